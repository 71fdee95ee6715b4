"""Text on a screen: a block of it, and one that can be scrolled."""

from __future__ import annotations

from typing import ClassVar, Final, cast

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from summit.ui.words import EMPTY, lit

Strips = list[Strip]

NOTHING: Final[tuple[object, Strips]] = (None, [])


def lay_out_anew(widget: Widget) -> None:
    """Let a widget have the place that it needs now. Where a layout is due already, the library
    would keep to what it has measured since that was asked for, and never measure again."""
    widget._layout_updates += 1
    widget.refresh(layout=True)


class Block(Static):
    """A block of text; takes content alone, so that no text is ever read as markup."""

    def __init__(
        self, content: Content = EMPTY, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(content, id=id, classes=classes, markup=False)

    def show(self, content: Content) -> bool:
        """Show something else; false if it is what stands there already."""
        old = self.content
        if isinstance(old, Content) and content.is_same(old):
            return False
        # To lay the screen out takes longer than all else that a key sets off.
        self.update(content, layout=False)
        if self._is_of_another_height:
            lay_out_anew(self)
        return True

    @property
    def _is_of_another_height(self) -> bool:
        height, size = self.styles.height, self.size
        if not size:
            return True
        is_fixed = height is not None and height.is_cells
        return not is_fixed and self.get_content_height(size, size, size.width) != size.height


def _cells(line: str) -> int:
    """How wide the library takes a line to be."""
    return len(line) if line.isascii() else lit(line).cell_length


class Reading(ScrollView, can_focus=True, inherit_bindings=False):
    """A text that may be longer than its place: scrolled with the arrows, j and k, or page keys.

    It draws its own lines: as a block in a window, every other text would lay the screen out anew,
    three times over.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", show=False),
        Binding("down,j", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home,g", "scroll_home", show=False),
        Binding("end,G", "scroll_end", show=False),
    ]

    def __init__(
        self, content: Content = EMPTY, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.auto_links = False
        self._content = content
        self._drawn = NOTHING
        self._counted = (0, 0)

    def render(self) -> Content:
        """The whole text; what of it is in sight is drawn line by line."""
        return self._content

    def show(self, content: Content, *, from_top: bool = False) -> bool:
        """Show something else; false if it is what stands there already."""
        if content.is_same(self._content):
            return False
        self._content = content
        self._drawn, self._counted = NOTHING, (0, 0)
        self._measure()
        if from_top:
            self.scroll_to(y=0, animate=False)
        height = self.styles.height
        if height is not None and height.is_auto:
            lay_out_anew(self)
        self.refresh()
        return True

    def _measure(self) -> None:
        """Learn how long the text is, and let the bar at the side tell it."""
        width, height = self.scrollable_content_region.size
        if width and height:
            lines = self._count(width)
            # An ordinary assignment would lay the screen out.
            self.set_reactive(ScrollView.virtual_size, Size(width, lines))
            self.vertical_scrollbar.window_virtual_size = lines
            self.vertical_scrollbar.window_size = height
            self.scroll_y = self.scroll_target_y = self.validate_scroll_y(self.scroll_y)

    def _count(self, width: int) -> int:
        if self._counted[0] != width:
            lines = self._content.plain.split("\n")
            # Most texts were broken for the place that they have, and need not be again.
            is_broken = all(_cells(line) <= width for line in lines)
            rules = cast(RulesMap, self.styles)
            count = len(lines) if is_broken else self._content.get_height(rules, width)
            self._counted = (width, count)
        return self._counted[1]

    def _lines(self, width: int, until: int) -> Strips:
        """The lines down to one that is in sight; those below are drawn once they are needed."""
        style = self.visual_style
        key = (width, style, self.text_selection)
        drawn = self._drawn[1] if self._drawn[0] == key else []
        if len(drawn) < until:
            until = max(until, 2 * len(drawn))
            drawn = Visual.to_strips(self, self._first(until), width, until, style)
            self._drawn = (key, drawn)
        return drawn

    def _first(self, lines: int) -> Content:
        """As much of the text as so many lines can hold."""
        plain, end = self._content.plain, -1
        for _ in range(lines):
            end = plain.find("\n", end + 1)
            if end < 0:
                return self._content
        return self._content[:end]

    def on_resize(self, event: Resize) -> None:
        """Another width wraps otherwise."""
        self._measure()

    def notify_style_update(self) -> None:
        """Other colours."""
        super().notify_style_update()
        self._drawn = NOTHING

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines, where its place grows with it."""
        return self._count(max(1, width - self.scrollbar_size_vertical))

    def render_line(self, y: int) -> Strip:
        """A line of the window."""
        width, height = self.scrollable_content_region.size
        top = self.scroll_offset.y
        count = self._count(max(1, width))
        if top + y >= count:
            return Strip.blank(width, self.visual_style.rich_style)
        return self._lines(max(1, width), min(count, top + max(height, y + 1)))[top + y]
