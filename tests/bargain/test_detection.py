"""Detection, evidence and deterrence: the reference tables, and 10,000 drawn sets of measures."""

from fractions import Fraction
from math import prod
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit.bargain.detection import (
    alarm_weight,
    clean_weight,
    combined,
    deterrence_threshold,
    fine_needed,
    posterior,
    repeated,
    sample_detection,
    shadow,
    temptation_to_cheat,
)
from tests.bargain.domains import MILLION, ppm

MEASURES: Final = (
    # p, α, and with all before: P, α, the fine that is needed.
    (100_000, 10_000, ".1000", ".0100", "9.00"),
    (200_000, 20_000, ".2800", ".0298", "2.57"),
    (300_000, 20_000, ".4960", ".0492", "1.02"),
    (350_000, 20_000, ".6724", ".0682", "0.49"),
    (400_000, 20_000, ".8034", ".0869", "0.24"),
    (500_000, 50_000, ".9017", ".1325", "0.11"),
)
V_BAD: Final = 300_000
# Chances that matter, and every other one.
shares = st.one_of(st.sampled_from([0, 1, 500_000, 999_999, MILLION]), ppm)
measures = st.lists(shares, max_size=6).map(tuple)


def four(chance: int | Fraction) -> str:
    """A chance in millionths or in ones, as it is printed."""
    exact = Fraction(chance, MILLION) if isinstance(chance, int) else chance
    return f"{float(exact):.4f}".removeprefix("0")


@pytest.mark.parametrize("last", range(len(MEASURES)))
def test_each_measure_adds_to_detection_and_to_false_alarms(last: int) -> None:
    together = MEASURES[: last + 1]
    detection = combined(tuple(row[0] for row in together))
    false_alarm = combined(tuple(row[1] for row in together))
    assert four(detection) == MEASURES[last][2]
    assert four(false_alarm) == MEASURES[last][3]
    assert f"{float(fine_needed(detection)):.2f}" == MEASURES[last][4]


@pytest.mark.parametrize(
    ("alone", "common", "together"),
    [
        ((), 0, 0),
        ((), MILLION, 0),
        ((200_000, 500_000, 500_000), 0, 800_000),
        ((500_000, 500_000, 500_000), 0, 875_000),
        ((500_000, 500_000, 500_000), 200_000, 800_000),
        ((500_000, 300_000), MILLION, 500_000),
        # One part in 10^12 is rounded once, at the end.
        ((1, 1), 0, 2),
        ((999_999, 1), 0, 999_999),
        ((999_999, 500_000), 0, 1_000_000),
    ],
)
def test_measures_combined(alone: tuple[int, ...], common: int, together: int) -> None:
    assert combined(alone, common) == together


@pytest.mark.parametrize(
    ("gain", "fine", "printed"),
    [
        (1, 1, ".5000"),
        (1, 2, ".3333"),
        (1, 4, ".2000"),
        (1, 9, ".1000"),
        (2, 1, ".6667"),
        (3, 1, ".7500"),
    ],
)
def test_the_detection_that_deters(gain: int, fine: int, printed: str) -> None:
    assert four(deterrence_threshold(gain, fine)) == printed


@pytest.mark.parametrize(
    ("discount", "printed"), [("0", ".5000"), ("1/2", ".4348"), ("4/5", ".3125"), ("9/10", ".2128")]
)
def test_a_treaty_with_a_future_deters_by_itself(discount: str, printed: str) -> None:
    future = shadow(Fraction(3, 10), Fraction(discount))
    assert four(deterrence_threshold(1, 1, future)) == printed


def test_false_alarms_raise_the_detection_that_deters() -> None:
    # (1 + 0.05 x 0.5) / (1 + 2).
    assert deterrence_threshold(1, 2, burden=Fraction(1, 40)) == Fraction(41, 120)
    # Nothing deters whom no fine threatens and false alarms burden anyway.
    assert deterrence_threshold(1, 0, burden=Fraction(1, 40)) > 1


def test_without_a_gain_anything_deters() -> None:
    assert deterrence_threshold(0, 0) == deterrence_threshold(0, 5, 1) == 0


@pytest.mark.parametrize(
    ("detection", "printed"),
    [
        (Fraction(0), ".982"),
        (Fraction(1, 5), ".832"),
        (Fraction(1, 3), ".500"),
        (Fraction(1, 2), ".119"),
        (Fraction(7, 10), ".012"),
        (Fraction(9, 10), ".001"),
    ],
)
def test_the_temptation_to_cheat_by_detection(detection: Fraction, printed: str) -> None:
    chance = temptation_to_cheat(MILLION, 2 * MILLION, round(detection * MILLION), 250_000)
    assert f"{chance / MILLION:.3f}" == f"0{printed}"


def test_a_temptation_saturates_and_needs_a_gain() -> None:
    assert temptation_to_cheat(1, 10**30, MILLION, 1) == 0
    assert temptation_to_cheat(10**30, 0, 0, 1) == MILLION
    assert temptation_to_cheat(0, 0, 0, 150_000) == 0
    assert temptation_to_cheat(-5, 0, 0, 150_000) == 0
    # A fine below 0 is a reward for being caught.
    assert temptation_to_cheat(10, -10, MILLION, MILLION) == temptation_to_cheat(10, 0, 0, MILLION)


@pytest.mark.parametrize(("chance", "times", "total"), [(100_000, 12, ".7176"), (1, 0, ".0000")])
def test_a_small_chance_in_every_period(chance: int, times: int, total: str) -> None:
    assert four(repeated(chance, times)) == total


@pytest.mark.parametrize(
    ("prior", "false_alarm", "alarmed", "printed"),
    [
        (50_000, 50_000, True, ".4242"),
        (200_000, 50_000, True, ".7778"),
        (500_000, 50_000, True, ".9333"),
        (50_000, 10_000, True, ".7865"),
        (50_000, 50_000, False, ".0163"),
        (200_000, 50_000, False, ".0732"),
        (500_000, 50_000, False, ".2400"),
    ],
)
def test_base_rates(prior: int, false_alarm: int, alarmed: bool, printed: str) -> None:
    assert four(posterior(prior, 700_000, false_alarm, alarmed)) == printed


@pytest.mark.parametrize(
    ("detection", "false_alarm", "v_bad", "clean", "alarm"),
    [
        (200_000, 20_000, V_BAD, "+0.057", "-1.308"),
        (500_000, 20_000, V_BAD, "+0.159", "-2.104"),
        (700_000, 50_000, V_BAD, "+0.230", "-1.589"),
        (900_000, 50_000, V_BAD, "+0.313", "-1.808"),
        (900_000, 50_000, MILLION, "+2.251", "-2.890"),
    ],
)
def test_one_alarm_says_more_than_one_quiet_year(
    detection: int, false_alarm: int, v_bad: int, clean: str, alarm: str
) -> None:
    assert f"{clean_weight(detection, false_alarm, v_bad) / MILLION:+.3f}" == clean
    assert f"{alarm_weight(detection, false_alarm, v_bad) / MILLION:+.3f}" == alarm


def test_weights_are_the_log_odds_of_bayes() -> None:
    # ln((1 - 0.05) / (1 - 0.245)) and ln(0.05 / 0.245).
    assert clean_weight(700_000, 50_000, V_BAD) == 229_744
    assert alarm_weight(700_000, 50_000, V_BAD) == -1_589_235


@pytest.mark.parametrize(
    ("total", "falsified", "drawn", "chance"),
    [
        (100, 5, 37, Fraction(1_083_471, 1_195_040)),
        (20, 2, 5, Fraction(17, 38)),
        (20, 2, 10, Fraction(29, 38)),
        (20, 2, 14, Fraction(35, 38)),
        (10, 0, 10, Fraction(0)),
        (10, 1, 10, Fraction(1)),
        (10, 3, 0, Fraction(0)),
        (0, 0, 0, Fraction(0)),
    ],
)
def test_a_sample_holds_a_falsified_item(
    total: int, falsified: int, drawn: int, chance: Fraction
) -> None:
    assert sample_detection(total, falsified, drawn) == chance


def test_the_sample_of_five_and_of_thirty_seven_as_printed() -> None:
    assert four(sample_detection(100, 5, 5)) == ".2304"
    assert four(sample_detection(100, 5, 37)) == ".9066"


@pytest.mark.parametrize(
    ("total", "falsified", "sizes"), [(100, 5, [5, 13, 37]), (20, 2, [3, 6, 14])]
)
def test_the_sample_that_catches_twenty_fifty_and_ninety_in_a_hundred(
    total: int, falsified: int, sizes: list[int]
) -> None:
    goals = (Fraction(1, 5), Fraction(1, 2), Fraction(9, 10))
    drawn = range(total + 1)
    assert [
        next(n for n in drawn if sample_detection(total, falsified, n) >= goal) for goal in goals
    ] == sizes


@pytest.mark.parametrize("wrong", [-1, MILLION + 1])
def test_what_is_no_chance_is_refused(wrong: int) -> None:
    for refused in (
        lambda: combined((wrong,)),
        lambda: combined((), wrong),
        lambda: repeated(wrong, 1),
        lambda: clean_weight(wrong, 1, 1),
        lambda: alarm_weight(1, wrong, 1),
        lambda: alarm_weight(1, 1, wrong),
        lambda: posterior(wrong, 1, 1, True),
        lambda: fine_needed(wrong),
        lambda: temptation_to_cheat(1, 1, wrong, 1),
    ):
        with pytest.raises(ValueError, match="chance"):
            refused()


def test_evidence_that_would_be_proof_has_no_weight() -> None:
    for detection, false_alarm, v_bad in [(500_000, 0, V_BAD), (0, 0, 0), (0, 1, MILLION)]:
        with pytest.raises(ValueError, match="no weight"):
            alarm_weight(detection, false_alarm, v_bad)
    for detection, false_alarm, v_bad in [(MILLION, 0, MILLION), (0, MILLION, V_BAD)]:
        with pytest.raises(ValueError, match="no weight"):
            clean_weight(detection, false_alarm, v_bad)
    assert clean_weight(500_000, 0, V_BAD) > 0


def test_nothing_follows_from_what_cannot_happen() -> None:
    with pytest.raises(ValueError, match="cannot happen"):
        posterior(500_000, 0, 0, True)
    with pytest.raises(ValueError, match="cannot happen"):
        posterior(MILLION, MILLION, 0, False)


def test_amounts_and_numbers_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="below 0"):
        deterrence_threshold(1, -1)
    with pytest.raises(ValueError, match="discount"):
        shadow(1, 1)
    with pytest.raises(ValueError, match="never caught"):
        fine_needed(0)
    with pytest.raises(ValueError, match="softness"):
        temptation_to_cheat(1, 1, 0, 0)
    with pytest.raises(ValueError, match="repeated"):
        repeated(1, -1)
    for total, falsified, drawn in [(5, 6, 1), (5, 1, 6), (5, -1, 1), (5, 1, -1), (-1, 0, 0)]:
        with pytest.raises(ValueError, match="do not fit"):
            sample_detection(total, falsified, drawn)


@settings(max_examples=2_500)
@given(measures, shares, shares)
def test_a_measure_more_never_lowers_the_chance(
    alone: tuple[int, ...], more: int, common: int
) -> None:
    # The same function serves for detection and for false alarms.
    assert combined((*alone, more)) >= combined(alone)
    assert combined((*alone, more), common) >= combined(alone, common)


@settings(max_examples=2_500)
@given(measures, shares, st.integers(0, 1_000))
def test_the_order_of_measures_does_not_matter(
    alone: tuple[int, ...], common: int, seed: int
) -> None:
    mixed = list(alone)
    Random(seed).shuffle(mixed)
    assert combined(tuple(mixed), common) == combined(alone, common)


@settings(max_examples=2_500)
@given(measures)
def test_the_chance_lies_between_the_best_measure_and_the_sum(alone: tuple[int, ...]) -> None:
    together = combined(alone)
    assert max(alone, default=0) <= together <= min(MILLION, sum(alone))
    exact = 1 - prod((1 - Fraction(share, MILLION) for share in alone), start=Fraction(1))
    assert abs(together - exact * MILLION) <= Fraction(1, 2)


@settings(max_examples=2_500)
@given(measures, shares, shares)
def test_common_causes_take_the_chance_down_to_that_of_the_best_measure(
    alone: tuple[int, ...], one: int, other: int
) -> None:
    weak, strong = sorted([one, other])
    best = max(alone, default=0)
    assert best <= combined(alone, strong) <= combined(alone, weak) <= combined(alone)
    assert combined(alone, MILLION) == best


@settings(max_examples=500)
@given(shares, shares, st.integers(1, MILLION - 1), st.integers(1, MILLION - 1))
def test_the_likelier_an_alarm_is_from_a_cheat_the_more_both_reports_say(
    one: int, other: int, false_alarm: int, v_bad: int
) -> None:
    low, high = sorted([one, other])
    assert clean_weight(low, false_alarm, v_bad) <= clean_weight(high, false_alarm, v_bad)
    assert alarm_weight(low, false_alarm, v_bad) >= alarm_weight(high, false_alarm, v_bad)
    assert clean_weight(false_alarm, false_alarm, v_bad) == 0
    assert alarm_weight(false_alarm, false_alarm, v_bad) == 0


@settings(max_examples=500)
@given(
    st.integers(1, MILLION - 1),
    st.integers(0, MILLION),
    st.integers(1, MILLION - 1),
)
def test_an_alarm_raises_suspicion_and_a_clean_report_allays_it(
    prior: int, detection: int, false_alarm: int
) -> None:
    alarmed = posterior(prior, detection, false_alarm, True)
    clean = posterior(prior, detection, false_alarm, False)
    low, high = (clean, alarmed) if detection >= false_alarm else (alarmed, clean)
    assert 0 <= low <= prior <= high <= MILLION


@settings(max_examples=500)
@given(st.integers(1, 10**9), st.integers(0, 10**9), shares, shares, st.integers(1, 2 * MILLION))
def test_temptation_falls_with_detection_through_one_half_at_the_threshold(
    gain: int, fine: int, one: int, other: int, softness: int
) -> None:
    low, high = sorted([one, other])
    chance = temptation_to_cheat(gain, fine, low, softness)
    assert MILLION >= chance >= temptation_to_cheat(gain, fine, high, softness) >= 0
    deterred = Fraction(low, MILLION) >= deterrence_threshold(gain, fine)
    assert chance <= MILLION // 2 if deterred else chance >= MILLION // 2


@settings(max_examples=500)
@given(shares, st.integers(0, 40), st.integers(0, 40))
def test_repeating_is_combining_the_same(chance: int, times: int, more: int) -> None:
    assert repeated(chance, times) == combined((chance,) * times)
    assert repeated(chance, times) <= repeated(chance, times + more)


@settings(max_examples=500)
@given(st.data())
def test_a_larger_sample_of_more_falsified_items_catches_more(data: st.DataObject) -> None:
    total = data.draw(st.integers(1, 40))
    falsified, drawn = data.draw(st.tuples(*[st.integers(0, total - 1)] * 2))
    chance = sample_detection(total, falsified, drawn)
    assert 0 <= chance <= sample_detection(total, falsified + 1, drawn)
    assert chance <= sample_detection(total, falsified, drawn + 1)
    # It makes no difference which of the two is taken for the sample.
    assert chance == sample_detection(total, drawn, falsified)
