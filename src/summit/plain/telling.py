"""What happened, told line by line: to a seat as it comes, or the whole record to a facilitator."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summit.engine.events import Event, RoundOpened
from summit.engine.happened.aftermath import PeriodOpened
from summit.engine.seats import Seat
from summit.plain.page import Page
from summit.present.reader import Reader
from summit.present.telling.line import PREFIX_CELLS
from summit.present.telling.together import idle_after, told


def tell(
    page: Page, events: Iterable[Event], reader: Reader, idle: Seat | None = None
) -> Seat | None:
    """Every event in the words that its reader may have; an ending's own text is left to the
    debrief, which follows at once.

    `idle` is the seat that had the floor before and had made no move; returns the one after.
    """
    reader = replace(reader, endings=())
    for event, lines in told(tuple(events), reader, idle):
        if isinstance(event, RoundOpened | PeriodOpened):
            page.line()
        page.lines(lines, hang=PREFIX_CELLS)
        idle = idle_after(event, idle)
    return idle
