"""What each delegation got out of the talks."""

from __future__ import annotations

from dataclasses import dataclass

from summit.debrief.standpoint import Standpoint, stayed_outside, treaty_of
from summit.engine.scoring import Worth
from summit.engine.seats import Seat
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class Result:
    """A seat's treaty and its own last position, both as it saw them on the last day.

    `walk_away` is whole points, `alone` what it has without a treaty in micropoints: less than the
    walk-away after a collapse (rule 8.3). `treaty` is None without a deal, and for a party that
    stayed outside. `gain` is expected value
    less walk-away, in micropoints: 0 without a deal, below 0 for a treaty worse than none.
    """

    seat: Seat
    walk_away: int
    treaty: Worth | None
    gain: int
    position: str
    position_worth: Worth
    alone: int
    is_outside: bool = False

    @property
    def is_regretted(self) -> bool:
        """Whether the seat signed what it should not have signed (rule 3.5)."""
        return self.treaty is not None and not self.treaty.is_signable(self.walk_away)


def result(state: State, standpoint: Standpoint) -> Result:
    """What one seat got."""
    signed = treaty_of(state)
    is_bound = signed is not None and not stayed_outside(state, standpoint.seat)
    treaty = standpoint.worth(signed.terms) if signed is not None and is_bound else None
    position = state.position(standpoint.seat)
    lost = state.tables.agenda.weights.collapse_loss if state.is_collapsed else 0
    return Result(
        seat=standpoint.seat,
        walk_away=standpoint.sheet.walk_away,
        treaty=treaty,
        gain=0 if treaty is None else treaty.expected - standpoint.floor,
        position=position.id,
        position_worth=standpoint.worth(position.terms),
        alone=standpoint.floor - lost,
        is_outside=stayed_outside(state, standpoint.seat),
    )
