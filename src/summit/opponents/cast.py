"""From what an author wrote to the opponent that plays it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summit.engine.seats import Seat
from summit.opponents.attending import ScriptedGuest
from summit.opponents.linear import linear
from summit.opponents.opponent import Opponent
from summit.opponents.reciprocal import reciprocal
from summit.opponents.scripted import ScriptedDelegation
from summit.opponents.targets import Tactic
from summit.scenario.model import Script

TACTICS: Final[Mapping[str, Tactic]] = {"reciprocal": reciprocal, "linear": linear}
"""Every tactic by the name that a scenario gives it."""


def cast(seat: Seat, script: Script) -> Opponent:
    """The opponent that plays a seat by its script."""
    return ScriptedDelegation(seat, script, TACTICS[script.tactic])


def attend(seat: Seat) -> Opponent:
    """The script of a mediator or an observer."""
    return ScriptedGuest(seat)
