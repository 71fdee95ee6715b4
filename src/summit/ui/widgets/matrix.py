"""A square of cells with a cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from summit.ui.words import EMPTY

Drawing = Callable[[tuple[int, int], int], Content]


class Matrix(Widget, can_focus=True):
    """Cells in rows and columns; arrows move the cursor over those that are not on the diagonal."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1,0)", show=False),
        Binding("down,j", "move(1,0)", show=False),
        Binding("left", "move(0,-1)", show=False),
        Binding("right", "move(0,1)", show=False),
    ]

    at: reactive[tuple[int, int]] = reactive((0, 1))

    def __init__(self, size: int, draw: Drawing, moved: Callable[[], object], *, id: str) -> None:
        super().__init__(id=id)
        self._cells = size
        self._draw = draw
        self._moved = moved

    def render(self) -> Content:
        """All rows, the cell under the cursor marked."""
        return self._draw(self.at, self.size.width) if self.size.width else EMPTY

    def watch_at(self) -> None:
        """Tell the screen."""
        self._moved()

    def action_move(self, rows: int, columns: int) -> None:
        """Move over the diagonal; at an edge stay."""
        row, column = self.at[0] + rows, self.at[1] + columns
        if row == column:
            row, column = row + rows, column + columns
        if 0 <= row < self._cells and 0 <= column < self._cells:
            self.at = (row, column)
        elif self._cells == 2:
            self.at = (self.at[1], self.at[0])

    def on_click(self, event: events.Click) -> None:
        """A click takes the keys."""
        self.focus()
