"""Before something is done that matters: exactly what it is, what it costs, and yes or no."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.present.catalogue import say
from summit.present.width import display_width
from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import lit, stacked

YES, NO = 0, 1


class ReviewScreen(Room[bool]):
    """A question answered with yes or no; the cursor begins at no where yes would be regretted."""

    ROOM = "review"
    BINDINGS = bindings_of("review")
    AUTO_FOCUS = "#answers"

    def __init__(self, question: str, lines: tuple[str, ...], regrets: tuple[str, ...]) -> None:
        super().__init__()
        self._question = question
        self._lines = lines
        self._regrets = regrets

    def body(self) -> Iterable[Widget]:
        """What it is, what it costs, the answers."""
        yield Block(id="title")
        yield Reading(id="reading")
        yield Rows(id="answers")

    def on_mount(self) -> None:
        """Offer the answers, the safe one first in hand."""
        super().on_mount()
        rows = self.query_one("#answers", Rows)
        rows.show((lit(say("review.yes")), lit(say("review.no"))))
        rows.highlighted = NO if self._regrets else YES

    def draw(self) -> None:
        """Wrap the lines anew; what would be regretted comes first."""
        width = self.cells - 4
        is_long = display_width(self._question) > self.cells - 2
        title = say("review.long") if is_long else self._question
        self.query_one("#title", Block).show(lit(title, "head"))
        parts = [reading((self._question,), width, "strong")] if is_long else []
        parts += [reading((f"! {line}",), width, "bad") for line in self._regrets]
        parts.append(reading(self._lines, width))
        self.query_one("#reading", Reading).show(stacked(parts))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The answer."""
        self.dismiss(event.option_index == YES)

    def do_yes(self) -> None:
        """Yes."""
        self.dismiss(True)

    def do_back(self) -> None:
        """No."""
        self.dismiss(False)
