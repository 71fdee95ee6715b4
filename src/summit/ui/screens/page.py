"""Lines to read, over everything else."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import dispatches
from summit.ui.drawing.telling import reading as lines_to_read
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import lit

WIDEST = 96
"""Longer lines are hard to read."""


class PageScreen(Room[None]):
    """A title and lines, or what was told, the latest in sight; Escape or Enter closes it."""

    ROOM = "page"
    BINDINGS = bindings_of("page")
    AUTO_FOCUS = "#reading"

    def __init__(self, title: str, lines: tuple[str, ...], *, is_log: bool = False) -> None:
        super().__init__()
        self._head = title
        self._lines = lines
        self._is_log = is_log

    def body(self) -> Iterable[Widget]:
        """Title and lines."""
        yield Block(lit(self._head, "head"), id="title")
        yield Reading(id="reading")

    def draw(self) -> None:
        """Wrap the lines anew."""
        reading = self.query_one("#reading", Reading)
        width = min(WIDEST, self.cells - 4)
        drawn = dispatches if self._is_log else lines_to_read
        reading.show(drawn(self._lines, width))
        if self._is_log:
            self.call_after_refresh(reading.scroll_end, animate=False)
