"""Choosing a text: as good as need be for oneself, and then as good as can be for the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

from summit.bargain.expected import Eyes, expected, linearised
from summit.bargain.frontier import Deal, frontier
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.opponents.beliefs import Belief
from summit.opponents.domain import Domain, Group

GRID: Final = MILLION // 2
"""How exactly the frontier is searched: nobody's value is off by more than half a point."""

SLACK: Final = 2 * MILLION
"""How far below the target, in linearised micropoints, the search for a text begins: what a text is
truly worth may lie above its linearised worth."""

MISJUDGED: Final = MILLION
"""By how many micropoints linearised and true worth may differ at the deal that matters most."""

BAND: Final = 3 * MILLION
"""How much more than the least that will do a party to many may ask for, in micropoints, if the
worst off of the others gains by it."""


@dataclass(frozen=True, slots=True)
class Package:
    """A text with its true worth in one's own eyes and what it is believed to give each of the
    others above its walk-away: micropoints."""

    terms: Terms
    own: int
    gains: tuple[int, ...]

    @property
    def merit(self) -> tuple[int, int]:
        """How good it is for the others: for the worst off, then for all together."""
        return min(self.gains), sum(self.gains)


@dataclass(frozen=True, slots=True)
class Frontier:
    """The texts of which none is better both for oneself and for the others together.

    `deals` rise in one's own linearised worth and fall in what the others are believed to get.
    """

    eyes: Eyes
    beliefs: tuple[Belief, ...]
    domain: Domain
    deals: tuple[Deal, ...]

    def package(self, deal: Deal) -> Package:
        """The text that belongs to a deal."""
        return packaged(self.eyes, self.beliefs, self.domain.terms(deal.terms))

    def chosen(self, target: int) -> Package | None:
        """The text worth the least to oneself that reaches `target` micropoints, and so the most to
        the others; the best for oneself if none does, and `None` if no text is left.

        With several others: of those up to `BAND` above, the best for the worst off.
        """
        start = bisect_left(self.deals, target - SLACK, key=lambda deal: deal.values[0])
        best: Package | None = None
        ceiling = 0
        for deal in self.deals[start:]:
            if best is not None and (len(self.beliefs) == 1 or deal.values[0] > ceiling):
                return best
            package = self.package(deal)
            if package.own < target:
                continue
            if best is None:
                ceiling = deal.values[0] + BAND
            if best is None or package.merit > best.merit:
                best = package
        return best or self._best_for_oneself()

    def _best_for_oneself(self) -> Package | None:
        """The text worth most to oneself, of those that look so within `SLACK`."""
        if not self.deals:
            return None
        top = self.deals[-1].values[0] - SLACK
        near = [self.package(deal) for deal in self.deals if deal.values[0] >= top]
        return max(near, key=lambda package: package.own)

    def fair(self, walk_away: int) -> Deal | None:
        """The deal with the greatest product of gains, as one believes (Nash 1950), `walk_away`
        being one's own in micropoints; `None` where no deal seems to leave everybody a gain."""
        best: Deal | None = None
        most = -1
        for deal in self.deals:
            gains = (deal.values[0] - walk_away, *self._gains(deal))
            if min(gains) >= 0 and prod(gains) > most:
                best, most = deal, prod(gains)
        return best

    def is_misjudged(self, walk_away: int) -> bool:
        """Whether the fair deal is truly worth clearly more or less than it seems here, or there
        seems to be none."""
        deal = self.fair(walk_away)
        return deal is None or abs(self.package(deal).own - deal.values[0]) > MISJUDGED

    def _gains(self, deal: Deal) -> tuple[int, ...]:
        if len(self.beliefs) == 1:
            return (deal.values[1] - self.beliefs[0].walk_away,)
        return _gains(self.beliefs, self.domain.terms(deal.terms))


def packaged(eyes: Eyes, beliefs: Sequence[Belief], terms: Terms) -> Package:
    """A text with its worths."""
    return Package(terms, expected(eyes, terms), _gains(beliefs, terms))


def frontier_at(
    eyes: Eyes,
    beliefs: tuple[Belief, ...],
    domain: Domain,
    at: Terms,
    least: tuple[int, int] | None = None,
) -> Frontier:
    """The believed frontier, one's own worth linearised at the text `at`.

    `least` leaves out texts that are worth clearly less to oneself, in micropoints, or that are
    believed to give the others less above their walk-aways together.

    Of several others each counts alike here, by the sum of what they are believed to get, since
    only sums merge; `Frontier.chosen` and `Frontier.fair` then look at the worst off and at all.
    """
    if domain.is_empty:
        return Frontier(eyes, beliefs, domain, ())
    own = linearised(eyes, at)
    theirs = [
        [sum(values) for values in zip(*rows, strict=True)]
        for rows in zip(*(belief.points for belief in beliefs), strict=True)
    ]
    tables = [_columns(group, own, theirs) for group in domain.groups]
    floor = None
    if least is not None:
        floor = (least[0] - SLACK, least[1] + sum(belief.walk_away for belief in beliefs))
    return Frontier(eyes, beliefs, domain, frontier(tables, floor, grid=GRID)[::-1])


def _columns(
    group: Group, own: Sequence[Sequence[int]], theirs: Sequence[Sequence[int]]
) -> list[tuple[int, int]]:
    """What each choice of a group is worth to oneself and to the others together."""
    if len(group.issues) == 1:
        (issue,) = group.issues
        return [(own[issue][option], theirs[issue][option]) for (option,) in group.choices]
    return [
        (
            sum(own[issue][option] for issue, option in zip(group.issues, choice, strict=True)),
            sum(theirs[issue][option] for issue, option in zip(group.issues, choice, strict=True)),
        )
        for choice in group.choices
    ]


def _gains(beliefs: Sequence[Belief], terms: Terms) -> tuple[int, ...]:
    return tuple(belief.worth(terms) - belief.walk_away for belief in beliefs)
