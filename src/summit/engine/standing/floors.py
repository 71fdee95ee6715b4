"""Where each seat stands on a floor that is open to all, or sealed (rules 2.7 and 2.8)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import Seat


@dataclass(frozen=True, slots=True)
class Go:
    """What one seat has left of a floor without speaking order: `turns` with the one under way,
    and the moves and sentences of that one."""

    turns: int
    moves: int
    remarks: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a seat handed in: a text, the name of one that it accepts, or neither."""

    seat: Seat
    terms: Terms | None
    text: str | None
