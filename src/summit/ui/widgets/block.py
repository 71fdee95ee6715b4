"""Text on a screen: a block of it, and one that can be scrolled."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from summit.ui.words import EMPTY


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
        self.update(content)
        return True


class Reading(VerticalScroll, can_focus=True, inherit_bindings=False):
    """A text that may be longer than its place: scrolled with the arrows, j and k, or page keys."""

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
        self._block = Block(content)

    def compose(self) -> ComposeResult:
        """The text alone."""
        yield self._block

    def show(self, content: Content, *, from_top: bool = False) -> bool:
        """Show something else; false if it is what stands there already."""
        is_new = self._block.show(content)
        if from_top and is_new:
            self.scroll_home(animate=False)
        return is_new
