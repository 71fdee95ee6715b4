"""The people at one terminal around one table: who must act, and what each may hold of the game."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TypeVar

from summit.debrief.report import Report, report
from summit.engine.actions import Action
from summit.engine.events import Event
from summit.engine.refusal import Refusal
from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.engine.view import seen_by
from summit.lobby.wish import Plan
from summit.table.folders import saves_folder
from summit.table.scripted import Defect
from summit.table.seating import new_saved_table, new_table, resumed_table
from summit.table.session import FacilitatorSession, LocalSession
from summit.table.table import Table

T = TypeVar("T")


class SeatSession(LocalSession):
    """A session whose acts wait while a script decides in another thread."""

    def __init__(self, table: Table, seat: Seat, lock: RLock) -> None:
        super().__init__(table, seat)
        self._lock = lock

    def submit(self, action: Action) -> Refusal | None:
        """Take an action of this seat (rule 1.2)."""
        with self._lock:
            return super().submit(action)


class Gathering:
    """A game opened on this machine for the people who sit at it.

    `path` is where it is kept, `None` for a game that is only watched; `torn` says that the last
    line of its save was. Scripts may be let play in another thread than the people's.
    """

    def __init__(
        self, table: Table, path: Path | None, *, is_resumed: bool = False, torn: bool = False
    ) -> None:
        self._table = table
        self._lock = RLock()
        self._sessions: dict[Seat, SeatSession] = {}
        self.path = path
        self.is_resumed = is_resumed
        self.torn = torn

    @property
    def persons(self) -> tuple[Seat, ...]:
        """The seats at which people sit, in seating order."""
        return self._table.persons

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self._table.state.is_over

    @property
    def next_person(self) -> Seat | None:
        """For whom of the people the game waits; `None` while a script must act, or once it is
        over. Where several must, the first by duty. Where all may act when they like, whoever has
        used the fewest turns comes first (rule 2.7)."""
        waiting = self._table.waiting_for
        state = self._table.state
        if state.goes and not state.duties and not state.is_under_seal:
            waiting = waiting[:1]
        if any(seat not in self.persons for seat in waiting):
            return None
        return waiting[0] if waiting else None

    @property
    def defects(self) -> tuple[Defect, ...]:
        """What scripts did wrong, for whoever runs the game."""
        return self._table.defects

    @property
    def agenda(self) -> Agenda:
        """What everybody at the table knows of the scenario."""
        return self._table.state.tables.agenda

    @property
    def name(self) -> str:
        """What to call the save on the command line."""
        if self.path is None:
            return ""
        return self.path.stem if self.path.parent == saves_folder() else str(self.path)

    def session(self, seat: Seat) -> SeatSession:
        """The one session of a seat at which a person sits; `ValueError` for any other."""
        if seat not in self.persons:
            raise ValueError(f"nobody sits at {seat!r}")
        if seat not in self._sessions:
            self._sessions[seat] = SeatSession(self._table, seat, self._lock)
        return self._sessions[seat]

    def past(self, seat: Seat) -> tuple[Event, ...]:
        """All that has come to a seat's notice so far."""
        return seen_by(seat, self._table.events)

    def facilitator(self) -> FacilitatorSession:
        """The whole truth, for a game at which nobody sits; `ValueError` while somebody does."""
        if self.persons:
            raise ValueError("people sit at this table, and may not see everything")
        return FacilitatorSession(self._table)

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that has happened; `ValueError` while somebody sits here and plays."""
        if self.persons and not self.is_over:
            raise ValueError("people sit at this table, and may not see everything")
        return self._table.events

    def step(self) -> bool:
        """Let the next script that must act decide once; false if none must."""
        return self._alone(self._table.step)

    def play_others(self) -> None:
        """Let scripts play until a person must act or the game is over."""
        self._alone(self._table.play_scripts)

    def report(self) -> Report:
        """The debrief; `ValueError` while the game is going on."""
        return report(self._table.state, self._table.events)

    def close(self) -> None:
        """Let go of the save, so that others may play it."""
        self._alone(self._table.close)

    def _alone(self, act: Callable[[], T]) -> T:
        with self._lock:
            return act()


def opened(plan: Plan) -> Gathering:
    """A new game of people or scripts, as planned; raises `SaveError`. A game that is only watched
    is kept where the plan says so, any other always. The plan's seats must be chosen."""
    if plan.seats is None:
        raise ValueError("nobody has chosen a seat yet")
    if not plan.seats and plan.save is None:
        return Gathering(new_table(plan.scenario, (), plan.seed), None)
    path = plan.path
    table = new_saved_table(plan.scenario, plan.text, plan.seats, plan.seed, path, plan.started)
    return Gathering(table, path)


def reopened(path: Path) -> Gathering:
    """A saved game as it was left. Raises `SaveError`."""
    table, saved = resumed_table(path)
    return Gathering(table, path, is_resumed=True, torn=saved.torn)
