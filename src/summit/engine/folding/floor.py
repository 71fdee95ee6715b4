"""Rounds, turns, moves and remarks."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.state import Remark, State


def fold_floor(
    state: State,
    event: (
        e.RoundOpened
        | e.OrderSet
        | e.TurnOpened
        | e.MoveSpent
        | e.TurnClosed
        | e.StageEntered
        | e.Spoke
    ),
) -> State:
    """The state after the floor, the round or a remark moved on."""
    match event:
        case e.RoundOpened(number=number):
            fresh = tuple(
                tuple(replace(account, this_round=0) for account in row) for row in state.accounts
            )
            room = tuple(
                tuple(replace(account, this_round=0) for account in row)
                for row in state.room_accounts
            )
            return replace(
                state,
                round=number,
                stage="order",
                order=(),
                turn=0,
                moves=0,
                accounts=fresh,
                room_accounts=room,
            )
        case e.OrderSet(order=order):
            return replace(state, order=order)
        case e.TurnOpened(number=number, moves=moves, remarks=remarks):
            return replace(state, turn=number - 1, moves=moves, remarks_left=remarks)
        case e.MoveSpent(left=left):
            return replace(state, moves=left)
        case e.TurnClosed(seat=seat):
            standing = state.positions[state.tables.agenda.index(seat)]
            texts = tuple(
                replace(text, stood=True) if text.id == standing else text for text in state.texts
            )
            return replace(state, turn=state.turn + 1, moves=0, texts=texts)
        case e.StageEntered(stage=stage):
            return replace(state, stage=stage, cursor=0)
        case e.Spoke(seat=seat, words=words):
            said = (*state.remarks, Remark(seat, words, state.round))
            return replace(state, remarks=said, remarks_left=state.remarks_left - 1)
        case _:
            assert_never(event)
