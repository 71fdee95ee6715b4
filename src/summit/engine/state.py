"""The whole truth of a game at one moment: frozen values, integers only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from summit.engine.events import Account, Entered, NamedLine, Reason, Row
from summit.engine.meter import MILLION
from summit.engine.seats import Audience, Seat
from summit.engine.standing.floors import Go, Sealed
from summit.engine.standing.offices import Offices
from summit.engine.standing.signals import Signals
from summit.engine.standing.substance import Matters
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Sheet, Tables

Stage = Literal["order"] | Entered | Literal["over"]
"""Where the game is. In a review period `opening` and `closing` are when injects come in."""

NO_SIGNALS: Final = Signals()
NO_OFFICES: Final = Offices()
NO_MATTERS: Final = Matters()

FULL_TENSION: Final = 100 * MILLION
"""The tension at which the talks break down, in millionths of a point (rule 8.3)."""


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A demand and its answer: `granted` is the level granted, `None` while open or refused."""

    id: str
    by: Seat
    of: Seat
    measure: int
    level: int
    reciprocal: bool
    round: int
    answered: bool = False
    granted: int | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """No text of `seat` will fall below `level` of a measure, `to` was told (rule 6.3)."""

    seat: Seat
    to: Seat
    measure: int
    level: int
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Pressure:
    """What will move tension when the round closes; millionths of a point."""

    cause: str
    source: str
    amount: int
    audience: Audience


DutyKind = Literal[
    "answer",
    "choice",
    "vote",
    "admit",
    "comply",
    "visit",
    "explain",
    "extend",
    "ultimatum",
    "poll",
    "reaffirm",
]


@dataclass(frozen=True, slots=True)
class Duty:
    """What a seat must settle before anything else happens: `of` names the demand, the inject, the
    finding or the period that it is about."""

    seat: Seat
    kind: DutyKind
    of: str


@dataclass(frozen=True, slots=True)
class Question:
    """An open question to nature: one weight an answer."""

    id: str
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence said to the room."""

    seat: Seat
    words: str
    round: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that a seat said no to, with the red lines that it named."""

    seat: Seat
    text: str
    lines: tuple[NamedLine, ...]
    audience: Audience


@dataclass(frozen=True, slots=True)
class Made:
    """A choice that was made."""

    inject: str
    seat: Seat
    option: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the game ended: the reason, the scenario's ending, and the treaty if there is one."""

    reason: Reason
    ending: str
    text: str | None


@dataclass(frozen=True, slots=True)
class State:
    """Everything. Tuples by seat follow `tables.agenda.seats`; a matrix is holder, then about.

    `trust` and `readings` are levels in millionths of log-odds, `tension` millionths of a point.
    `turn` counts the turns of the round from 0, `cursor` the injects of the stage looked at so far,
    `moves` what the speaker has left. `acceptances` pairs a seat with a text that it supports
    besides its own. `support` is how each party's public stands to the talks, millionths of a
    point, and empty where nobody votes. In a review period `round` counts on from the last round of
    the talks, and `turn` counts the turns in the commission. `goes` is what each seat has left of a
    floor without speaking order (empty under turns), `sealed` what was handed in under seal,
    `skipped` the rounds that the talks went past.
    """

    tables: Tables
    sheets: tuple[Sheet, ...]
    trust: tuple[tuple[int, ...], ...]
    readings: tuple[tuple[int, ...], ...]
    accounts: tuple[tuple[Account, ...], ...]
    room_accounts: tuple[tuple[Account, ...], ...]
    tension: int
    round: int = 0
    stage: Stage = "order"
    cursor: int = 0
    order: tuple[Seat, ...] = ()
    turn: int = 0
    moves: int = 0
    remarks_left: int = 0
    texts: tuple[Text, ...] = ()
    positions: tuple[str, ...] = ()
    acceptances: tuple[tuple[Seat, str], ...] = ()
    demands: tuple[AskedFor, ...] = ()
    promises: tuple[Promise, ...] = ()
    refused: tuple[Refused, ...] = ()
    pressures: tuple[Pressure, ...] = ()
    struck: tuple[str, ...] = ()
    choices: tuple[Made, ...] = ()
    flags: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    settled: tuple[tuple[str, int], ...] = ()
    duties: tuple[Duty, ...] = ()
    remarks: tuple[Remark, ...] = ()
    ledgers: tuple[tuple[Row, ...], ...] = ()
    room_ledger: tuple[Row, ...] = ()
    support: tuple[int, ...] = ()
    treaty: Treaty | None = None
    outcome: Outcome | None = None
    skipped: tuple[int, ...] = ()
    goes: tuple[Go, ...] = ()
    sealed: tuple[Sealed, ...] = ()
    signals: Signals = NO_SIGNALS
    offices: Offices = NO_OFFICES
    matters: Matters = NO_MATTERS

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self.outcome is not None

    @property
    def is_collapsed(self) -> bool:
        """Whether tension has gone as far as it goes, and the talks break down (rule 8.3)."""
        return self.tension >= FULL_TENSION

    @property
    def signed(self) -> Treaty:
        """The signed treaty; `LookupError` before there is one."""
        if self.treaty is None:
            raise LookupError("nothing has been signed")
        return self.treaty

    @property
    def speaker(self) -> Seat | None:
        """Who alone holds the floor, if anybody does; nobody where it is open to all."""
        if self.stage not in ("talks", "commission") or not self.order or self.goes:
            return None
        return self.order[self.turn % len(self.order)]

    @property
    def is_under_seal(self) -> bool:
        """Whether what is said now is handed in under seal (rule 2.8)."""
        return bool(self.goes) and self.tables.agenda.meeting(self.round).floor == "sealed"

    def has_floor(self, seat: Seat) -> bool:
        """Whether a seat may make its moves now, once all duties are settled (rules 2.3, 2.7)."""
        if not self.goes:
            return self.speaker == seat
        has_sealed = any(entry.seat == seat for entry in self.sealed)
        return self.stage == "talks" and self.turns_left(seat) > 0 and not has_sealed

    def turns_left(self, seat: Seat) -> int:
        """The turns that a seat has left on a floor without speaking order; 0 under turns."""
        return self.goes[self.tables.agenda.place(seat)].turns if self.goes else 0

    def moves_left(self, seat: Seat) -> int:
        """The moves that a seat has left of the turn that it may take now."""
        if not self.has_floor(seat):
            return 0
        return self.goes[self.tables.agenda.place(seat)].moves if self.goes else self.moves

    def remarks_of(self, seat: Seat) -> int:
        """The sentences that a seat may still say in the turn that it may take now."""
        if not self.has_floor(seat):
            return 0
        return self.goes[self.tables.agenda.place(seat)].remarks if self.goes else self.remarks_left

    def keeps_waiting(self, seat: Seat | None) -> bool:
        """Whether a seat, or the room, is told that somebody must settle something first. Of a
        question in the commission nobody hears but the two that it concerns (rule 14.2)."""
        return any(
            duty.kind != "explain" or seat in (duty.seat, self.speaker) for duty in self.duties
        )

    def text(self, text: str) -> Text | None:
        """The text of that name, if there is one."""
        return next((entry for entry in self.texts if entry.id == text), None)

    def position(self, seat: Seat) -> Text:
        """The latest public text of a seat."""
        found = self.text(self.positions[self.tables.agenda.index(seat)])
        assert found is not None, "every party has a position from the first event on"
        return found
