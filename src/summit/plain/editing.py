"""The line editor of the keyboard, where the system has one: what it remembers of lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

_YANKS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("vi-command", ("p", "P", "\\C-y")),
    ("vi-insert", ("\\C-y",)),
    ("emacs", ("\\C-y", "\\e\\C-y", "\\ey")),
)
"""The keys that bring back what was cut out of an earlier line, in every way of typing."""


def begin() -> None:
    """Let `input` have line editing and the arrow keys' history."""
    with suppress(ImportError):
        import readline  # noqa: F401


def share() -> None:
    """Several people will type here in turn: nothing that one has cut comes back for another."""
    with suppress(ImportError):
        import readline

        if "libedit" in (readline.__doc__ or ""):
            readline.parse_and_bind("bind ^Y ed-unassigned")
            return
        for keymap, keys in _YANKS:
            readline.parse_and_bind(f"set keymap {keymap}")
            for key in keys:
                readline.parse_and_bind(f'"{key}": ""')


def recall(lines: Iterable[str]) -> None:
    """These lines, and no others, are what the arrow keys bring back."""
    with suppress(ImportError):
        import readline

        readline.clear_history()
        for line in lines:
            readline.add_history(line)


def taken_away() -> tuple[str, ...]:
    """What the arrow keys would bring back; they bring back nothing any more."""
    try:
        import readline
    except ImportError:
        return ()
    count = readline.get_current_history_length()
    lines = tuple(readline.get_history_item(at) for at in range(1, count + 1))
    readline.clear_history()
    return lines


def forget_typed_ahead() -> None:
    """Drop what was typed before anybody was asked for it."""
    with suppress(ImportError):
        import termios

        with suppress(termios.error, ValueError, OSError):
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
