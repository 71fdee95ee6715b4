"""The page of all keys, `docs/keys.md`, made of the table of commands."""

from __future__ import annotations

from collections.abc import Iterator

from summit.present.catalogue import say, word
from summit.ui.commands import COMMANDS, Command, keys_named


def keys_markdown() -> str:
    """The page as Markdown: a table for each kind of screen, then what holds everywhere."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield say("keys.title")
    yield ""
    yield say("keys.intro")
    for room in dict.fromkeys(room for each in COMMANDS for room in each.rooms):
        yield ""
        yield f"## {word('room', room)}"
        yield ""
        yield say("keys.head")
        yield "|---|---|---|"
        yield from (_row(each) for each in COMMANDS if room in each.rooms)
    yield ""
    yield say("keys.settings")


def _row(command: Command) -> str:
    return f"| {keys_named(command)} | {command.label} | {command.about} |"
