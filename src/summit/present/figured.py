"""Figures that follow from the terms of a text, such as a breakout time (rule 18.5)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.figures import Figure
from summit.engine.meter import MILLION
from summit.engine.tables import Agenda
from summit.present.catalogue import say
from summit.present.names import NAME_CELLS, OPTION_CELLS
from summit.present.numbers import decimal
from summit.present.width import cut, one_line

_PLACES = 2


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of a text: its value there, and in the text that it would take the place of."""

    id: str
    title: str
    value: str
    before: str

    @property
    def is_moved(self) -> bool:
        """Whether the two texts differ in it."""
        return self.value != self.before


def figure_rows(agenda: Agenda, terms: Terms, before: Terms | None = None) -> tuple[FigureRow, ...]:
    """Every figure of a text, in the order of the file."""
    old = terms if before is None else before
    return tuple(
        FigureRow(
            id=entry.id,
            title=cut(one_line(entry.title), OPTION_CELLS),
            value=figure_value(entry, entry.at(terms)),
            before=figure_value(entry, entry.at(old)),
        )
        for entry in agenda.figures
    )


def figure_lines(agenda: Agenda, terms: Terms, before: Terms | None = None) -> tuple[str, ...]:
    """The figures of a text, each in a line, with what they were before."""
    return tuple(
        say(
            "figure.moved" if row.is_moved else "figure.line",
            title=row.title,
            value=row.value,
            before=row.before,
        )
        for row in figure_rows(agenda, terms, before)
    )


def figure_value(figure: Figure, value: int) -> str:
    """A value of a figure with its unit, as many places as it needs, two at the most."""
    places = next(n for n in range(_PLACES + 1) if n == _PLACES or not value * 10**n % MILLION)
    number = decimal(value, places)
    if not figure.unit:
        return number
    return say("option.unit", number=number, unit=cut(one_line(figure.unit), NAME_CELLS))
