"""What of offices and the substance belongs into a short menu, and what it is in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summit.engine.actions import Action, EndTurn
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
    Substance,
)
from summit.engine.matters import is_in_force, is_in_use, may_go_on
from summit.engine.view import View
from summit.present.amendment_meanings import changes_of
from summit.present.catalogue import joined, say
from summit.present.commands.governing import to_endorse
from summit.present.matter_meanings import matter_line, matter_meaning
from summit.present.matters import willing
from summit.present.office_labels import office_label, substance_label
from summit.present.polled import about_answer, answers
from summit.present.signalling.briefly import worth_line
from summit.present.singles import against_standing
from summit.present.substance_meanings import step_figures

MOST_MATTERS: Final = 5
_VOUCHED: Final = 2
_CALLED: Final = 3


def due_answers(view: View, legal: Sequence[Action]) -> tuple[Action, ...]:
    """The answers to a straw poll or to the question of a new leadership, while one waits."""
    allowed = set(legal)
    polled = tuple(action for action in answers(view) if action in allowed)
    return polled or tuple(action for action in legal if isinstance(action, Reaffirm))


def of_a_party(view: View, legal: Sequence[Action], advised: Action | None) -> tuple[Action, ...]:
    """What a delegation could do beside texts: the chair's next act, its own steps, what its bloc
    waits for, an option that another would discuss, an agency at home, a line, a sanction."""
    chosen = (
        *_of_chair(legal, advised),
        *(action for action in legal if isinstance(action, Consent)),
        *(a for a in legal if isinstance(a, Perform) and _may_be_taken(view, a)),
        *(a for a in legal if isinstance(a, Endorse) and a.text in to_endorse(view)),
        *(a for a in legal if isinstance(a, Broach) and willing(view, a.issue, a.option)),
        *(action for action in legal if isinstance(action, Restrain)),
        *(a for a in legal if isinstance(a, Exercise) and _is_idle(view, a)),
        *(a for a in legal if isinstance(a, Relieve) and _stands(view, a)),
        *(action for action in legal if isinstance(action, Broach)),
    )
    return tuple(dict.fromkeys(chosen))[:MOST_MATTERS]


def of_a_guest(view: View, legal: Sequence[Action], advised: Action | None) -> tuple[Action, ...]:
    """What a mediator or an observer could do: its next act as a chair, reports, calls, its word;
    the end of the turn always among it."""
    return (
        *_of_chair(legal, advised),
        *(action for action in legal if isinstance(action, Report)),
        *_lowest(view, [action for action in legal if isinstance(action, Press)]),
        *_least(view, [action for action in legal if isinstance(action, Vouch)]),
        *(action for action in legal if isinstance(action, EndTurn)),
    )


def about_matter(view: View, action: Office | Substance) -> str:
    """An act in an office or on the substance in a few words."""
    match action:
        case Voice():
            return about_answer(view, action)
        case Mediate(terms=terms):
            worth = (worth_line(view, terms),) if view.own is not None else ()
            return joined((*against_standing(view, terms)[:1], *worth))
        case Perform(sequence=sequence):
            listed = view.agenda.sequence(sequence)
            number = view.matters.done(sequence)
            if listed is None or number >= len(listed.steps):
                return substance_label(view, action)
            figures = step_figures(view, listed, listed.steps[number])
            return joined((substance_label(view, action), figures))
        case Amend(terms=terms):
            return joined(changes_of(view, terms))
        case Consent():
            return joined((substance_label(view, action), *_amended(view, action)))
        case Reaffirm(keeps=False):
            return say("waiting.disown", meaning=matter_line(view, action))
        case Reaffirm():
            return say("waiting.stand")
        case Endorse(text=name) if (text := view.text(name)) is not None:
            return joined((_label(view, action), worth_line(view, text.terms)))
        case Impose() | Relieve() | Vouch() | Press():
            _, means, _ = matter_meaning(view, action)
            label = _label(view, action)
            return joined((label, means[-1].rstrip("."))) if means else label
        case _:
            return _label(view, action)


def _label(view: View, action: Office | Substance) -> str:
    if isinstance(action, Office):
        return office_label(view, action)
    return substance_label(view, action)


def _amended(view: View, action: Consent) -> tuple[str, ...]:
    found = (e.terms for e in view.matters.amendments if e.id == action.amendment)
    terms = next(found, None)
    return () if terms is None else changes_of(view, terms)


def _of_chair(legal: Sequence[Action], advised: Action | None) -> tuple[Action, ...]:
    """A straw poll that is due, else the single text that would be advised."""
    polls = tuple(action for action in legal if isinstance(action, TakePoll))
    return polls or ((advised,) if isinstance(advised, Mediate) else ())


def _may_be_taken(view: View, action: Perform) -> bool:
    listed = view.agenda.sequence(action.sequence)
    return listed is not None and may_go_on(view.agenda, view.matters, view.treaty, listed)


def _is_idle(view: View, action: Exercise) -> bool:
    listed = view.agenda.contact(action.contact)
    return listed is not None and not is_in_use(view.matters, listed.id, view.round_before)


def _stands(view: View, action: Relieve) -> bool:
    listed = view.agenda.sanction(action.sanction)
    return listed is not None and is_in_force(view.matters, listed)


def _lowest(view: View, calls: list[Press]) -> list[Press]:
    """Calls on those whose public stands worst to the talks, where anybody there votes."""
    place = view.agenda.index
    heard = [call for call in calls if view.agenda.parties[place(call.of)].chamber]
    heard.sort(key=lambda call: view.support[place(call.of)])
    return heard[:_CALLED]


def _least(view: View, words: list[Vouch]) -> list[Vouch]:
    """A mediator's word where trust is lowest, as the room reads it."""
    place = view.agenda.index
    words.sort(key=lambda word: view.readings[place(word.to)][place(word.of)])
    return words[:_VOUCHED]
