"""Where lines go: wrapped to the width that is there, in signs that the other end can show."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from typing import Final, TextIO

from summit.present.telling.line import PREFIX_CELLS, Dispatch
from summit.present.width import display_width, in_ascii

NARROWEST: Final = 30
WIDEST: Final = 100
"""Longer lines are hard to read; a wider terminal leaves the rest empty."""

PIPED: Final = 80
"""The width where nobody says how wide it is."""

LOWEST: Final = 6
"""A lower terminal is not stopped at: there would be more stops than lines."""

HANG: Final = 2
_KEPT: Final = re.compile(r" (?=%|->)|(?<=->) |(?<=\brule) (?=\d)")
"""The spaces at which no line ends: `60 %`, `6 -> 4`, `rule 5.1`."""

_HELD: Final = "\u00a0"
_SIGNS: Final = "−–×·…“”’▲▼▁▃▅▇█≥"


class Page:
    """One stream of lines, such as the screen; nothing on it is ever taken back or coloured."""

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


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `width` cells, begun with `first` and then with `rest`.

    White space at its beginning and runs of it within are kept, unless a line ends there. A word
    that is wider than a line stands alone on one that is too long, so that it can be copied whole.
    A number keeps its percent sign, a change both its ends, and `rule` its number.
    """
    lines: list[str] = []
    line, used = first, display_width(first)
    has_word = False
    for gap, held in _pieces(_KEPT.sub(_HELD, text)):
        word = held.replace(_HELD, " ")
        cells = display_width(word)
        if has_word and used + len(gap) + cells > width:
            lines.append(line)
            line, used, gap = rest, display_width(rest), ""
        line, used, has_word = line + gap + word, used + len(gap) + cells, True
    lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> Iterable[tuple[str, str]]:
    """Every word with the spaces before it."""
    gap = ""
    for part in text.split(" "):
        if part:
            yield gap, part
            gap = " "
        else:
            gap += " "


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
