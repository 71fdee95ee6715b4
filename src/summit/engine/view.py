"""All that one seat knows, built up from nothing."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import Eyes
from summit.engine.events import Account, Event, Row
from summit.engine.facts import lessons_due
from summit.engine.meter import trust_at
from summit.engine.scoring import eyes_of
from summit.engine.seats import Seat, reaches
from summit.engine.state import (
    AskedFor,
    Duty,
    Outcome,
    Pressure,
    Promise,
    Refused,
    Remark,
    Stage,
    State,
    Text,
)
from summit.engine.tables import Agenda, Sheet


@dataclass(frozen=True, slots=True)
class Notice:
    """An inject that struck, as its audience reads it."""

    id: str
    title: str
    text: str
    date: str
    source: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """A choice that waits for this seat: options as (id, text)."""

    inject: str
    title: str
    text: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice that was made, with the option in the scenario's words."""

    inject: str
    seat: Seat
    option: str
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """The ending that the scenario tells."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """What a seat alone knows: its instructions, its sheet, its trust in every other.

    `trust` is in millionths by seat (its own place holds a million), `accounts` what it has
    received from each other seat, `ledger` every row that moved its trust.
    """

    secret: str
    sheet: Sheet
    eyes: Eyes
    trust: tuple[int, ...]
    accounts: tuple[Account, ...]
    ledger: tuple[Row, ...]
    duties: tuple[Duty, ...]
    choosing: tuple[Choosing, ...]
    lessons: tuple[tuple[str, str], ...]
    moves_left: int
    remarks_left: int


@dataclass(frozen=True, slots=True)
class View:
    """The game as one seat sees it, or as the room does (`seat` and `own` are `None`).

    `readings` is the room's reading of trust in millionths, holder then about. `positions` names
    the latest public text of each seat. `round` counts from 1, `turn` the turns of the round from
    0. `waiting` says that somebody must settle something first, not who or what.
    """

    seat: Seat | None
    own: Own | None
    agenda: Agenda
    round: int
    stage: Stage
    order: tuple[Seat, ...]
    turn: int
    speaker: Seat | None
    waiting: bool
    texts: tuple[Text, ...]
    positions: tuple[str, ...]
    acceptances: tuple[tuple[Seat, str], ...]
    demands: tuple[AskedFor, ...]
    promises: tuple[Promise, ...]
    refused: tuple[Refused, ...]
    notices: tuple[Notice, ...]
    choices: tuple[Chosen, ...]
    remarks: tuple[Remark, ...]
    readings: tuple[tuple[int, ...], ...]
    room_accounts: tuple[tuple[Account, ...], ...]
    room_ledger: tuple[Row, ...]
    tension: int
    pressures: tuple[Pressure, ...]
    outcome: Outcome | None
    ending: Told | None

    def text(self, text: str) -> Text | None:
        """The text of that name, if this seat may see one."""
        return next((entry for entry in self.texts if entry.id == text), None)

    def position(self, seat: Seat) -> Text:
        """The latest public text of a seat; `LookupError` before the openings are tabled."""
        found = self.text(self.positions[self.agenda.index(seat)]) if self.positions else None
        if found is None:
            raise LookupError(f"{seat} has no position yet")
        return found

    @property
    def is_to_act(self) -> bool:
        """Whether the game waits for this seat."""
        if self.own is None or self.outcome is not None:
            return False
        return bool(self.own.duties) or (self.speaker == self.seat and not self.waiting)


def view(state: State, seat: Seat | None) -> View:
    """All that `seat` knows now (rule 1.3); `None` asks for what the whole room knows."""
    return View(
        seat=seat,
        own=None if seat is None else _own(state, seat),
        agenda=state.tables.agenda,
        round=state.round,
        stage=state.stage,
        order=state.order,
        turn=state.turn,
        speaker=state.speaker,
        waiting=bool(state.duties),
        texts=tuple(text for text in state.texts if reaches(text.audience, seat)),
        positions=state.positions,
        acceptances=tuple(
            (by, text) for by, text in state.acceptances if _may_read(state, text, seat)
        ),
        demands=state.demands,
        promises=state.promises,
        refused=tuple(entry for entry in state.refused if reaches(entry.audience, seat)),
        notices=_notices(state, seat),
        choices=_choices(state, seat),
        remarks=state.remarks,
        readings=tuple(tuple(trust_at(level) for level in row) for row in state.readings),
        room_accounts=state.room_accounts,
        room_ledger=state.room_ledger,
        tension=state.tension,
        pressures=tuple(entry for entry in state.pressures if reaches(entry.audience, seat)),
        outcome=state.outcome,
        ending=_ending(state),
    )


def seen_by(seat: Seat | None, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Those of the events that reach a seat, or the room (rule 1.3)."""
    return tuple(event for event in events if reaches(event.audience, seat))


def _own(state: State, seat: Seat) -> Own:
    place = state.tables.agenda.index(seat)
    holds_floor = state.speaker == seat
    return Own(
        secret=state.tables.secrets[place],
        sheet=state.sheets[place],
        eyes=eyes_of(state, seat),
        trust=tuple(
            1_000_000 if about == place else trust_at(level)
            for about, level in enumerate(state.trust[place])
        ),
        accounts=state.accounts[place],
        ledger=state.ledgers[place],
        duties=tuple(duty for duty in state.duties if duty.seat == seat),
        choosing=_choosing(state, seat),
        lessons=lessons_due(state, seat),
        moves_left=state.moves if holds_floor else 0,
        remarks_left=state.remarks_left if holds_floor else 0,
    )


def _may_read(state: State, text: str, seat: Seat | None) -> bool:
    entry = state.text(text)
    return entry is not None and reaches(entry.audience, seat)


def _notices(state: State, seat: Seat | None) -> tuple[Notice, ...]:
    by_id = {inject.id: inject for inject in state.tables.injects}
    struck = (by_id[name] for name in state.struck)
    return tuple(
        Notice(inject.id, inject.title, inject.text, inject.date, inject.source)
        for inject in struck
        if reaches(inject.audience, seat)
    )


def _choices(state: State, seat: Seat | None) -> tuple[Chosen, ...]:
    words = {
        (inject.id, option): text
        for inject in state.tables.injects
        if inject.choice is not None
        for option, text, _ in inject.choice.options
    }
    return tuple(
        Chosen(made.inject, made.seat, made.option, words[made.inject, made.option])
        for made in state.choices
        if reaches(made.audience, seat)
    )


def _ending(state: State) -> Told | None:
    if state.outcome is None:
        return None
    endings = {ending.id: ending for ending in state.tables.endings}
    told = endings[state.outcome.ending]
    return Told(told.id, told.title, told.text)


def _choosing(state: State, seat: Seat) -> tuple[Choosing, ...]:
    by_id = {inject.id: inject for inject in state.tables.injects}
    due = (by_id[duty.of] for duty in state.duties if duty.kind == "choice" and duty.seat == seat)
    return tuple(
        Choosing(
            inject.id,
            inject.title,
            inject.choice.text,
            tuple((option, text) for option, text, _ in inject.choice.options),
        )
        for inject in due
        if inject.choice is not None
    )
