"""Chapter 5 of the rules, the parts that need no game: the meter and the weight of a concession."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.engine.meter import MILLION, level_at, rounded, trust_at
from summit.engine.rules.giving import concession_weight, given_total, unreturned_weight
from summit.scenario.weights import HOUSE

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "trust_vectors.json").read_text())

LEVELS = st.integers(-12 * MILLION, 12 * MILLION)
SHARES = st.integers(0, MILLION)
ROW_TOLERANCE = 1
"""Every row is rounded to a millionth, so a sum of n rows is exact to n millionths."""


@pytest.mark.parametrize("row", VECTORS["update"], ids=lambda row: f"{row['T0']}{row['w']:+}")
def test_5_1_the_meter_gives_the_reference_values(row: dict[str, float]) -> None:
    after = trust_at(level_at(int(row["T0"])) + round(row["w"] * MILLION))
    assert after / 10_000 == pytest.approx(row["T1"], abs=1e-3)


@pytest.mark.parametrize("row", VECTORS["concession"])
def test_5_3_a_concession_weighs_what_the_reference_says(row: dict[str, float]) -> None:
    value, cost, balance = (round(row[key] * MILLION) for key in ("v", "c", "balance"))
    given = given_total(value, cost, HOUSE)
    assert given / MILLION == pytest.approx(row["m"], abs=1e-6)
    assert concession_weight(given, balance, HOUSE) / MILLION == pytest.approx(row["w"], abs=1e-6)


@given(st.lists(st.integers(-3 * MILLION, 3 * MILLION), max_size=40), st.integers(1, 99))
def test_5_1_t1_trust_stays_inside_and_rises_with_the_weight(weights: list[int], T: int) -> None:
    start = level_at(T)
    level = start
    for weight in weights:
        before = trust_at(level)
        level += weight
        assert 0 < trust_at(level) < MILLION
        assert (trust_at(level) >= before) if weight >= 0 else (trust_at(level) <= before)
    assert trust_at(start + 0) == trust_at(start)


@given(
    st.lists(st.integers(-3 * MILLION, 3 * MILLION), max_size=9).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(rows))
    )
)
def test_5_1_t2_the_order_of_ledger_rows_does_not_matter(
    orders: tuple[list[int], list[int]],
) -> None:
    ends = []
    for rows in orders:
        level = level_at(40)
        for weight in rows:
            level += weight
        ends.append(trust_at(level))
    assert ends[0] == ends[1]


@given(SHARES, SHARES, st.integers(-MILLION, MILLION), st.integers(1, 12))
def test_5_3_t3_giving_in_pieces_weighs_the_same(
    value: int, moved: int, balance: int, pieces: int
) -> None:
    whole = concession_weight(given_total(value, moved, HOUSE), balance, HOUSE)
    total, before = 0, 0
    for n in range(1, pieces + 1):
        reached = given_total(value * n // pieces, moved * n // pieces, HOUSE)
        total += concession_weight(reached - before, balance + before, HOUSE)
        before = reached
    assert abs(total - whole) <= pieces * ROW_TOLERANCE


@given(st.lists(st.tuples(SHARES, SHARES), min_size=1, max_size=12), st.integers(-MILLION, MILLION))
def test_5_2_t4_no_path_of_offers_earns_more_than_the_direct_step(
    path: list[tuple[int, int]], balance: int
) -> None:
    earned, best, moved, before = 0, 0, 0, 0
    for value, cost in path:
        best, moved = max(best, value), max(moved, cost)
        reached = given_total(best, moved, HOUSE)
        earned += concession_weight(reached - before, balance + before, HOUSE)
        before = reached
    direct = concession_weight(given_total(best, moved, HOUSE), balance, HOUSE)
    assert earned <= direct + len(path) * ROW_TOLERANCE


def test_5_4_t4_a_cycle_of_a_tenth_loses_half() -> None:
    """Up 0.10 earns +0.400, down 0.10 costs 0.900, up again earns nothing: -0.500."""
    tenth = MILLION // 10
    gained = concession_weight(given_total(tenth, tenth, HOUSE), 0, HOUSE)
    lost = rounded(HOUSE.retraction * tenth, MILLION)
    again = concession_weight(0, tenth, HOUSE)
    assert (gained, lost, again, gained - lost + again) == (400_000, 900_000, 0, -500_000)


@pytest.mark.parametrize("T", [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95])
def test_5_4_t6_a_loss_outweighs_the_gain_at_every_trust(T: int) -> None:
    start = level_at(T)
    assert trust_at(start + 400_000 - 900_000) < trust_at(start)


@pytest.mark.parametrize(
    ("balance", "weight"),
    [(0, 0), (-50_000, 0), (-60_000, -20_000), (-200_000, -300_000), (-900_000, -300_000)],
)
def test_5_5_what_is_unreturned_weighs_up_to_a_cap(balance: int, weight: int) -> None:
    assert unreturned_weight(balance, HOUSE) == weight


@given(LEVELS)
def test_5_1_the_meter_is_symmetric(level: int) -> None:
    assert trust_at(level) + trust_at(-level) == MILLION


def test_5_2_t5_what_lies_below_the_walk_away_earns_nothing() -> None:
    """Worth .10, .30, .45 to a receiver whose walk-away is .45: nothing. Then .55, at a cost of .05
    to the giver: V = .10, C = .05, M = .075, +0.300."""
    walk_away, earned = 450_000, []
    before = 0
    for worth, cost in ((100_000, 50_000), (300_000, 50_000), (450_000, 50_000), (550_000, 50_000)):
        given = given_total(max(0, worth - walk_away), cost, HOUSE)
        earned.append(concession_weight(given - before, 0, HOUSE))
        before = given
    assert earned == [0, 0, 0, 300_000]


@given(st.lists(st.integers(-MILLION, MILLION), max_size=30), st.integers(1, 99))
def test_5_1_t7_the_ledger_adds_up_in_weights_and_in_points(rows: list[int], start: int) -> None:
    levels = [level_at(start)]
    for weight in rows:
        levels.append(levels[-1] + weight)
    assert sum(rows) == levels[-1] - levels[0]
    steps = [trust_at(b) - trust_at(a) for a, b in pairwise(levels)]
    assert sum(steps) == trust_at(levels[-1]) - trust_at(levels[0])
