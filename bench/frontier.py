"""How long the bargaining arithmetic takes: median milliseconds against its budgets."""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from summit.bargain.expected import expected, frontier_expected, linearised
from summit.bargain.frontier import Tables, frontier, side_by_side
from summit.bargain.solutions import kalai_smorodinsky, nash
from summit.bargain.swaps import best_swap, best_table_swap

# The New START sheet is read by the tests' own reader.
sys.path.append(str(Path(__file__).parent.parent))

MILLION = 1_000_000
FALLING = {(1, 0), (1, 1), (2, 1)}
Case = tuple[str, float | None, Callable[[], object]]


def main() -> None:
    """Print one row a case: what it is, milliseconds, the budget, and how often it fits into it."""
    print(f"{'case':<58}{'ms':>9}{'budget':>9}{'times':>8}")
    for name, budget, work in (*domains(), *new_start()):
        took = milliseconds(work)
        within = f"{budget:>9.3f}{budget / took:>7.1f}x" if budget else ""
        print(f"{name:<58}{took:>9.3f}{within}")


def domains() -> Iterator[Case]:
    """Random sheets of ten issues on which the parties pull in opposite directions."""
    for parties, options, points, budget in (
        (2, 10, 100, 5.0),
        (2, 10, 1000, None),
        (3, 10, 100, 50.0),
        (3, 10, 1000, None),
        (2, 37, 100 * MILLION, None),
    ):
        tables = opposed(parties, options, points)
        name = f"{parties} parties, 10 issues x {options} options, {points} units"
        yield name, budget, gridded(tables, 1)
    for cell in (MILLION // 10, MILLION):
        yield f"  the last on a grid of {cell} units", None, gridded(tables, cell)


def gridded(tables: Tables, cell: int) -> Callable[[], object]:
    return lambda: frontier(tables, grid=cell)


def new_start() -> Iterator[Case]:
    """The sheet that scripted delegations think about at every turn."""
    from tests.bargain.sheets import new_start as read

    sheet = read()
    eyes, history, usa = sheet.eyes, sheet.history, sheet.eyes[0]
    floor = [least * MILLION for least in sheet.walk_away]
    linear = side_by_side([linearised(one, history) for one in eyes])
    deals = frontier_expected(eyes)
    sizes = [len(rows) for rows in sheet.tables]

    def worth(terms: tuple[int, ...]) -> tuple[int, ...]:
        return tuple([expected(one, terms) for one in eyes])

    yield "New START: frontier on paper", None, lambda: frontier(sheet.tables)
    yield "New START: linear sheet of one party", None, lambda: linearised(usa, history)
    yield "New START: frontier of linear sheets", None, lambda: frontier(linear)
    cell = MILLION // 10
    yield "  on a grid of a tenth of a point", 1.0, lambda: frontier(linear, grid=cell)
    yield "  above the walk-aways", None, lambda: frontier(linear, floor)
    yield "New START: exact frontier in their eyes", 100.0, lambda: frontier_expected(eyes)
    yield "New START: expected value of one text", 0.006, lambda: expected(usa, history)
    yield "New START: best swap on paper", None, lambda: best_table_swap(sheet.tables, history)
    yield "New START: best swap in their eyes", None, lambda: best_swap(worth, sizes, history)
    yield f"Nash among {len(deals)} deals", None, lambda: nash(deals, floor)
    yield (
        f"Kalai-Smorodinsky among {len(deals)} deals",
        None,
        lambda: kalai_smorodinsky(deals, floor),
    )


def opposed(parties: int, options: int, points: int) -> Tables:
    """Rising scales for the first party and falling ones for the second, with random weights."""
    rng = random.Random(1)
    weights = [[rng.random() for _ in range(10)] for _ in range(parties)]
    sheets = []
    for party, shares in enumerate(weights):
        tops = [round(points * share / sum(shares)) for share in shares]
        rows = [sorted(rng.randint(0, top) for _ in range(options - 2)) for top in tops]
        whole = [[0, *row, top] for row, top in zip(rows, tops, strict=True)]
        # The third sides with the first on half of the issues and with the second on the others.
        sheets.append(
            [row[::-1] if (party, issue % 2) in FALLING else row for issue, row in enumerate(whole)]
        )
    return side_by_side(sheets)


def milliseconds(work: Callable[[], object]) -> float:
    """The median of repeated runs, each long enough to be timed."""
    start = perf_counter()
    work()
    repeat = max(1, round(0.005 / (perf_counter() - start)))
    times = []
    for _ in range(11):
        start = perf_counter()
        for _ in range(repeat):
            work()
        times.append((perf_counter() - start) / repeat)
    return median(times) * 1000


if __name__ == "__main__":
    main()
