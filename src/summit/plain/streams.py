"""The terminal's own streams as pages; what an encoding lacks is replaced and breaks nothing."""

from __future__ import annotations

import io
import sys
from contextlib import suppress
from typing import TextIO

from summit.plain.page import Page
from summit.plain.typed import Typed


def page() -> Page:
    """The page on standard output: the game, and nothing else."""
    return Page(_forgive(sys.stdout))


def notices() -> Page:
    """The page on standard error: where the save is, and other things that are not the game."""
    return Page(_forgive(sys.stderr))


def keyboard() -> TextIO:
    """Standard input; nothing at all where it is closed."""
    return _forgive(sys.stdin)


def stop_when_full(screen: Page) -> None:
    """Let a page that a person reads at a terminal wait whenever the terminal is full."""
    typed = Typed(keyboard(), screen)
    screen.stop_when_full(typed.wants_more if typed.is_keyboard else None)


def _forgive(stream: TextIO | None) -> TextIO:
    if stream is None:
        return io.StringIO()
    # What was read from already cannot be set any more, and has been set before.
    with suppress(io.UnsupportedOperation):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return stream
