"""Verification against temptation, review by review: who broke what, and who saw it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summit.bargain.detection import combined
from summit.debrief.moments import Moments
from summit.engine.meter import MILLION, rounded
from summit.engine.reckoning import bound_parties, dread, temptation
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import limits_of, sight_of
from summit.engine.standing.treaty import Deed, Finding
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class Tempted:
    """What breaking a limit in one review held for the party that it binds (rules 15.2 and 15.3).

    `gain` is what a breach unseen brings and `fear` what being found out costs, both over the
    treaty's whole life in micropoints; `caught` is the chance in millionths that somebody sees it
    in this review.
    """

    limit: int
    gain: int
    fear: int
    caught: int

    @property
    def pays(self) -> int:
        """g (1 - P) - f P: above 0 a breach pays on average; micropoints."""
        return rounded(self.gain * (MILLION - self.caught) - self.fear * self.caught, MILLION)


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit that was broken in a review, and what each who looked made of it."""

    tempted: Tempted
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Conduct:
    """What one party did in one review: its breaches, the limit that tempted it most (None where
    none brings anything), and the alarms about limits that it kept."""

    period: int
    seat: Seat
    breaches: tuple[Breach, ...]
    strongest: Tempted | None
    false_alarms: tuple[Finding, ...]


def conduct_by_review(days: Moments, final: State) -> tuple[Conduct, ...]:
    """One for every review and party that a limit binds, in this order."""
    return tuple(
        _conduct(state, final, seat)
        for state in days.looks
        for seat in bound_parties(state.tables.agenda)
    )


def temptations(state: State, seat: Seat) -> Iterator[Tempted]:
    """Every limit that binds a seat, as it was when the inspectors looked in this state."""
    agenda, terms = state.tables.agenda, state.signed.terms
    sheet = state.sheets[agenda.index(seat)]
    fear = dread(agenda, sheet, terms)
    inspectors = (*agenda.others(seat), *((AGENCY,) if agenda.agency else ()))
    for place, limit in enumerate(limits_of(agenda, seat)):
        seen = tuple(sight_of(state, inspector, seat).seen[place] for inspector in inspectors)
        gain = temptation(agenda, sheet, seat, limit, terms)
        yield Tempted(limit, gain, fear, combined(seen))


def _conduct(state: State, final: State, seat: Seat) -> Conduct:
    period = state.signed.period
    broken = _deed(state, seat, period).breaks
    held = tuple(temptations(state, seat))
    # What was found came later than the look began, and may have been published later still.
    found = [
        entry
        for entry in final.signed.findings
        if (entry.of, entry.period) == (seat, period) and entry.result != "clean"
    ]
    return Conduct(
        period=period,
        seat=seat,
        breaches=tuple(
            Breach(each, tuple(entry for entry in found if entry.limit == each.limit))
            for each in held
            if each.limit in broken
        ),
        strongest=max(
            (each for each in held if each.gain), key=lambda each: each.pays, default=None
        ),
        false_alarms=tuple(entry for entry in found if entry.limit not in broken),
    )


def _deed(state: State, seat: Seat, period: int) -> Deed:
    for deed in state.signed.deeds:
        if (deed.seat, deed.period) == (seat, period):
            return deed
    return Deed(period, seat, ())
