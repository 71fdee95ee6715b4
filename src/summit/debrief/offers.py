"""The best offer that each delegation had before it and did not take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summit.debrief.standpoint import Standpoint, stayed_outside, treaty_of
from summit.engine.scoring import Worth
from summit.engine.seats import Seat, reaches
from summit.engine.standing.texts import Text
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class Offer:
    """Another's text that `seat` could have signed and that was worth more than what it got.

    Seen with the trust of the last day; `more` is what it was worth beyond the treaty, or beyond
    the walk-away without one, in micropoints. `may_be_late` where it was its author's last text,
    tabled in the last round by a later speaker, so that there may have been no turn to take it.
    """

    seat: Seat
    text: Text
    worth: Worth
    more: int
    may_be_late: bool


def offers_refused(state: State, talks: State, room: Sequence[Standpoint]) -> tuple[Offer, ...]:
    """The best such offer of every seat that had one, the first tabled of several alike; `talks`
    is the day on which the talks ended."""
    best = (_best(state, talks, standpoint) for standpoint in room)
    return tuple(offer for offer in best if offer is not None)


def _best(state: State, talks: State, standpoint: Standpoint) -> Offer | None:
    return max(_offers(state, talks, standpoint), key=lambda offer: offer.more, default=None)


def _offers(state: State, talks: State, standpoint: Standpoint) -> Iterator[Offer]:
    treaty = treaty_of(state)
    got = standpoint.floor
    if treaty is not None and not stayed_outside(state, standpoint.seat):
        got = max(got, standpoint.worth(treaty.terms).expected)
    for text in state.texts:
        seen = (text.stood or text.single) and reaches(text.audience, standpoint.seat)
        is_own = text.author == standpoint.seat and not text.single
        if is_own or not seen or text is treaty:
            continue
        worth = standpoint.worth(text.terms)
        if worth.is_signable(standpoint.sheet.walk_away) and worth.expected > got:
            late = _may_be_late(talks, text, standpoint.seat)
            yield Offer(standpoint.seat, text, worth, worth.expected - got, late)


def _may_be_late(state: State, text: Text, seat: Seat) -> bool:
    standing = state.offices.single if text.single else state.position(text.author).id
    order = state.order
    if text.round != state.round or standing != text.id or text.author not in order:
        return False
    return seat in order and order.index(seat) < order.index(text.author)
