"""Accounts of what was given, and the ledgers of trust."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.folding.tuples import put, put_in
from summit.engine.state import State


def fold_ledgers(
    state: State, event: e.Measured | e.RoomMeasured | e.TrustMoved | e.ReadingMoved
) -> State:
    """The state after an account or a ledger has a new entry."""
    place = state.tables.agenda.index
    match event:
        case e.Measured(receiver=receiver, giver=giver, account=account):
            accounts = put_in(state.accounts, place(receiver), place(giver), account)
            return replace(state, accounts=accounts)
        case e.RoomMeasured(receiver=receiver, giver=giver, account=account):
            accounts = put_in(state.room_accounts, place(receiver), place(giver), account)
            return replace(state, room_accounts=accounts)
        case e.TrustMoved(row=row):
            holder = place(row.holder)
            return replace(
                state,
                trust=put_in(state.trust, holder, place(row.about), row.after),
                ledgers=put(state.ledgers, holder, (*state.ledgers[holder], row)),
            )
        case e.ReadingMoved(row=row):
            return replace(
                state,
                readings=put_in(state.readings, place(row.holder), place(row.about), row.after),
                room_ledger=(*state.room_ledger, row),
            )
        case _:
            assert_never(event)
