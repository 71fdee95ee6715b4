"""How a sitting ends before its game does: Ctrl-C, a signal, or nobody left to read."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn

STOPPED: Final = 130
"""The exit code after Ctrl-C, as shells have it."""

TERMINATED: Final = 143
"""The exit code after SIGTERM, as shells have it."""


class Stopped(BaseException):
    """The system asks to stop. Not an `Exception`: nothing on the way may take it for an error."""


@contextmanager
def stops_on_termination() -> Iterator[None]:
    """Within, SIGTERM raises `Stopped`. Everything accepted is on the disk already."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise Stopped

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def say_no_more() -> None:
    """After a broken pipe: send the rest nowhere, so that the interpreter does not complain at its
    end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        return
