"""The briefing: what all may read, what only this seat may, and notes; one key hides the latter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from textual.content import Content
from textual.widget import Widget

from summit.engine.view import View
from summit.present.briefs import agenda_lines, brief_lines, sheet_lines
from summit.present.catalogue import say, word
from summit.present.names import seat_name
from summit.present.width import one_line, paragraphs
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing.instructing import office_instructions
from summit.ui.drawing.telling import prose, reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.notes import Notes
from summit.ui.words import beside, lit, stacked

SECTIONS: Final = ("briefing", "instructions", "points", "agenda", "notes")
OF_GUESTS: Final = tuple(name for name in SECTIONS if name != "points")
"""A seat that signs nothing has no sheet (rule 17.1)."""

PRIVATE: Final = frozenset({"instructions", "points", "notes"})


class BriefingScreen(Moving):
    """One section at a time; what is private says so, and is covered by one key."""

    ROOM = "briefing"
    BINDINGS = bindings_of("briefing")
    AUTO_FOCUS = "#reading"

    def __init__(self, desk: Desk, section: str = "briefing", *, begins: bool = False) -> None:
        super().__init__(desk)
        view = desk.view
        self._sections = SECTIONS if view.own is not None else OF_GUESTS
        self._at = self._sections.index(section if section in self._sections else "instructions")
        self._begins = begins
        self._is_hidden = False
        self._is_writing = False

    def body(self) -> Iterable[Widget]:
        """The names of the sections, and the one that is open."""
        yield Block(id="title")
        yield Block(id="tabs")
        yield Reading(id="reading")
        yield Notes(self.desk.notes, id="notes")
        yield Block(id="due")

    def draw(self) -> None:
        """Show the open section."""
        name = self._sections[self._at]
        view = self.desk.view
        covered = self._is_hidden and name in PRIVATE
        self.query_one("#title", Block).show(lit(one_line(view.agenda.title), "head"))
        self.query_one("#tabs", Block).show(self._tabs())
        page, notes = self.query_one("#reading", Reading), self.query_one("#notes", Notes)
        page.display, notes.display = not self._is_writing, self._is_writing
        lines = (say("brief.hidden"),) if covered else self._lines(name, view)
        page.show(self._shown(lines, name, view), from_top=True)
        due = self.query_one("#due", Block)
        due.display = self._begins or self._is_writing
        words = say("brief.writing") if self._is_writing else say("brief.begin")
        due.show(lit(words, "mark"))
        self.refresh_keys()

    def _shown(self, lines: tuple[str, ...], name: str, view: View) -> Content:
        width = min(90, self.cells - 4)
        is_prose = name in {"briefing", "instructions"} and not self._is_hidden
        text = prose(lines, width) if is_prose else reading(lines, width)
        if name not in PRIVATE:
            return text
        banner = say("brief.private", name=seat_name(view.agenda, self.desk.seat))
        return stacked((lit(banner, "mark"), lit(""), text))

    def _tabs(self) -> Content:
        parts: list[Content] = []
        for number, name in enumerate(self._sections):
            shown = word("section", name)
            here = number == self._at
            parts += [lit(f"[{shown}]" if here else f" {shown} ", "mark" if here else "dim")]
        return beside(*parts)

    def _lines(self, name: str, view: View) -> tuple[str, ...]:
        if name == "briefing":
            public = brief_lines(replace(view, own=None, attending=None))
            return tuple(filter(None, public[1:]))
        if name == "instructions" and view.own is not None:
            return _instructions(view)
        if name == "instructions" and view.attending is not None:
            return office_instructions(view, view.attending)
        if name == "points":
            return _spaced(sheet_lines(view))
        if name == "agenda":
            return _spaced(agenda_lines(view.agenda))
        return (say("brief.notes"), "", *self.desk.notes.split("\n"))

    def _turn(self, by: int) -> None:
        self._keep()
        self._at = (self._at + by) % len(self._sections)
        self.draw()
        self.query_one("#reading", Reading).focus()

    def _keep(self) -> None:
        notes = self.query_one("#notes", Notes).kept
        if notes != self.desk.notes:
            self.desk.notes = notes
            if not self.house.play.keep_notes(self.desk):
                self.desk.say_no(say("notes.lost"))

    def do_former(self) -> None:
        """The section before."""
        self._turn(-1)

    def do_latter(self) -> None:
        """The section after."""
        self._turn(1)

    def do_hide(self) -> None:
        """Cover what is private, or show it again."""
        self._keep()
        self._is_hidden = not self._is_hidden
        self.draw()

    def do_notes(self) -> None:
        """The notes, to write in; Escape leaves them."""
        self._at = self._sections.index("notes")
        self._is_hidden, self._is_writing = False, True
        self.draw()
        self.query_one("#notes", Notes).focus()

    def do_begin(self) -> None:
        """To the table."""
        self._keep()
        self.dismiss()

    def do_back(self) -> None:
        """Out of the notes, or to the table."""
        self._keep()
        if self._is_writing:
            self._is_writing = False
            self.draw()
            self.query_one("#reading", Reading).focus()
        else:
            self.dismiss()

    def allows(self, name: str) -> bool:
        """Whoever writes has one way out, and no letters for commands."""
        return not self._is_writing or name in {"back", "quit"}


def _spaced(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines with air between them."""
    return tuple(piece for line in lines for piece in ((line, "") if line else ("",)))


def _instructions(view: View) -> tuple[str, ...]:
    own = view.own
    assert own is not None
    bar = say("why.walk_away", walk_away=own.sheet.walk_away)
    red = tuple(
        say("plain.red_line", because=one_line(line.because)) for line in own.sheet.red_lines
    )
    return (*paragraphs(own.secret), bar, *red)
