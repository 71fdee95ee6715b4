"""Charts in letters: a glyph a series, named at its end, legible without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from summit.present.width import cut, display_width, padded

GLYPHS: Final = "●○■□▲△"
"""One for each of at most six series; a chart has no more."""

TICKS: Final = (0, 25, 50, 75, 100)
_AXIS: Final = 5
_LABEL: Final = 11
LEAST: Final = (40, 8)
"""Columns and rows below which a chart says nothing."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart: a name for its end, and a value for each place of the x axis, in
    millionths of the height (what lies outside is drawn at the edge); `None` for no value."""

    name: str
    points: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Values from 0 to 100 over a row of labelled places; `level` draws a line across, with a name.

    `level` is in millionths of the height.
    """

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    level: int | None = None
    level_name: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line of a chart that belongs to one series, or to none (-1)."""

    text: str
    series: int = -1


def drawn(chart: Chart, width: int, height: int) -> tuple[tuple[Run, ...], ...]:
    """The chart in exactly `height` lines of exactly `width` cells, each as its runs.

    Of two points on one cell the later series shows. Raises `ValueError` for less room than
    `LEAST` or more than six series.
    """
    if width < LEAST[0] or height < LEAST[1]:
        raise ValueError(f"a chart needs {LEAST[0]} by {LEAST[1]} cells")
    if len(chart.series) > len(GLYPHS):
        raise ValueError(f"a chart has at most {len(GLYPHS)} series")
    rows, columns = height - 1, width - _AXIS - _LABEL
    field = _Field(rows, columns)
    if chart.level is not None:
        field.level(chart.level, chart.level_name)
    for number, series in enumerate(chart.series):
        field.line(number, series, len(chart.labels))
    lines = [(Run(_tick(row, rows)), *field.runs(row)) for row in range(rows)]
    return (*lines, (Run(" " * _AXIS + _labels(chart.labels, columns) + " " * _LABEL),))


def legend(chart: Chart) -> tuple[tuple[str, str], ...]:
    """Glyph and name of every series."""
    return tuple((GLYPHS[n], series.name) for n, series in enumerate(chart.series))


class _Field:
    """The cells of a chart right of its axis: a sign and the series that it belongs to."""

    def __init__(self, rows: int, columns: int) -> None:
        self._rows, self._columns = rows, columns
        self._cells = [[(" ", -1)] * columns for _ in range(rows)]
        self._ends: dict[int, tuple[str, int]] = {}

    def level(self, value: int, name: str) -> None:
        """A line across, named at its end."""
        row = _row(value, self._rows)
        self._cells[row] = [("╌", -1)] * self._columns
        self._ends[row] = (name, -1)

    def line(self, number: int, series: Series, places: int) -> None:
        """The points of a series, and dots between them."""
        at = [
            (_column(place, places, self._columns), _row(value, self._rows))
            for place, value in enumerate(series.points)
            if value is not None
        ]
        for (left, high), (right, low) in pairwise(at):
            for column in range(left + 1, right):
                row = high + round((low - high) * (column - left) / (right - left))
                if self._cells[row][column][0] in " ╌":
                    self._cells[row][column] = ("·", number)
        for column, row in at:
            self._cells[row][column] = (GLYPHS[number], number)
        if at:
            self._end(at[-1][1], series.name, number)

    def _end(self, row: int, name: str, number: int) -> None:
        """The name at the end of a line, on the nearest row that is free."""
        for distance in range(self._rows):
            for free in (row - distance, row + distance):
                if 0 <= free < self._rows and free not in self._ends:
                    self._ends[free] = (name, number)
                    return

    def runs(self, row: int) -> Iterator[Run]:
        """One row as pieces of one series each, the name at its end with it."""
        for series, cells in groupby(self._cells[row], key=lambda cell: cell[1]):
            yield Run("".join(sign for sign, _ in cells), series)
        name, series = self._ends.get(row, ("", -1))
        yield Run(" " + padded(name, _LABEL - 1), series)


def _row(value: int, rows: int) -> int:
    share = max(0, min(1_000_000, value))
    return (rows - 1) - round(share * (rows - 1) / 1_000_000)


def _column(place: int, places: int, columns: int) -> int:
    return 1 if places < 2 else 1 + round(place * (columns - 3) / (places - 1))


def _tick(row: int, rows: int) -> str:
    here = [tick for tick in TICKS if _row(tick * 10_000, rows) == row]
    return f"{here[0]:>3} ┤" if here else "    │"


def _labels(labels: Sequence[str], columns: int) -> str:
    """As many labels as fit under their places, the last one always."""
    line = [" "] * columns
    places = list(enumerate(labels))
    for place, label in (*places[-1:], *places[:-1]):
        shown = cut(label, 6)
        start = _column(place, len(labels), columns) - (display_width(shown) - 1) // 2
        start = max(0, min(columns - display_width(shown), start))
        around = line[max(0, start - 1) : start + display_width(shown) + 1]
        if all(cell == " " for cell in around):
            line[start : start + display_width(shown)] = shown
    return padded("".join(line), columns)
