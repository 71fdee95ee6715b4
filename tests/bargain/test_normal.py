"""The normal distribution in decimals: known values, and what holds everywhere."""

from decimal import Decimal, InvalidOperation, localcontext
from fractions import Fraction
from statistics import NormalDist

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summit.bargain.normal import phi, quantile

STANDARD = NormalDist()
points = st.decimals(-8, 8, places=6)
chances = st.fractions(Fraction(1, 10**9), 1 - Fraction(1, 10**9), max_denominator=10**9)


@pytest.mark.parametrize(
    ("z", "chance"),
    [
        # Abramowitz & Stegun, tables 26.1 and 26.2, and longer digits of the same.
        ("0", "0.5"),
        ("1", "0.841344746068542948585232545632"),
        ("1.96", "0.975002104851779565863415730960"),
        ("-3", "1.34989803163009452665181477E-3"),
        ("5", "0.999999713348428120806088326"),
        ("-6", "9.86587645037698140700864132E-10"),
        ("-8", "6.2209605742717841235159951726E-16"),
        ("-40", "3.6558935409150297E-350"),
    ],
)
def test_phi_at_known_points(z: str, chance: str) -> None:
    expected = Decimal(chance)
    assert abs(phi(Decimal(z)) / expected - 1) < Decimal("1e-16")


@pytest.mark.parametrize(
    ("q", "z"),
    [
        (Fraction(1, 2), "0"),
        (Fraction(3, 5), "0.253347103135799798798196181"),
        (Fraction(2, 3), "0.430727299295457490205940393"),
        (Fraction(3, 4), "0.674489750196081743202227015"),
        (Fraction(39, 40), "1.959963984540054235524594430"),
        (Fraction(1, 1000), "-3.090232306167813541540399830"),
        (Fraction(1, 10**12), "-7.034483825301131929809515069"),
    ],
)
def test_the_quantile_of_known_chances(q: Fraction, z: str) -> None:
    assert abs(quantile(q) - Decimal(z)) < Decimal("1e-20")


@pytest.mark.parametrize("q", [Fraction(-1, 2), Fraction(0), Fraction(1), Fraction(3, 2)])
def test_there_is_no_quantile_of_a_certainty(q: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        quantile(q)


def test_far_out_the_tail_vanishes_and_the_rest_is_certain() -> None:
    assert phi(Decimal("1e9")) == phi(Decimal("Infinity")) == 1
    assert 0 <= phi(Decimal("-1e9")) == phi(Decimal("-Infinity")) < Decimal("1e-1000")


def test_phi_of_what_is_no_number_is_refused() -> None:
    with pytest.raises(InvalidOperation):
        phi(Decimal("NaN"))


def test_the_series_and_the_fraction_meet_where_one_takes_over() -> None:
    near, far = phi(Decimal("-6")), phi(Decimal("-6.00000000000000000001"))
    # The density there, times the step between the two.
    assert abs((near - far) / Decimal("6.0758828498232854869E-29") - 1) < Decimal("1e-10")


def test_the_callers_own_decimal_context_changes_nothing() -> None:
    usual = phi(Decimal("0.7")), phi(Decimal("7")), quantile(Fraction(6, 7))
    quantile.cache_clear()
    with localcontext() as context:
        context.prec = 3
        assert (phi(Decimal("0.7")), phi(Decimal("7")), quantile(Fraction(6, 7))) == usual


@settings(max_examples=500)
@given(points)
def test_phi_agrees_with_the_standard_library(z: Decimal) -> None:
    assert abs(phi(z) - Decimal(STANDARD.cdf(float(z)))) < Decimal("1e-9")


@settings(max_examples=500)
@given(chances)
def test_the_quantile_agrees_with_the_standard_library(q: Fraction) -> None:
    # Near 1 the float of a chance keeps too few digits for any quantile to be good to 1e-9.
    assume(q < Fraction(999_999, 1_000_000))
    assert abs(quantile(q) - Decimal(STANDARD.inv_cdf(float(q)))) < Decimal("1e-9")


@settings(max_examples=300)
@given(points)
def test_both_tails_are_alike(z: Decimal) -> None:
    assert abs(phi(z) + phi(-z) - 1) < Decimal("1e-38")


@settings(max_examples=300)
@given(chances)
def test_both_quantiles_are_alike(q: Fraction) -> None:
    assert quantile(q) == quantile(1 - q).copy_negate()


@settings(max_examples=300)
@given(points, points)
def test_phi_rises(one: Decimal, other: Decimal) -> None:
    assert (phi(one) < phi(other)) == (one < other)


@settings(max_examples=300)
@given(chances, chances)
def test_the_quantile_rises(one: Fraction, other: Fraction) -> None:
    assert (quantile(one) < quantile(other)) == (one < other)


@settings(max_examples=300)
@given(chances)
def test_phi_undoes_the_quantile(q: Fraction) -> None:
    assert abs(Fraction(phi(quantile(q))) / q - 1) < Fraction(1, 10**25)


@given(st.integers(10, 2_000))
def test_phi_undoes_the_quantile_of_the_least_chances(zeros: int) -> None:
    q = Fraction(1, 10**zeros)
    assert abs(Fraction(phi(quantile(q))) / q - 1) < Fraction(1, 10**20)
