"""Ratification at home: the reference numbers, nested win-sets, and what moves the odds."""

from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit.bargain.solutions import individually_rational, nash
from summit.bargain.twolevel import (
    SUPPORT_AT_REST,
    TENSION_AT_REST,
    Electorate,
    odds,
    reservation,
)
from tests.bargain.domains import MILLION, domain, priced

QUORUMS: Final = (Fraction(1, 2), Fraction(3, 5), Fraction(2, 3), Fraction(3, 4))
points = st.integers(0, 100 * MILLION)
steps = st.integers(1, 50 * MILLION)
quorums = st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=100)


def at_rest(quorum: Fraction, median: int = 50 * MILLION) -> int:
    return reservation(median, TENSION_AT_REST, SUPPORT_AT_REST, quorum)


@pytest.mark.parametrize(
    ("quorum", "asked"),
    list(zip(QUORUMS, ("50.000", "53.040", "55.169", "58.094"), strict=True)),
)
def test_a_larger_quorum_asks_for_more(quorum: Fraction, asked: str) -> None:
    assert f"{at_rest(quorum) / MILLION:.3f}" == asked


@pytest.mark.parametrize(
    ("quorum", "chances"),
    [
        (Fraction(1, 2), ("0.5000", "0.7977", "0.9522", "0.9938", "0.9996")),
        (Fraction(2, 3), ("0.1945", "0.4888", "0.7897", "0.9493", "0.9933")),
    ],
)
def test_the_odds_of_ratification_by_value(quorum: Fraction, chances: tuple[str, ...]) -> None:
    asked = at_rest(quorum)
    values = range(50 * MILLION, 75 * MILLION, 5 * MILLION)
    assert tuple(f"{odds(value, asked) / MILLION:.4f}" for value in values) == chances


def test_tension_hardens_voters_and_support_softens_them() -> None:
    half = Fraction(1, 2)
    for tension, support, asked in [
        (50, 50, 51),
        (40, 60, 48),
        (100, 0, 66),
        (0, 100, 36),
    ]:
        assert (
            reservation(50 * MILLION, tension * MILLION, support * MILLION, half) == asked * MILLION
        )


def test_the_electorates_numbers_are_its_own() -> None:
    split = Electorate(spread=24 * MILLION, error=3 * MILLION, hardening=0, backing=MILLION)
    asked = reservation(50 * MILLION, 90 * MILLION, 53 * MILLION, Fraction(2, 3), split)
    # 50 - 3 + 24 x 0.430727299..., and Φ(1) one error above it.
    assert asked == 57_337_455
    assert odds(asked + split.error, asked, split) == 841_345
    alike = Electorate(spread=0)
    assert reservation(MILLION, TENSION_AT_REST, SUPPORT_AT_REST, Fraction(2, 3), alike) == MILLION


def test_odds_are_never_none_and_never_certain() -> None:
    assert odds(0, 1_000 * MILLION) == 1
    assert odds(1_000 * MILLION, 0) == MILLION - 1


@pytest.mark.parametrize("quorum", [Fraction(0), Fraction(1)])
def test_a_quorum_of_nobody_or_of_everybody_is_refused(quorum: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        at_rest(quorum)


@pytest.mark.parametrize(("spread", "error"), [(-1, 1), (0, 0), (0, -1)])
def test_an_electorate_without_a_spread_or_an_error_is_refused(spread: int, error: int) -> None:
    with pytest.raises(ValueError, match="vote"):
        Electorate(spread=spread, error=error)


def test_win_sets_are_nested_and_so_is_their_overlap() -> None:
    deals = priced(domain("strategic_6x4").tables)
    sizes = []
    inner = set(range(len(deals)))
    for quorum in QUORUMS:
        asked = at_rest(quorum)
        ours, theirs = (
            {at for at, deal in enumerate(deals) if deal.values[party] * MILLION >= asked}
            for party in (0, 1)
        )
        assert ours & theirs <= inner
        inner = ours & theirs
        sizes.append((len(ours), len(theirs), len(inner)))
    assert sizes == [(2037, 2176, 749), (1703, 1831, 443), (1535, 1662, 326), (1293, 1414, 193)]


def test_tied_hands_melt_the_zone_of_agreement_before_they_shift_the_split() -> None:
    case = domain("strategic_6x4")
    deals = priced(case.tables)
    overlaps, splits = [], []
    for threshold in (48, 70, 75, 80):
        zone = individually_rational(deals, (case.walk_away[0], threshold))
        overlaps.append(len(zone))
        # Tied hands bind what can be ratified; gains are still counted from the walk-aways.
        splits.append([deal.values for deal in nash(zone, case.walk_away)])
    assert overlaps == [1105, 194, 94, 40]
    assert splits == [[(75, 78)], [(75, 78)], [(75, 78)], [(70, 82)]]


@settings(max_examples=300)
@given(points, points, points, quorums, steps)
def test_more_is_asked_with_the_median_and_tension_and_less_with_support(
    median: int, tension: int, support: int, quorum: Fraction, more: int
) -> None:
    asked = reservation(median, tension, support, quorum)
    assert reservation(median + more, tension, support, quorum) == asked + more
    assert reservation(median, tension + more, support, quorum) >= asked
    assert reservation(median, tension, support + more, quorum) <= asked


@settings(max_examples=300)
@given(points, points, quorums, quorums)
def test_more_is_asked_by_a_larger_quorum(
    median: int, tension: int, one: Fraction, other: Fraction
) -> None:
    low, high = sorted([one, other])
    less, more = (reservation(median, tension, SUPPORT_AT_REST, q) for q in (low, high))
    assert less < more or low == high


@settings(max_examples=300)
@given(points, points, steps)
def test_odds_rise_with_the_value_and_fall_with_what_is_asked(
    value: int, asked: int, more: int
) -> None:
    chance = odds(value, asked)
    assert 1 <= chance <= MILLION - 1
    assert odds(value + more, asked) >= chance >= odds(value, asked + more)
    assert odds(asked, asked) == MILLION // 2
    # As far above as below, the odds are the other way round.
    assert odds(2 * asked - value, asked) == MILLION - chance
