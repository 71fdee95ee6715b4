"""What a treaty in force is worth to a delegation now, and what the others can see of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summit.bargain.detection import combined
from summit.bargain.expected import Eyes, expected
from summit.engine.meter import MILLION
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import Sight, agreed_measures, limits_of, seen_with
from summit.engine.treaty import Treaty
from summit.engine.view import View
from summit.opponents.record import own_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A treaty's worth in one's eyes today, and what is left of it above the walk-away value:
    micropoints."""

    expected: int
    surplus: int


def standing_worth(view: View, treaty: Treaty) -> Standing:
    """The treaty with today's trust, and only with the inspections that still go on (rule 14.5)."""
    _, own = own_of(view)
    worth = expected(_eyes_today(view, treaty), treaty.terms)
    return Standing(worth, worth - own.sheet.walk_away * MILLION)


def _eyes_today(view: View, treaty: Treaty) -> Eyes:
    """One's eyes without the parties' own measures, as far as inspections are suspended."""
    seat, own = own_of(view)
    if not treaty.suspended:
        return own.eyes
    others = [other for other in view.agenda.others(seat) for _ in limits_of(view.agenda, other)]
    theirs = set(agreed_measures(view.agenda, of_agency=False))
    watches = tuple(
        replace(watch, measures=tuple(m for m in watch.measures if m[0] not in theirs))
        if seat in treaty.suspended or other in treaty.suspended
        else watch
        for other, watch in zip(others, own.eyes.watches, strict=True)
    )
    return replace(own.eyes, watches=watches)


def sight_by(view: View, treaty: Treaty, inspector: Seat, target: Seat) -> Sight:
    """What one believes an inspector sees of a party: the agreed measures, and national means like
    one's own, for the others' are their secret."""
    _, own = own_of(view)
    agenda = view.agenda
    if inspector == AGENCY:
        works = (target, True) in treaty.admitted
        measures = agreed_measures(agenda, of_agency=True) if works else ()
        return seen_with(agenda, treaty.terms, target, (0,) * len(agenda.issues), measures)
    works = inspector not in treaty.suspended and target not in treaty.suspended
    measures = agreed_measures(agenda, of_agency=False) if works else ()
    return seen_with(agenda, treaty.terms, target, own.sheet.means, measures)


def caught(view: View, treaty: Treaty) -> dict[int, int]:
    """For each limit that binds the seat, how likely a breach of it is seen by anybody in one
    period, as the seat believes: millionths."""
    seat, _ = own_of(view)
    inspectors = [*view.agenda.others(seat)]
    if view.agenda.agency:
        inspectors.append(AGENCY)
    sights = [sight_by(view, treaty, inspector, seat) for inspector in inspectors]
    return {
        limit: combined(tuple(sight.seen[place] for sight in sights if sight.limits))
        for place, limit in enumerate(limits_of(view.agenda, seat))
    }
