"""What the agreed verification catches, and how much trust the treaty still needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summit.bargain.expected import (
    Eyes,
    Watch,
    detection,
    expected,
    exposure,
    needed_trust,
    paper,
)
from summit.debrief.standpoint import Standpoint
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.scoring import watched
from summit.engine.seats import Seat
from summit.engine.tables import Agenda


@dataclass(frozen=True, slots=True)
class Caught:
    """One limit that the other may break under the treaty (rule 6.5).

    `with_measures` is the chance that national means or an agreed measure catch the breach,
    `by_means` that national means alone do, `false_alarm` that an agreed measure which looks at the
    limit cries wolf: millionths. `stake` is what is lost if the breach stays unseen, `exposed` what
    that comes to once detection is counted: micropoints.
    """

    limit: int
    with_measures: int
    by_means: int
    false_alarm: int
    stake: int
    exposed: int


@dataclass(frozen=True, slots=True)
class Reliance:
    """How much `holder` must trust `about` for the treaty to be worth its walk-away.

    All in millionths: `trust` is what it was on the last day, `needed` the least that suffices at
    the agreed verification, `needed_by_means` if the agreed measures caught nothing; trust in third
    parties as it is. A million also where no trust in this one would suffice.
    """

    holder: Seat
    about: Seat
    trust: int
    needed: int
    needed_by_means: int
    limits: tuple[Caught, ...]


def reliances(agenda: Agenda, room: Sequence[Standpoint], terms: Terms) -> tuple[Reliance, ...]:
    """One for every ordered pair in which the second is bound by a limit, in the order of seats."""
    return tuple(reliance for standpoint in room for reliance in _of(agenda, standpoint, terms))


def _of(agenda: Agenda, standpoint: Standpoint, terms: Terms) -> Iterator[Reliance]:
    bound = [other for other, _ in watched(agenda, standpoint.seat)]
    for about in dict.fromkeys(bound):
        watches = tuple(
            watch
            for watch, other in zip(standpoint.eyes.watches, bound, strict=True)
            if other == about
        )
        yield Reliance(
            holder=standpoint.seat,
            about=about,
            trust=MILLION - watches[0].distrust,
            needed=_needed(standpoint, watches, terms),
            needed_by_means=_needed(_unaided(standpoint), tuple(map(_blind, watches)), terms),
            limits=tuple(_caught(agenda, watch, terms) for watch in watches),
        )


def _needed(standpoint: Standpoint, watches: tuple[Watch, ...], terms: Terms) -> int:
    """The least trust in the one that these watches are about, everything else as it is."""
    alone = Eyes(standpoint.eyes.points, watches)
    at_cost = paper(alone, terms) * MILLION - expected(alone, terms)
    value = expected(standpoint.eyes, terms) + at_cost
    return needed_trust(value, standpoint.floor, exposure(alone, terms), 0)


def _unaided(standpoint: Standpoint) -> Standpoint:
    """The same seat as if no measure had been agreed with anybody."""
    watches = tuple(map(_blind, standpoint.eyes.watches))
    return replace(standpoint, eyes=replace(standpoint.eyes, watches=watches))


def _blind(watch: Watch) -> Watch:
    return replace(watch, measures=())


def _caught(agenda: Agenda, watch: Watch, terms: Terms) -> Caught:
    alarms = tuple(
        (measure, agenda.issues[measure].false_alarm)
        for measure, caught in watch.measures
        if caught[terms[measure]]
    )
    return Caught(
        limit=watch.limit,
        with_measures=detection(watch, terms),
        by_means=detection(_blind(watch), terms),
        # Whatever cries wolf combines as whatever catches: 1 - (1-a)(1-a) ...
        false_alarm=detection(replace(watch, miss=MILLION, measures=alarms), terms),
        stake=watch.stake[terms[watch.limit]],
        exposed=exposure(Eyes((), (watch,)), terms),
    )
