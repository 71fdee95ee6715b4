"""A chart as coloured lines; the glyphs tell its series apart without colour."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from summit.present.catalogue import say
from summit.present.charts import LEAST, MEETING, Chart, drawn, legend
from summit.ui.words import Look, beside, lit, stacked

LOOKS: Final[tuple[Look, ...]] = ("good", "bad", "mark", "head", "plain", "dim")
"""The colour of each series, in their order."""

HEIGHT: Final = 14
"""Rows of a chart, its labels too."""


def chart(source: Chart, width: int) -> Content | None:
    """A chart in so many cells, with its legend; `None` where there is no room."""
    if width < LEAST[0]:
        return None
    lines = [
        beside(*(lit(run.text, _look(run.series)) for run in row))
        for row in drawn(source, width, HEIGHT)
    ]
    names = [
        beside(lit(glyph, LOOKS[number]), lit(f" {name}   "))
        for number, (glyph, name) in enumerate(legend(source))
    ]
    meeting = lit(say("chart.meeting", sign=MEETING), "dim")
    return stacked((*lines, beside(lit("     "), *names, meeting)))


def _look(series: int) -> Look:
    return LOOKS[series] if series >= 0 else "dim"
