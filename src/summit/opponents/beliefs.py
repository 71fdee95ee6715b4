"""What a delegation takes another's score sheet to be, from its public movement alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import Issue
from summit.engine.view import View
from summit.opponents.hearing import hints_of, priorities_told, tied_by
from summit.opponents.naming import named_by
from summit.opponents.record import opening_of, own_of, texts_of

TOTAL: Final = 100 * MILLION
"""The micropoints that everybody is taken to share out over the issues."""

PLAIN: Final = 2
"""How much an issue weighs of which nothing is known, before all are brought to `TOTAL`."""

HELD: Final = 8
"""What it weighs on top if its author has never moved on it."""

NAMED: Final = 2
"""What it weighs on top if a red line of the other's that was said aloud speaks of it."""

ASKED: Final = 2
"""What a measure weighs on top if the other has demanded it."""

TIED: Final = 2
"""What an issue weighs on top if the other has tied another issue to it."""

LEAST_SPAN: Final = MILLION // 10
"""The least share of an issue that two openings are taken to be apart, in millionths."""

AGREED_SPAN: Final = 3 * MILLION // 10
"""The same where both opened alike: what is agreed is worth something too."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Another delegation as one takes it to be.

    `points` are micropoints by issue and option, 100 points in all; `walk_away` likewise.
    `red_lines` are those that it has named, and exact.
    """

    seat: Seat
    points: tuple[tuple[int, ...], ...]
    walk_away: int
    red_lines: tuple[RedLine, ...]

    def worth(self, terms: Terms) -> int:
        """What a text is believed to give it on paper, in micropoints."""
        return sum([row[option] for row, option in zip(self.points, terms, strict=True)])


def belief_about(view: View, seat: Seat, own_seat: Seat) -> Belief:
    """What `own_seat` believes of `seat`: the same for everybody who has seen and been told the
    same, and trusts it as much.

    Each issue's points run from the other's opening (all) down to one's own (nothing). What the
    other holds on to, text after text, weighs more than what it has given away, and an issue on
    which the openings lie far apart more than one on which they nearly meet. What it has hinted
    counts as half a text; what it has told of its priorities as far as it is trusted. Half of the
    believed best, its own opening, is taken for its walk-away.
    """
    theirs, ours = opening_of(view, seat), opening_of(view, own_seat)
    texts = _weighed(texts_of(view, seat), hints_of(view, seat))
    lines = named_by(view, seat)
    forbidden = [line for other in view.agenda.others(seat) for line in named_by(view, other)]
    rows: list[list[int]] = []
    for number, (issue, extra) in enumerate(
        zip(view.agenda.issues, _extra(view, seat, lines), strict=True)
    ):
        near = nearness(len(issue.options), theirs[number], ours[number])
        # Of what was not on the table when all opened, nobody has said no.
        near = tuple(MILLION if n in issue.closed else value for n, value in enumerate(near))
        free = [n for option, n in enumerate(near) if not _is_forbidden(forbidden, number, option)]
        best = max(free, default=MILLION)
        kept = [(_of_the_best(near[text[number]], best), weight) for text, weight in texts]
        span = _span(issue, theirs[number], ours[number])
        rows.append([span * value for value in _row(near, kept, PLAIN + extra)])
    _believe(rows, theirs, priorities_told(view, seat), _trust_in(view, seat))
    whole = max(1, sum([row[goal] for row, goal in zip(rows, theirs, strict=True)]))
    points = tuple([tuple([TOTAL * value // whole for value in row]) for row in rows])
    return Belief(seat, points, TOTAL // 2, lines)


@lru_cache(maxsize=4096)
def nearness(size: int, goal: int, base: int) -> tuple[int, ...]:
    """How near each of `size` options lies to what is wanted, in millionths: 0 from `base` on.

    Where both opened alike the shared option is taken for the best, and the far end for nothing.
    """
    if goal == base:
        farthest = max(goal, size - 1 - goal, 1)
        return tuple(MILLION - MILLION * abs(option - goal) // farthest for option in range(size))
    way = goal - base
    return tuple(max(0, min(MILLION, MILLION * (at - base) // way)) for at in range(size))


def _span(issue: Issue, goal: int, base: int) -> int:
    """How far apart the openings lie on an issue's list of options, in millionths of the list."""
    if goal == base:
        return AGREED_SPAN
    return max(LEAST_SPAN, MILLION * abs(goal - base) // max(1, len(issue.options) - 1))


def _weighed(texts: Sequence[Terms], hints: Sequence[Terms]) -> list[tuple[Terms, int]]:
    """Each text with its weight: later ones weigh more, a hint half as much as a text would now."""
    said = [(text, 2 * age) for age, text in enumerate(texts, start=1)]
    return [*said, *((text, len(texts) + 1) for text in hints)]


def _row(near: Sequence[int], kept: Sequence[tuple[int, int]], plain: int) -> list[int]:
    """One issue's points by option before scaling.

    `plain` runs over the whole way, and `HELD` over that part of it which the other's texts
    (`kept`, each with its weight) still held, on average.
    """
    whole = sum([weight for _, weight in kept])
    return [
        plain * share + HELD * sum([weight * min(share, held) for held, weight in kept]) // whole
        for share in near
    ]


def _trust_in(view: View, seat: Seat) -> int:
    """How far the seat that looks trusts another, in millionths."""
    _, own = own_of(view)
    return own.trust[view.agenda.index(seat)]


def _believe(
    rows: list[list[int]], goals: Terms, told: Sequence[tuple[int, int]], trust: int
) -> None:
    """Where the issue that is said to matter more seems to matter less, the two change places as
    far as the teller is trusted: at full trust wholly, at half they come to weigh the same."""
    for more, less in told:
        high, low = rows[more][goals[more]], rows[less][goals[less]]
        if high < low:
            shift = (low - high) * trust // MILLION
            rows[more] = [value * (high + shift) // high for value in rows[more]]
            rows[less] = [value * (low - shift) // low for value in rows[less]]


def _of_the_best(share: int, best: int) -> int:
    """A share as if the best that nobody has forbidden were all: giving way there is no gift."""
    return MILLION if share >= best else MILLION * share // best


def _is_forbidden(lines: Sequence[RedLine], issue: int, option: int) -> bool:
    """Whether one issue's option alone crosses a red line that was named."""
    return any(
        len(line.reads) == 1
        and line.reads[0][0] == issue
        and line.condition.test((line.reads[0][1][option],))
        for line in lines
    )


def _extra(view: View, seat: Seat, lines: Sequence[RedLine]) -> list[int]:
    """What speaks for each issue besides movement: red lines named, measures asked for, what it
    was said that others are tied to."""
    named = {issue for line in lines for issue, _ in line.reads}
    asked = {demand.measure for demand in view.demands if demand.by == seat}
    tied = tied_by(view, seat)
    return [
        NAMED * (issue in named) + ASKED * (issue in asked) + TIED * (issue in tied)
        for issue in range(len(view.agenda.issues))
    ]
