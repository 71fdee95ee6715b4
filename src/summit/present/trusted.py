"""How far a trust would move, for those who do not hold it: from the room's reading."""

from __future__ import annotations

from functools import lru_cache

from summit.engine.meter import trust_at
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.numbers import trust

_FARTHEST = 20_000_000
"""No level is further from the middle than this, in millionths of log-odds."""


def readings_of(view: View, holder: Seat, about: Seat) -> int:
    """The room's reading of one seat's trust in another, in millionths."""
    place = view.agenda.index
    return view.readings[place(holder)][place(about)]


def after_weight(held: int, weight: int) -> int:
    """A trust after a weight of evidence, both in millionths."""
    return trust_at(_level_of(held) + weight)


def others_fall(view: View, seat: Seat, weight: int) -> tuple[str, ...]:
    """How far the trust of each other in a seat would fall, by the room's reading."""
    return tuple(falls(view, other, seat, weight) for other in view.agenda.others(seat))


def falls(view: View, holder: Seat, about: Seat, weight: int) -> str:
    """How far the trust of one seat in another would fall, by the room's reading."""
    now = readings_of(view, holder, about)
    return say(
        "respond.falls",
        of=seat_name(view.agenda, holder),
        before=trust(now),
        after=trust(after_weight(now, weight)),
    )


@lru_cache(maxsize=1_024)
def _level_of(held: int) -> int:
    """The lowest level that gives a trust: by halving, for the meter only rises."""
    low, high = -_FARTHEST, _FARTHEST
    while low < high:
        middle = (low + high) // 2
        if trust_at(middle) < held:
            low = middle + 1
        else:
            high = middle
    return low
