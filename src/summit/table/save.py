"""A game in a file: written entry by entry, and read back whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from summit.engine.beginning import initial_state
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.evolve import evolve
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.errors import SummitError
from summit.scenario.migrate import migrated
from summit.scenario.model import Scenario
from summit.scenario.source import parse
from summit.table.entry import Entry
from summit.table.fingerprint import Fingerprints, fingerprint
from summit.table.header import Header, header_from
from summit.table.journal import Journal
from summit.table.lines import BLANK, Body, Mark, read
from summit.table.lock import Lock
from summit.table.record import Json, RecordError, decode_action, decode_event, encode
from summit.table.save_error import SaveError

T = TypeVar("T")

_KEYS: Final = {"n", "action", "events", "state"}

Reached = tuple[Entry, State]
"""An entry and the state after it."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A game that was read from a file, under the weights that it was played under.

    `torn` says that a last line, never acknowledged, was left out. `prints` are the recorded
    fingerprints of the states after each entry.
    """

    path: Path
    header: Header
    scenario: Scenario
    tables: Tables
    entries: tuple[Entry, ...]
    prints: tuple[str, ...]
    state: State
    mark: Mark
    torn: bool

    def states(self) -> Iterator[State]:
        """The state after each entry: the whole game once more."""
        state = initial_state(self.tables)
        for entry in self.entries:
            state = folded(state, entry.events)
            yield state

    def is_frozen_copy_of(self, text: str) -> bool:
        """Whether this is how the scenario reads today; if not, the copy in the save is played."""
        return self.header.scenario.text.splitlines() == text.splitlines()


class Save:
    """A save that is being written. Nothing is acknowledged before it is on the disk."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._prints = Fingerprints()

    @classmethod
    def create(cls, path: Path, header: Header, start: Sequence[Reached]) -> tuple[Save, Mark]:
        """Begin a save that does not exist yet. Raises `SaveError`, and leaves no file behind."""
        journal = Journal.create(path)
        save = cls(journal)
        try:
            bodies = [save._body(n, *each) for n, each in enumerate(start)]
            return save, journal.append(BLANK, [header.body(), *bodies])
        except BaseException:
            journal.discard()
            raise

    def append(self, mark: Mark, reached: Sequence[Reached]) -> Mark:
        """Write entries after a mark; they stand or fall together. Raises `SaveError`."""
        bodies = [self._body(mark.entries + n, *each) for n, each in enumerate(reached)]
        return self._journal.append(mark, bodies)

    def close(self) -> None:
        """Let others play it."""
        self._journal.close()

    def _body(self, number: int, entry: Entry, state: State) -> Body:
        body: Body = {
            "n": number,
            "action": None if entry.action is None else encode(entry.action),
            "events": [encode(event) for event in entry.events],
            "state": self._prints.of(state),
        }
        if entry.then:
            body["then"] = [encode(action) for action in entry.then]
        return body


def load(path: Path) -> Saved:
    """Read a save and fold its events. The file is left as it was, whatever its state.

    Raises `SaveError`, which names the entry at fault.
    """
    lines = read(path)
    header = header_from(path, lines.header)
    scenario, tables = _tables(path, header)
    if set(header.seats) != set(tables.agenda.everyone):
        raise SaveError("damaged", path, entry=-1, detail="its seats are not its scenario's")
    entries = tuple(_entry(path, n, body) for n, body in enumerate(lines.entries))
    prints = tuple(str(body["state"]) for body in lines.entries)
    state = _last_state(path, tables, entries)
    saved = Saved(path, header, scenario, tables, entries, prints, state, lines.mark, lines.torn)
    if prints and fingerprint(state) != prints[-1]:
        raise SaveError("desync", path, entry=_first_otherwise(saved))
    return saved


def resume(path: Path) -> tuple[Saved, Save]:
    """Read a save in order to play on, and lock it against others. Raises `SaveError`."""
    lock = Lock(path)
    try:
        saved = load(path)
        return saved, Save(Journal.reopen(path, lock))
    except BaseException:
        lock.release()
        raise


def folded(state: State, events: Sequence[Event]) -> State:
    """The state after some events."""
    for event in events:
        state = evolve(state, event)
    return state


def _tables(path: Path, header: Header) -> tuple[Scenario, Tables]:
    """The scenario of a save and its tables, under the header's weights.

    It was found coherent when the game began, so it is not checked again: what later checks say of
    it must not keep a save from being read.
    """
    try:
        document = parse(header.scenario.text, header.scenario.id)
        scenario = Scenario.model_validate(migrated(document))
        return scenario, compiled(scenario, header.effective_weights)
    except (SummitError, LookupError, ValueError, TypeError, AssertionError) as error:
        raise SaveError("scenario", path, entry=-1, detail=str(error)) from error


def _entry(path: Path, number: int, body: Body) -> Entry:
    """The entry that a line says; `SaveError` for one that is no entry of this version."""
    try:
        is_start = number == 0
        if body.keys() - {"then"} != _KEYS or (body["action"] is None) != is_start:
            raise RecordError("this is not the form of an entry")
        if not isinstance(body["state"], str):
            raise RecordError("text is needed here", ".state")
        action = None if is_start else _one(".action", body["action"], decode_action)
        events = _each("events", body["events"], decode_event)
        then = _each("then", body.get("then", []), decode_action)
    except RecordError as error:
        raise SaveError("damaged", path, entry=number, detail=str(error)) from None
    return Entry(action, events, then)


def _each(name: str, values: Json, decode: Callable[[object], T]) -> tuple[T, ...]:
    if not isinstance(values, list):
        raise RecordError("a list is needed here", f".{name}")
    return tuple(_one(f".{name}[{n}]", value, decode) for n, value in enumerate(values))


def _one(place: str, value: object, decode: Callable[[object], T]) -> T:
    """The value decoded; a `RecordError` tells its place."""
    try:
        return decode(value)
    except RecordError as error:
        raise error.inside(place) from None


def _last_state(path: Path, tables: Tables, entries: tuple[Entry, ...]) -> State:
    state = initial_state(tables)
    for number, entry in enumerate(entries):
        try:
            state = folded(state, entry.events)
        except (LookupError, ValueError, TypeError, AttributeError, AssertionError) as error:
            raise SaveError("damaged", path, entry=number, detail=f"events: {error}") from error
    return state


def _first_otherwise(saved: Saved) -> int:
    """The first entry whose state is not the recorded one."""
    prints = Fingerprints()
    now = (prints.of(state) for state in saved.states())
    pairs = zip(now, saved.prints, strict=True)
    return next(number for number, (mine, recorded) in enumerate(pairs) if mine != recorded)
