"""Where lines go: wrapped to the width that is there, in signs that the other end can show."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from typing import Final, TextIO

from summit.present.telling.line import PREFIX_CELLS, Dispatch
from summit.present.width import in_ascii
from summit.present.wrapping import wrapped

NARROWEST: Final = 30
WIDEST: Final = 100
"""Longer lines are hard to read; a wider terminal leaves the rest empty."""

PIPED: Final = 80
"""The width where nobody says how wide it is."""

CLEAR: Final = "\x1b[H\x1b[2J\x1b[3J"
"""To the top, the screen emptied, then the lines above it, to which some terminals move what was on
the screen."""

BARE: Final = frozenset({"", "dumb", "unknown"})
"""What `TERM` says where no sign but letters is understood."""

LOWEST: Final = 6
"""A lower terminal is not stopped at: there would be more stops than lines."""

HANG: Final = 2
_SIGNS: Final = "−–×·…“”’▲▼▁▃▅▇█≥"


class Page:
    """One stream of lines, such as the screen; nothing on it is coloured, and nothing is taken back
    except all of it at once."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_plain = not _can_show(out)
        self._is_open_line = False
        self._rest: Callable[[], bool] | None = None
        self._rows = 0
        self._is_skipping = False

    @property
    def is_terminal(self) -> bool:
        """Whether a person watches this very stream."""
        return self._out.isatty()

    def stop_when_full(self, rest: Callable[[], bool] | None) -> None:
        """Before a line would push an unread one off the terminal, call `rest`, which says whether
        to go on; if not, what comes is left out up to the next question. `None`: never stop."""
        self._rest = rest

    def line(self, text: str = "", *, indent: int = 0, hang: int = HANG) -> None:
        """One line, wrapped; what is carried over stands `hang` further in than `indent`."""
        shown = in_ascii(text) if self._is_plain else text
        for piece in wrapped(shown, self._width(), " " * indent, " " * (indent + hang)):
            if self._is_left_out():
                return
            self._out.write(f"{piece}\n")
            self._rows += 1
        self._is_open_line = False

    def lines(self, texts: Iterable[str], *, indent: int = 0, hang: int = HANG) -> None:
        """Several lines, each wrapped for itself."""
        for text in texts:
            self.line(text, indent=indent, hang=hang)

    def told(self, kind: str, text: str) -> None:
        """A line with its prefix in capitals, as things that happened have."""
        self.line(Dispatch(kind, text).line, hang=PREFIX_CELLS)

    def ask(self, prompt: str) -> None:
        """The beginning of a line that somebody else will finish."""
        self.begin_screen()
        # First: a signal may come as soon as the other end has read the prompt.
        self._is_open_line = True
        self._out.write(in_ascii(prompt) if self._is_plain else prompt)
        self._out.flush()

    def answered(self, text: str) -> None:
        """The end of a line that was begun by a question."""
        self._out.write(f"{in_ascii(text) if self._is_plain else text}\n")
        self._is_open_line = False

    def break_off(self) -> None:
        """End the line that a question left open, if one did."""
        if self._is_open_line:
            self.answered("")

    def begin_screen(self) -> None:
        """Somebody is asked: all that stands above has been read, and nothing is left out now."""
        self._rows = 1
        self.go_on()

    def go_on(self) -> None:
        """Whatever was left out so far, what comes now is shown."""
        self._is_skipping = False

    def clear(self) -> None:
        """Leave nothing on the terminal, nor above it; where it knows no such thing, move all of it
        out of sight. What no person watches stays as it is."""
        if not self.is_terminal:
            return
        if os.name == "nt":
            # Any command makes an old console heed the signs that follow.
            os.system("")
        is_bare = os.name != "nt" and os.environ.get("TERM", "") in BARE
        rows = shutil.get_terminal_size((PIPED, 24)).lines
        self._out.write("\n" * rows if is_bare else CLEAR)
        self._is_open_line = False
        self._rows = 0
        self.go_on()
        self.flush()

    def flush(self) -> None:
        """Let all of it reach the other end."""
        self._out.flush()

    def _is_left_out(self) -> bool:
        """Whether the next row is not wanted; asked when the terminal is full."""
        if self._rest is None or self._is_skipping:
            return self._is_skipping
        height = shutil.get_terminal_size((PIPED, 24)).lines
        if LOWEST <= height <= self._rows + 1:
            self._is_skipping = not self._rest()
        return self._is_skipping

    def _width(self) -> int:
        if not self._out.isatty():
            return PIPED
        return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((PIPED, 24)).columns))


def _can_show(out: TextIO) -> bool:
    # A stream in memory has none, and takes everything.
    encoding: str | None = getattr(out, "encoding", None)
    if encoding is None:
        return True
    try:
        _SIGNS.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
