"""Others at the table, as everybody knows them (rules, chapter 17)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.effects import Effect
from summit.engine.seats import Seat
from summit.scenario.conditions import Condition


@dataclass(frozen=True, slots=True)
class Guest:
    """A seat that signs nothing: a mediator or an observer (rule 17.1)."""

    seat: Seat
    name: str
    code: str
    brief: str
    role: Literal["mediator", "observer"]


@dataclass(frozen=True, slots=True)
class BlocTable:
    """Parties that agree among themselves first (rule 17.6)."""

    id: str
    title: str
    members: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A report that observers may bring out (rule 17.5), known to them until it is out."""

    id: str
    title: str
    text: str
    by: tuple[Seat, ...]
    condition: Condition | None
    effects: tuple[Effect, ...]
