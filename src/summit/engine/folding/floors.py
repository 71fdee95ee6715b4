"""Floors without a speaking order, and rounds that the talks went past."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine.happened import floors as f
from summit.engine.standing.floors import Go, Sealed
from summit.engine.state import State


def fold_floors(state: State, event: f.FloorEvent) -> State:
    """The state after a floor opened to all, something was handed in, or a round was skipped."""
    match event:
        case f.FloorOpened(turns=turns, moves=moves, remarks=remarks):
            agenda = state.tables.agenda
            parties = (Go(turns, moves, remarks),) * len(agenda.parties)
            of_guests = Go(0 if event.is_sealed else turns, 1, remarks)
            guests = (of_guests,) * len(agenda.guests)
            return replace(state, goes=(*parties, *guests), sealed=())
        case f.SealLodged(seat=seat):
            if any(entry.seat == seat for entry in state.sealed):
                return state
            return replace(state, sealed=(*state.sealed, Sealed(seat, None, None)))
        case f.SealKept(seat=seat, terms=terms, text=text):
            kept = tuple(
                Sealed(seat, terms, text) if entry.seat == seat else entry for entry in state.sealed
            )
            return replace(state, sealed=kept)
        case f.SealsOpened():
            return replace(state, sealed=())
        case f.RoundSkipped(number=number):
            return replace(state, skipped=(*state.skipped, number))
        case _:
            assert_never(event)
