"""Demands, answers and promises."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.state import AskedFor, Duty, Promise, State


def fold_demands(
    state: State, event: e.DemandPut | e.DemandAnswered | e.PromiseGiven | e.PromiseBroken
) -> State:
    """The state after a demand, its answer, or a promise."""
    match event:
        case e.DemandPut():
            asked = AskedFor(
                event.demand,
                event.by,
                event.of,
                event.measure,
                event.level,
                event.reciprocal,
                state.round,
            )
            duty = Duty(event.of, "answer", event.demand)
            return replace(state, demands=(*state.demands, asked), duties=(*state.duties, duty))
        case e.DemandAnswered(demand=demand, level=level):
            demands = tuple(
                replace(entry, answered=True, granted=level) if entry.id == demand else entry
                for entry in state.demands
            )
            duties = tuple(duty for duty in state.duties if duty.of != demand)
            return replace(state, demands=demands, duties=duties)
        case e.PromiseGiven(seat=seat, to=to, measure=measure, level=level):
            return replace(state, promises=(*state.promises, Promise(seat, to, measure, level)))
        case e.PromiseBroken(seat=seat, to=to, measure=measure):
            return replace(
                state,
                promises=tuple(
                    replace(entry, broken=True)
                    if (entry.seat, entry.to, entry.measure) == (seat, to, measure)
                    else entry
                    for entry in state.promises
                ),
            )
        case _:
            assert_never(event)
