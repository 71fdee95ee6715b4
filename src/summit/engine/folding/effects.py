"""What injects and choices do to sheets, flags and tension."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.folding.tuples import put
from summit.engine.seats import Seat
from summit.engine.state import Pressure, State


def fold_effects(
    state: State,
    event: (
        e.MeansMoved
        | e.PointsMoved
        | e.WalkAwayMoved
        | e.RedLineDrawn
        | e.FlagSet
        | e.TensionPressed
        | e.TensionMoved
    ),
) -> State:
    """The state after a sheet, a flag or the mood was moved from outside."""
    match event:
        case e.FlagSet(flag=flag):
            return replace(state, flags=(*state.flags, flag))
        case e.TensionPressed(cause=cause, source=source, amount=amount):
            pressure = Pressure(cause, source, amount, event.audience)
            return replace(state, pressures=(*state.pressures, pressure))
        case e.TensionMoved(after=after):
            return replace(state, tension=after, pressures=())
        case _:
            return _sheet(state, event.seat, event)


def _sheet(
    state: State,
    seat: Seat,
    event: e.MeansMoved | e.PointsMoved | e.WalkAwayMoved | e.RedLineDrawn,
) -> State:
    place = state.tables.agenda.index(seat)
    sheet = state.sheets[place]
    match event:
        case e.MeansMoved(limit=limit, detection=detection):
            sheet = replace(sheet, means=put(sheet.means, limit, detection))
        case e.PointsMoved(issue=issue, points=points, stakes=stakes):
            sheet = replace(
                sheet,
                points=put(sheet.points, issue, points),
                stakes=put(sheet.stakes, issue, stakes),
            )
        case e.WalkAwayMoved(points=points):
            sheet = replace(sheet, walk_away=points)
        case e.RedLineDrawn(condition=condition, because=because):
            line = state.tables.latent_line(condition, because)
            sheet = replace(sheet, red_lines=(*sheet.red_lines, line))
        case _:
            assert_never(event)
    return replace(state, sheets=put(state.sheets, place, sheet))
