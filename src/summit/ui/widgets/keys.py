"""The footer: the keys that are at hand now, as many as fit, each to be clicked too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from summit.present.width import display_width
from summit.ui.commands import Command, key_name
from summit.ui.words import beside, lit

GAP = 2


class Keys(Widget):
    """One line of keys; what does not fit is left out from the end, but never the last entry,
    which is the help."""

    def __init__(self, commands: Callable[[], Sequence[Command]]) -> None:
        super().__init__(id="keys")
        self._commands = commands

    def render(self) -> Content:
        """The line."""
        parts: list[Content] = []
        for command in fitting(self._commands(), self.size.width):
            parts += [lit(key_name(command.keys[0]), "head"), lit(f" {command.label}"), lit("  ")]
        return beside(*parts[:-1])

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        start = 0
        for command in fitting(self._commands(), self.size.width):
            end = start + cells(command)
            if start <= offset.x < end:
                await self.screen.run_action(f"command('{command.name}')")
                return
            start = end + GAP


def cells(command: Command) -> int:
    """How wide an entry is."""
    return display_width(key_name(command.keys[0])) + 1 + display_width(command.label)


def fitting(commands: Sequence[Command], width: int) -> tuple[Command, ...]:
    """The entries that fit into so many columns; the last always does."""
    if not commands:
        return ()
    last = commands[-1]
    left, kept = width - cells(last), []
    for command in commands[:-1]:
        left -= cells(command) + GAP
        if left < 0:
            break
        kept.append(command)
    return (*kept, last)
