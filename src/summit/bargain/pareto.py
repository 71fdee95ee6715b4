"""Which of many packed packages are dominated by no other.

Of several with the same values the one whose terms come first stays. `need` is the least that each
party's field may hold. Two and three parties are swept in order of the first party's value (Kung,
Luccio & Preparata 1975); more are compared pair by pair.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summit.bargain.packing import Packing


class FrontierTooLarge(ValueError):
    """More deals are in hand than the caller was ready to carry."""


def undominated(
    points: list[int],
    packing: Packing,
    need: Sequence[int] | None = None,
    limit: int | None = None,
) -> list[int]:
    """The Pareto frontier of `points`, which it reorders, in descending order.

    Raises FrontierTooLarge where it has more than `limit` points.
    """
    needs = need or [0] * len(packing.masks)
    if any(field > mask for field, mask in zip(needs, packing.masks, strict=True)):
        return []
    points.sort(reverse=True)
    if len(needs) == 2:
        kept = _of_two(points, packing, needs)
    elif len(needs) == 3:
        kept = _of_three(points, packing, needs)
    else:
        kept = _of_many(points, packing, needs, limit)
    if limit is not None and len(kept) > limit:
        raise FrontierTooLarge(f"more than {limit} deals in hand")
    return kept


def thinned(points: list[int], packing: Packing, cell: int) -> list[int]:
    """Of the points in one cell only that with the most for the last party.

    A cell is `cell` units wide for every party but the last. `points` is a frontier in descending
    order; so is the answer.
    """
    widths = [cell << shift for shift in packing.value_shifts[:-1]]
    if len(widths) == 1:
        return list({point // widths[0]: point for point in points}.values())
    last = packing.masks[-1]
    sides = list(zip(packing.masks, widths, strict=False))
    best: dict[tuple[int, ...], int] = {}
    for point in points:
        where = tuple([(point & mask) // width for mask, width in sides])
        rival = best.get(where)
        if rival is None or rival & last < point & last:
            best[where] = point
    return sorted(best.values(), reverse=True)


def _of_two(points: list[int], packing: Packing, need: Sequence[int]) -> list[int]:
    mask = packing.masks[1]
    best = need[1] - 1
    kept: list[int] = []
    for point in points:
        second = point & mask
        if second > best:
            best = second
            kept.append(point)
    while kept and kept[-1] < need[0]:
        kept.pop()
    return kept


def _of_three(points: list[int], packing: Packing, need: Sequence[int]) -> list[int]:
    """Keeps a staircase of what the second and third party have got: seconds rise, thirds fall."""
    _, second_mask, third_mask = packing.masks
    seconds: list[int] = [1 << second_mask.bit_length()]
    thirds: list[int] = [-1]
    kept: list[int] = []
    for point in points:
        second, third = point & second_mask, point & third_mask
        at = bisect_left(seconds, second)
        if thirds[at] >= third or second < need[1] or third < need[2]:
            continue
        kept.append(point)
        first = at
        while first and thirds[first - 1] <= third:
            first -= 1
        seconds[first:at] = [second]
        thirds[first:at] = [third]
    while kept and kept[-1] < need[0]:
        kept.pop()
    return kept


def _of_many(
    points: list[int], packing: Packing, need: Sequence[int], limit: int | None
) -> list[int]:
    """Compares all parties at once: a guard bit survives where the older point has as much."""
    guards = packing.guards
    values = sum(packing.masks)
    floor = sum(need)
    kept: list[int] = []
    guarded: list[int] = []
    for point in points:
        mine = point & values
        if (mine + guards - floor) & guards != guards:
            continue
        for theirs in guarded:
            if (theirs - mine) & guards == guards:
                break
        else:
            kept.append(point)
            guarded.append(mine + guards)
            if limit is not None and len(kept) > limit:
                break
    return kept
