"""What a treaty in force is worth to a delegation now, and what the others can see of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summit.bargain.expected import Eyes, expected
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.sight import agreed_measures, limits_of, measures_at_work, noticed_by_any
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.record import own_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A treaty's worth in one's eyes today, and what is left of it above the walk-away value:
    micropoints."""

    expected: int
    surplus: int


def standing_worth(view: View, treaty: Treaty) -> Standing:
    """The treaty with today's trust, and only with the inspections that still go on: a party's own
    stop with a suspension, the agency's where it is not let in (rules 12.2, 14.5 and 14.8)."""
    _, own = own_of(view)
    worth = expected(_eyes_today(view, treaty), treaty.terms)
    return Standing(worth, worth - own.sheet.walk_away * MILLION)


def _eyes_today(view: View, treaty: Treaty) -> Eyes:
    """One's eyes without the measures that look at nobody any more."""
    seat, own = own_of(view)
    others = [other for other in view.agenda.others(seat) for _ in limits_of(view.agenda, other)]
    watches = tuple(
        replace(watch, measures=tuple(m for m in watch.measures if m[0] not in stopped))
        for other, watch in zip(others, own.eyes.watches, strict=True)
        for stopped in (_stopped(view, treaty, seat, other),)
    )
    return replace(own.eyes, watches=watches)


def _stopped(view: View, treaty: Treaty, inspector: Seat, target: Seat) -> set[int]:
    """The measures, by index, by which a party is not watched any more."""
    stopped: set[int] = set()
    if not measures_at_work(view.agenda, treaty, inspector, target):
        stopped.update(agreed_measures(view.agenda, of_agency=False))
    # Until it has asked to be let in, one may hope that it will be.
    if (target, False) in treaty.admitted:
        stopped.update(agreed_measures(view.agenda, of_agency=True))
    return stopped


def caught(view: View, treaty: Treaty) -> dict[int, int]:
    """For each limit that binds the seat, how likely a breach of it is seen by anybody in one
    period, as the seat believes: the others' means are their secret, and taken to be like its own.
    Millionths."""
    seat, own = own_of(view)
    agenda, means = view.agenda, own.sheet.means
    return {
        limit: noticed_by_any(agenda, treaty, seat, limit, means)
        for limit in limits_of(agenda, seat)
    }
