"""What a game has, and what a seat can do with it: by this commands are offered, or left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.engine.view import View

Thing = Literal[
    "gestures",
    "papers",
    "chair",
    "polls",
    "mediators",
    "reports",
    "calls",
    "blocs",
    "agencies",
    "leaders",
    "closed",
    "sanctions",
    "sequences",
    "contacts",
    "amendments",
    "matters",
]
"""What a scenario lists, beside the means of talk that it allows (rules, chapters 16 to 18)."""


def has(agenda: Agenda, thing: Thing) -> bool:
    """Whether there is such a thing in a game. Agencies at home and successors are known to their
    own delegation alone: of those nobody else learns whether there are any."""
    return _HAS[thing](agenda)


def can(view: View, thing: Thing) -> bool:
    """Whether the own seat has anything to do with it."""
    if view.seat is None:
        return False
    if thing in _CAN:
        return _CAN[thing](view, view.seat)
    return has(view.agenda, thing)


def is_amendable(agenda: Agenda) -> bool:
    """Whether a treaty can be changed in the commission (rule 18.9)."""
    return agenda.life is not None and agenda.life.is_amendable


def has_matters(agenda: Agenda) -> bool:
    """Whether a game has anything of the chapters 17 and 18."""
    return any((agenda.credits, agenda.guests, agenda.blocs, agenda.figures, agenda.scopes)) or any(
        (
            agenda.sanctions,
            agenda.sequences,
            agenda.arms_race,
            agenda.contacts,
            _has_closed(agenda),
            is_amendable(agenda),
        )
    )


def _has_closed(agenda: Agenda) -> bool:
    return any(issue.closed for issue in agenda.issues)


def _has_mediator(agenda: Agenda) -> bool:
    return any(not agenda.is_party(seat) for seat, _ in agenda.credits)


_HAS: Final[Mapping[Thing, Callable[[Agenda], bool]]] = MappingProxyType(
    {
        "gestures": lambda agenda: bool(agenda.gestures),
        "papers": lambda agenda: agenda.allows("non_papers") or bool(agenda.blocs),
        "chair": lambda agenda: bool(agenda.credits),
        "polls": lambda agenda: bool(agenda.credits),
        "mediators": _has_mediator,
        "reports": lambda agenda: bool(agenda.guests),
        "calls": lambda agenda: bool(agenda.guests) and agenda.is_ratified_at_home,
        "blocs": lambda agenda: bool(agenda.blocs),
        "agencies": lambda agenda: True,
        "leaders": lambda agenda: True,
        "closed": _has_closed,
        "sanctions": lambda agenda: bool(agenda.sanctions),
        "sequences": lambda agenda: bool(agenda.sequences),
        "contacts": lambda agenda: bool(agenda.contacts),
        "amendments": is_amendable,
        "matters": has_matters,
    }
)


def _is_guest(view: View) -> bool:
    return view.attending is not None


def _has_reports(view: View, seat: Seat) -> bool:
    return view.attending is not None and bool(view.attending.reports)


def _has_leader(view: View, seat: Seat) -> bool:
    """Whether somebody else has come to lead the own delegation, or is asked what still holds."""
    own = view.own
    is_due = own is not None and any(duty.kind == "reaffirm" for duty in own.duties)
    return is_due or view.offices.leader(seat) is not None


_CAN: Final[Mapping[Thing, Callable[[View, Seat], bool]]] = MappingProxyType(
    {
        "gestures": lambda view, seat: any(seat in each.by for each in view.agenda.gestures),
        "papers": lambda view, seat: (
            view.own is not None
            and (view.agenda.allows("non_papers") or view.agenda.bloc_of(seat) is not None)
        ),
        "chair": lambda view, seat: view.agenda.credit(seat) > 0,
        "polls": lambda view, seat: view.own is not None and bool(view.agenda.credits),
        "mediators": lambda view, seat: _is_guest(view) and view.agenda.credit(seat) > 0,
        "reports": _has_reports,
        "calls": lambda view, seat: _is_guest(view) and bool(view.support),
        "blocs": lambda view, seat: view.agenda.bloc_of(seat) is not None,
        "agencies": lambda view, seat: view.own is not None and bool(view.own.spoilers),
        "leaders": _has_leader,
        "closed": lambda view, seat: view.own is not None and _has_closed(view.agenda),
        "sanctions": lambda view, seat: any(each.by == seat for each in view.agenda.sanctions),
        "sequences": lambda view, seat: any(
            step.by == seat for each in view.agenda.sequences for step in each.steps
        ),
        "contacts": lambda view, seat: any(seat in each.between for each in view.agenda.contacts),
        "amendments": lambda view, seat: view.own is not None and is_amendable(view.agenda),
    }
)
