"""The means of chapters 17 and 18 that a seat has, and what to ask the rules about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summit.engine.actions import Action
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Press,
    Report,
    Restrain,
    TakePoll,
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
)
from summit.engine.matters import is_closed
from summit.engine.seats import Seat, reaches
from summit.engine.view import View
from summit.present.commands.building import single_base
from summit.present.means_of import Means
from summit.present.seated import guest_of, presides

OFFICES: Final = (
    Means("single", "chair", Mediate),
    Means("poll", "chair", TakePoll),
    Means("vouch", "chair", Vouch, ("of", "to")),
    Means("report", "watching", Report, ("report",)),
    Means("press", "watching", Press, ("of",)),
    Means("endorse", "bloc", Endorse, ("text",)),
    Means("restrain", "home", Restrain, ("inject",)),
    Means("broach", "substance", Broach, ("closed",)),
    Means("impose", "substance", Impose, ("sanction",)),
    Means("relieve", "substance", Relieve, ("sanction",)),
    Means("perform", "substance", Perform, ("sequence",)),
    Means("reverse", "substance", Reverse, ("sequence",)),
    Means("exercise", "substance", Exercise, ("contact",)),
    Means("amend", "treaty", Amend),
    Means("consent", "treaty", Consent, ("amendment",)),
)
"""In the order in which they are listed."""

IN_COMMISSION: Final = frozenset({"perform", "reverse", "exercise", "amend", "consent"})
"""What is at hand once a treaty is signed; all but the last two are in the talks as well."""

WITH_TREATY: Final = frozenset({"amend", "consent"})


def offices_of(view: View) -> tuple[Means, ...]:
    """What of chapters 17 and 18 this seat has in this scenario and at this stage."""
    if view.seat is None:
        return ()
    stage = IN_COMMISSION if view.treaty is not None else _IN_TALKS
    return tuple(each for each in OFFICES if each.name in stage and _has(view, view.seat, each))


_IN_TALKS: Final = frozenset(each.name for each in OFFICES) - WITH_TREATY


def _has(view: View, seat: Seat, each: Means) -> bool:
    """Whether a seat could ever use a means in this scenario."""
    agenda = view.agenda
    is_guest = guest_of(agenda, seat) is not None
    match each.name:
        case "single" | "poll":
            return presides(view)
        case "vouch":
            return presides(view) and is_guest
        case "report":
            return view.attending is not None and bool(view.attending.reports)
        case "press":
            return is_guest and bool(view.support)
        case _:
            return not is_guest and _has_as_party(view, seat, each.name)


def _has_as_party(view: View, seat: Seat, name: str) -> bool:
    agenda = view.agenda
    match name:
        case "endorse":
            return agenda.bloc_of(seat) is not None
        case "restrain":
            return view.own is not None and bool(view.own.spoilers)
        case "broach":
            return any(issue.closed for issue in agenda.issues)
        case "impose" | "relieve":
            return any(listed.by == seat for listed in agenda.sanctions)
        case "perform" | "reverse":
            return any(step.by == seat for listed in agenda.sequences for step in listed.steps)
        case "exercise":
            return any(seat in listed.between for listed in agenda.contacts)
        case _:
            return agenda.life is not None and agenda.life.is_amendable


def office_attempts(view: View, name: str) -> tuple[Action, ...]:
    """Every action of a means that the rules can be asked about, where none is legal: what stands
    against each says why the means is not at hand."""
    assert view.seat is not None, "only a seat holds an office"
    return tuple(TRIED[name](view, view.seat)) if name in TRIED else ()


Tried = Callable[[View, Seat], tuple[Action, ...]]


def _single(view: View, seat: Seat) -> tuple[Action, ...]:
    standing = view.text(view.offices.single)
    terms = single_base(view, seat)
    if standing is not None:
        # Not the text that stands already: whatever else is tabled, the credit must bear it.
        terms = _another(view, standing.terms)
    return (Mediate(seat, terms),)


def _another(view: View, terms: tuple[int, ...]) -> tuple[int, ...]:
    """Terms that differ in one issue: one whose options are all on the table."""
    for number, issue in enumerate(view.agenda.issues):
        is_free = all(scope.issue != number for scope in view.agenda.scopes)
        for option in (terms[number] - 1, terms[number] + 1):
            is_there = 0 <= option < len(issue.options)
            if is_there and is_free and not is_closed(view.agenda, view.matters, number, option):
                return (*terms[:number], option, *terms[number + 1 :])
    return terms


def _broached(view: View, seat: Seat) -> tuple[Action, ...]:
    return tuple(
        Broach(seat, number, option)
        for number, issue in enumerate(view.agenda.issues)
        for option in issue.closed
    )


def _texts(view: View, seat: Seat) -> tuple[Action, ...]:
    return tuple(
        Endorse(seat, text.id)
        for text in view.texts
        if text.author != seat and reaches(text.audience, seat) and _stands(view, text.id)
    )


def _stands(view: View, text: str) -> bool:
    """Whether a text is a position or the single text as things are."""
    return text in view.positions or text == view.offices.single


def _amended(view: View, seat: Seat) -> tuple[Action, ...]:
    terms = view.treaty.terms if view.treaty is not None else ()
    return (Amend(seat, _another(view, terms)),) if terms else ()


TRIED: Final[Mapping[str, Tried]] = MappingProxyType(
    {
        "single": _single,
        "poll": lambda view, seat: (TakePoll(seat),),
        "vouch": lambda view, seat: (Vouch(seat, *view.agenda.seats[:2]),),
        "report": lambda view, seat: tuple(
            Report(seat, name)
            for name, _, _ in (() if view.attending is None else view.attending.reports)
        ),
        "press": lambda view, seat: (Press(seat, view.agenda.seats[0]),),
        "endorse": _texts,
        "restrain": lambda view, seat: tuple(
            Restrain(seat, entry.inject)
            for entry in (() if view.own is None else view.own.spoilers)
        ),
        "broach": _broached,
        "impose": lambda view, seat: tuple(
            Impose(seat, entry.id) for entry in view.agenda.sanctions if entry.by == seat
        ),
        "relieve": lambda view, seat: tuple(
            Relieve(seat, entry.id) for entry in view.agenda.sanctions if entry.by == seat
        ),
        "perform": lambda view, seat: tuple(
            Perform(seat, entry.id)
            for entry in view.agenda.sequences
            if any(step.by == seat for step in entry.steps)
        ),
        "reverse": lambda view, seat: tuple(
            Reverse(seat, entry.id)
            for entry in view.agenda.sequences
            if any(step.by == seat for step in entry.steps)
        ),
        "exercise": lambda view, seat: tuple(
            Exercise(seat, entry.id) for entry in view.agenda.contacts if seat in entry.between
        ),
        "amend": _amended,
        "consent": lambda view, seat: tuple(
            Consent(seat, entry.id) for entry in view.matters.amendments if not entry.is_adopted
        ),
    }
)
"""What could be tried of each means."""
