"""What a screen, a script or a connection may hold of a game: one seat's view of it, no more."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from summit.engine.actions import Action
from summit.engine.events import Event
from summit.engine.play import legal_actions, refuse
from summit.engine.refusal import Refusal
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.view import View, seen_by, view
from summit.table.entry import Entry
from summit.table.scripted import Defect
from summit.table.table import NOT_YOURS, Moment, Table


@dataclass(frozen=True, slots=True)
class Update:
    """What has come to a seat's notice: the events that reach it, and its view after them."""

    view: View
    events: tuple[Event, ...]


class Session(Protocol):
    """All that a front end may hold. There is no way from it to the state."""

    @property
    def seat(self) -> Seat | None:
        """Whose session this is; `None` for a session that may only look."""
        ...

    @property
    def view(self) -> View:
        """What may be seen now."""
        ...

    def options(self) -> Iterator[Action]:
        """A menu of what the seat may do now (see `engine.play.legal_actions`)."""
        ...

    def refuse(self, action: Action) -> Refusal | None:
        """Why an action of this seat may not be taken now."""
        ...

    def submit(self, action: Action) -> Refusal | None:
        """Take an action of this seat. Raises `SaveError` if it cannot be saved: then it is not."""
        ...

    def updates(self) -> tuple[Update, ...]:
        """What has happened since this was last asked, one by one."""
        ...

    def leave(self) -> None:
        """Hear of nothing any more."""
        ...


class _Onlooker:
    """A view of a table, kept up to date: of a seat, or of the room."""

    def __init__(self, table: Table, seat: Seat | None) -> None:
        if seat is not None and seat not in table.state.tables.agenda.everyone:
            raise ValueError(f"no seat {seat!r}")
        self._table = table
        self._seat = seat
        self._told = self._now = (table.state, view(table.state, seat))
        self._moments: deque[Moment] = deque()
        self._stop = table.watch(self._moments.append)

    @property
    def seat(self) -> Seat | None:
        """Whose session this is."""
        return self._seat

    @property
    def view(self) -> View:
        """What may be seen now."""
        state = self._table.state
        if self._now[0] is not state:
            self._now = (state, view(state, self._seat))
        return self._now[1]

    def updates(self) -> tuple[Update, ...]:
        """What has come to notice since this was last asked. What leaves no trace in the view and
        no event is not even told of as nothing."""
        updates = []
        while self._moments:
            moment = self._moments.popleft()
            events = seen_by(self._seat, moment.events)
            seen = (
                self.view if moment.state is self._table.state else view(moment.state, self._seat)
            )
            if events or seen != self._told[1]:
                updates.append(Update(seen, events))
            self._told = (moment.state, seen)
        return tuple(updates)

    def leave(self) -> None:
        """Hear of nothing any more."""
        self._stop()
        self._moments.clear()


class LocalSession(_Onlooker):
    """One seat at a table in this process."""

    def __init__(self, table: Table, seat: Seat) -> None:
        super().__init__(table, seat)
        self._own: Seat = seat

    def options(self) -> Iterator[Action]:
        """A menu of what the seat may do now."""
        return legal_actions(self._table.state, self._own)

    def refuse(self, action: Action) -> Refusal | None:
        """Why the seat may not do this now; nobody is told what others may do."""
        return NOT_YOURS if action.by != self._own else refuse(self._table.state, action)

    def submit(self, action: Action) -> Refusal | None:
        """Take an action of this seat (rule 1.2)."""
        return NOT_YOURS if action.by != self._own else self._table.submit(action)


class RoomSession(_Onlooker):
    """What everybody may see: a projector, an observer, a debrief while the game is on."""

    def __init__(self, table: Table) -> None:
        super().__init__(table, None)

    def options(self) -> Iterator[Action]:
        """Nothing: the room has no seat."""
        return iter(())

    def refuse(self, action: Action) -> Refusal | None:
        """The room may do nothing (rule 1.2)."""
        return NOT_YOURS

    def submit(self, action: Action) -> Refusal | None:
        """The room may do nothing (rule 1.2)."""
        return NOT_YOURS


class FacilitatorSession(_Onlooker):
    """The teacher's: sees everything, and may act for any seat. Not for a delegation's hands."""

    def __init__(self, table: Table) -> None:
        super().__init__(table, None)

    @property
    def state(self) -> State:
        """The whole truth now."""
        return self._table.state

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every action so far with all its events."""
        return self._table.entries

    @property
    def defects(self) -> tuple[Defect, ...]:
        """What scripts did wrong."""
        return self._table.defects

    @property
    def waiting_for(self) -> tuple[Seat, ...]:
        """Who blocks: the seats that may act now."""
        return self._table.waiting_for

    def view_of(self, seat: Seat) -> View:
        """What a seat sees now."""
        return view(self._table.state, seat)

    def options(self) -> Iterator[Action]:
        """A menu of what those may do for whom the game waits."""
        for seat in self._table.waiting_for:
            yield from legal_actions(self._table.state, seat)

    def refuse(self, action: Action) -> Refusal | None:
        """Why an action may not be taken now, whoever's it is."""
        return refuse(self._table.state, action)

    def submit(self, action: Action) -> Refusal | None:
        """Act for a seat."""
        return self._table.submit(action)

    def updates(self) -> tuple[Update, ...]:
        """All that has happened since this was last asked, with the room's view after it."""
        moments = tuple(self._moments)
        self._moments.clear()
        return tuple(Update(view(each.state, None), each.events) for each in moments)
