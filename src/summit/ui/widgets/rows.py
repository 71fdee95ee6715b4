"""Rows to choose from: arrows or j and k move, Enter takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, cast

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from summit.ui.widgets.block import lay_out_anew
from summit.ui.words import lit

POINTER: Final = lit("▸ ", "head")
"""For those who see no colour."""

MARGIN: Final = 2
"""Columns that the pointer takes at the left of every row."""


class Rows(OptionList, inherit_bindings=False):
    """A list of rows with a cursor that stays where it is when the rows are drawn anew.

    `moved` is called at once where the cursor is moved: a message would come a frame later.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor_up", show=False),
        Binding("down,j", "cursor_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("enter", "select", show=False),
    ]

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    """The library draws the whole list for each step of the cursor; here two rows are enough."""

    def __init__(
        self,
        *,
        id: str | None = None,
        classes: str | None = None,
        moved: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._drawn: tuple[Content, ...] = ()
        self._moved = moved
        self._pointed: int | None = None
        self._is_refilled = False

    def show(self, rows: Sequence[Content]) -> None:
        """Draw these rows; only those that changed where their number is the same."""
        if len(rows) == len(self._drawn):
            for at, (old, new) in enumerate(zip(self._drawn, rows, strict=True)):
                if not old.is_same(new):
                    self._replace(at, new)
        else:
            self._refill(rows)
        self._drawn = tuple(rows)

    def _replace(self, at: int, row: Content) -> None:
        """Draw one row anew: the library would draw all of them, and measure them first."""
        width = self.scrollable_content_region.width - MARGIN
        is_as_high = width > 0 and self._heights.get(at) == row.get_height(
            cast(RulesMap, self.styles), width
        )
        if not is_as_high:
            self.replace_option_prompt_at_index(at, row)
            return
        option, drawn = self.get_option_at_index(at), self._option_render_cache.keys()
        option._set_prompt(row)
        for key in [each for each in drawn if each[0] is option]:
            self._option_render_cache.discard(key)
        self._draw_rows(at)

    def _refill(self, rows: Sequence[Content]) -> None:
        at = self.at
        self._drawn = tuple(rows)
        self._is_refilled = True
        self.set_options([Option(row) for row in rows])
        lay_out_anew(self)
        if rows:
            self.highlighted = min(at, len(rows) - 1)
        self._is_refilled = False

    def watch_highlighted(self, highlighted: int | None) -> None:
        """What goes with the cursor is brought up to date."""
        super().watch_highlighted(highlighted)
        self._draw_rows(self._pointed, highlighted)
        self._pointed = highlighted
        if self._moved is not None and not self._is_refilled:
            self._moved()

    def _draw_rows(self, *rows: int | None) -> None:
        for row in rows:
            if row is not None and row in self._index_to_line:
                self.refresh_lines(self._index_to_line[row], self._heights[row])

    def _get_left_gutter_width(self) -> int:
        return MARGIN

    def render_line(self, y: int) -> Strip:
        """A line of the window. The pointer is no part of the row: a row that changed would have
        all of them drawn anew."""
        line, at = super().render_line(y), y + self.scroll_offset.y
        if at >= len(self._lines):
            return line
        row, below = self._lines[at]
        looks = ["option-list--option"]
        if row == self.highlighted:
            looks.append("option-list--option-highlighted")
        elif row == self._mouse_hovering_over:
            looks.append("option-list--option-hover")
        style = self.get_visual_style(*looks)
        (margin,) = (
            Visual.to_strips(self, POINTER, MARGIN, 1, style)
            if row == self.highlighted and not below
            else (Strip.blank(MARGIN, style.rich_style),)
        )
        return Strip.join((margin.apply_meta({"option": row}), line))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is chosen in a window that is too small to show it; and a list without a row has
        no pages: the library would look for one."""
        if self.screen.has_class("-tiny") or self.screen.has_class("-flat"):
            return False
        return not action.startswith("page_") or bool(self.scrollable_content_region)

    @property
    def at(self) -> int:
        """Where the cursor stands, from 0."""
        return self.highlighted or 0
