"""What a delegation remembers of the talks, read from its view and from nothing else."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
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
        if entry.author == seat and entry.is_position and (entry.stood or seat == view.seat)
    )


def opening_of(view: View, seat: Seat) -> Terms:
    """The authored opening of a seat."""
    place = view.agenda.index(seat)
    return tuple(issue.openings[place] for issue in view.agenda.issues)


def turns_in_all(view: View) -> int:
    """How many turns every seat has in the whole game: in the rounds so far, and in those that
    will come if the talks take no branch."""
    return sum(view.agenda.meetings[number - 1].turns for number in rounds_in_all(view))


def rounds_in_all(view: View) -> tuple[int, ...]:
    """The numbers of the rounds that were held and of those that follow from here, a branch being
    taken only where nothing else is left."""
    now = max(1, view.round)
    rounds = [number for number in range(1, now + 1) if number not in view.skipped]
    while now := follows(view, now):
        rounds.append(now)
    return tuple(rounds)


def follows(view: View, number: int) -> int:
    """The round that comes after one if no condition of a branch holds; 0 for the end."""
    meetings = view.agenda.meetings
    branches = meetings[number - 1].branches
    if branches:
        return next((goal for condition, goal in branches if condition is None), 0)
    return number + 1 if number < len(meetings) else 0


def turns_used(view: View, seat: Seat) -> int:
    """How many turns of its own a seat has behind it; the one that it holds is not counted."""
    held = [number for number in range(1, view.round) if number not in view.skipped]
    earlier = sum(view.agenda.meetings[number - 1].turns for number in held)
    if view.turns_left:
        left = view.turns_left[view.agenda.place(seat)]
        return earlier + view.agenda.meetings[view.round - 1].turns - left
    if not view.order:
        return earlier
    return earlier + sum(
        1 for turn in range(view.turn) if view.order[turn % len(view.order)] == seat
    )


def is_first_turn_of_round(view: View, seat: Seat) -> bool:
    """Whether a seat has taken no turn of this round yet, the one that it holds not counted."""
    if view.turns_left:
        return view.turns_left[view.agenda.index(seat)] == view.agenda.meeting(view.round).turns
    return view.turn < len(view.order)


def is_under_seal(view: View) -> bool:
    """Whether what is said now is handed in under seal (rule 2.8)."""
    return bool(view.turns_left) and view.agenda.meeting(view.round).floor == "sealed"


def is_away(view: View, seat: Seat) -> bool:
    """Whether a seat has walked out and not come back (rule 16.13)."""
    return seat in view.signals.away


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
