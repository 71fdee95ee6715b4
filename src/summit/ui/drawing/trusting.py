"""The trust matrix: who trusts whom how far, in a number, a word and a glyph."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import seat_code, seat_name
from summit.present.numbers import Gauge
from summit.present.status import trusts
from summit.ui.words import beside, cell, lit, stacked

WORDED: Final = 19
"""The columns that the longest meter takes, with its brackets."""


def matrix(view: View, at: tuple[int, int], width: int) -> Content:
    """Rows trust columns; one's own row is exact, all others are the room's reading."""
    seats = view.agenda.seats
    first = max(10, min(24, width // (len(seats) + 1)))
    column = max(7, min(24, (width - first - 2) // len(seats)))
    head = [cell(say("matrix.head"), first, "dim"), lit("  ")]
    head += [cell(seat_code(view.agenda, seat), column, "dim") for seat in seats]
    gauges = {(row.holder, row.about): row.exact or row.reading for row in trusts(view)}
    lines = [beside(*head)]
    for place, holder in enumerate(seats):
        mine = holder == view.seat
        name = seat_name(view.agenda, holder)
        title = say("matrix.you", name=name) if mine else name
        parts = [cell(title, first, "strong" if mine else "plain"), lit("  ")]
        for number, about in enumerate(seats):
            if place == number:
                parts.append(cell("·", column, "dim"))
                continue
            meter = gauges[holder, about]
            shown = _meter(meter, column)
            here = at == (place, number)
            parts.append(cell(f"[{shown}]" if here else shown, column, "mark" if here else "plain"))
        lines.append(beside(*parts))
    return stacked((*lines, lit(say("matrix.note"), "dim")))


def _meter(meter: Gauge, column: int) -> str:
    """As much of a meter as a column holds: number, word and glyph, or number and glyph."""
    if column >= WORDED:
        return say("meter", number=meter.number, word=meter.word, glyph=meter.glyph)
    gap = " " if column > 8 else ""
    return f"{meter.number}{gap}{meter.glyph}"
