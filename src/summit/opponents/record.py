"""What a delegation remembers of the talks, read from its view and from nothing else."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import Own, View


def own_of(view: View) -> tuple[Seat, Own]:
    """The seat that looks, and what it alone knows; `ValueError` for the view of the room."""
    if view.seat is None or view.own is None:
        raise ValueError("the room itself has no delegation")
    return view.seat, view.own


def texts_of(view: View, seat: Seat) -> tuple[Terms, ...]:
    """The public texts of a seat in the order tabled, its opening first; of the others only those
    that one could have taken up."""
    return tuple(
        entry.terms
        for entry in view.texts
        if entry.author == seat and entry.audience == PUBLIC and (entry.stood or seat == view.seat)
    )


def opening_of(view: View, seat: Seat) -> Terms:
    """The authored opening of a seat."""
    place = view.agenda.index(seat)
    return tuple(issue.openings[place] for issue in view.agenda.issues)


def turns_in_all(view: View) -> int:
    """How many turns every seat has in the whole game."""
    return sum(meeting.turns for meeting in view.agenda.meetings)


def turns_used(view: View, seat: Seat) -> int:
    """How many turns of its own a seat has behind it; the one that it holds is not counted."""
    earlier = sum(meeting.turns for meeting in view.agenda.meetings[: max(0, view.round - 1)])
    if not view.order:
        return earlier
    return earlier + sum(
        1 for turn in range(view.turn) if view.order[turn % len(view.order)] == seat
    )


def elapsed(view: View, seat: Seat) -> int:
    """How much of its time a seat has used, in millionths: 0 at its first turn, a million at its
    last."""
    return min(MILLION, MILLION * turns_used(view, seat) // max(1, turns_in_all(view) - 1))


def is_last_turn(view: View, seat: Seat) -> bool:
    """Whether the seat will never hold the floor again after this turn."""
    return turns_used(view, seat) >= turns_in_all(view) - 1


def has_moved(view: View) -> bool:
    """Whether the seat that holds the floor has already used a move of this turn."""
    _, own = own_of(view)
    return own.moves_left < view.agenda.meetings[view.round - 1].moves


def promised(view: View, seat: Seat) -> tuple[tuple[int, int], ...]:
    """The measures that a seat has promised, each with the highest level that still holds."""
    levels: dict[int, int] = {}
    for promise in view.promises:
        if promise.seat == seat and not promise.broken:
            levels[promise.measure] = max(levels.get(promise.measure, 0), promise.level)
    return tuple(sorted(levels.items()))
