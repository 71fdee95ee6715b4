"""What a scripted delegation is: a view and some luck in, a decision and its reason out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from summit.engine.actions import Action
from summit.engine.view import View

Luck = Callable[[str, int], int]
"""A named draw: `luck(name, below)` is a number from 0 up to, not including, `below`.

The same name gives the same number for as long as a game lasts, so no draw disturbs another.
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """Which rule of its own moved a delegation, as a code and the values that it looked at.

    Codes: waiting · choice · granted, limited, refused_demand · yielded, stood_firm · accepted,
    supporting, withdrew · conceded, sounded_out, retracted, held · demanded, done · away, came_back
    · soothed, hardened · confided, confided_back · gestured, answered · pledged, linked, unlinked,
    threatened, carried_out, walked_out · chaired, polled, vouched, reported, called_on ·
    could_live, could_not_live · asked_bloc, endorsed · reaffirmed, disowned · stepped, restrained,
    broached, kept_in_touch · relieved, unburdened, imposed. After a signature: voted, shelved ·
    admitted · kept, broke · visited, spared · opened, silent · extended, lapsed · consulted,
    charged, published, countered, penalised, suspended, resumed, lifted, left, consented, watched.
    Worths and targets are micropoints, shares millionths.
    """

    code: str
    values: tuple[tuple[str, int | str], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Actions to be put to the table in this order, and why.

    Empty if the game does not wait for the delegation. What comes after a demand is decided anew
    once it has been answered, so a demand is always the last of its decision.
    """

    actions: tuple[Action, ...]
    reason: Reason


class Opponent(Protocol):
    """Whoever plays a seat by script: a pure function of what the seat sees and of named luck."""

    def decide(self, view: View, luck: Luck) -> Decision:
        """What the seat does now; the same view and luck always give the same decision."""
        ...
