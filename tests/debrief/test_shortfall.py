"""What a treaty left on the table, worked out by hand on the hotline sheet.

(1, 1) is worth 35 and 50 in their eyes, (2, 2) 48 and 70: 13 + 20 = 33 were to be had by a swap of
both issues. Every other text costs one of the two.
"""

from fractions import Fraction

from summit.bargain.frontier import Deal
from summit.bargain.solutions import Left
from summit.bargain.swaps import Swap
from summit.debrief.report import report
from summit.debrief.shortfall import Measures, Shortfall
from summit.engine.tables import Tables
from tests.debrief.games import ended, hotline, signed

BETTER = Deal((48_000_000, 70_000_000), (2, 2))
SWAP = Swap(((0, 1, 2), (1, 1, 2)), (35_000_000, 50_000_000), BETTER.values)


def of(tables: Tables, terms: tuple[int, int]) -> Shortfall:
    found = report(signed(tables, terms)).shortfall
    assert found is not None
    return found


def test_the_text_that_would_have_given_more_at_nobodys_cost() -> None:
    assert of(hotline(), (1, 1)).left == Left(33_000_000, BETTER)


def test_the_best_missed_swap() -> None:
    found = of(hotline(), (1, 1))
    assert found.is_swap_known
    assert found.swap == SWAP


def test_the_best_treaty_leaves_nothing() -> None:
    found = of(hotline(), (2, 2))
    assert (found.left, found.swap) == (Left(0, None), None)
    assert found.is_swap_known


def test_neither_text_nor_swap_goes_over_a_red_line() -> None:
    lines = {"boria": "terms.warheads == 550 and terms.inspections == 10"}
    found = of(hotline(lines=lines), (1, 1))
    assert (found.left, found.swap) == (Left(0, None), None)


def test_a_swap_may_stay_over_a_red_line_that_the_treaty_crosses_already() -> None:
    found = of(hotline(lines={"boria": "terms.warheads < 1500"}), (1, 1))
    assert found.swap == SWAP
    assert found.left == Left(0, None)


def test_the_treaty_beside_the_best_of_the_zone() -> None:
    """Gains at (2, 2), the whole zone, are 3 and 30; at (1, 1) they are -10 and 10."""
    best = of(hotline(), (2, 2)).measures
    assert best == Measures(Fraction(1), (Fraction(1), Fraction(1)), Fraction(1), Fraction(1))
    poor = of(hotline(), (1, 1)).measures
    ratios = (Fraction(-10, 3), Fraction(1, 3))
    assert poor == Measures(Fraction(0), ratios, Fraction(0), Fraction(0))


def test_without_a_treaty_nothing_fell_short() -> None:
    assert report(ended(hotline())).shortfall is None
