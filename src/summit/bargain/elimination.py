"""The frontier of values that are additive once a few coupling issues are fixed.

Detection depends on the agreed measures and the stake on the limits, so the value of a limit is a
table of its own for every bundle of measures. Instead of one merge a bundle, each measure is
settled as soon as all that depends on it has been merged (bucket elimination, Dechter 1999): a
dominated part stays dominated in every sum and union, so the result is exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from summit.bargain.frontier import merge
from summit.bargain.packing import Packing
from summit.bargain.pareto import FrontierTooLarge, undominated

Bundle = tuple[int, ...]
"""One option for each issue of a scope, in the order of the scope."""


@dataclass(frozen=True, slots=True)
class Factor:
    """Packed points of some issues, one list for each bundle of the issues in `scope`."""

    scope: tuple[int, ...]
    lists: Mapping[Bundle, list[int]]


def settle(
    factors: Sequence[Factor],
    options: Sequence[Sequence[int]],
    packing: Packing,
    need: Sequence[int] | None = None,
    *,
    limit: int | None = None,
) -> list[int]:
    """The frontier over every bundle of `options` (by issue), in descending order.

    `need` is the least field of each party in the whole sum. Raises
    FrontierTooLarge where more than `limit` deals or bundles are in hand.
    """
    while any(factor.scope for factor in factors):
        issue = _cheapest(factors, options)
        touched = [factor for factor in factors if issue in factor.scope]
        others = [factor for factor in factors if issue not in factor.scope]
        least = _less_the_best_of(others, packing, need)
        factors = [*others, _settled(touched, issue, options, packing, least, limit)]
    return merge([factor.lists[()] for factor in factors], packing, need, limit=limit)


def bundles(
    scope: Sequence[int], options: Sequence[Sequence[int]], limit: int | None = None
) -> Iterator[Bundle]:
    """Every bundle of a scope. Raises FrontierTooLarge where there are more than `limit`."""
    if limit is not None and prod(len(options[issue]) for issue in scope) > limit:
        raise FrontierTooLarge(f"more than {limit} bundles of coupling issues")
    return product(*(options[issue] for issue in scope))


def _settled(
    factors: Sequence[Factor],
    issue: int,
    options: Sequence[Sequence[int]],
    packing: Packing,
    need: Sequence[int] | None,
    limit: int | None,
) -> Factor:
    """These factors merged for every option of `issue`, and the options put together."""
    scope = _union(factors, issue)
    lists: dict[Bundle, list[int]] = {}
    for bundle in bundles(scope, options, limit):
        chosen = dict(zip(scope, bundle, strict=True))
        points: list[int] = []
        for option in options[issue]:
            chosen[issue] = option
            parts = [factor.lists[tuple(chosen[i] for i in factor.scope)] for factor in factors]
            points += merge(parts, packing, need, limit=limit)
        lists[bundle] = undominated(points, packing, need, limit)
    return Factor(scope, lists)


def _cheapest(factors: Sequence[Factor], options: Sequence[Sequence[int]]) -> int:
    """The issue that can be settled with the fewest bundles in hand, the lowest of several."""
    issues = sorted({issue for factor in factors for issue in factor.scope})

    def size(issue: int) -> int:
        touched = [factor for factor in factors if issue in factor.scope]
        return prod(len(options[other]) for other in (issue, *_union(touched, issue)))

    return min(issues, key=size)


def _union(factors: Sequence[Factor], without: int) -> tuple[int, ...]:
    """The issues on which any of the factors depends, but one."""
    return tuple(sorted({issue for factor in factors for issue in factor.scope} - {without}))


def _less_the_best_of(
    factors: Sequence[Factor], packing: Packing, need: Sequence[int] | None
) -> list[int] | None:
    """What is left to reach for everybody once these factors give each party their most."""
    if need is None:
        return None
    return [
        max(0, field - sum(_most(factor, mask) for factor in factors))
        for field, mask in zip(need, packing.masks, strict=True)
    ]


def _most(factor: Factor, mask: int) -> int:
    return max((point & mask for points in factor.lists.values() for point in points), default=0)
