"""An act in an office or on the substance as the line that a person would type for it."""

from __future__ import annotations

from typing import assert_never

from summit.engine.actions import Terms
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Office,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
    Substance,
)
from summit.engine.view import View
from summit.present.commands.building import single_base


def unparse_office(action: Office, view: View, *, short: bool = False) -> str:
    """The line that `parse` reads as exactly this action, given its author's view of the moment;
    `short` writes of a single text only what differs from what it builds on."""
    match action:
        case Mediate(by=by, terms=terms):
            return f"table {written_terms(view, terms, single_base(view, by) if short else None)}"
        case TakePoll():
            return "poll"
        case Voice(yes=True):
            return "live with it"
        case Voice(issue=-1):
            return "cannot live with it"
        case Voice(issue=issue):
            return f"cannot on {view.agenda.issues[issue].id}"
        case Vouch(of=of, to=to):
            return f"vouch {of} to {to}"
        case Report(report=report):
            return f"report {report}"
        case Press(of=of):
            return f"press {of}"
        case Endorse(text=text):
            return f"endorse {text}"
        case Restrain(inject=inject):
            return f"restrain {inject}"
        case Reaffirm(keeps=keeps):
            return "reaffirm" if keeps else "disown"
        case _:
            assert_never(action)


def unparse_substance(action: Substance, view: View, *, short: bool = False) -> str:
    """The same of a step on the substance; `short` writes of an amendment only what it changes."""
    match action:
        case Broach(issue=issue, option=option):
            about = view.agenda.issues[issue]
            return f"broach {about.id}={about.options[option]}"
        case Impose(sanction=sanction):
            return f"impose {sanction}"
        case Relieve(sanction=sanction):
            return f"relieve {sanction}"
        case Perform(sequence=sequence):
            return f"step {sequence}"
        case Reverse(sequence=sequence):
            return f"reverse {sequence}"
        case Exercise(contact=contact):
            return f"exercise {contact}"
        case Amend(terms=terms):
            treaty = view.treaty
            return f"amend {written_terms(view, terms, treaty.terms if short and treaty else None)}"
        case Consent(amendment=amendment):
            return f"consent {amendment}"
        case _:
            assert_never(action)


def written_terms(view: View, terms: Terms, base: Terms | None) -> str:
    """A text issue by issue; with a base only what differs from it, and all if nothing does."""
    pairs = [
        f"{issue.id}={issue.options[option]}"
        for number, (issue, option) in enumerate(zip(view.agenda.issues, terms, strict=True))
        if base is None or base[number] != option
    ]
    return " ".join(pairs) if pairs else written_terms(view, terms, None)
