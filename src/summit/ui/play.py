"""A game on the screens of one terminal: who sits there, how the others move, how it ends."""

from __future__ import annotations

import asyncio
from typing import Any, Protocol

from textual.screen import Screen
from textual.worker import Worker

from summit.engine.seats import Seat
from summit.lobby.gathering import Gathering
from summit.lobby.notes import keep_notes, read_notes
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.table.save_error import SaveError
from summit.ui.desk import Desk
from summit.ui.screens.briefing import BriefingScreen
from summit.ui.screens.handover import HandoverScreen
from summit.ui.screens.table import TableScreen


class Stage(Protocol):
    """The terminal that a game is shown on."""

    @property
    def screens(self) -> tuple[Screen[Any], ...]:
        """All screens, the one on top last."""
        ...

    def clear_stage(self) -> None:
        """Take down every screen; nothing of one stays for the next."""
        ...

    def show(self, screen: Screen[Any]) -> None:
        """Put a screen on top."""
        ...

    def run_play(self, play: Play) -> Worker[None]:
        """Let the others move, while the keys stay free."""
        ...

    def lose(self, error: SaveError) -> None:
        """Stop: the game cannot be saved any more."""
        ...


class Play:
    """One game, the desks of its people, and the order in which they sit down."""

    def __init__(self, stage: Stage, gathering: Gathering) -> None:
        self._stage = stage
        self.gathering = gathering
        self._desks: dict[Seat, Desk] = {}
        self._called: Seat | None = None
        self._is_busy = False
        self._is_asked_again = False

    def enter(self) -> None:
        """To the table: alone at once, several by a hand-over, nobody to watch."""
        gathering = self.gathering
        if gathering.is_resumed:
            # What happens from now on is new to everybody, whoever sits down first.
            for seat in gathering.persons:
                self._desk(seat)
        if not gathering.persons:
            from summit.ui.screens.watching import WatchScreen

            self._stage.clear_stage()
            self._stage.show(WatchScreen(gathering))
        elif len(gathering.persons) > 1 and not gathering.is_over:
            self._call(gathering.next_person or gathering.persons[0])
        else:
            self._sit(gathering.persons[0])

    def hand_over(self) -> None:
        """Take everything of this seat off the screen, and call for the next person."""
        person = self.gathering.next_person
        if person is not None:
            self._call(person)

    def _call(self, seat: Seat) -> None:
        """The hand-over screen for a seat, and nothing else."""
        self._stage.clear_stage()
        self._called = seat
        self._stage.show(HandoverScreen(seat_name(self.gathering.agenda, seat)))

    def sit_down(self) -> None:
        """The person who was called sits down."""
        if self._called is not None:
            self._sit(self._called)

    def _sit(self, seat: Seat) -> None:
        is_new = seat not in self._desks
        desk = self._desk(seat)
        desk.hear()
        self._stage.clear_stage()
        self._stage.show(TableScreen(desk))
        if is_new and not self.gathering.is_resumed:
            self._stage.show(BriefingScreen(desk, begins=True))
        self.moved()

    def _desk(self, seat: Seat) -> Desk:
        if seat not in self._desks:
            desk = Desk(self.gathering.session(seat), self.gathering.past(seat))
            desk.notes = read_notes(self.gathering.path, seat)
            self._desks[seat] = desk
        return self._desks[seat]

    def moved(self) -> None:
        """Let scripts act until a person must."""
        if self._is_busy:
            self._is_asked_again = True
        else:
            self._is_busy = True
            self._stage.run_play(self)

    async def let_others_move(self) -> None:
        """The scripts' decisions one by one, each in another thread, so that keys are heard."""
        try:
            self._is_asked_again = True
            while self._is_asked_again:
                self._is_asked_again = False
                while await asyncio.to_thread(self.gathering.step):
                    self._hear()
        except SaveError as error:
            self._stage.lose(error)
            return
        finally:
            self._is_busy = False
        self._hear()

    def _hear(self) -> None:
        """The table of whoever sits here takes in what happened."""
        for screen in self._stage.screens:
            if isinstance(screen, TableScreen):
                screen.desk.hear()
                screen.next_person = self.gathering.next_person
                screen.heard()

    def keep_notes(self, desk: Desk) -> bool:
        """Keep the notes of a desk beside the save; false where that cannot be."""
        return keep_notes(self.gathering.path, desk.seat, desk.notes)

    def open_ending(self) -> None:
        """The debrief of the game that is over."""
        from summit.ui.screens.ending import EndingScreen

        if self.gathering.is_over:
            persons = self.gathering.persons
            # For whoever signs nothing there is nothing to reckon up.
            is_one = len(persons) == 1 and self.gathering.agenda.is_party(persons[0])
            seat = persons[0] if is_one else None
            self._stage.show(EndingScreen(self.gathering.report(), seat))

    def close(self) -> str:
        """Put the game away, kept; what to say of it at home."""
        gathering = self.gathering
        gathering.close()
        if gathering.path is None or gathering.is_over:
            return ""
        return say("home.kept", name=gathering.name)
