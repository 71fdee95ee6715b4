"""Several people at one terminal, one after the other: nothing of the last is left for the next."""

from __future__ import annotations

from time import sleep
from typing import Final, TextIO

from summit.engine.seats import Seat
from summit.lobby.gathering import Gathering
from summit.plain import editing
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sitting import CUT_OFF, LEFT, Sitting
from summit.plain.typed import Typed
from summit.present.catalogue import say
from summit.present.floors import makes_way
from summit.present.names import seat_name
from summit.present.report import lines as report_lines

SETTLING: Final = 0.5
"""Seconds in which keys that are pressed at a hand-over mean nothing."""

_LEAVE: Final = frozenset({"q", "quit", "exit"})


class Turns:
    """The people of a game, each with a sitting for the whole of it.

    Between two of them stands a hand-over. At a keyboard it waits for the next person, and neither
    the page nor the keyboard gives away what the last one saw or typed; in a pipe or a file it is a
    line of the page and no more, so that one list of commands plays the whole game.
    """

    def __init__(self, gathering: Gathering, page: Page, source: TextIO) -> None:
        self._gathering = gathering
        self._page = page
        self._typed = Typed(source, page)
        self._is_shared = len(gathering.persons) > 1
        self._sittings = {
            seat: Sitting(self._game(seat), page, Typed(source, page)) for seat in gathering.persons
        }

    def play(self) -> int:
        """Play until the game is over or left; returns the exit code."""
        if not self._is_shared:
            code = self._sittings[self._gathering.persons[0]].play()
            assert code is not None, "nobody else is at this terminal"
            return code
        try:
            return self._take_turns()
        finally:
            # Whoever leaves a game in the middle leaves a page of secrets.
            if not self._gathering.is_over:
                self.clear()

    def clear(self) -> None:
        """Take everything off a page before which several people sit in turn."""
        if self._is_shared and self._typed.is_keyboard:
            self._page.clear()

    def _take_turns(self) -> int:
        if self._typed.is_keyboard:
            editing.share()
        self._gathering.play_others()
        while True:
            seat = self._gathering.next_person or self._gathering.persons[0]
            left = None if self._gathering.is_over else self._hand_over(seat)
            code = self._sittings[seat].play() if left is None else left
            if code is not None:
                return code
            self.clear()

    def _hand_over(self, seat: Seat) -> int | None:
        """Say whose turn it is, and wait until only that person looks; the exit code if nobody
        does."""
        name = seat_name(self._gathering.agenda, seat)
        self._page.line()
        self._page.line(say("plain.handed", name=name))
        if not self._typed.is_keyboard:
            return None
        self._page.line(say("plain.look_away"))
        self._page.flush()
        # Whoever presses Enter twice must not open the next person's page.
        sleep(SETTLING)
        editing.forget_typed_ahead()
        self._typed.take_up()
        while (line := self._typed.ask(say("plain.alone", name=name))) is not None:
            if line.lower() in _LEAVE:
                return LEFT
            if not line:
                return None
        return CUT_OFF

    def _game(self, seat: Seat) -> Game:
        gathering = self._gathering
        return Game(
            session=gathering.session(seat),
            past=gathering.past(seat),
            is_resumed=gathering.is_resumed,
            play_others=gathering.play_others,
            debrief=lambda: self._debrief(seat),
            place=str(gathering.path),
            other_due=lambda: self._other_due(seat),
        )

    def _other_due(self, seat: Seat) -> Seat | None:
        """For whom the game waits instead of this person, who settles all of their own first: what
        several must settle at once, each settles alone (rule 12.3). On an open floor they go in
        turn: whoever has used the fewest turns comes first (rule 2.7)."""
        due = self._gathering.next_person
        if due is None or due == seat:
            return None
        view = self._gathering.session(seat).view
        return None if view.is_to_act and not makes_way(view) else due

    def _debrief(self, seat: Seat) -> tuple[str, ...]:
        """One person's own, or everybody's at once."""
        report = self._gathering.report()
        if not self._is_shared:
            return report_lines(report, seat)
        return (say("plain.open_to_all"), "", *report_lines(report))
