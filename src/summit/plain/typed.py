"""Where lines come from: a keyboard, a pipe or a file, all read alike."""

from __future__ import annotations

import sys
from typing import Final, TextIO

from summit.plain import editing
from summit.plain.page import Page
from summit.present.catalogue import say
from summit.text import clean

_LONGEST: Final = 8192
_MORE: Final = frozenset({"", "y", "yes", "more"})
_ENOUGH: Final = frozenset({"q", "n", "no"})


class Typed:
    """The lines that somebody types. What does not come from a keyboard is echoed on the page, so
    that the page reads as if it had been typed there.

    Several people may take turns at one keyboard, each with lines of their own: `take_up` and
    `put_away` stand around what one of them types.
    """

    def __init__(self, source: TextIO, page: Page) -> None:
        self._source = source
        self._page = page
        self._pushed: list[str] = []
        self._history: tuple[str, ...] = ()
        self._is_keyboard = source.isatty() and page.is_terminal
        if self._is_keyboard:
            editing.begin()

    @property
    def is_keyboard(self) -> bool:
        """Whether a person sits at the other end and sees the page."""
        return self._is_keyboard

    def ask(self, prompt: str) -> str | None:
        """The next line, cleaned; `None` if there will be no more."""
        if not self._pushed and self._is_keyboard and self._source is sys.stdin:
            return self._ask_person(prompt)
        self._page.ask(prompt)
        raw = self._pushed.pop() if self._pushed else self._read()
        if raw is None:
            self._page.break_off()
            return None
        line = clean(raw, lines=False)
        self._page.answered(line)
        return line

    def take_up(self) -> None:
        """This person's lines, and nobody else's, come back with the arrow keys."""
        if self._is_keyboard:
            editing.recall(self._history)

    def put_away(self) -> None:
        """Leave nothing at the keyboard that was typed at it."""
        if self._is_keyboard:
            self._history = editing.taken_away()

    def push(self, line: str) -> None:
        """Hand a line back: it answers the next question."""
        self._pushed.append(line)

    def wants_more(self) -> bool:
        """Whether somebody at a full terminal reads on; a command instead waits for the next
        question."""
        line = self._ask_person(say("plain.more"))
        if line is not None and line.lower() in _MORE:
            return True
        if line is not None and line.lower() not in _ENOUGH:
            self.push(line)
        return False

    def _ask_person(self, prompt: str) -> str | None:
        self._page.begin_screen()
        self._page.flush()
        try:
            return clean(input(prompt)[:_LONGEST], lines=False)
        except (EOFError, KeyboardInterrupt) as end:
            self._page.line()
            if isinstance(end, KeyboardInterrupt):
                raise
            return None

    def _read(self) -> str | None:
        """The next line of a pipe, a very long one cut."""
        line = self._source.readline(_LONGEST)
        if not line:
            return None
        more = line
        while more and not more.endswith("\n"):
            more = self._source.readline(_LONGEST)
        return line.rstrip("\r\n")
