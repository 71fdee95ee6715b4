"""Why: every number of the moment, and beside it the rows and the rule behind it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from summit.present.catalogue import say
from summit.present.width import cut
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing.asking import Topic, place_of, topics
from summit.ui.drawing.asking import answer as answered
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import MARGIN, Rows
from summit.ui.words import lit


class WhyScreen(Room[None]):
    """A list of all that can be asked, and the answer to what the cursor is on."""

    ROOM = "why"
    BINDINGS = bindings_of("why")
    AUTO_FOCUS = "#topics"

    def __init__(self, desk: Desk, topic: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._topics = topics(desk.view)
        self._answers: dict[tuple[int, int], Content] = {}
        at = place_of(self._topics, topic) if topic else 0
        if at is None:
            self._topics = (Topic(tuple(topic.split()), topic), *self._topics)
            at = 0
        self._first = at

    def body(self) -> Iterable[Widget]:
        """The list and the answer, side by side."""
        yield Block(lit(say("title.why"), "head"), id="title")
        with Horizontal(id="pair"):
            yield Rows(id="topics", moved=self._moved)
            yield Reading(id="reading")

    def on_mount(self) -> None:
        """Begin with what was asked."""
        super().on_mount()
        self._list()
        self.query_one("#topics", Rows).highlighted = self._first

    def draw(self) -> None:
        """Wrap everything anew."""
        self._list()
        self._answer()

    def _moved(self) -> None:
        """The cursor is on another topic."""
        self._answer()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter goes over to the answer, to scroll it."""
        self.query_one("#reading", Reading).focus()

    def _list(self) -> None:
        rows = self.query_one("#topics", Rows)
        width = max(10, (rows.size.width or 30) - MARGIN - 2)
        rows.show(tuple(lit(cut(topic.label, width)) for topic in self._topics))

    def _answer(self) -> None:
        answer = self.query_one("#reading", Reading)
        width = max(20, (answer.size.width or 40) - 3)
        at = min(self.query_one("#topics", Rows).at, len(self._topics) - 1)
        if (at, width) not in self._answers:
            lines = answered(self._desk.view, self._topics[at], self._desk.draft)
            self._answers[at, width] = reading(lines, width)
        answer.show(self._answers[at, width], from_top=True)

    def do_back(self) -> None:
        """From the answer to the list, from the list out."""
        if self.query_one("#reading", Reading).has_focus:
            self.query_one("#topics", Rows).focus()
        else:
            self.dismiss()
