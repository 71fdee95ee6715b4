"""The authority over one game: every action is judged, settled and written here, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from summit.engine.actions import Action, Settle
from summit.engine.events import Event
from summit.engine.play import apply, start
from summit.engine.refusal import IllegalAction, Refusal
from summit.engine.rules.bound import steps_at_most
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.engine.view import view
from summit.opponents.opponent import Opponent
from summit.table.dealer import luck_for, seed_of, settle
from summit.table.entry import Entry
from summit.table.lines import BLANK, Mark
from summit.table.record import encode
from summit.table.save import Reached, Save
from summit.table.scripted import (
    Defect,
    harmless,
    left_to_do,
    name_of_decision,
    next_script,
    waiting_for,
)

NOT_YOURS: Final = Refusal("1.2", "not_your_seat")
"""An action came from somebody who does not sit where it says."""

Begin = Callable[[Sequence[Reached]], tuple[Save, Mark]]
"""How the save of a new game is begun, given its first entries."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What has just happened, and the whole truth after it: nothing that a seat may be sent."""

    state: State
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """How far a game has come: the truth, how it came about, and how much is on the disk."""

    state: State
    entries: tuple[Entry, ...]
    mark: Mark = BLANK


class Table:
    """One game being played. People sit at the seats that have no opponent.

    Not for several threads at once: whoever shares a table hands in actions one after another.
    """

    def __init__(
        self, past: Past, opponents: Mapping[Seat, Opponent], seed: str, save: Save | None = None
    ) -> None:
        """Go on with a game; chance that was still open is settled first (rule 9.2)."""
        self._past = past
        self._opponents = dict(opponents)
        self._seed = seed_of(seed)
        self._save = save
        self._watchers: list[Callable[[Moment], None]] = []
        self._defects: list[Defect] = []
        self._is_telling = False
        self._commit(settled(self._seed, [(past.entries[-1], past.state)])[1:])

    @classmethod
    def begin(
        cls,
        tables: Tables,
        opponents: Mapping[Seat, Opponent],
        seed: str,
        begin_save: Begin | None = None,
    ) -> Table:
        """A new game. Raises `SaveError` if it is to be saved and cannot."""
        state, events = start(tables)
        reached = settled(seed_of(seed), [(Entry(None, events), state)])
        save, mark = (None, BLANK) if begin_save is None else begin_save(reached)
        entries = tuple(entry for entry, _ in reached)
        return cls(Past(reached[-1][1], entries, mark), opponents, seed, save)

    @property
    def state(self) -> State:
        """The whole truth now."""
        return self._past.state

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every action so far with its events, the start first."""
        return self._past.entries

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that has happened so far."""
        return tuple(event for entry in self._past.entries for event in entry.events)

    @property
    def persons(self) -> tuple[Seat, ...]:
        """The seats at which people sit."""
        seats = self.state.tables.agenda.everyone
        return tuple(seat for seat in seats if seat not in self._opponents)

    @property
    def defects(self) -> tuple[Defect, ...]:
        """What scripts did wrong since the table was opened."""
        return tuple(self._defects)

    @property
    def waiting_for(self) -> tuple[Seat, ...]:
        """The seats that may act now; none once the game is over."""
        return waiting_for(self.state)

    def submit(self, action: Action) -> Refusal | None:
        """Let an action happen, or say why not. It is on the disk when this returns.

        Trusted: whoever calls has made sure that the action comes from its seat. Raises `SaveError`
        if the action cannot be saved: then it did not happen.
        """
        return self._play(action, ())

    def step(self) -> bool:
        """Let the next scripted seat that must act decide once; false if none must."""
        seat = next_script(self.state, self._opponents)
        if seat is None:
            return False
        actions = self._left(seat) or self._decided(seat)
        while actions:
            refusal = self._play(actions[0], actions[1:]) if actions[0].by == seat else NOT_YOURS
            if refusal is not None:
                self._note(seat, "refused", actions[0], refusal)
                self._play_harmless(seat)
                break
            actions = self._left(seat)
        return True

    def play_scripts(self) -> None:
        """Let scripted seats play until a person must act or the game is over."""
        for _ in range(steps_at_most(self.state.tables) + 1):
            if not self.step():
                return
        raise AssertionError("the rules bound every game")

    def watch(self, watcher: Callable[[Moment], None]) -> Callable[[], None]:
        """Tell `watcher` of every moment from now on; call what is returned to stop that.

        A watcher may look but not act: it hears of a moment before the next can come.
        """
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None

    def close(self) -> None:
        """Let go of the save, so that others may play it."""
        if self._save is not None:
            self._save.close()

    def _play(self, action: Action, then: tuple[Action, ...]) -> Refusal | None:
        if self._is_telling:
            raise RuntimeError("a watcher may not act")
        try:
            state, events = apply(self.state, action)
        except IllegalAction as error:
            return error.refusal
        self._commit(settled(self._seed, [(Entry(action, events, then), state)]))
        return None

    def _commit(self, reached: list[Reached]) -> None:
        """Write first, then let it be true, then tell."""
        if not reached:
            return
        past = self._past
        mark = past.mark if self._save is None else self._save.append(past.mark, reached)
        new = tuple(entry for entry, _ in reached)
        # One assignment, so that not even Ctrl-C leaves a game that is half this and half that.
        self._past = Past(reached[-1][1], past.entries + new, mark)
        moment = Moment(self.state, tuple(event for entry in new for event in entry.events))
        self._is_telling = True
        try:
            for watcher in tuple(self._watchers):
                watcher(moment)
        finally:
            self._is_telling = False

    def _left(self, seat: Seat) -> tuple[Action, ...]:
        return left_to_do(self.state, self.entries, seat)

    def _decided(self, seat: Seat) -> tuple[Action, ...]:
        """What the seat's script decides; the harmless thing if it decides nothing."""
        luck = luck_for(self._seed, name_of_decision(self.state, self.entries, seat))
        try:
            actions = self._opponents[seat].decide(view(self.state, seat), luck).actions
            for action in actions:
                encode(action)  # What no record can hold must not wait in `Entry.then`.
        except Exception as error:
            # A class goes on when one delegation's script breaks, and the facilitator is told.
            self._note(seat, "failed", detail=f"{type(error).__name__}: {error}")
            return (harmless(self.state, seat),)
        if not actions:
            self._note(seat, "nothing")
            return (harmless(self.state, seat),)
        return actions

    def _play_harmless(self, seat: Seat) -> None:
        refusal = self._play(harmless(self.state, seat), ())
        assert refusal is None, "who must act may always do what is harmless"

    def _note(
        self,
        seat: Seat,
        problem: Literal["refused", "nothing", "failed"],
        action: Action | None = None,
        refusal: Refusal | None = None,
        detail: str = "",
    ) -> None:
        round_now = self.state.round
        self._defects.append(Defect(seat, round_now, problem, action, refusal, detail))


def settled(seed: bytes, reached: list[Reached]) -> list[Reached]:
    """The same, followed by all that nature answers, in the order in which it is asked (9.1)."""
    while questions := reached[-1][1].questions:
        action = Settle(NATURE, questions[0].id, settle(seed, questions[0]))
        state, events = apply(reached[-1][1], action)
        reached.append((Entry(action, events), state))
    return reached
