"""Home: the scenarios that there are, and the games to go on with."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from summit import __version__
from summit.errors import SummitError
from summit.lobby.library import Entry, save_entries, scenario_entries
from summit.lobby.wish import Wish, planned
from summit.present.catalogue import say
from summit.present.handouts import brief_markdown
from summit.present.width import paragraphs
from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import EMPTY, Look, beside, cell, lit, stacked


class HomeScreen(Room[None]):
    """One list: what can be begun, then what can be gone on with."""

    ROOM = "home"
    BINDINGS = bindings_of("home")
    AUTO_FOCUS = "#entries"

    def __init__(self, notice: str = "") -> None:
        super().__init__()
        self._notice = notice
        self._entries: tuple[Entry, ...] = ()
        self._about: dict[str, Content] = {}

    def body(self) -> Iterable[Widget]:
        """Title, list, what the entry under the cursor is about."""
        yield Block(lit(say("home.title", version=__version__), "head"), id="title")
        yield Rows(id="entries", classes="fill")
        yield Reading(id="readout")
        yield Block(id="due")

    def on_mount(self) -> None:
        """Look what there is."""
        super().on_mount()
        self._entries = (*scenario_entries(), *save_entries())
        self.draw()

    def on_screen_resume(self) -> None:
        """A game was left: it can be gone on with."""
        super().on_screen_resume()
        if self.is_mounted:
            self._entries = (*scenario_entries(), *save_entries())
            self.draw()

    def draw(self) -> None:
        """List and description."""
        width = self.cells - 4
        self.query_one("#entries", Rows).show(
            tuple(self._row(each, width) for each in self._entries)
        )
        self.query_one("#due", Block).show(lit(self._notice or say("home.enter"), "mark"))
        self._describe()

    def _row(self, entry: Entry, width: int) -> Content:
        kind = say("home.go_on") if entry.is_save else say("home.begin")
        look: Look = "bad" if entry.is_faulty else "plain"
        return beside(
            cell(kind, 8, "dim"),
            cell(entry.name, 26, "strong"),
            cell(entry.about, width - 34, look),
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another entry."""
        self._describe()

    def _at(self) -> Entry | None:
        at = self.query_one("#entries", Rows).at
        return self._entries[at] if at < len(self._entries) else None

    def _describe(self) -> None:
        entry = self._at()
        shown = EMPTY
        if entry is not None and not entry.is_save and not entry.is_faulty:
            if entry.name not in self._about:
                self._about[entry.name] = self._description(entry)
            shown = self._about[entry.name]
        elif entry is not None:
            shown = reading((entry.about, str(entry.path)), self.cells - 6)
        self.query_one("#readout", Reading).show(shown, from_top=True)

    def _description(self, entry: Entry) -> Content:
        scenario = planned(Wish(str(entry.path))).scenario
        lines = [piece for text in paragraphs(scenario.briefing) for piece in (text, "")]
        aims = [f"- {aim}" for aim in scenario.objectives]
        width = min(90, self.cells - 6)
        return stacked((reading(lines, width), reading(aims, width, "dim")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter: begin, or go on."""
        entry = self._at()
        if entry is None:
            return
        try:
            if entry.is_save:
                self.house.open_save(entry.path)
            else:
                from summit.ui.screens.seats import SeatsScreen

                self.app.push_screen(SeatsScreen(planned(Wish(str(entry.path)))))
        except SummitError as error:
            self._notice = str(error)
            self.draw()

    def do_brief(self) -> None:
        """The handout for everybody."""
        from summit.ui.screens.page import PageScreen

        entry = self._at()
        if entry is not None and not entry.is_save and not entry.is_faulty:
            text = brief_markdown(planned(Wish(str(entry.path))).scenario, None)
            self.app.push_screen(PageScreen(say("title.handout"), tuple(text.splitlines())))
