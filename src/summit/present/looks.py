"""One limit that another party may break: what is at stake and who would notice."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import Eyes, Watch, detection, expected, exposure, paper
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Sheet
from summit.engine.view import Own, View


@dataclass(frozen=True, slots=True)
class Look:
    """What a seat sees when it thinks of one other breaking one limit of a text (rule 3.3).

    `gain` is what the limit gives above today in whole points, `stake`, `exposed` and `lost` are
    micropoints: lost if it is broken unseen, on average if it is broken, and after trust. `means`,
    `measures` (each an issue and its chance) and `caught` are detection in millionths, `distrust`
    is what trust leaves.
    """

    about: Seat
    limit: int
    gain: int
    stake: int
    means: int
    measures: tuple[tuple[int, int], ...]
    caught: int
    exposed: int
    distrust: int
    lost: int


def looks_of(view: View, own: Own, terms: Terms) -> tuple[Look, ...]:
    """Every limit that some other party may break, in the eyes of the seat of this view."""
    return () if view.seat is None else looks(view.agenda, view.seat, own.sheet, own.eyes, terms)


def looks(agenda: Agenda, seat: Seat, sheet: Sheet, eyes: Eyes, terms: Terms) -> tuple[Look, ...]:
    """Every limit that some other party may break, where something is at stake."""
    found = (
        _look(agenda, sheet, terms, about, watch)
        for about, watch in zip(_abouts(agenda, seat), eyes.watches, strict=True)
    )
    return tuple(look for look in found if look.stake)


def at_risk(seen: tuple[Look, ...]) -> int:
    """What is lost if everybody breaks everything and nobody notices, in micropoints."""
    return sum(look.stake for look in seen)


def _abouts(agenda: Agenda, seat: Seat) -> tuple[Seat, ...]:
    """Whom each watch of a seat's eyes is about: the others in seating order, limit by limit."""
    return tuple(
        other
        for other in agenda.others(seat)
        for issue in agenda.issues
        if issue.kind == "limit" and other in issue.binds
    )


def _look(agenda: Agenda, sheet: Sheet, terms: Terms, about: Seat, watch: Watch) -> Look:
    alone = Eyes(sheet.points, (watch,))
    points = sheet.points[watch.limit]
    return Look(
        about=about,
        limit=watch.limit,
        gain=points[terms[watch.limit]] - points[agenda.issues[watch.limit].today],
        stake=watch.stake[terms[watch.limit]],
        means=MILLION - watch.miss,
        measures=tuple((measure, chance[terms[measure]]) for measure, chance in watch.measures),
        caught=detection(watch, terms),
        exposed=exposure(alone, terms),
        distrust=watch.distrust,
        lost=paper(alone, terms) * MILLION - expected(alone, terms),
    )
