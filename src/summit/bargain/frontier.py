"""The exact Pareto frontier of additive score sheets, without listing the packages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summit.bargain.packing import Packing, packing_for
from summit.bargain.pareto import thinned, undominated

Tables = Sequence[Sequence[Sequence[int]]]
"""Values by issue, option and party, in whatever whole units the caller counts in."""


@dataclass(frozen=True, slots=True)
class Deal:
    """Terms (one option an issue) and what they are worth to each party."""

    values: tuple[int, ...]
    terms: tuple[int, ...]


def frontier(
    tables: Tables,
    floor: Sequence[int] | None = None,
    *,
    grid: int = 1,
    limit: int | None = None,
) -> tuple[Deal, ...]:
    """Every deal that no other beats for one party without costing another.

    Issues are merged one by one, since a dominated part stays dominated whatever is added to it.
    The best for the first party comes first, then for the second and so on; of several deals with
    equal values only that with the lowest terms is kept.

    `floor` leaves out deals that give a party less (its walk-away). `grid` above 1 is a quick
    approximation for finely graded values: for each deal of the frontier one is returned that
    gives the last party no less and every other party less than one grid cell less (deals within
    a cell of the floor may be lost). `limit` bounds the number of deals in hand.

    Raises ValueError for tables without issues or options or with uneven rows, and
    FrontierTooLarge where more than `limit` deals are in hand.
    """
    _check(tables)
    ranges = [
        ([min(column) for column in columns], [max(column) for column in columns])
        for columns in (list(zip(*rows, strict=True)) for rows in tables)
    ]
    packing = packing_for([len(rows) for rows in tables], ranges)
    lists = [packing.pack(issue, range(len(rows)), rows) for issue, rows in enumerate(tables)]
    need = packing.fields(floor) if floor is not None else None
    return deals(merge(lists, packing, need, grid=grid, limit=limit), packing)


def side_by_side(sheets: Sequence[Sequence[Sequence[int]]]) -> Tables:
    """One table for all parties from one sheet (values by issue and option) a party."""
    return tuple(tuple(zip(*issues, strict=True)) for issues in zip(*sheets, strict=True))


def deals(points: Iterable[int], packing: Packing) -> tuple[Deal, ...]:
    """Complete packages, unpacked."""
    return tuple([Deal(packing.values(point), packing.terms(point)) for point in points])


def merge(
    lists: Sequence[list[int]],
    packing: Packing,
    need: Sequence[int] | None = None,
    *,
    grid: int = 1,
    limit: int | None = None,
) -> list[int]:
    """The frontier of all sums of one packed point from each list, in descending order.

    `need` is the least field of each party in the whole sum.
    """
    ordered = sorted((undominated(points, packing) for points in lists), key=len, reverse=True)
    needs = _needs(ordered, packing, need)
    # Every merge may lose up to one cell, so that together they lose less than one cell of `grid`.
    cell = max(1, grid // max(1, len(ordered) - 1))
    merged = undominated(ordered[0], packing, needs[0])
    for points, least in zip(ordered[1:], needs[1:], strict=True):
        sums = [more + point for more in points for point in merged]
        merged = undominated(sums, packing, least, limit)
        if cell > 1:
            merged = thinned(merged, packing, cell)
    return merged


def _needs(
    lists: Sequence[list[int]], packing: Packing, need: Sequence[int] | None
) -> list[list[int] | None]:
    """What the first list, the first two … must reach if the rest gives its best."""
    if need is None:
        return [None] * len(lists)
    least = list(need)
    needs: list[list[int] | None] = []
    for points in reversed(lists):
        needs.append([max(0, field) for field in least])
        for party, mask in enumerate(packing.masks):
            least[party] -= max((point & mask for point in points), default=0)
    return needs[::-1]


def _check(tables: Tables) -> None:
    if not tables or not all(tables):
        raise ValueError("every domain has issues, and every issue options")
    widths = {len(values) for rows in tables for values in rows}
    if len(widths) != 1 or 0 in widths:
        raise ValueError("every option has one value a party")
