"""The texts on the table: read one, sign it, say no to it, or build one's own upon it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.actions import Accept, Withdraw
from summit.engine.standing.texts import Text
from summit.present.answers import text_lines
from summit.present.catalogue import joined, say
from summit.present.outstanding import is_private
from summit.present.seated import presides
from summit.present.signalling.briefly import worth_line
from summit.present.status import stands, text_line
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing.telling import reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import EMPTY, lit


class TextsScreen(Moving):
    """Every text that this seat knows, those that stand first; below, the one under the cursor."""

    ROOM = "texts"
    BINDINGS = bindings_of("texts")
    AUTO_FOCUS = "#texts"

    def __init__(self, desk: Desk, text: str = "") -> None:
        super().__init__(desk)
        self._first = text
        self._readings: dict[str, Content] = {}

    def body(self) -> Iterable[Widget]:
        """The list above, the text below."""
        code = "title.texts" if self.desk.view.own is not None else "title.texts_read"
        yield Block(lit(say(code), "head"), id="title")
        yield Rows(id="texts", moved=self._moved)
        yield Reading(id="readout")

    def on_mount(self) -> None:
        """Begin with the one that was asked for, else with another's."""
        super().on_mount()
        self.draw()
        texts = self._texts()
        others = [n for n, each in enumerate(texts) if each.author != self.desk.seat]
        named = [n for n, each in enumerate(texts) if each.id == self._first]
        self.query_one("#texts", Rows).highlighted = (named or others or [0])[0]

    def on_screen_resume(self) -> None:
        """Another screen was closed above this one."""
        super().on_screen_resume()
        if self.is_mounted:
            self.draw()

    def draw(self) -> None:
        """Bring everything up to date."""
        view, width = self.desk.view, self.cells - 4
        self._readings.clear()
        rows = []
        for each in self._texts():
            worth = (worth_line(view, each.terms),) if view.own is not None else ()
            mark = (say("text.private"),) if is_private(each) else ()
            mark = (say("text.chair"),) if each.id == view.offices.single else mark
            rows.append(reading((joined((*mark, text_line(view, each), *worth)),), width))
        self.query_one("#texts", Rows).show(tuple(rows))
        self._read()

    def _moved(self) -> None:
        """Another text."""
        self._read()
        self.refresh_keys()

    def _read(self) -> None:
        text = self._at()
        if text is not None and text.id not in self._readings:
            lines = text_lines(self.desk.view, text.id)[1:]
            self._readings[text.id] = reading(lines, self.cells - 4)
        shown = EMPTY if text is None else self._readings[text.id]
        self.query_one("#readout", Reading).show(shown, from_top=True)

    def _texts(self) -> tuple[Text, ...]:
        view = self.desk.view
        standing = [each for each in view.texts if stands(view, each)]
        # The single text is before all: it comes first.
        standing.sort(key=lambda each: not each.single)
        rest = [each for each in reversed(view.texts) if not stands(view, each)]
        return (*standing, *rest)

    def _at(self) -> Text | None:
        texts, at = self._texts(), self.query_one("#texts", Rows).at
        return texts[at] if at < len(texts) else None

    def allows(self, name: str) -> bool:
        """What can be done with the text under the cursor."""
        text, view = self._at(), self.desk.view
        if text is None:
            return name not in {"accept", "reject", "withdraw", "counter"}
        if view.own is None and name in {"accept", "reject", "withdraw"}:
            return False
        if view.own is None and name == "counter":
            return presides(view) and view.outcome is None
        # Whoever tabled a single text has not supported it by that.
        is_mine = text.author == self.desk.seat and not text.single
        if view.outcome is not None and name in {"accept", "reject", "withdraw", "counter"}:
            return False
        if name in {"accept", "reject"}:
            return not is_mine and stands(view, text)
        if name == "withdraw":
            return (self.desk.seat, text.id) in view.acceptances
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_accept()

    def do_accept(self) -> None:
        """Support this text, after reading once more what it says."""
        text = self._at()
        if text is not None:
            self.make(Accept(self.desk.seat, text.id), self.dismiss)

    def do_reject(self) -> None:
        """Say no to it, naming the own red lines that it crosses."""
        text = self._at()
        if text is not None:
            self.say_no(text, self.dismiss)

    def do_withdraw(self) -> None:
        """Take an acceptance back."""
        text = self._at()
        if text is not None:
            self.make(Withdraw(self.desk.seat, text.id), self.dismiss)

    def do_counter(self) -> None:
        """Begin a draft with this text."""
        text = self._at()
        if text is not None:
            self.desk.drafted = self.desk.usually
            self.desk.draft = text.terms
            self.open_composer()

    def do_why(self) -> None:
        """Why this text is worth what it is."""
        text = self._at()
        self.open_why("" if text is None else text.id)
