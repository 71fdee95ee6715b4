"""The best small change to a text that helps somebody and hurts nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from summit.bargain.frontier import Tables, frontier

Change = tuple[int, int, int]
"""An issue, its option before and its option after."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Changes in one or two issues, and what all of it is worth to each party before and after."""

    changes: tuple[Change, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]


def best_swap(
    values_of: Callable[[tuple[int, ...]], tuple[int, ...]],
    sizes: Sequence[int],
    terms: Sequence[int],
) -> Swap | None:
    """The change of one or two issues that costs no party anything and adds most for all together.

    `values_of` prices any terms for each party, on paper or in their eyes; `sizes` are the numbers
    of options. Of several equally good ones that of a single issue, then the lowest issues, then
    the lowest options. None where nothing can be had for nothing. It asks for about half the square
    of the number of options; `best_table_swap` does not.
    """
    before = values_of(tuple(terms))
    most = sum(before)
    best: Swap | None = None
    for changes in _changes(sizes, terms):
        varied = list(terms)
        for issue, _, option in changes:
            varied[issue] = option
        after = values_of(tuple(varied))
        if sum(after) > most and _hurts_nobody(before, after):
            most = sum(after)
            best = Swap(changes, before, after)
    return best


def best_table_swap(tables: Tables, terms: Sequence[int]) -> Swap | None:
    """The same as `best_swap` for values that add up over the issues, in a fraction of its time."""
    rows = [tables[issue][option] for issue, option in enumerate(terms)]
    before = tuple(map(sum, zip(*rows, strict=True)))
    most = sum(before)
    best: Swap | None = None
    for changes, rise in _rises(tables, terms):
        after = tuple([value + more for value, more in zip(before, rise, strict=True)])
        if sum(after) > most and _hurts_nobody(before, after):
            most = sum(after)
            best = Swap(changes, before, after)
    return best


def _changes(sizes: Sequence[int], terms: Sequence[int]) -> Iterator[tuple[Change, ...]]:
    """Every change of one issue, then every change of two, in the order that breaks ties."""
    single = [
        [(issue, terms[issue], option) for option in range(size) if option != terms[issue]]
        for issue, size in enumerate(sizes)
    ]
    for changes in single:
        yield from ((change,) for change in changes)
    for first, second in combinations(single, 2):
        yield from ((one, two) for one in first for two in second)


def _rises(
    tables: Tables, terms: Sequence[int]
) -> Iterator[tuple[tuple[Change, ...], Sequence[int]]]:
    """Changes as in `_changes` with what each adds; an option that another dominates is left out.

    Staying put is one of the options that may dominate, so none is lost that could be the best.
    """
    single = [_useful(rows, issue, terms[issue]) for issue, rows in enumerate(tables)]
    for useful in single:
        yield from (((change,), rise) for change, rise in useful)
    for first, second in combinations(single, 2):
        for one, rise in first:
            for two, more in second:
                yield (one, two), [a + b for a, b in zip(rise, more, strict=True)]


def _useful(
    rows: Sequence[Sequence[int]], issue: int, current: int
) -> list[tuple[Change, tuple[int, ...]]]:
    """The undominated changes of one issue with what they add, by option."""
    base = rows[current]
    rises = [[value - now for value, now in zip(row, base, strict=True)] for row in rows]
    kept = ((deal.terms[0], deal.values) for deal in frontier([rises]))
    return [((issue, current, option), rise) for option, rise in sorted(kept) if option != current]


def _hurts_nobody(before: Sequence[int], after: Sequence[int]) -> bool:
    return all(now <= then for now, then in zip(before, after, strict=True))
