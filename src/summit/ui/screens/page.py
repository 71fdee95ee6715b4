"""Lines to read, over everything else."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import dispatches
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import lit


class PageScreen(Room[None]):
    """A title and lines; Escape closes it."""

    ROOM = "page"
    BINDINGS = bindings_of("page")
    AUTO_FOCUS = "#reading"

    def __init__(self, title: str, lines: tuple[str, ...], *, at_end: bool = False) -> None:
        super().__init__()
        self._head = title
        self._lines = lines
        self._at_end = at_end

    def body(self) -> Iterable[Widget]:
        """Title and lines."""
        yield Block(lit(self._head, "head"), id="title")
        yield Reading(id="reading")

    def draw(self) -> None:
        """Wrap the lines anew."""
        reading = self.query_one("#reading", Reading)
        reading.show(dispatches(self._lines, self.cells - 4))
        if self._at_end:
            self.call_after_refresh(reading.scroll_end, animate=False)
