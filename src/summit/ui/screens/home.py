"""Home: the scenarios that there are, and the games to go on with."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from summit import __version__
from summit.errors import SummitError
from summit.present.catalogue import say
from summit.present.width import one_line, paragraphs
from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import prose, reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import EMPTY, Look, beside, cell, lit, stacked

if TYPE_CHECKING:
    # What reads scenarios is slow to load: the screen is up before it is needed.
    from summit.lobby.library import Entry

WIDEST = 90
"""Longer lines are hard to read."""


class HomeScreen(Room[None]):
    """One list: what can be begun, then what can be gone on with. It is filled once it is up."""

    ROOM = "home"
    BINDINGS = bindings_of("home")
    AUTO_FOCUS = "#entries"

    def __init__(self, notice: str = "") -> None:
        super().__init__()
        self._notice = notice
        self._is_reading = True
        self._entries: tuple[Entry, ...] = ()
        self._about: dict[tuple[str, int], Content] = {}

    def body(self) -> Iterable[Widget]:
        """Title, list, what the entry under the cursor is about."""
        yield Block(lit(say("home.title", version=__version__), "head"), id="title")
        yield Rows(id="entries", classes="fill", moved=self._moved)
        yield Reading(id="readout")
        yield Block(id="due")

    def on_screen_resume(self) -> None:
        """Just come up, or a game was left: look what there is, behind the screen."""
        super().on_screen_resume()
        self.call_after_refresh(self.run_worker, self._look, exclusive=True)

    async def _look(self) -> None:
        entries = await asyncio.to_thread(_entries)
        # A game may have been begun meanwhile, and this screen taken down.
        if self.is_attached and self.is_mounted:
            self._entries, self._is_reading = entries, False
            self.draw()

    def draw(self) -> None:
        """List and description."""
        width = self.cells - 4
        rows = tuple(self._row(each, width) for each in self._entries)
        self.query_one("#entries", Rows).show(rows)
        words = say("home.reading") if self._is_reading else self._notice or say("home.enter")
        self.query_one("#due", Block).show(lit(words, "mark"))
        self._describe()
        self.refresh_keys()

    def _row(self, entry: Entry, width: int) -> Content:
        kind = say("home.begin")
        if entry.is_save:
            kind = say("home.look_back") if entry.is_over else say("home.go_on")
        look: Look = "bad" if entry.is_faulty else "plain"
        name = min(30, max(16, width * 30 // 100))
        return beside(
            cell(kind, 8, "dim"),
            cell(entry.name, name, "strong"),
            lit("  "),
            cell(entry.about, width - name - 10, look),
        )

    def _moved(self) -> None:
        """Another entry."""
        self._describe()
        self.refresh_keys()

    def _at(self) -> Entry | None:
        at = self.query_one("#entries", Rows).at
        return self._entries[at] if at < len(self._entries) else None

    def allows(self, name: str) -> bool:
        """A handout is of a scenario that can be read."""
        entry = self._at() if self.is_mounted else None
        is_playable = entry is not None and not entry.is_save and not entry.is_faulty
        return name != "brief" or is_playable

    def _describe(self) -> None:
        entry = self._at()
        shown = EMPTY
        if entry is not None and not entry.is_save and not entry.is_faulty:
            key = (entry.name, self.cells)
            if key not in self._about:
                self._about[key] = self._description(entry)
            shown = self._about[key]
        elif entry is not None:
            shown = reading((entry.about, str(entry.path)), self.cells - 6)
        self.query_one("#readout", Reading).show(shown, from_top=True)

    def _description(self, entry: Entry) -> Content:
        aims = [f"- {aim}" for aim in entry.objectives]
        width = min(WIDEST, self.cells - 6)
        text = prose(paragraphs(entry.briefing), width)
        return stacked((text, EMPTY, reading(aims, width, "dim")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter: begin, or go on."""
        entry = self._at()
        if entry is None:
            return
        try:
            if entry.is_save:
                self.house.open_save(entry.path)
            else:
                self._choose_seats(entry)
        except SummitError as error:
            self._notice = one_line(str(error))
            self.draw()

    def _choose_seats(self, entry: Entry) -> None:
        from summit.lobby.wish import Wish, planned
        from summit.ui.screens.seats import SeatsScreen

        self.app.push_screen(SeatsScreen(planned(Wish(str(entry.path)))))

    def do_brief(self) -> None:
        """The handout for everybody."""
        from summit.lobby.wish import Wish, planned
        from summit.present.handouts import brief_markdown
        from summit.present.markdown import unmarked
        from summit.ui.screens.page import PageScreen

        entry = self._at()
        if entry is not None:
            try:
                text = brief_markdown(planned(Wish(str(entry.path))).scenario, None)
            except SummitError as error:
                self._notice = one_line(str(error))
                self.draw()
                return
            self.app.push_screen(PageScreen(say("title.handout"), unmarked(text)))


def _entries() -> tuple[Entry, ...]:
    from summit.lobby.library import finished_entries, save_entries, scenario_entries

    return (*scenario_entries(), *save_entries(), *finished_entries())
