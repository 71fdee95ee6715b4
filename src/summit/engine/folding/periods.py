"""Review periods: the mandate, conduct, visits, reckonings, the end or the extension."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine.folding.treaty import with_duty, without_duty
from summit.engine.happened import aftermath as a
from summit.engine.standing.treaty import Deed, Sent
from summit.engine.state import State

Entry = a.EnteredIntoForce | a.MandateAsked | a.MandateAnswered

Course = (
    a.PeriodOpened
    | a.ConductDue
    | a.Complied
    | a.VisitDue
    | a.VisitSent
    | a.VisitPaid
    | a.PeriodClosed
    | a.PeriodReckoned
    | a.ExtensionDue
    | a.ExtensionVoiced
    | a.ExtensionSettled
)


def fold_entry(state: State, event: Entry) -> State:
    """The state after the treaty entered into force, or an answer to the agency."""
    treaty = state.signed
    match event:
        case a.EnteredIntoForce():
            return replace(state, treaty=replace(treaty, is_ratified=True))
        case a.MandateAsked(seat=seat):
            return with_duty(state, seat, "admit", "agency")
        case a.MandateAnswered(seat=seat, admitted=admitted):
            treaty = replace(treaty, admitted=(*treaty.admitted, (seat, admitted)))
            return without_duty(replace(state, treaty=treaty), seat, "admit")
        case _:
            assert_never(event)


def fold_periods(state: State, event: Course) -> State:
    """The state after something in the course of a review period."""
    treaty = state.signed
    match event:
        case a.PeriodOpened(number=number):
            talks = len(state.tables.agenda.meetings)
            treaty = replace(treaty, period=number)
            return replace(state, treaty=treaty, round=talks + number, turn=0, moves=0)
        case a.ConductDue(seat=seat):
            return with_duty(state, seat, "comply", str(treaty.period))
        case a.Complied(seat=seat, breaks=breaks):
            deeds = (*treaty.deeds, Deed(treaty.period, seat, breaks))
            return without_duty(replace(state, treaty=replace(treaty, deeds=deeds)), seat, "comply")
        case a.VisitDue(seat=seat):
            return with_duty(state, seat, "visit", str(treaty.period))
        case a.VisitSent(seat=seat, of=of, limit=limit):
            visits = (*treaty.visits, Sent(treaty.period, seat, of, limit))
            return without_duty(
                replace(state, treaty=replace(treaty, visits=visits)), seat, "visit"
            )
        case a.VisitPaid(seat=seat):
            visits = tuple(
                replace(sent, paid=True)
                if (sent.by, sent.period) == (seat, treaty.period)
                else sent
                for sent in treaty.visits
            )
            return replace(state, treaty=replace(treaty, visits=visits))
        case a.PeriodReckoned(worth=worth):
            before = treaty.worth or (0,) * len(worth)
            total = tuple(one + other for one, other in zip(before, worth, strict=True))
            return replace(state, treaty=replace(treaty, worth=total))
        case a.ExtensionDue(seat=seat):
            return with_duty(state, seat, "extend", "treaty")
        case a.ExtensionVoiced(seat=seat, willing=willing):
            treaty = replace(treaty, willing=(*treaty.willing, (seat, willing)))
            return without_duty(replace(state, treaty=treaty), seat, "extend")
        case a.ExtensionSettled(extended=extended, periods=periods):
            treaty = replace(treaty, is_extended=extended, periods=periods)
            return replace(state, treaty=treaty)
        case a.PeriodClosed():
            return state
        case _:
            assert_never(event)
