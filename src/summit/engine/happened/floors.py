"""What happens on a floor where nobody waits for a turn, and where rounds branch (chapter 2)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import PUBLIC, Audience, Seat


@dataclass(frozen=True, slots=True)
class FloorOpened:
    """A round's floor is open to all at once, or under seal: so many turns each, of so many moves
    and sentences."""

    is_sealed: bool
    turns: int
    moves: int
    remarks: int
    rule: str = "2.7"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SealLodged:
    """A seat has handed in what it wants to say; nobody knows yet what."""

    seat: Seat
    rule: str = "2.8"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SealKept:
    """What a seat handed in under seal: a text, the name of one that it accepts, or neither."""

    seat: Seat
    terms: Terms | None
    text: str | None
    audience: Audience
    rule: str = "2.8"


@dataclass(frozen=True, slots=True)
class SealsOpened:
    """All have handed in: what they said is read out."""

    rule: str = "2.8"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class RoundSkipped:
    """The talks went another way, past this round."""

    number: int
    rule: str = "2.9"
    audience: Audience = PUBLIC


FloorEvent = FloorOpened | SealLodged | SealKept | SealsOpened | RoundSkipped
