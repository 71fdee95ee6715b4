"""Holding the pen: what a chair puts to all, and what it learns from those who say no.

Each straw poll tells of every party whether a text is good enough for it, and on which issue it
would want more. The chair takes the others for what their texts and answers say of them, and tries
the text that seems to leave the worst-off most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Final

from summit.bargain.expected import expected
from summit.engine.actions import Action, Terms
from summit.engine.acts.offices import Mediate, TakePoll
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.view import View
from summit.opponents.naming import named_by
from summit.opponents.polling import has_all, poll_on, single_text
from summit.opponents.record import turns_in_all, turns_used

LAST_TURNS: Final = 2
"""In how many of its last turns a chair puts the best text so far instead of another."""

LARGEST: Final = 6000
"""Among how many texts a chair chooses; where there are more, near the best one so far."""

LEARNT: Final = MILLION // 2
"""How much heavier an answer makes what speaks for it, at the most, in millionths."""

HEAVIER: Final = MILLION
"""How much heavier it makes the issue on which a party said that it wants more."""

CAUTION: Final = MILLION // 50
"""What a step away from the best text so far must seem to bring the worst-off."""

SCARCELY: Final = MILLION // 100
"""By how much a text must seem better for a party than one that it could not live with."""


@dataclass(frozen=True, slots=True)
class _Guess:
    """A party as the chair takes it to be, in millionths: how much each issue weighs for it (all
    together a million), how near each option is to what it wants, and what a text must reach."""

    weights: tuple[int, ...]
    near: tuple[tuple[int, ...], ...]
    least: int
    red_lines: tuple[RedLine, ...]

    def worth(self, terms: Terms) -> int:
        """How good a text seems to be for this party, in millionths."""
        return (
            sum(
                weight * row[option]
                for weight, row, option in zip(self.weights, self.near, terms, strict=True)
            )
            // MILLION
        )

    def margin(self, terms: Terms) -> int:
        """How far a text lies above what this party asks for."""
        if any(line.crossed_by(terms) for line in self.red_lines):
            return -MILLION
        return self.worth(terms) - self.least


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
    guesses = [_guess(view, other) for other in view.agenda.seats if other != seat]
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


def _guess(view: View, other: Seat) -> _Guess:
    """What a party seems to want: as much of every issue, until its answers tell otherwise.

    Each answer moves the weights: a no makes heavier what the text left this party wanting, above
    all the issue that it named; a yes makes heavier what the text gave it.
    """
    near = _near_to(view, other)
    lines = named_by(view, other)
    count = len(near)
    guess = _Guess((MILLION // count,) * count, near, MILLION // 2, lines)
    answers = _answers(view, other)
    for text, is_yes, issue in answers:
        guess = _moved(guess, text.terms, is_yes, issue)
    yes = [guess.worth(text.terms) for text, is_yes, _ in answers if is_yes]
    no = [guess.worth(text.terms) for text, is_yes, _ in answers if not is_yes]
    least = min([guess.least, *yes]) if yes else guess.least
    return replace(guess, least=max([least, *(worth + SCARCELY for worth in no)]))


def _moved(guess: _Guess, terms: Terms, is_yes: bool, issue: int) -> _Guess:
    """The guess after one answer."""
    weights = []
    for number, (weight, row) in enumerate(zip(guess.weights, guess.near, strict=True)):
        share = row[terms[number]] if is_yes else MILLION - row[terms[number]]
        pull = share * LEARNT // MILLION
        if number == issue:
            pull += HEAVIER
        weights.append(weight + weight * pull // MILLION)
    whole = sum(weights)
    return replace(guess, weights=tuple(MILLION * weight // whole for weight in weights))


def _near_to(view: View, seat: Seat) -> tuple[tuple[int, ...], ...]:
    """By issue, how near each option is to a party's position: all at it, nothing at the farthest
    that anybody has opened with, in millionths."""
    rows = []
    for issue, now, start in zip(
        view.agenda.issues, view.position(seat).terms, _opening(view, seat), strict=True
    ):
        farthest = max(1, *(abs(option - start) for option in issue.openings))
        # Half way between what it began with and what it stands by now.
        rows.append(
            tuple(
                max(
                    0,
                    MILLION - MILLION * (abs(option - start) + abs(option - now)) // (2 * farthest),
                )
                for option in range(len(issue.options))
            )
        )
    return tuple(rows)


def _opening(view: View, seat: Seat) -> Terms:
    place = view.agenda.index(seat)
    return tuple(issue.openings[place] for issue in view.agenda.issues)


def _answers(view: View, other: Seat) -> list[tuple[Text, bool, int]]:
    """What a party said to single texts so far."""
    found: list[tuple[Text, bool, int]] = []
    for poll in view.offices.polls:
        text = view.text(poll.text)
        if text is not None and poll.is_read:
            found += [(text, o.yes, o.issue) for o in poll.opinions if o.seat == other]
    return found
