"""Steps that a seat could take towards another, and what each costs it."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import expected
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import Own, View
from summit.present.worths import broken_promises


@dataclass(frozen=True, slots=True)
class Step:
    """The own position with one issue moved a third of the way to another's position, or less.

    `expected` and `cost`, what it takes off the position, are micropoints in the own eyes.
    """

    to: Seat
    issue: int
    option: int
    terms: Terms
    expected: int
    cost: int


def steps(view: View) -> tuple[Step, ...]:
    """One step for each other and each bracket between it and the own position, cheapest first.

    Steps that cross a red line of one's own or break a promise are shortened, or left out; so are
    those that fall below the walk-away where the position does not.
    """
    own, mine = view.own, own_terms(view)
    if own is None or view.seat is None or mine is None:
        return ()
    found = [
        step
        for other in view.agenda.others(view.seat)
        for issue in range(len(mine))
        if (step := _step(view, own, mine, other, issue)) is not None
    ]
    return tuple(sorted(found, key=lambda step: (step.cost, step.issue)))


def own_terms(view: View) -> Terms | None:
    """The terms of the own position, once there is one."""
    if view.seat is None or view.attending is not None or not any(view.positions):
        return None
    return view.position(view.seat).terms


def _step(view: View, own: Own, mine: Terms, other: Seat, issue: int) -> Step | None:
    theirs = view.position(other).terms
    here, there = mine[issue], theirs[issue]
    way = abs(there - here)
    direction = 1 if there > here else -1
    for length in range((way + 2) // 3, 0, -1):
        option = here + direction * length
        terms = (*mine[:issue], option, *mine[issue + 1 :])
        if _may_be_taken(view, own, mine, terms):
            return _measured(own, mine, terms, other, issue)
    return None


def _may_be_taken(view: View, own: Own, mine: Terms, terms: Terms) -> bool:
    floor = min(expected(own.eyes, mine), own.sheet.walk_away * MILLION)
    if expected(own.eyes, terms) < floor or broken_promises(view, terms):
        return False
    if any(view.position(seat).terms == terms for seat in view.agenda.seats):
        return False
    return set(own.sheet.crossed(terms)) <= set(own.sheet.crossed(mine))


def _measured(own: Own, mine: Terms, terms: Terms, other: Seat, issue: int) -> Step:
    now = expected(own.eyes, terms)
    return Step(
        to=other,
        issue=issue,
        option=terms[issue],
        terms=terms,
        expected=now,
        cost=expected(own.eyes, mine) - now,
    )
