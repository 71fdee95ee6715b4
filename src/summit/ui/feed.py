"""What happened, told line by line at a pace that can be read, and the table as it was then."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from summit.engine.events import Event, RoundOpened
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.reader import Reader, reader_of
from summit.present.telling.together import idle_after, told
from summit.table.session import Update

MOST_LINES = 2_000
"""Older lines stay in the save."""


class Feed:
    """The dispatches of one seat: those told, and those that wait to be.

    `view` is the table as of the last line told: a screen that shows it never runs ahead of the
    story. `told` counts all lines, `lines` holds the latest.
    """

    def __init__(self, view: View, past: Iterable[Event] = ()) -> None:
        self.view = view
        self.lines: deque[str] = deque(maxlen=MOST_LINES)
        self.told = 0
        self._idle: Seat | None = None
        self._waiting: deque[str | View] = deque()
        self.take([Update(view, tuple(past))])
        self.finish()

    @property
    def is_behind(self) -> bool:
        """Whether there is something left to tell."""
        return bool(self._waiting)

    def take(self, updates: Iterable[Update], reader: Reader | None = None) -> None:
        """Hear what happened; it is told in its turn. A facilitator brings a reader of its own."""
        for update in updates:
            words = replace(reader or reader_of(update.view), endings=())
            for event, lines in told(update.events, words, self._idle):
                if isinstance(event, RoundOpened) and (self.lines or self._waiting):
                    self._waiting.append("")
                self._waiting += lines
                self._idle = idle_after(event, self._idle)
            self._waiting.append(update.view)

    def say(self, line: str) -> None:
        """A line that is no event: an answer to a command, a refusal."""
        self.finish()
        self._tell(line)

    def advance(self) -> None:
        """Tell one more line, and let the table be as it is after it."""
        while self._waiting:
            piece = self._waiting.popleft()
            if isinstance(piece, View):
                self.view = piece
                continue
            self._tell(piece)
            break
        while self._waiting and isinstance(piece := self._waiting[0], View):
            self.view = piece
            self._waiting.popleft()

    def _tell(self, line: str) -> None:
        self.lines.append(line)
        self.told += 1

    def finish(self) -> None:
        """Tell all that is left at once."""
        while self._waiting:
            self.advance()
