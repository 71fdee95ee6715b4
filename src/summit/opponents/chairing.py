"""Holding the pen: what a chair puts to all, and what it learns from those who say no.

Each straw poll tells of every party whether a text is good enough for it, and on which issue it
would want more. The chair takes the others for what their texts and answers say of them, and tries
the text that seems to leave the worst-off most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Final

from summit.bargain.expected import expected
from summit.engine.actions import Action, Terms
from summit.engine.acts.offices import Mediate, TakePoll
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.guessing import guess
from summit.opponents.polling import has_all, poll_on, single_text
from summit.opponents.record import turns_in_all, turns_used

LAST_TURNS: Final = 2
"""In how many of its last turns a chair puts the best text so far instead of another."""

LARGEST: Final = 6000
"""Among how many texts a chair chooses; where there are more, near the best one so far."""

CAUTION: Final = 3 * MILLION // 100
"""What a step away from the best text so far must seem to bring the worst-off."""


def chaired(view: View, seat: Seat, moves: int) -> tuple[Action, ...]:
    """What a chair does with its moves: nothing while all could live with what lies on the table,
    else another single text, and a straw poll on it (rules 17.2 and 17.3)."""
    standing = single_text(view)
    poll = None if standing is None else poll_on(view, standing.id)
    if standing is not None and poll is None:
        return (TakePoll(seat),)
    if poll is not None and has_all(view, poll):
        return ()
    if credit_left(view, seat) < 1 or moves < 1:
        return ()
    terms = _next_text(view, seat)
    if terms is None:
        return ()
    asking: tuple[Action, ...] = (TakePoll(seat),) if moves > 1 else ()
    return (Mediate(seat, terms), *asking)


def is_near_the_end(view: View, seat: Seat) -> bool:
    """Whether no time is left for trying: the others need a turn each to accept what stands."""
    return turns_used(view, seat) >= turns_in_all(view) - LAST_TURNS


def credit_left(view: View, seat: Seat) -> int:
    """How much credit a seat has left for mediating."""
    return view.agenda.credit(seat) - view.offices.credit_spent(seat)


def _next_text(view: View, seat: Seat) -> Terms | None:
    """The untried text that seems to leave the worst-off party most above what it asks for."""
    if not view.offices.single:
        return _start(view)
    if is_near_the_end(view, seat) and (best := _best_so_far(view)) is not None:
        return None if best == _standing(view) else best
    guesses = [guess(view, other) for other in view.agenda.seats if other != seat]
    lines = _own_lines(view)
    tried = {text.terms for text in view.texts if text.single}
    base = _start(view)
    found: Terms | None = None
    most: tuple[int, int] | None = None
    for terms in _candidates(view):
        if terms in tried or any(scope.crossed_by(terms) for scope in view.agenda.scopes):
            continue
        if any(line.crossed_by(terms) for line in lines):
            continue
        margins = [guess.margin(terms) for guess in guesses]
        if (own := _own_margin(view, terms)) is not None:
            margins.append(own)
        merit = (min(margins) - CAUTION * _distance(terms, base), sum(margins))
        if most is None or merit > most:
            found, most = terms, merit
    return found


def _distance(terms: Terms, base: Terms) -> int:
    """How many steps lie between two texts."""
    return sum(abs(option - other) for option, other in zip(terms, base, strict=True))


def _own_lines(view: View) -> tuple[RedLine, ...]:
    return () if view.own is None else view.own.sheet.red_lines


def _own_margin(view: View, terms: Terms) -> int | None:
    """How far a text lies above a chair's own walk-away, in millionths of 100 points; `None` for a
    chair without interests."""
    if view.own is None:
        return None
    return (expected(view.own.eyes, terms) - view.own.sheet.walk_away * MILLION) // 100


def _standing(view: View) -> Terms | None:
    standing = single_text(view)
    return None if standing is None else standing.terms


def _candidates(view: View) -> Iterator[Terms]:
    """All texts that can be said; where there are too many, those near the best one so far."""
    rows = [
        [
            option
            for option in range(len(issue.options))
            if option not in issue.closed or (number, option) in view.matters.opened
        ]
        for number, issue in enumerate(view.agenda.issues)
    ]
    if prod(map(len, rows)) <= LARGEST:
        yield from product(*rows)
        return
    yield from _near(_start(view), rows)


def _near(start: Terms, rows: Sequence[Sequence[int]]) -> Iterator[Terms]:
    """A text with up to two issues one or two steps elsewhere."""
    yield start
    steps = [(n, start[n] + by) for n, row in enumerate(rows) for by in (-2, -1, 1, 2)]
    steps = [(n, option) for n, option in steps if option in rows[n]]
    for n, option in steps:
        once = (*start[:n], option, *start[n + 1 :])
        yield once
        for m, other in steps:
            if m > n:
                yield (*once[:m], other, *once[m + 1 :])


def _best_so_far(view: View) -> Terms | None:
    """The single text that most could live with, the latest of those; `None` before any poll."""
    read = [poll for poll in view.offices.polls if poll.is_read]
    if not read:
        return None
    _, _, best = max((sum(o.yes for o in poll.opinions), n, poll) for n, poll in enumerate(read))
    text = view.text(best.text)
    return None if text is None else text.terms


def _start(view: View) -> Terms:
    """The best text so far; before there is one the middle of all openings."""
    best = _best_so_far(view)
    if best is not None:
        return best
    return tuple(sorted(issue.openings)[len(issue.openings) // 2] for issue in view.agenda.issues)
