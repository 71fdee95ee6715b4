"""Yardsticks for a deal: four bargaining solutions, and how far a deal falls short of them.

A gain is what a deal gives a party above its walk-away; a deal is individually rational if nobody's
gain is below 0. No yardstick is "the fair deal": they often disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from summit.bargain.frontier import Deal

Merit = tuple[Fraction | int, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """Value left on the table, and the deal that shows it: None where nothing was left."""

    points: int
    deal: Deal | None


def individually_rational(deals: Sequence[Deal], walk_away: Sequence[int]) -> tuple[Deal, ...]:
    """The deals that give everybody their walk-away or more: the zone of agreement."""
    return tuple(deal for deal in deals if min(_gains(deal.values, walk_away)) >= 0)


def ideal(deals: Sequence[Deal], walk_away: Sequence[int]) -> tuple[int, ...]:
    """The most that each party gets in any individually rational deal; empty without a zone."""
    zone = individually_rational(deals, walk_away)
    return tuple(map(max, zip(*(deal.values for deal in zone), strict=True)))


def nash(deals: Sequence[Deal], walk_away: Sequence[int]) -> tuple[Deal, ...]:
    """The individually rational deals with the greatest product of gains (Nash 1950).

    Ties go to the deals whose smallest gain is greatest, then the next smallest; what is still
    tied is all returned, in the order given. Empty without a zone of agreement.
    """
    return _best(deals, walk_away, lambda gains: (prod(gains),))


def kalai_smorodinsky(deals: Sequence[Deal], walk_away: Sequence[int]) -> tuple[Deal, ...]:
    """The deals whose smallest share of the ideal gain is greatest, then the next smallest.

    Kalai & Smorodinsky 1975, by leximin. Shares are exact and measured against the ideal of the
    zone of agreement, not of all deals. Ties and an empty zone as in `nash`.
    """
    best = ideal(deals, walk_away)
    return _best(deals, walk_away, lambda gains: tuple(sorted(_shares(gains, best, walk_away))))


def egalitarian(deals: Sequence[Deal], walk_away: Sequence[int]) -> tuple[Deal, ...]:
    """The deals whose smallest gain is greatest, then the next smallest.

    Ties and an empty zone as in `nash`.
    """
    return _best(deals, walk_away, lambda gains: tuple(sorted(gains)))


def utilitarian(deals: Sequence[Deal], walk_away: Sequence[int]) -> tuple[Deal, ...]:
    """The individually rational deals with the greatest sum of values.

    Ties and an empty zone as in `nash`.
    """
    return _best(deals, walk_away, lambda gains: (sum(gains),))


def left_on_table(deals: Sequence[Deal], values: Sequence[int]) -> Left:
    """The most that could have been added for all together at nobody's cost, by one of `deals`.

    Of several such deals the one that adds most evenly, then the first in the order given.
    """
    better = [deal for deal in deals if min(_gains(deal.values, values)) >= 0]
    if not better:
        return Left(0, None)

    def added(deal: Deal) -> tuple[int, list[int]]:
        extra = _gains(deal.values, values)
        return sum(extra), sorted(extra)

    deal = max(better, key=added)
    points = added(deal)[0]
    return Left(points, deal) if points else Left(0, None)


def efficiency(deals: Sequence[Deal], walk_away: Sequence[int], values: Sequence[int]) -> Fraction:
    """The share of the greatest total gain that these values caught, at most 1 for one of `deals`.

    Below 0 where the total gain is. 1 where the zone has no gain to catch; 0 without a zone.
    """
    zone = individually_rational(deals, walk_away)
    if not zone:
        return Fraction(0)
    most = max(sum(_gains(deal.values, walk_away)) for deal in zone)
    return Fraction(sum(_gains(values, walk_away)), most) if most else Fraction(1)


def nash_share(deals: Sequence[Deal], walk_away: Sequence[int], values: Sequence[int]) -> Fraction:
    """The product of gains as a share of the Nash deal's; 0 outside the zone of agreement.

    Its n-th root is the Nash efficiency. 1 where the greatest product
    is 0, since there is nothing to fall short of.
    """
    best = nash(deals, walk_away)
    gains = _gains(values, walk_away)
    if not best or min(gains) < 0:
        return Fraction(0)
    most = prod(_gains(best[0].values, walk_away))
    return Fraction(prod(gains), most) if most else Fraction(1)


def ratios(
    deals: Sequence[Deal], walk_away: Sequence[int], values: Sequence[int]
) -> tuple[Fraction, ...]:
    """Each party's gain as a share of its ideal gain; empty without a zone of agreement.

    A party that has nothing to gain in the zone has all of it: 1.
    """
    best = ideal(deals, walk_away)
    return _shares(_gains(values, walk_away), best, walk_away) if best else ()


def fairness(deals: Sequence[Deal], walk_away: Sequence[int], values: Sequence[int]) -> Fraction:
    """The smallest of the `ratios` over the greatest; 0 outside the zone of agreement."""
    shares = ratios(deals, walk_away, values)
    if not shares or min(_gains(values, walk_away)) < 0:
        return Fraction(0)
    return min(shares) / max(shares) if max(shares) else Fraction(1)


def _best(
    deals: Sequence[Deal], walk_away: Sequence[int], merit: Callable[[list[int]], Merit]
) -> tuple[Deal, ...]:
    """The deals of the zone with the greatest merit of their gains, then the best by leximin."""
    ranked = [
        ((merit(gains), sorted(gains)), deal)
        for deal in individually_rational(deals, walk_away)
        for gains in [_gains(deal.values, walk_away)]
    ]
    top = max((rank for rank, _ in ranked), default=None)
    return tuple(deal for rank, deal in ranked if rank == top)


def _gains(values: Sequence[int], base: Sequence[int]) -> list[int]:
    return [value - least for value, least in zip(values, base, strict=True)]


def _shares(
    gains: Sequence[int], best: Sequence[int], walk_away: Sequence[int]
) -> tuple[Fraction, ...]:
    spans = _gains(best, walk_away)
    return tuple(
        Fraction(gain, span) if span else Fraction(1)
        for gain, span in zip(gains, spans, strict=True)
    )
