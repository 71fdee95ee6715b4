"""Charts in letters: a glyph a series, named at its end, legible without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from summit.present.width import cut, display_width, padded

GLYPHS: Final = "●○■□▲△"
"""One for each of at most six series; a chart has no more."""

MEETING: Final = "×"
"""Where points of several series share a cell."""

TICKS: Final = (0, 25, 50, 75, 100)
_AXIS: Final = 5
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

    A cell on which points of several series meet belongs to none of them. Every series is named
    behind its glyph at its end. Raises `ValueError` for less room than `LEAST` or more than six
    series.
    """
    if width < LEAST[0] or height < LEAST[1]:
        raise ValueError(f"a chart needs {LEAST[0]} by {LEAST[1]} cells")
    if len(chart.series) > len(GLYPHS):
        raise ValueError(f"a chart has at most {len(GLYPHS)} series")
    names = _name_cells(chart, width)
    rows, columns = height - 1, width - _AXIS - names
    field = _Field(rows, columns, names)
    if chart.level is not None:
        field.level(chart.level, chart.level_name)
    for number, series in enumerate(chart.series):
        field.line(number, series, len(chart.labels))
    field.name_ends(chart.series)
    lines = [(Run(_tick(row, rows)), *field.runs(row)) for row in range(rows)]
    return (*lines, (Run(" " * _AXIS + _labels(chart.labels, columns) + " " * names),))


def legend(chart: Chart) -> tuple[tuple[str, str], ...]:
    """Glyph and name of every series."""
    return tuple((GLYPHS[n], series.name) for n, series in enumerate(chart.series))


class _Field:
    """The cells of a chart right of its axis: a sign and the series that it belongs to."""

    def __init__(self, rows: int, columns: int, names: int) -> None:
        self._rows, self._columns, self._names = rows, columns, names
        self._cells = [[(" ", -1)] * columns for _ in range(rows)]
        self._last: dict[int, tuple[int, int]] = {}
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
            is_met = self._cells[row][column][0] in (*GLYPHS[:number], MEETING)
            self._cells[row][column] = (MEETING, -1) if is_met else (GLYPHS[number], number)
        if at:
            self._last[number] = at[-1]

    def name_ends(self, all_series: Sequence[Series]) -> None:
        """A name at the end of every line that has one, first of those that end last.

        So the row of a last point carries the name of the series to which that point belongs.
        """
        for number in sorted(self._last, key=lambda number: -self._last[number][0]):
            name = f"{GLYPHS[number]} {all_series[number].name}"
            self._end(self._last[number][1], name, number)

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
        yield Run(" " + padded(name, self._names - 1), series)


def _name_cells(chart: Chart, width: int) -> int:
    """The cells right of a chart that its names take, never more than a third of it."""
    names = [chart.level_name, *(f"{GLYPHS[0]} {series.name}" for series in chart.series)]
    return min(width // 3, 1 + max(display_width(name) for name in names))


def _row(value: int, rows: int) -> int:
    share = max(0, min(1_000_000, value))
    return (rows - 1) - round(share * (rows - 1) / 1_000_000)


def _column(place: int, places: int, columns: int) -> int:
    return 1 if places < 2 else 1 + round(place * (columns - 3) / (places - 1))


def _tick(row: int, rows: int) -> str:
    here = [tick for tick in TICKS if _row(tick * 10_000, rows) == row]
    return f"{here[0]:>3} ┤" if here else "    │"


def _labels(labels: Sequence[str], columns: int) -> str:
    """The labels that are shown, each under its place."""
    line = ""
    for start, label in _shown([_span(place, labels, columns) for place in range(len(labels))]):
        line = padded(line, start) + label
    return padded(line, columns)


def _shown(spans: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The last label and every one, every second, every third ... of the others, as they fit."""
    for step in range(1, len(spans) + 1):
        kept = [span for span in spans[:-1:step] if _is_apart(span, spans[-1])]
        if all(_is_apart(left, right) for left, right in pairwise(kept)):
            return [*kept, spans[-1]]
    return []


def _span(place: int, labels: Sequence[str], columns: int) -> tuple[int, str]:
    """Where the label of a place begins, so that its middle stands under the place."""
    label = cut(labels[place], 6)
    start = _column(place, len(labels), columns) - (display_width(label) - 1) // 2
    return max(0, min(columns - display_width(label), start)), label


def _is_apart(left: tuple[int, str], right: tuple[int, str]) -> bool:
    return left[0] + display_width(left[1]) < right[0]
