"""How far a trust would move, for those who do not hold it: from the room's reading."""

from __future__ import annotations

from functools import lru_cache

from summit.engine.meter import trust_at
from summit.engine.seats import Seat
from summit.engine.view import View

_FARTHEST = 20_000_000
"""No level is further from the middle than this, in millionths of log-odds."""


def readings_of(view: View, holder: Seat, about: Seat) -> int:
    """The room's reading of one seat's trust in another, in millionths."""
    place = view.agenda.index
    return view.readings[place(holder)][place(about)]


def after_weight(trust: int, weight: int) -> int:
    """A trust after a weight of evidence, both in millionths."""
    return trust_at(_level_of(trust) + weight)


@lru_cache(maxsize=1_024)
def _level_of(trust: int) -> int:
    """The lowest level that gives a trust: by halving, for the meter only rises."""
    low, high = -_FARTHEST, _FARTHEST
    while low < high:
        middle = (low + high) // 2
        if trust_at(middle) < trust:
            low = middle + 1
        else:
            high = middle
    return low
