"""The end: the debrief, page by page."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from summit.debrief.report import Report
from summit.engine.seats import Seat
from summit.present.catalogue import say
from summit.present.debriefing.section import Section
from summit.present.report import sections
from summit.ui.commands import bindings_of
from summit.ui.drawing.charting import chart
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import EMPTY, lit, stacked

WIDEST = 96
"""Longer lines are hard to read."""


class EndingScreen(Room[None]):
    """The debrief as pages: as many sections on each as its height holds, at least one."""

    ROOM = "ending"
    BINDINGS = bindings_of("ending")
    AUTO_FOCUS = "#reading"

    def __init__(self, report: Report, seat: Seat | None) -> None:
        super().__init__()
        self._sections = sections(report, seat)
        self._first = 0

    def body(self) -> Iterable[Widget]:
        """Where one is, the page, how to go on."""
        yield Block(id="title")
        yield Reading(id="reading")
        yield Block(id="due")

    def draw(self) -> None:
        """Show the page on which the section is that was seen last."""
        pages = self._pages()
        at = self._at(pages)
        place = say("ending.place", number=at + 1, count=len(pages))
        self.query_one("#title", Block).show(lit(place, "head"))
        shown = [piece for section in pages[at] for piece in (EMPTY, self._drawn(section))]
        page = self.query_one("#reading", Reading)
        page.show(stacked(shown[1:]), from_top=True)
        self.query_one("#due", Block).show(lit(say("ending.turn"), "mark"))

    def _drawn(self, section: Section) -> Content:
        width = min(WIDEST, self.cells - 4)
        parts = [lit(section.title, "head")]
        shown = None if section.chart is None else chart(section.chart, width)
        parts += [] if shown is None else [shown, EMPTY]
        return stacked((*parts, reading(section.lines, width)))

    def _pages(self) -> list[list[Section]]:
        """The sections, packed into pages that need no scrolling where that can be had."""
        height = self.query_one("#reading", Reading).size.height or 20
        pages: list[list[Section]] = []
        left = 0
        for section in self._sections:
            rows = self._drawn(section).plain.count("\n") + 1
            if rows > left or not pages:
                pages.append([])
                left = height
            pages[-1].append(section)
            left -= rows + 1
        return pages

    def _at(self, pages: list[list[Section]]) -> int:
        section = self._sections[self._first]
        return next(n for n, page in enumerate(pages) if section in page)

    def _turn(self, by: int) -> None:
        pages = self._pages()
        page = pages[(self._at(pages) + by) % len(pages)]
        self._first = self._sections.index(page[0])
        self.draw()

    def do_former(self) -> None:
        """The page before."""
        self._turn(-1)

    def do_latter(self) -> None:
        """The next page."""
        self._turn(1)

    def do_turn(self) -> None:
        """The next page."""
        self._turn(1)

    def do_back(self) -> None:
        """Back to the table as it was left."""
        self.dismiss()
