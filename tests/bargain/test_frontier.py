"""The exact frontier of additive sheets against the vectors and against brute force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.frontier import Deal, Tables, frontier, side_by_side
from summit.bargain.pareto import FrontierTooLarge
from tests.bargain.domains import NAMES, best_of, domain, priced, tables


@pytest.mark.parametrize("name", NAMES)
def test_a_vectors_frontier_is_reproduced_with_its_terms_and_order(name: str) -> None:
    case = domain(name)
    found = frontier(case.tables)
    assert len(found) == case.exact["frontier_size"]
    # The adversarial vector leaves its frontier out: every one of its packages belongs to it.
    listed = case.exact.get("frontier")
    want = (
        tuple(Deal(tuple(deal["u"]), tuple(deal["index"])) for deal in listed)
        if listed
        else tuple(sorted(priced(case.tables), key=lambda deal: deal.values, reverse=True))
    )
    assert found == want


@pytest.mark.parametrize("name", NAMES)
def test_a_floor_leaves_the_part_of_a_vectors_frontier_that_all_can_accept(name: str) -> None:
    case = domain(name)
    zone = frontier(case.tables, case.walk_away)
    assert len(zone) == case.exact["solutions"].get("IR_frontier_size", 0)
    assert set(zone) <= set(frontier(case.tables))


@given(tables())
def test_the_merge_finds_what_brute_force_finds(drawn: Tables) -> None:
    assert frontier(drawn) == best_of(priced(drawn))


@given(tables(), st.data())
def test_a_floor_leaves_what_brute_force_leaves(drawn: Tables, data: st.DataObject) -> None:
    floor = [data.draw(st.integers(-12, 30)) for _ in drawn[0][0]]
    enough = [
        deal
        for deal in priced(drawn)
        if all(value >= least for value, least in zip(deal.values, floor, strict=True))
    ]
    assert frontier(drawn, floor) == best_of(enough)


@given(tables(most=2_000_000), st.integers(1, 1_500_000))
def test_a_grid_costs_nobody_a_whole_cell_and_the_last_party_nothing(
    drawn: Tables, grid: int
) -> None:
    coarse = frontier(drawn, grid=grid)
    assert set(coarse) <= set(priced(drawn))
    assert all(stood_in_for(deal, coarse, grid) for deal in frontier(drawn))


def test_what_a_grid_costs_does_not_add_up_over_many_issues() -> None:
    many = [
        [(step * (83 + 29 * issue), (16 - step * step) * (7 + 5 * issue)) for step in range(5)]
        for issue in range(8)
    ]
    exact, coarse = frontier(many), frontier(many, grid=100)
    assert len(coarse) < len(exact)
    assert all(stood_in_for(deal, coarse, 100) for deal in exact)


def stood_in_for(deal: Deal, coarse: tuple[Deal, ...], grid: int) -> bool:
    """Whether some deal gives the last party as much and the others less than a cell less."""
    *others, last = deal.values
    return any(
        other.values[-1] >= last
        and all(got > want - grid for got, want in zip(other.values, others, strict=False))
        for other in coarse
    )


def test_a_grid_makes_a_fine_frontier_shorter() -> None:
    case = domain("zero_sum_blowup_5x4")
    assert len(frontier(case.tables, grid=100)) < 1024 / 10


@given(tables(), st.integers(2, 9), st.data())
def test_a_grid_still_keeps_the_floor(drawn: Tables, grid: int, data: st.DataObject) -> None:
    floor = [data.draw(st.integers(-12, 30)) for _ in drawn[0][0]]
    for deal in frontier(drawn, floor, grid=grid):
        assert all(value >= least for value, least in zip(deal.values, floor, strict=True))


def test_of_deals_with_equal_values_the_one_with_the_lowest_terms_is_named() -> None:
    same = [(1, 2), (1, 2), (0, 3)]
    assert frontier([same, same])[0] == Deal((2, 4), (0, 0))
    assert frontier([same, same])[1] == Deal((1, 5), (0, 2))


def test_a_floor_that_nobody_can_reach_leaves_nothing() -> None:
    four = [[(1, 1, 1, 1), (2, 0, 1, 5)]]
    for out_of_reach in (6, 7, 8, 100, 10**30):
        assert frontier(four, [0, 0, 0, out_of_reach]) == ()
        assert frontier([[(1, 1), (2, 0)]], [0, out_of_reach]) == ()


def test_a_frontier_of_one_party_is_its_best_deal() -> None:
    assert frontier([[(3,), (5,)], [(-1,), (-2,)]]) == (Deal((4,), (1, 0)),)


def test_a_limit_stops_a_frontier_that_grows_too_large() -> None:
    blowup = domain("zero_sum_blowup_5x4").tables
    assert len(frontier(blowup, limit=1024)) == 1024
    with pytest.raises(FrontierTooLarge):
        frontier(blowup, limit=1023)
    four = [[(a, b, -a, -b) for a, b in rows] for rows in blowup]
    with pytest.raises(FrontierTooLarge):
        frontier(four, limit=100)


@pytest.mark.parametrize("broken", [[], [[]], [[(1, 2)], []], [[(1, 2), (1,)]], [[()]]])
def test_tables_with_holes_are_refused(broken: Tables) -> None:
    with pytest.raises(ValueError, match="every"):
        frontier(broken)


def test_sheets_are_set_side_by_side() -> None:
    usa, russia = [[1, 2], [3]], [[4, 5], [6]]
    assert side_by_side([usa, russia]) == (((1, 4), (2, 5)), ((3, 6),))
