"""Help: the keys that are at hand, all keys, the commands that can be typed, the rules."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from summit.engine.tables import Agenda
from summit.present.catalogue import say, word
from summit.present.commands.manual import help_lines
from summit.present.rulebook import chapter_lines
from summit.present.width import padded
from summit.ui.commands import (
    COMMANDS,
    EVERYWHERE,
    SIGNALLING,
    Command,
    bindings_of,
    commands_of,
    keys_named,
)
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import beside, lit

SECTIONS = ("here", "keys", "commands", "rules")


class HelpScreen(Room[None]):
    """One section at a time."""

    ROOM = "help"
    BINDINGS = bindings_of("help")
    AUTO_FOCUS = "#reading"

    def __init__(self, room: str, agenda: Agenda | None = None) -> None:
        super().__init__()
        self._room = room
        self._agenda = agenda
        self._at = 0

    def body(self) -> Iterable[Widget]:
        """The names of the sections, and the one that is open."""
        yield Block(lit(say("title.help"), "head"), id="title")
        yield Block(id="tabs")
        yield Reading(id="reading")

    def draw(self) -> None:
        """Show the open section."""
        parts: list[Content] = []
        for number, name in enumerate(SECTIONS):
            shown, here = word("helped", name), number == self._at
            parts.append(lit(f"[{shown}]" if here else f" {shown} ", "mark" if here else "dim"))
        self.query_one("#tabs", Block).show(beside(*parts))
        page = self.query_one("#reading", Reading)
        page.show(reading(self._lines(), self.cells - 4), from_top=True)

    def _lines(self) -> tuple[str, ...]:
        match SECTIONS[self._at]:
            case "here":
                return (*keys_lines(self._here()), "", *say("help.always").split("\n"))
            case "keys":
                return all_keys()
            case "commands":
                return help_lines(agenda=self._agenda)
            case _:
                return chapter_lines()

    def _here(self) -> tuple[Command, ...]:
        """The commands of the room, less those of signals in a game that has none."""
        agenda = self._agenda
        hidden = SIGNALLING if agenda is None or not _is_rich(agenda) else frozenset[str]()
        if agenda is None or not agenda.credits:
            hidden |= {"office"}
        return tuple(each for each in commands_of(self._room) if each.name not in hidden)

    def do_former(self) -> None:
        """The section before."""
        self._at = (self._at - 1) % len(SECTIONS)
        self.draw()

    def do_latter(self) -> None:
        """The section after."""
        self._at = (self._at + 1) % len(SECTIONS)
        self.draw()


def keys_lines(commands: Iterable[Command]) -> tuple[str, ...]:
    """A line a command: its keys and what it does."""
    return tuple(f"{padded(keys_named(each), 18)} {each.about}" for each in commands)


def all_keys() -> tuple[str, ...]:
    """Every command, by kind of screen."""
    rooms = dict.fromkeys(room for each in COMMANDS for room in each.rooms)
    lines: list[str] = []
    for room in rooms:
        own = [each for each in COMMANDS if room in each.rooms]
        lines += [word("room", room), *keys_lines(own), ""]
    assert EVERYWHERE in rooms
    return tuple(lines)


def _is_rich(agenda: Agenda) -> bool:
    """Whether a scenario has any means beside texts and demands."""
    substance = (agenda.sanctions, agenda.sequences, agenda.contacts, agenda.blocs)
    return any((agenda.means, agenda.gestures, agenda.credits, agenda.guests, *substance))
