"""A sentence for some ears only."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from summit.engine.actions import LONGEST_REMARK
from summit.present.catalogue import counted, say
from summit.ui.commands import TYPING, Command, bindings_of
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block
from summit.ui.widgets.line import Line
from summit.ui.words import lit


class WordingScreen(Room[tuple[str, bool]]):
    """A line to write into. Its result is what stands there, and whether it is to be said: who goes
    back finds it there again."""

    ROOM = "wording"
    BINDINGS = bindings_of("wording")
    AUTO_FOCUS = "#words"

    def __init__(self, names: str, begun: str) -> None:
        super().__init__()
        self._names = names
        self._begun = begun

    def body(self) -> Iterable[Widget]:
        """To whom, the line, what room is left."""
        yield Block(lit(say("wording.words", names=self._names), "head"), id="title")
        yield Line(self._begun, id="words")
        yield Block(id="sum")

    def at_hand(self) -> tuple[Command, ...]:
        """What is no letter of it."""
        return TYPING

    def draw(self) -> None:
        """Say how much may still be written."""
        left = LONGEST_REMARK - len(self._line.text)
        if left < 0:
            shown = lit(say("wording.too_long", count=-left), "bad")
        else:
            shown = lit(counted("wording.letters", left), "dim")
        self.query_one("#sum", Block).show(shown)

    @property
    def _line(self) -> Line:
        return self.query_one("#words", Line)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another letter."""
        self.draw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: it is to be said, unless it is nothing or too long."""
        if not self.is_small and 0 < len(self._line.text) <= LONGEST_REMARK:
            self.dismiss((self._line.text, True))

    def do_begin(self) -> None:
        """The same, for whoever clicks."""
        if 0 < len(self._line.text) <= LONGEST_REMARK:
            self.dismiss((self._line.text, True))

    def do_back(self) -> None:
        """Back; what was written is kept."""
        self.dismiss((self._line.value, False))
