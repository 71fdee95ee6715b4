"""The state before the first event, onto which every record is folded."""

from __future__ import annotations

from summit.engine.events import Account
from summit.engine.meter import level_at
from summit.engine.rules.giving import progress
from summit.engine.state import State
from summit.engine.tables import Tables


def initial_state(tables: Tables) -> State:
    """Everybody seated, nothing tabled: trust at its starting values, in the room's eyes too."""
    agenda = tables.agenda
    levels = tuple(tuple(level_at(points) for points in row) for row in tables.trust)
    accounts = tuple(
        tuple(_empty(tables, holder, giver) for giver in range(len(agenda.parties)))
        for holder in range(len(agenda.parties))
    )
    return State(
        tables=tables,
        sheets=tables.sheets,
        trust=levels,
        readings=levels,
        accounts=accounts,
        room_accounts=accounts,
        tension=tables.tension,
        positions=("",) * len(agenda.parties),
        ledgers=((),) * len(agenda.parties),
        support=tables.support,
    )


def _empty(tables: Tables, receiver: int, giver: int) -> Account:
    """Nothing given yet; issues on which the two open alike are marked once and for all."""
    agenda = tables.agenda
    opening = tuple(issue.openings[giver] for issue in agenda.issues)
    seats = agenda.seats
    moved = progress(agenda, seats[giver], seats[receiver], opening)
    return Account(value=0, moved=moved, given=0, latest="", best="", fallen=0)
