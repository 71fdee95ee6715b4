"""What a text is worth in one party's eyes: trust and verification stand in for each other."""

from dataclasses import replace
from fractions import Fraction
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.expected import (
    Eyes,
    Watch,
    detection,
    expected,
    exposure,
    linearised,
    needed_detection,
    needed_trust,
    paper,
)
from tests.bargain.domains import MILLION, eyes, packages, ppm

SIZES = [2, 3, 2]


def looked_at_by(watch: Watch, caught: int) -> Watch:
    """The same watch with one more measure, issue 0, that catches so much at every option."""
    return replace(watch, measures=(*watch.measures, (0, (caught, caught))))


def exact_loss(watch: Watch, terms: tuple[int, ...]) -> Fraction:
    """Distrust x miss x the product of what the measures miss x stake, in micropoints."""
    missed = [Fraction(MILLION - caught[terms[at]], MILLION) for at, caught in watch.measures]
    chance = Fraction(watch.distrust * watch.miss, MILLION**2) * prod(missed, start=Fraction(1))
    return chance * watch.stake[terms[watch.limit]]


@given(eyes(SIZES))
def test_the_expected_value_is_paper_less_each_loss_rounded_once(seen: Eyes) -> None:
    for terms in packages(SIZES):
        points = sum(row[option] for row, option in zip(seen.points, terms, strict=True))
        assert paper(seen, terms) == points
        losses = [exact_loss(watch, terms) for watch in seen.watches]
        rounded = sum((loss + Fraction(1, 2)).__floor__() for loss in losses)
        assert expected(seen, terms) == points * MILLION - rounded


@given(eyes(SIZES))
def test_exposure_is_the_loss_without_any_trust(seen: Eyes) -> None:
    blind = Eyes(seen.points, tuple(replace(watch, distrust=MILLION) for watch in seen.watches))
    for terms in packages(SIZES):
        assert exposure(seen, terms) == paper(seen, terms) * MILLION - expected(blind, terms)


@given(eyes(SIZES), ppm)
def test_with_one_trust_for_all_the_value_is_paper_less_distrust_times_exposure(
    seen: Eyes, distrust: int
) -> None:
    alike = Eyes(seen.points, tuple(replace(watch, distrust=distrust) for watch in seen.watches))
    for terms in packages(SIZES):
        short = expected(alike, terms) - paper(alike, terms) * MILLION
        want = -Fraction(distrust, MILLION) * exposure(alike, terms)
        assert abs(short - want) <= len(seen.watches)


@given(eyes(SIZES))
def test_the_order_of_measures_and_watches_does_not_matter(seen: Eyes) -> None:
    turned = Eyes(
        seen.points,
        tuple(replace(watch, measures=watch.measures[::-1]) for watch in seen.watches[::-1]),
    )
    for terms in packages(SIZES):
        assert expected(turned, terms) == expected(seen, terms)
        assert exposure(turned, terms) == exposure(seen, terms)
        for one, other in zip(seen.watches, turned.watches[::-1], strict=True):
            assert detection(one, terms) == detection(other, terms)


@given(eyes(SIZES), ppm, ppm)
def test_the_expected_value_rises_with_trust_and_with_detection(
    seen: Eyes, one: int, other: int
) -> None:
    less, more = sorted((one, other))
    wary, trusting, dim, keen = (
        Eyes(seen.points, tuple(changed))
        for changed in (
            [replace(watch, distrust=more) for watch in seen.watches],
            [replace(watch, distrust=less) for watch in seen.watches],
            [looked_at_by(watch, less) for watch in seen.watches],
            [looked_at_by(watch, more) for watch in seen.watches],
        )
    )
    for terms in packages(SIZES):
        assert expected(wary, terms) <= expected(trusting, terms)
        assert expected(seen, terms) <= expected(dim, terms) <= expected(keen, terms)
        for watch in seen.watches:
            assert detection(watch, terms) <= detection(looked_at_by(watch, more), terms)


@given(ppm, ppm, ppm, ppm, st.integers(0, 100 * MILLION))
def test_trust_and_verification_are_substitutes(a: int, b: int, c: int, d: int, stake: int) -> None:
    (low, high), (dim, keen) = sorted((a, b)), sorted((c, d))

    def worth(trust: int, caught: int) -> int:
        watch = Watch(0, (stake,), MILLION - trust, MILLION, ((0, (caught,)),))
        return expected(Eyes(((50,),), (watch,)), (0,))

    mixed = worth(high, keen) - worth(low, keen) - worth(high, dim) + worth(low, dim)
    want = -Fraction((high - low) * (keen - dim), MILLION**2) * stake
    # Four values, each rounded by at most half a micropoint.
    assert want <= 0
    assert abs(mixed - want) <= 2


@given(eyes(SIZES))
def test_certain_detection_makes_trust_irrelevant(seen: Eyes) -> None:
    sure = Eyes(seen.points, tuple(looked_at_by(watch, MILLION) for watch in seen.watches))
    for terms in packages(SIZES):
        assert expected(sure, terms) == paper(seen, terms) * MILLION
        assert exposure(sure, terms) == 0
        assert all(detection(watch, terms) == MILLION for watch in sure.watches)


@given(eyes(SIZES))
def test_full_trust_makes_verification_worthless(seen: Eyes) -> None:
    trusting = Eyes(seen.points, tuple(replace(watch, distrust=0) for watch in seen.watches))
    for terms in packages(SIZES):
        assert expected(trusting, terms) == paper(seen, terms) * MILLION


def test_detection_is_rounded_once_half_up() -> None:
    half = Watch(0, (1,), MILLION, 500_000, ((0, (MILLION - 1,)),))
    assert detection(half, (0,)) == MILLION
    three = ((0, (100_000,)), (0, (250_000,)), (0, (400_000,)))
    assert detection(Watch(0, (1,), MILLION, 950_000, three), (0,)) == 615_250


@given(eyes(SIZES), st.data())
def test_the_linear_sheet_is_exact_at_a_text_and_one_issue_away(
    seen: Eyes, data: st.DataObject
) -> None:
    at = tuple(data.draw(st.integers(0, size - 1)) for size in SIZES)
    sheet = linearised(seen, at)
    for terms in packages(SIZES):
        if sum(new != old for new, old in zip(terms, at, strict=True)) <= 1:
            added = sum(row[option] for row, option in zip(sheet, terms, strict=True))
            assert added == expected(seen, terms)


@given(eyes(SIZES), st.data())
def test_the_linear_sheet_is_exact_where_only_limits_move(seen: Eyes, data: st.DataObject) -> None:
    at = tuple(data.draw(st.integers(0, size - 1)) for size in SIZES)
    measures = {issue for watch in seen.watches for issue, _ in watch.measures}
    sheet = linearised(seen, at)
    for terms in packages(SIZES):
        if all(terms[issue] == at[issue] for issue in measures):
            added = sum(row[option] for row, option in zip(sheet, terms, strict=True))
            assert added == expected(seen, terms)


@pytest.mark.parametrize(
    ("value", "trust", "want"),
    [
        (value, trust, want)
        for value, row in {
            50: (79, 74, 67, 52, 17, 0),
            55: (58, 49, 33, 5, 0, 0),
            60: (38, 23, 0, 0, 0, 0),
        }.items()
        for trust, want in zip((20, 35, 50, 65, 80, 90), row, strict=True)
    ],
)
def test_the_detection_that_a_wary_party_needs(value: int, trust: int, want: int) -> None:
    # Published to two decimals for a stake of 30 and a target of 45; ours is rounded up in ppm.
    needed = needed_detection(value, 45, 30, trust * 10_000)
    exact = max(Fraction(0), 1 - Fraction(value - 45) / (Fraction(100 - trust, 100) * 30))
    assert 0 <= needed - exact * MILLION < 1
    # 37.5 and 16.666 are printed as .38 and .17.
    assert abs(Fraction(needed, 10_000) - want) <= Fraction(1, 2)


shares = st.integers(0, MILLION)
small = st.integers(0, 60)


@given(small, small, st.integers(1, 80), shares)
def test_what_is_needed_suffices_and_a_millionth_less_does_not(
    value: int, target: int, stake: int, given_share: int
) -> None:
    for needed in (
        needed_trust(value, target, stake, given_share),
        needed_detection(value, target, stake, given_share),
    ):
        if value < target:
            assert needed == MILLION
            continue

        def worth(share: int) -> Fraction:
            at_risk = Fraction((MILLION - share) * (MILLION - given_share) * stake, MILLION**2)
            return value - at_risk

        assert worth(needed) >= target
        assert needed == 0 or worth(needed - 1) < target


def test_where_nothing_is_at_risk_nothing_is_needed() -> None:
    assert needed_trust(50, 50, 0, 0) == needed_trust(50, 50, 30, MILLION) == 0
    assert needed_detection(50, 50, 30, MILLION) == 0
    assert needed_trust(49, 50, 0, 0) == needed_detection(49, 50, 30, MILLION) == MILLION
