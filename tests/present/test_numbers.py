"""Numbers as people read them."""

import pytest

from summit.engine.meter import MILLION
from summit.present.numbers import (
    change,
    decimal,
    percent,
    signed,
    signed_whole,
    tension_gauge,
    tension_short,
    trust,
    trust_change,
    trust_gauge,
    weight,
    whole,
)
from summit.present.width import in_ascii


def test_micropoints_are_rounded_half_away_from_zero() -> None:
    assert decimal(68_850_000) == "68.9"
    assert decimal(-68_850_000) == "−68.9"
    assert decimal(1_550_000_000, 0) == "1,550"
    assert decimal(1_234_567_890, 2) == "1,234.57"
    assert decimal(-40_000) == "0.0"


def test_changes_carry_their_sign_and_nothing_has_none() -> None:
    assert signed(3_100_000) == "+3.1"
    assert signed(-2_000_000) == "−2.0"
    assert signed(40_000) == signed(-40_000) == signed(0) == "0.0"
    assert signed_whole(2) == "+2"
    assert signed_whole(0) == "0"
    assert whole(-2) == "−2"


def test_weights_of_evidence_have_three_places() -> None:
    assert weight(320_000) == "+0.320"
    assert weight(-1_000_000) == "−1.000"


@pytest.mark.parametrize(
    ("ppm", "text"),
    [
        (0, "0 %"),
        (1, "under 1 %"),
        (600_000, "60 %"),
        (994_999, "99 %"),
        (999_999, "over 99 %"),
        (MILLION, "100 %"),
    ],
)
def test_what_is_not_quite_all_or_nothing_is_not_called_so(ppm: int, text: str) -> None:
    assert percent(ppm) == text


def test_a_percentage_with_a_place_says_it_exactly() -> None:
    assert percent(532_456, 1) == "53.2 %"


@pytest.mark.parametrize(
    ("ppm", "word", "step"),
    [
        (1, "distrust", 0),
        (199_999, "distrust", 0),
        (200_000, "doubt", 1),
        (478_600, "caution", 2),
        (600_000, "trust", 3),
        (999_999, "confidence", 4),
    ],
)
def test_trust_has_a_number_a_word_and_a_glyph(ppm: int, word: str, step: int) -> None:
    gauge = trust_gauge(ppm)
    assert (gauge.word, gauge.step) == (word, step)
    assert gauge.number == trust(ppm)
    assert len({trust_gauge(each).glyph for each in (1, 300_000, 500_000, 700_000, 900_000)}) == 5


def test_the_glyphs_stay_apart_in_ascii() -> None:
    glyphs = [trust_gauge(each).glyph for each in (1, 300_000, 500_000, 700_000, 900_000)]
    assert len({in_ascii(glyph) for glyph in glyphs}) == 5


@pytest.mark.parametrize(
    ("points", "word"),
    [(0, "calm"), (24, "calm"), (25, "uneasy"), (41, "uneasy"), (50, "tense"), (75, "critical")],
)
def test_tension_has_a_word(points: int, word: str) -> None:
    assert tension_gauge(points * MILLION).word == word


def test_tension_of_100_is_shown_only_at_the_collapse() -> None:
    assert tension_short(99_900_000) == "99"
    assert tension_short(100_000_000) == "100"
    assert tension_short(40_600_000) == "41"
    assert tension_gauge(100_000_000).word == "critical"


def test_a_difference_is_that_of_the_numbers_shown() -> None:
    assert (trust(380_400), trust(402_600)) == ("38.0", "40.3")
    assert trust_change(380_400, 402_600) == "+2.3"
    assert change(41_000_000, 43_600_000) == "+2.6"
