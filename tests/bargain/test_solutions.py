"""Bargaining solutions and yardsticks: the vectors, and what holds in every domain."""

from fractions import Fraction
from math import prod
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.frontier import Deal, Tables, frontier
from summit.bargain.solutions import (
    Left,
    efficiency,
    egalitarian,
    fairness,
    ideal,
    individually_rational,
    kalai_smorodinsky,
    left_on_table,
    nash,
    nash_share,
    ratios,
    utilitarian,
)
from tests.bargain.domains import NAMES, domain, dominates, priced, tables

SOLUTIONS = (nash, kalai_smorodinsky, egalitarian, utilitarian)


def values_of(deals: tuple[Deal, ...]) -> list[list[int]]:
    return [list(deal.values) for deal in deals]


@pytest.mark.parametrize("name", NAMES)
def test_a_vectors_packages_are_reproduced_by_brute_force(name: str) -> None:
    case = domain(name)
    every = priced(case.tables)
    columns = list(zip(*(deal.values for deal in every), strict=True))
    assert len(every) == case.exact["n_packages"]
    assert [max(column) for column in columns] == case.exact["max_each"]
    means = [Fraction(sum(column), len(every)) for column in columns]
    assert means == [Fraction(mean) for mean in case.exact["mean_each"]]
    assert max(sum(deal.values) for deal in every) == case.exact["max_joint_unconstrained"]
    assert len(individually_rational(every, case.walk_away)) == case.exact["n_IR_packages"]


@pytest.mark.parametrize("name", NAMES)
def test_a_vectors_solutions_are_reproduced(name: str) -> None:
    case = domain(name)
    found = frontier(case.tables)
    answers: dict[str, Any] = case.exact["solutions"]
    if not answers["zopa"]:
        assert ideal(found, case.walk_away) == ()
        assert all(solve(found, case.walk_away) == () for solve in SOLUTIONS)
        return
    assert list(ideal(found, case.walk_away)) == answers["ideal_IR"]
    assert values_of(nash(found, case.walk_away)) == answers["nash"]
    assert values_of(utilitarian(found, case.walk_away)) == answers["utilitarian_max_sum"]
    assert values_of(egalitarian(found, case.walk_away)) == answers["egalitarian_leximin_gain"]
    smooth = kalai_smorodinsky(found, case.walk_away)
    assert values_of(smooth) == answers["kalai_smorodinsky_leximin_ratio"]
    shares = ratios(found, case.walk_away, smooth[0].values)
    assert list(shares) == [Fraction(share) for share in answers["ks_ratios"]]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "no_zopa_2x3"])
def test_a_vectors_products_and_sums_are_reproduced(name: str) -> None:
    case = domain(name)
    found = frontier(case.tables)
    answers: dict[str, Any] = case.exact["solutions"]
    best = nash(found, case.walk_away)[0]
    gains = [value - least for value, least in zip(best.values, case.walk_away, strict=True)]
    assert prod(gains) == answers["nash_product"]
    greatest = sum(utilitarian(found, case.walk_away)[0].values)
    assert greatest == answers["utilitarian_value"]
    zone = individually_rational(found, case.walk_away)
    tied = [list(deal.values) for deal in zone if sum(deal.values) == greatest]
    assert answers["utilitarian_ties"] in (tied, len(tied))


def test_the_middle_of_the_hotline_leaves_thirty_points_on_the_table() -> None:
    case = domain("hotline_2x3")
    found = frontier(case.tables)
    assert left_on_table(found, (50, 50)) == Left(30, Deal((60, 70), (2, 2)))
    assert efficiency(found, case.walk_away, (50, 50)) == Fraction(1, 3)


def test_a_middling_strategic_deal_is_measured_by_every_yardstick() -> None:
    case = domain("strategic_6x4")
    found = frontier(case.tables)
    deal = (60, 53)
    left = left_on_table(found, deal)
    assert (left.points, left.deal and left.deal.values) == (40, (75, 78))
    assert efficiency(found, case.walk_away, deal) == Fraction(1, 3)
    assert ratios(found, case.walk_away, deal) == (Fraction(1, 3), Fraction(5, 42))
    assert fairness(found, case.walk_away, deal) == Fraction(5, 14)
    assert nash_share(found, case.walk_away, deal) == Fraction(75, 900)


def test_without_a_zone_of_agreement_there_is_nothing_to_catch() -> None:
    case = domain("no_zopa_2x3")
    found = frontier(case.tables)
    assert ratios(found, case.walk_away, (60, 70)) == ()
    assert efficiency(found, case.walk_away, (60, 70)) == 0
    assert nash_share(found, case.walk_away, (60, 70)) == 0
    assert fairness(found, case.walk_away, (60, 70)) == 0


def test_a_zone_without_any_gain_is_caught_in_full() -> None:
    only = [Deal((5, 5), (0,))]
    assert ratios(only, (5, 5), (5, 5)) == (Fraction(1), Fraction(1))
    assert efficiency(only, (5, 5), (5, 5)) == 1
    assert nash_share(only, (5, 5), (5, 5)) == 1
    assert fairness(only, (5, 5), (5, 5)) == 1


def test_outside_the_zone_a_deal_has_no_nash_share_and_no_fairness() -> None:
    case = domain("strategic_6x4")
    found = frontier(case.tables)
    assert nash_share(found, case.walk_away, (40, 40)) == 0
    assert fairness(found, case.walk_away, (40, 40)) == 0
    assert efficiency(found, case.walk_away, (40, 40)) == Fraction(-13, 60)


def test_a_party_with_nothing_to_gain_does_not_hide_what_the_other_may_gain() -> None:
    deals = [Deal((5, 9), (0,)), Deal((5, 7), (1,))]
    assert [solve(deals, (5, 5)) for solve in SOLUTIONS] == [(deals[0],)] * 4
    assert ratios(deals, (5, 5), (5, 7)) == (Fraction(1), Fraction(1, 2))


def test_equal_products_go_to_the_more_even_deal_and_equal_deals_are_both_reported() -> None:
    uneven, even, mirrored = Deal((12, 1), (0,)), Deal((4, 3), (1,)), Deal((3, 4), (2,))
    assert nash([uneven, even], (0, 0)) == (even,)
    assert nash([uneven, even, mirrored], (0, 0)) == (even, mirrored)


def test_what_is_left_is_shown_by_the_most_even_addition() -> None:
    deals = [Deal((9, 5), (0,)), Deal((7, 7), (1,)), Deal((5, 9), (2,))]
    assert left_on_table(deals, (5, 5)) == Left(4, deals[1])


@given(tables(), st.data())
def test_every_solution_lies_on_the_frontier_and_above_the_walk_aways(
    drawn: Tables, data: st.DataObject
) -> None:
    walk_away = tuple(data.draw(st.integers(-9, 12)) for _ in drawn[0][0])
    every = priced(drawn)
    found = frontier(drawn)
    for solve in SOLUTIONS:
        best = solve(found, walk_away)
        assert bool(best) == bool(individually_rational(every, walk_away))
        assert set(best) <= set(individually_rational(found, walk_away))
        # The frontier says all: no dominated package changes the answer.
        assert set(values_of_set(best)) == set(values_of_set(solve(every, walk_away)))


def values_of_set(deals: tuple[Deal, ...]) -> list[tuple[int, ...]]:
    return [deal.values for deal in deals]


@given(tables(parties=2), st.integers(1, 7), st.integers(-5, 5), st.integers(-9, 9))
def test_nash_and_kalai_smorodinsky_do_not_depend_on_a_partys_units(
    drawn: Tables, scale: int, shift: int, walk_away: int
) -> None:
    other = [[(first * scale + shift, second) for first, second in rows] for rows in drawn]
    plain, bent = (walk_away, 0), (walk_away * scale + shift * len(drawn), 0)
    points = {deal.terms: deal.values for deal in priced(drawn)}
    for solve, merit in ((nash, gain_product), (kalai_smorodinsky, sorted_shares)):
        here = solve(frontier(drawn), plain)
        there = solve(frontier(other), bent)
        assert bool(here) == bool(there)
        # Ties are broken by gains, which do depend on units: what is compared is the merit.
        for deal in there:
            assert merit(drawn, plain, points[deal.terms]) == merit(drawn, plain, here[0].values)


def gain_product(_: Tables, walk_away: tuple[int, ...], values: tuple[int, ...]) -> object:
    return prod(value - least for value, least in zip(values, walk_away, strict=True))


def sorted_shares(drawn: Tables, walk_away: tuple[int, ...], values: tuple[int, ...]) -> object:
    return sorted(ratios(frontier(drawn), walk_away, values))


@given(tables())
def test_every_dominated_package_has_a_witness_and_no_frontier_deal_has_one(drawn: Tables) -> None:
    found = frontier(drawn)
    best = {deal.values for deal in found}
    for deal in priced(drawn):
        left = left_on_table(found, deal.values)
        if deal.values in best:
            assert left == Left(0, None)
        else:
            assert left.deal in found
            assert left.deal is not None and dominates(left.deal.values, deal.values)
            assert left.points == sum(left.deal.values) - sum(deal.values) > 0
