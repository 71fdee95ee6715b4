"""Numbers as people read them: points, percentages, meters with a word and a glyph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.engine.meter import MILLION, rounded
from summit.present.catalogue import say, word

MINUS: Final = "−"

_TRUST_WORDS: Final = ("distrust", "doubt", "caution", "trust", "confidence")
_TENSION_WORDS: Final = ("calm", "uneasy", "tense", "critical")
_GLYPHS: Final = "▁▃▅▇█"


@dataclass(frozen=True, slots=True)
class Gauge:
    """A meter from 0 to 100: its number, a word and a glyph for it, so that colour only adds.

    `step` counts the words from 0, low to high; `value` is in millionths of the whole scale.
    """

    value: int
    number: str
    word: str
    glyph: str
    step: int

    @property
    def text(self) -> str:
        """Number and word, for a line."""
        return say("gauge", number=self.number, word=self.word)


def decimal(millionths: int, places: int = 1) -> str:
    """Millionths with a fixed number of places, rounded half away from zero: `68.9`, `−2.0`."""
    scale = 10**places
    value = rounded(millionths * scale, MILLION)
    whole, rest = divmod(abs(value), scale)
    sign = MINUS if value < 0 else ""
    return f"{sign}{whole:,}.{rest:0{places}}" if places else f"{sign}{whole:,}"


def signed(millionths: int, places: int = 1) -> str:
    """Millionths as a change: `+3.1`, `−2.0`, and `0.0` for what rounds to nothing."""
    shown = decimal(millionths, places)
    if shown.startswith(MINUS):
        return shown
    return f"+{shown}" if shown.strip("0.,") else shown


def signed_whole(number: int) -> str:
    """A whole number as a change: `+2`, `−1`, `0`."""
    return signed(number * MILLION, 0)


def whole(number: int) -> str:
    """A whole number: `1,550`, `−2`."""
    return decimal(number * MILLION, 0)


def weight(millionths: int) -> str:
    """A weight of evidence in log-odds, to three places: `+0.320`."""
    return signed(millionths, 3)


def percent(ppm: int, places: int = 0) -> str:
    """A share of one as a percentage: `60 %`. What is not quite nothing or all is not called so."""
    if not places and 0 < ppm < MILLION // 200:
        return say("percent.under", number="1")
    if not places and MILLION - MILLION // 200 <= ppm < MILLION:
        return say("percent.over", number="99")
    return say("percent", number=decimal(ppm * 100, places))


def trust(ppm: int) -> str:
    """Trust in points of 100: `47.9`."""
    return decimal(ppm * 100)


def trust_gauge(ppm: int) -> Gauge:
    """Trust as a meter in five steps of 20 points."""
    step = min(4, ppm * 5 // MILLION)
    return Gauge(ppm, trust(ppm), word("trust", _TRUST_WORDS[step]), _GLYPHS[step], step)


def tension_gauge(millionths: int) -> Gauge:
    """Tension as a meter in four steps of 25 points; `millionths` of a point, 0 to 100,000,000."""
    step = min(3, millionths // (25 * MILLION))
    return Gauge(
        millionths // 100,
        decimal(millionths),
        word("tension", _TENSION_WORDS[step]),
        _GLYPHS[step],
        step,
    )


def tension_short(millionths: int) -> str:
    """Tension in whole points; 100 is kept for the collapse itself (rule 8.3)."""
    is_full = millionths >= 100 * MILLION
    return decimal(millionths if is_full else min(99 * MILLION, millionths), 0)


def change(before: int, after: int, places: int = 1) -> str:
    """The difference of two numbers as they are shown, so that a reader's sum comes out."""
    scale = 10**places
    steps = rounded(after * scale, MILLION) - rounded(before * scale, MILLION)
    return signed(steps * MILLION // scale, places)


def trust_change(before: int, after: int) -> str:
    """The change of a trust, both in millionths, in points as they are shown: `+2.2`."""
    return change(before * 100, after * 100)
