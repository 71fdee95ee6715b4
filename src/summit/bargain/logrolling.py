"""How much there is to gain in a domain by trading issues instead of splitting each one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from summit.bargain.frontier import Tables

Rows = Sequence[Sequence[int]]
"""One issue's values by option and party."""


def potential(tables: Tables) -> Fraction:
    """What trading adds to splitting, as a share of splitting: (W - S_mid) / S_mid.

    W is `best_total`, S_mid `middle_total`. Below 0.15 an even split of
    every issue is almost the best there is. 0 where there is nothing to split.
    """
    middle = middle_total(tables)
    return Fraction(best_total(tables) - middle, middle) if middle else Fraction(0)


def best_total(tables: Tables) -> int:
    """The greatest sum over all parties: each issue goes where it is worth most."""
    return sum(max(map(sum, rows)) for rows in tables)


def middle_total(tables: Tables) -> int:
    """The sum over all parties when every issue is split as evenly as its options allow.

    The most even option is that with the smallest spread between the parties' shares of their own
    range on the issue, of several that with the largest sum. A party that is indifferent on an
    issue has no say in it; where only one party is not, even means half of its range.
    """
    return sum(sum(_most_even(rows)) for rows in tables)


def priority_distance(tables: Tables) -> Fraction:
    """How far apart the priorities lie, 0 to 1: half the sum over issues of |w_i - w_j|.

    w is the range of an issue as a share of the party's ranges (total variation distance). Over
    more than two parties the mean over pairs; parties without any stake are left out. For straight,
    opposed sheets this equals `potential`.
    """
    weights = [
        _weights(ranges) for ranges in zip(*map(_ranges, tables), strict=True) if any(ranges)
    ]
    pairs = list(combinations(weights, 2))
    apart = sum((_distance(one, other) for one, other in pairs), start=Fraction(0))
    return apart / len(pairs) if pairs else Fraction(0)


def _most_even(rows: Rows) -> Sequence[int]:
    lows = [min(column) for column in zip(*rows, strict=True)]
    sides = [(p, low, span) for p, (low, span) in enumerate(zip(lows, _ranges(rows), strict=True))]

    def unevenness(values: Sequence[int]) -> tuple[Fraction, int]:
        shares = [Fraction(values[p] - low, span) for p, low, span in sides if span]
        if len(shares) < 2:
            shares.append(Fraction(1, 2))
        return max(shares) - min(shares), -sum(values)

    return min(rows, key=unevenness)


def _ranges(rows: Rows) -> list[int]:
    """Each party's distance between its best and its worst option."""
    return [max(column) - min(column) for column in zip(*rows, strict=True)]


def _weights(ranges: Sequence[int]) -> list[Fraction]:
    total = sum(ranges)
    return [Fraction(span, total) for span in ranges]


def _distance(one: Sequence[Fraction], other: Sequence[Fraction]) -> Fraction:
    return sum((abs(a - b) for a, b in zip(one, other, strict=True)), start=Fraction(0)) / 2
