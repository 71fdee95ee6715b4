"""Rounds, turns, moves and remarks."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.actions import REMARKS_A_TURN
from summit.engine.folding.tuples import put
from summit.engine.seats import Seat
from summit.engine.standing.floors import Go
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
                goes=(),
                sealed=(),
            )
        case e.OrderSet(order=order):
            return replace(state, order=order)
        case e.TurnOpened(number=number, moves=moves, remarks=remarks):
            return replace(state, turn=number - 1, moves=moves, remarks_left=remarks)
        case e.MoveSpent(seat=seat, left=left):
            if not state.goes:
                return replace(state, moves=left)
            place = state.tables.agenda.place(seat)
            go = replace(state.goes[place], moves=left)
            return replace(state, goes=put(state.goes, place, go))
        case e.TurnClosed(seat=seat):
            return _passed_on(state, seat)
        case e.StageEntered(stage=stage):
            return replace(state, stage=stage, cursor=0)
        case e.Spoke(seat=seat, words=words):
            said = (*state.remarks, Remark(seat, words, state.round))
            return one_remark_less(replace(state, remarks=said), seat)
        case _:
            assert_never(event)


def one_remark_less(state: State, seat: Seat) -> State:
    """The state in which a seat has used one of its sentences (rule 2.6)."""
    if not state.goes:
        return replace(state, remarks_left=state.remarks_left - 1)
    place = state.tables.agenda.place(seat)
    go = state.goes[place]
    return replace(state, goes=put(state.goes, place, replace(go, remarks=go.remarks - 1)))


def _passed_on(state: State, seat: Seat) -> State:
    """The floor passed on: what its holder left on the table has stood, and so have the non-papers
    that it sent; on a floor without order its next turn begins afresh."""
    agenda = state.tables.agenda
    place = agenda.place(seat)
    standing = state.positions[place] if agenda.is_party(seat) else ""
    texts = tuple(
        replace(text, stood=True)
        if not text.stood and (text.id == standing or (text.author == seat and text.to))
        else text
        for text in state.texts
    )
    state = replace(state, turn=state.turn + 1, moves=0, texts=texts)
    if not state.goes:
        return state
    moves = agenda.meeting(state.round).moves if agenda.is_party(seat) else 1
    go = Go(state.goes[place].turns - 1, moves, REMARKS_A_TURN)
    return replace(state, goes=put(state.goes, place, go))
