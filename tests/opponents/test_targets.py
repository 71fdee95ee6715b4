"""How much is asked for: start, floor, time, and what the other has given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.opponents.linear import linear
from summit.opponents.reciprocal import reciprocal
from summit.opponents.targets import Ambition, ambition, returned

MILLION = 1_000_000
SHARES = st.integers(0, MILLION)


@pytest.mark.parametrize(
    ("elapsed", "share"), [(0, 0), (250_000, 250_000), (500_000, 500_000), (MILLION, MILLION)]
)
def test_the_linear_tactic_concedes_with_time_alone(elapsed: int, share: int) -> None:
    assert linear(elapsed, 0) == linear(elapsed, MILLION) == share


@pytest.mark.parametrize(
    ("elapsed", "given", "share"),
    [
        (0, MILLION, 0),
        (500_000, 0, 100_000),
        (500_000, 100_000, 260_000),
        (500_000, 250_000, 500_000),
        (MILLION, 0, 200_000),
        (MILLION, 250_000, 600_000),
        (MILLION, 500_000, MILLION),
    ],
)
def test_the_reciprocal_tactic_gives_most_of_it_in_return(
    elapsed: int, given: int, share: int
) -> None:
    """f = min(F, 0.2 F + 0.8 min(1, 2 s))."""
    assert reciprocal(elapsed, given) == share


@given(SHARES, SHARES)
def test_nobody_concedes_faster_than_the_clock(elapsed: int, given: int) -> None:
    assert 0 <= reciprocal(elapsed, given) <= linear(elapsed, given) == elapsed


@given(SHARES, SHARES, SHARES)
def test_giving_more_never_gets_less_in_return(elapsed: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert reciprocal(elapsed, low) <= reciprocal(elapsed, high)


def test_the_floor_keeps_a_quarter_of_the_gain_at_the_fair_deal() -> None:
    assert ambition(80 * MILLION, 60 * MILLION, 68 * MILLION) == Ambition(
        80 * MILLION, 62 * MILLION, 68 * MILLION
    )


def test_without_a_fair_deal_the_floor_is_the_walk_away() -> None:
    assert ambition(80 * MILLION, 60 * MILLION, 50 * MILLION).floor == 60 * MILLION


def test_an_opening_below_the_floor_starts_at_the_floor() -> None:
    aims = ambition(50 * MILLION, 60 * MILLION, 68 * MILLION)
    assert aims.start == aims.floor == aims.target(0) == aims.target(MILLION)


def test_the_target_runs_from_the_start_to_the_floor() -> None:
    aims = Ambition(80 * MILLION, 60 * MILLION, 68 * MILLION)
    assert [aims.target(share) for share in (0, 250_000, MILLION)] == [
        80 * MILLION,
        75 * MILLION,
        60 * MILLION,
    ]


@pytest.mark.parametrize(
    ("best", "share"), [(None, 0), (30, 0), (40, 0), (55, 500_000), (70, MILLION), (90, MILLION)]
)
def test_what_the_other_has_given_is_measured_on_the_way_to_the_fair_deal(
    best: int | None, share: int
) -> None:
    assert returned(40, best, 70) == share


def test_a_first_text_as_good_as_the_fair_deal_is_the_whole_way() -> None:
    assert returned(70, 70, 70) == MILLION


def test_texts_over_a_red_line_are_no_way_at_all() -> None:
    assert returned(90, None, 70) == 0
