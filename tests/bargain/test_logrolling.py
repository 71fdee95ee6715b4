"""How much a domain rewards trading over splitting."""

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summit.bargain.logrolling import best_total, middle_total, potential, priority_distance
from tests.bargain.domains import NAMES, domain
from tests.bargain.sheets import new_start


def test_the_hotline_gains_as_much_as_its_priorities_lie_apart() -> None:
    tables = domain("hotline_2x3").tables
    assert potential(tables) == priority_distance(tables) == Fraction(3, 10)


def test_the_strategic_package_rewards_trading() -> None:
    tables = domain("strategic_6x4").tables
    assert (best_total(tables), middle_total(tables)) == (153, 115)
    assert potential(tables) == Fraction(38, 115)
    assert priority_distance(tables) == Fraction(44, 100)


def test_new_start_rewards_trading() -> None:
    tables = new_start().tables
    assert (best_total(tables), middle_total(tables)) == (155, 132)
    assert round(potential(tables) * 1000) == 174
    assert round(priority_distance(tables) * 1000) == 268


@pytest.mark.parametrize("name", NAMES)
def test_a_vectors_best_total_and_ranges_are_reproduced(name: str) -> None:
    case = domain(name)
    assert best_total(case.tables) == case.exact["max_joint_unconstrained"]
    ranges: dict[str, Any] = case.exact["issue_ranges"]
    weights = [[Fraction(span, sum(row)) for span in row] for row in ranges.values()]
    apart = [
        sum(abs(a - b) for a, b in zip(one, other, strict=True)) / 2
        for one, other in combinations(weights, 2)
    ]
    assert priority_distance(case.tables) == sum(apart) / len(apart)


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=6),
    st.integers(1, 3),
)
def test_on_straight_opposed_sheets_the_potential_is_the_distance_of_priorities(
    weights: list[tuple[int, int]], half: int
) -> None:
    ours, theirs = (sum(column) for column in zip(*weights, strict=True))
    assume(ours and theirs)
    steps = 2 * half
    # Scaled so that both sheets total the same and every step is whole.
    tables = [
        [(a * theirs * step, b * ours * (steps - step)) for step in range(steps + 1)]
        for a, b in weights
    ]
    assert potential(tables) == priority_distance(tables)


def test_where_nobody_has_a_stake_there_is_nothing_to_trade() -> None:
    flat = [[(0, 0), (0, 0)]]
    assert potential(flat) == 0
    assert priority_distance(flat) == 0


def test_a_party_without_a_stake_leaves_the_split_to_the_others() -> None:
    opposed = [(0, 10, 4), (5, 5, 4), (10, 0, 4)]
    shared = [(0, 0, 4), (5, 5, 4), (10, 10, 4)]
    assert middle_total([opposed]) == 14
    assert middle_total([shared]) == 24


def test_where_one_party_alone_cares_an_even_split_is_half_of_its_range() -> None:
    assert middle_total([[(0, 3), (4, 3), (10, 3)]]) == 7
    assert potential([[(0, 0), (5, 0), (10, 0)], [(0, 10), (0, 5), (0, 0)]]) == 1
