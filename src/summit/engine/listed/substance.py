"""Sanctions, sequences, figures and lines of contact, as everybody knows them (chapter 18)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.scenario.conditions import Value


@dataclass(frozen=True, slots=True)
class Scope:
    """An issue that is within the scope of some texts only: elsewhere it stays as it is today
    (rule 18.1). Like a red line of everybody's."""

    issue: int
    today: int
    needs: RedLine

    @property
    def reads(self) -> tuple[tuple[int, tuple[Value, ...]], ...]:
        """The issues that it ties together."""
        return ((self.issue, ()), *self.needs.reads)

    def crossed_by(self, terms: Terms) -> bool:
        """Whether a text settles the issue though it lies outside its scope."""
        return terms[self.issue] != self.today and not self.needs.crossed_by(terms)


@dataclass(frozen=True, slots=True)
class SanctionTable:
    """What one party may do to another (rule 18.3): `bite` and `price` are points of the
    walk-away values of the other and of its author."""

    id: str
    title: str
    text: str
    by: Seat
    against: Seat
    bite: int
    price: int
    in_force: bool


@dataclass(frozen=True, slots=True)
class StepTable:
    """One step of a sequence (rule 18.4): `weight` in millionths of log-odds, `cost` and what it
    `brings` each seat in points, by place."""

    by: Seat
    title: str
    text: str
    weight: int
    cost: int
    brings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SequenceTable:
    """Steps action for action (rule 18.4); `after` is the sequence that must be done first."""

    id: str
    title: str
    begins_with_treaty: bool
    after: str
    patience: int
    steps: tuple[StepTable, ...]


@dataclass(frozen=True, slots=True)
class ArmsRaceTable:
    """An arms race while there is no deal (rule 18.6): from which round on, and what it presses on
    tension, in millionths of a point."""

    text: str
    begins: int
    tension: int


@dataclass(frozen=True, slots=True)
class ContactTable:
    """A line of contact between parties (rule 18.7)."""

    id: str
    title: str
    text: str
    between: tuple[Seat, ...]
    is_open: bool
