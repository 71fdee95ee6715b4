"""What injects and choices do, compiled from the scenario into indices and weights."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.redlines import RedLine
from summit.engine.seats import Seat


@dataclass(frozen=True, slots=True)
class ShiftTrust:
    """`of` trusts `toward` more or less by `weight`, millionths of log-odds."""

    of: Seat
    toward: Seat
    weight: int


@dataclass(frozen=True, slots=True)
class ShiftTension:
    """Presses on tension by `amount`, millionths of a point."""

    amount: int


@dataclass(frozen=True, slots=True)
class SetMeans:
    """National means of `of` against one limit from now on: `detection` in millionths."""

    of: Seat
    limit: int
    detection: int


@dataclass(frozen=True, slots=True)
class SetPoints:
    """The score sheet of `of` for one issue from now on: whole points and stakes by option."""

    of: Seat
    issue: int
    points: tuple[int, ...]
    stakes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShiftWalkAway:
    """The walk-away value of `of` moves by `change` whole points."""

    of: Seat
    change: int


@dataclass(frozen=True, slots=True)
class DrawLine:
    """A new red line for `of`."""

    of: Seat
    line: RedLine


@dataclass(frozen=True, slots=True)
class ShiftSupport:
    """How the public of `of` stands to the talks moves by `amount`, millionths of a point."""

    of: Seat
    amount: int


@dataclass(frozen=True, slots=True)
class SetFlag:
    """A flag of the scenario that conditions may ask for."""

    flag: str


@dataclass(frozen=True, slots=True)
class OpenOption:
    """An option comes onto the table (rule 18.2)."""

    issue: int
    option: int


@dataclass(frozen=True, slots=True)
class OpenContact:
    """A line of contact is opened (rule 18.7)."""

    contact: str


@dataclass(frozen=True, slots=True)
class ChangeLeader:
    """Somebody else comes to lead `of` (rule 17.9)."""

    of: Seat
    leader: str


Effect = (
    ShiftTrust
    | ShiftTension
    | SetMeans
    | SetPoints
    | ShiftWalkAway
    | DrawLine
    | ShiftSupport
    | SetFlag
    | OpenOption
    | OpenContact
    | ChangeLeader
)
