"""The trust matrix: who trusts whom how far, in a number, a word and a glyph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.floors import marked_code, marked_name
from summit.present.numbers import Gauge, decimal
from summit.present.status import trusts
from summit.present.width import display_width
from summit.ui.drawing.rolling import MOST_COLUMNS
from summit.ui.words import beside, cell, lit, stacked

WORDED: Final = 19
"""The columns that the longest meter takes, with its brackets."""

GAP: Final = 2
"""Columns between the names and the meters."""


def matrix(view: View, at: tuple[int, int], width: int) -> Content:
    """Rows trust columns; one's own row is exact, all others are the room's reading."""
    seats = view.agenda.seats
    titles, first, column = _fitted(view, width)
    head = [cell(say("matrix.head"), first, "dim"), lit(" " * GAP)]
    head += [cell(marked_code(view, seat), column, "dim") for seat in seats]
    gauges = {(row.holder, row.about): row.exact or row.reading for row in trusts(view)}
    lines = [beside(*head)]
    for place, holder in enumerate(seats):
        mine = holder == view.seat
        parts = [cell(titles[place], first, "strong" if mine else "plain"), lit(" " * GAP)]
        for number, about in enumerate(seats):
            if place == number:
                parts.append(cell("·", column, "dim"))
                continue
            parts.append(_meter(gauges[holder, about], column, is_here=at == (place, number)))
        lines.append(beside(*parts))
    return stacked(
        (*lines, lit(say("matrix.note" if view.own is not None else "matrix.note_room"), "dim"))
    )


def _fitted(view: View, width: int) -> tuple[list[str], int, int]:
    """What the rows are called, the columns of that, and those of a meter; in a full room
    delegations are called by their codes."""
    count = len(view.agenda.seats)
    titles = _titles(view, marked_name)
    first = max(10, min(24, width // (count + 1)))
    column = max(7, min(24, (width - first - GAP) // count))
    is_cut = count > MOST_COLUMNS and max(map(display_width, titles)) > first
    if is_cut or first + GAP + count * column > width:
        titles = _titles(view, marked_code)
        first = min(12, max(map(display_width, titles)))
        column = max(3, min(24, (width - first - GAP) // count))
    return titles, first, column


def _titles(view: View, name: Callable[[View, Seat], str]) -> list[str]:
    names = [(seat, name(view, seat)) for seat in view.agenda.seats]
    return [say("matrix.you", name=each) if seat == view.seat else each for seat, each in names]


def _meter(meter: Gauge, column: int, *, is_here: bool) -> Content:
    """As much of a meter as a column holds: number, word and glyph, or less and less of them."""
    brackets = 2
    worded = say("meter", number=meter.number, word=meter.word, glyph=meter.glyph)
    shown = decimal(meter.value * 100, 0)
    for form in (meter.number, f"{meter.number}{meter.glyph}", f"{meter.number} {meter.glyph}"):
        if display_width(form) + brackets <= column - (" " in form):
            shown = form
    shown = worded if column >= WORDED else shown
    if is_here and display_width(shown) + brackets <= column:
        shown = f"[{shown}]"
    return cell(shown, column, "mark" if is_here else "plain")
