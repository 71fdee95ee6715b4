"""Whoever sits at a seat, delegation or not: what is left of its turn, and who else is there."""

from __future__ import annotations

from summit.engine.listed.offices import Guest
from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.engine.view import View


def others_at_table(view: View) -> tuple[Seat, ...]:
    """Every other seat: the parties, then those who sign nothing (rule 17.1)."""
    return tuple(seat for seat in view.agenda.everyone if seat != view.seat)


def has_floor(view: View) -> bool:
    """Whether the own seat may make its moves now, once all duties are settled."""
    if view.own is not None:
        return view.own.has_floor
    return view.attending is not None and view.attending.has_floor


def moves_left(view: View) -> int:
    """The moves that are left of the turn that the own seat may take now."""
    if view.own is not None:
        return view.own.moves_left
    return 0 if view.attending is None else view.attending.moves_left


def remarks_left(view: View) -> int:
    """The sentences that are left of the turn that the own seat may take now (rule 2.6)."""
    if view.own is not None:
        return view.own.remarks_left
    return 0 if view.attending is None else view.attending.remarks_left


def presiding(view: View) -> tuple[Seat, ...]:
    """Who may table a single text: the chair and the mediators (rule 17.2)."""
    return tuple(seat for seat, _ in view.agenda.credits)


def presides(view: View) -> bool:
    """Whether the own seat holds the chair or mediates."""
    return view.seat is not None and bool(view.agenda.credit(view.seat))


def guest_of(agenda: Agenda, seat: Seat | None) -> Guest | None:
    """The mediator or observer at a seat, if one sits there."""
    return next((guest for guest in agenda.guests if guest.seat == seat), None)
