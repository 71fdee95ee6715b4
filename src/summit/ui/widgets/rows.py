"""Rows to choose from: arrows or j and k move, Enter takes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from summit.ui.words import EMPTY, beside, lit, stacked

POINTER: Final = lit("▸ ", "head")
UNMARKED: Final = lit("  ")
MARGIN: Final = 2
"""Columns that the pointer takes at the left of every row."""


class Rows(OptionList, inherit_bindings=False):
    """A list of rows with a cursor that stays where it is when the rows are drawn anew."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor_up", show=False),
        Binding("down,j", "cursor_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("enter", "select", show=False),
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._drawn: tuple[Content, ...] = ()
        self._pointed: int | None = None

    def show(self, rows: Sequence[Content]) -> None:
        """Draw these rows; only those that changed where their number is the same."""
        if len(rows) == len(self._drawn):
            for at, (old, new) in enumerate(zip(self._drawn, rows, strict=True)):
                if not old.is_same(new):
                    self.replace_option_prompt_at_index(at, self._marked(at, new))
        else:
            at = self.at
            self._drawn = tuple(rows)
            self.set_options([Option(self._marked(n, row)) for n, row in enumerate(rows)])
            if rows:
                self.highlighted = min(at, len(rows) - 1)
        self._drawn = tuple(rows)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """The pointer goes with the cursor, for those who see no colour."""
        super().watch_highlighted(highlighted)
        if self._pointed != highlighted:
            before, self._pointed = self._pointed, highlighted
            for at in (before, highlighted):
                if at is not None and at < min(len(self._drawn), self.option_count):
                    self.replace_option_prompt_at_index(at, self._marked(at, self._drawn[at]))

    def _marked(self, at: int, row: Content) -> Content:
        first, *rest = row.split("\n", allow_blank=True) or [EMPTY]
        mark = POINTER if at == self.highlighted else UNMARKED
        return stacked((beside(mark, first), *(beside(UNMARKED, line) for line in rest)))

    @property
    def at(self) -> int:
        """Where the cursor stands, from 0."""
        return self.highlighted or 0
