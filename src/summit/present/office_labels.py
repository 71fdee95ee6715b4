"""Each act in an office or on the substance in a line: what it would be to do it."""

from __future__ import annotations

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
from summit.present.catalogue import say
from summit.present.names import issue_title, option_full, seat_name
from summit.present.papers import paper_name
from summit.present.reader import reader_of
from summit.present.telling.titles import (
    contact_title,
    report_title,
    sanction_title,
    sequence_title,
    step_title,
)
from summit.present.width import one_line


def office_label(view: View, action: Office) -> str:
    """An act in an office in a line (rules, chapter 17)."""
    match action:
        case Mediate():
            return say("do.single")
        case TakePoll():
            return say("do.poll", text=view.offices.single)
        case Voice():
            return _voiced(view, action)
        case Vouch(of=of, to=to):
            return say("do.vouch", of=seat_name(view.agenda, of), to=seat_name(view.agenda, to))
        case Report(report=report):
            return say("do.report", title=report_title(report, reader_of(view)))
        case Press(of=of):
            return say("do.press", name=seat_name(view.agenda, of))
        case Endorse(text=text):
            return say("do.endorse", text=paper_name(view, text))
        case Restrain(inject=inject):
            return say("do.restrain", agency=agency_of(view, inject))
        case Reaffirm(keeps=keeps):
            return say("do.reaffirm" if keeps else "do.disown")


def substance_label(view: View, action: Substance) -> str:
    """A step on the substance in a line (rules, chapter 18)."""
    agenda = view.agenda
    match action:
        case Broach(issue=issue, option=option):
            about = agenda.issues[issue]
            return say("do.broach", option=option_full(about, option), issue=issue_title(about))
        case Impose(sanction=sanction):
            return say("do.impose", title=sanction_title(agenda, sanction))
        case Relieve(sanction=sanction):
            return say("do.relieve", title=sanction_title(agenda, sanction))
        case Perform(sequence=sequence):
            number = view.matters.done(sequence) + 1
            return say("do.step", title=step_title(agenda, sequence, number))
        case Reverse(sequence=sequence):
            number = view.matters.done(sequence)
            return say("do.reverse", title=step_title(agenda, sequence, number))
        case Exercise(contact=contact):
            return say("do.exercise", title=contact_title(agenda, contact))
        case Amend():
            return say("do.amend")
        case Consent(amendment=amendment):
            return say("do.consent", amendment=amendment)


def agency_of(view: View, inject: str) -> str:
    """An agency at home by its name, as its own delegation knows it."""
    own = () if view.own is None else view.own.spoilers
    return next((one_line(each.agency) for each in own if each.inject == inject), inject)


def sequence_of(view: View, sequence: str) -> str:
    """A sequence by its title."""
    return sequence_title(view.agenda, sequence)


def _voiced(view: View, action: Voice) -> str:
    if action.yes:
        return say("do.live")
    if action.issue < 0:
        return say("do.cannot")
    return say("do.cannot_on", issue=issue_title(view.agenda.issues[action.issue]))
