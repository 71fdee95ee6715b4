"""One of several rows is chosen, or none."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block
from summit.ui.widgets.rows import Rows
from summit.ui.words import lit


class PickScreen(Room[int | None]):
    """A list; its result is the place of the row that was taken."""

    ROOM = "picking"
    BINDINGS = bindings_of("picking")
    AUTO_FOCUS = "#rows"

    def __init__(self, title: str, labels: tuple[str, ...]) -> None:
        super().__init__()
        self._head = title
        self._labels = labels

    def body(self) -> Iterable[Widget]:
        """Title and rows."""
        yield Block(lit(self._head, "head"), id="title")
        yield Rows(id="rows", classes="fill")

    def draw(self) -> None:
        """Wrap the rows anew."""
        rows = self.query_one("#rows", Rows)
        rows.show(tuple(reading((label,), self.cells - 4) for label in self._labels))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """This one."""
        self.dismiss(event.option_index)

    def do_back(self) -> None:
        """None of them."""
        self.dismiss(None)
