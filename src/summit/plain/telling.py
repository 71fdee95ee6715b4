"""What happened, told line by line: to a seat as it comes, or the whole record to a facilitator."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summit.engine.events import Event, RoundOpened
from summit.plain.page import Page
from summit.present.dispatches import lines
from summit.present.reader import Reader
from summit.present.telling.line import PREFIX_CELLS


def tell(page: Page, events: Iterable[Event], reader: Reader) -> None:
    """Every event in the words that its reader may have; an ending's own text is left to the
    debrief, which follows at once."""
    reader = replace(reader, endings=())
    for event in events:
        if isinstance(event, RoundOpened):
            reader = replace(reader, round=event.number)
            page.line()
        page.lines(lines(event, reader), hang=PREFIX_CELLS)
