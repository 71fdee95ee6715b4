"""What every screen has: its commands, its footer, and a notice where the window is too small."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from summit.present.catalogue import say
from summit.ui.commands import UNSEEN, Command, commands_of
from summit.ui.house import House
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.keys import Keys
from summit.ui.words import lit

R = TypeVar("R")

LEAST = (60, 20)
"""Columns and rows below which a screen says so, and keeps its state."""


COLUMNS = ((0, "-tiny"), (LEAST[0], "-narrow"), (80, "-normal"), (100, "-wide"), (140, "-broad"))
ROWS = ((0, "-flat"), (LEAST[1], "-low"), (24, "-high"))


def size_classes(size: Size) -> dict[str, bool]:
    """Which class a window of this size has, of each direction."""
    width = [name for least, name in COLUMNS if size.width >= least][-1]
    height = [name for least, name in ROWS if size.height >= least][-1]
    return {name: name in {width, height} for _, name in (*COLUMNS, *ROWS)}


class Room(Screen[R]):
    """A whole, opaque screen. `ROOM` is its kind in the table of commands; a command `name` is
    carried out by `do_name`, where `allows` lets it."""

    ROOM: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """The notice, the screen's own body, the keys."""
        yield Block(id="small")
        with Vertical(id="body"):
            yield from self.body()
        yield Keys(self.at_hand)

    def body(self) -> Iterable[Widget]:
        """What the screen shows."""
        return ()

    @property
    def house(self) -> House:
        """The program around this screen."""
        return cast(House, self.app)

    @property
    def cells(self) -> int:
        """How wide the body is."""
        return max(1, self.size.width)

    @property
    def is_small(self) -> bool:
        """Whether the window is too small to show anything but that it is."""
        columns, rows = LEAST
        return self.app.size.width < columns or self.app.size.height < rows

    def allows(self, name: str) -> bool:
        """Whether a command makes sense now."""
        return True

    def at_hand(self) -> tuple[Command, ...]:
        """The commands for the footer, the help last."""
        shown = [each for each in commands_of(self.ROOM) if each.shown and self.allows(each.name)]
        return tuple(sorted(shown, key=lambda each: each.name == "help"))

    def on_mount(self) -> None:
        """Fit the window, and draw once the layout is known."""
        self._fit(self.app.size)

    def on_screen_resume(self) -> None:
        """Another screen was closed above this one, or this one has just come up."""
        if self.is_mounted:
            self._fit(self.app.size)

    def on_resize(self, event: Resize) -> None:
        """Draw anew for the room that there is."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        # The library sets classes for sizes on a resize alone, not on a screen that is pushed.
        self.update_classes(size_classes(size), animate=False)
        least, rows = LEAST
        notice = say("small.notice", width=size.width, height=size.height, least=least, rows=rows)
        self.query_one("#small", Block).show(lit(notice))
        self.call_after_refresh(self._draw_if_there)

    def _draw_if_there(self) -> None:
        if self.is_mounted and self.is_attached:
            self.draw()

    def draw(self) -> None:
        """Bring everything on the screen up to date."""

    def stand(self, name: str, shown: Content, most: int) -> None:
        """Show a text in a place as high as it is, and at most so high.

        Until its first layout the library goes by how high a place was when it was empty.
        """
        place = self.query_one(name)
        assert isinstance(place, Block | Reading), "only these show a text"
        place.show(shown)
        lines = max(1, min(most, shown.plain.count("\n") + 1))
        least = place.styles.min_height
        if least is None or least.value != lines:
            place.styles.min_height = lines

    def refresh_keys(self) -> None:
        """Show the keys that are at hand now."""
        self.query_one(Keys).refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a command is at hand; nothing of the game is done that is not seen."""
        if self.is_small and action in {"command", "digit"}:
            return not UNSEEN.isdisjoint(map(str, parameters))
        if action == "command" and parameters:
            return self.allows(str(parameters[0]))
        return True

    def action_command(self, name: str) -> None:
        """Carry out a command of the table."""
        own = getattr(self, f"do_{name}", None)
        if own is not None:
            own()
        else:
            getattr(self.app, f"do_{name}")()

    def do_close(self) -> None:
        """One level up."""
        self.do_back()

    def do_back(self) -> None:
        """One level up; nothing typed is lost."""
        self.dismiss()
