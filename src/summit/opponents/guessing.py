"""Whom a chair takes a party for: what its opening, its texts and its answers tell of it.

Every straw poll tells of each party whether a text is good enough for it, and of those who say no
the issue on which they would want more. The guess is bent towards all of them, over and over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.view import View
from summit.opponents.naming import named_by
from summit.opponents.record import opening_of

PASSES: Final = 2
"""How often a chair goes through all answers to find out what weighs how much for a party."""

LEARNT: Final = MILLION // 3
"""How much heavier an answer makes what speaks for it each time, at the most, in millionths."""

SCARCELY: Final = MILLION // 100
"""By how much a text must seem better for a party than one that it could not live with."""

Said = tuple[Text, bool, int]
"""An answer to a straw poll: the text, whether it was a yes, and the issue named (-1: none)."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A party as the chair takes it to be, in millionths: how much each issue weighs for it (all
    together a million), how near each option is to what it wants, and what a text must reach."""

    weights: tuple[int, ...]
    near: tuple[tuple[int, ...], ...]
    least: int
    red_lines: tuple[RedLine, ...]

    def worth(self, terms: Terms) -> int:
        """How good a text seems to be for this party, in millionths."""
        weighed = zip(self.weights, self.near, terms, strict=True)
        return sum([weight * row[option] for weight, row, option in weighed]) // MILLION

    def margin(self, terms: Terms) -> int:
        """How far a text lies above what this party asks for; far below across a red line of its
        own that it has named."""
        if any(line.crossed_by(terms) for line in self.red_lines):
            return -MILLION
        return self.worth(terms) - self.least


def guess(view: View, other: Seat) -> Guess:
    """What a party seems to want: as much of every issue, until its answers tell otherwise."""
    near = _near_to(view, other)
    count = len(near)
    found = Guess((MILLION // count,) * count, near, MILLION // 2, named_by(view, other))
    answers = _answers(view, other)
    for answer in answers * PASSES:
        found = _bent(view, other, found, answer)
    yes = [found.worth(text.terms) for text, is_yes, _ in answers if is_yes]
    no = [found.worth(text.terms) for text, is_yes, _ in answers if not is_yes]
    least = min([found.least, *yes])
    return replace(found, least=max([least, *(worth + SCARCELY for worth in no)]))


def _bent(view: View, seat: Seat, now: Guess, answer: Said) -> Guess:
    """The guess after one answer: a no makes heavier what the text left this party wanting, a yes
    what it gave, and the issue that was named comes to weigh most of those on which one step would
    have helped."""
    text, is_yes, named = answer
    weights = list(now.weights)
    for number, (row, at) in enumerate(zip(now.near, text.terms, strict=True)):
        share = row[at] if is_yes else MILLION - row[at]
        weights[number] += weights[number] * (share * LEARNT // MILLION) // MILLION
    if named >= 0 and not _is_most_wanted(view, seat, now, text.terms, named):
        weights[named] += weights[named] * LEARNT // MILLION
    whole = sum(weights)
    return replace(now, weights=tuple([MILLION * weight // whole for weight in weights]))


def _is_most_wanted(view: View, seat: Seat, now: Guess, terms: Terms, named: int) -> bool:
    """Whether one step towards a party's opening seems to bring it most on the issue it named."""
    gains = []
    for weight, row, goal, option in zip(
        now.weights, now.near, opening_of(view, seat), terms, strict=True
    ):
        stepped = option + (goal > option) - (goal < option)
        gains.append(weight * (row[stepped] - row[option]))
    return gains[named] == max(gains)


def _near_to(view: View, seat: Seat) -> tuple[tuple[int, ...], ...]:
    """By issue, how near each option is to what a party wants, half by where it began and half by
    where it stands now."""
    rows = []
    for issue, now, start in zip(
        view.agenda.issues, view.position(seat).terms, opening_of(view, seat), strict=True
    ):
        farthest = 2 * max(1, *(abs(option - start) for option in issue.openings))
        ways = [abs(at - start) + abs(at - now) for at in range(len(issue.options))]
        rows.append(tuple([_nearness(min(way, farthest), farthest) for way in ways]))
    return tuple(rows)


def _nearness(way: int, farthest: int) -> int:
    """All at no distance, nothing at the farthest that anybody has opened with, in millionths. The
    first steps away are taken to hurt less than the last."""
    return MILLION - MILLION * way * (farthest + way) // (2 * farthest * farthest)


def _answers(view: View, other: Seat) -> tuple[Said, ...]:
    """What a party has said to single texts so far, in order."""
    return tuple(
        (text, opinion.yes, opinion.issue)
        for poll in view.offices.polls
        if poll.is_read and (text := view.text(poll.text)) is not None
        for opinion in poll.opinions
        if opinion.seat == other
    )
