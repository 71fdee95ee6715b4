"""What happened, told line by line at a pace that can be read, and the table as it was then."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from summit.engine.events import Event, RoundOpened
from summit.engine.happened.aftermath import PeriodOpened
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.reader import Reader, reader_of
from summit.present.telling.together import idle_after, told
from summit.table.session import Update
from summit.ui.moments import Moment, moments

MOST_LINES = 2_000
"""Older lines stay in the save."""


class Feed:
    """The dispatches of one seat: those told, and those that wait to be.

    `view` is the table as of the last line told: a screen that shows it never runs ahead of the
    story. `told` counts all lines, `lines` holds the latest, `moments` are the pages whose time has
    come.
    """

    def __init__(self, view: View, past: Iterable[Event] = ()) -> None:
        self.view = view
        self.lines: deque[str] = deque(maxlen=MOST_LINES)
        self.told = 0
        self.moments: deque[Moment] = deque()
        self._idle: Seat | None = None
        self._latest = view
        self._waiting: deque[str | View | Moment] = deque()
        self.take([Update(view, tuple(past))])
        self.finish()
        # What is past has been read.
        self.moments.clear()

    @property
    def is_behind(self) -> bool:
        """Whether there is something left to tell."""
        return bool(self._waiting)

    def take(self, updates: Iterable[Update], reader: Reader | None = None) -> None:
        """Hear what happened; it is told in its turn. A facilitator brings a reader of its own."""
        for update in updates:
            words = replace(reader or reader_of(update.view), endings=())
            pages = moments(update.events, self._latest, update.view)
            for place, (event, lines) in enumerate(told(update.events, words, self._idle)):
                if isinstance(event, RoundOpened | PeriodOpened) and (self.lines or self._waiting):
                    self._waiting.append("")
                self._waiting += lines
                self._waiting += pages.get(place, ())
                self._idle = idle_after(event, self._idle)
            self._waiting.append(update.view)
            self._latest = update.view

    def say(self, line: str) -> None:
        """A line that is no event: an answer to a command, a refusal."""
        self.finish()
        self._tell(line)

    def advance(self) -> None:
        """Tell one more line, and let the table be as it is after it."""
        is_told = False
        while self._waiting and not (is_told and isinstance(self._waiting[0], str)):
            piece = self._waiting.popleft()
            match piece:
                case View():
                    self.view = piece
                case Moment():
                    self.moments.append(piece)
                    is_told = True
                case _:
                    self._tell(piece)
                    is_told = True

    def _tell(self, line: str) -> None:
        self.lines.append(line)
        self.told += 1

    def finish(self) -> None:
        """Tell all that is left at once."""
        while self._waiting:
            self.advance()
