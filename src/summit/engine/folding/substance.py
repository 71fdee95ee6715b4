"""Options, sanctions, sequences, an arms race, contacts and amendments (chapter 18)."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine.happened import substance as c
from summit.engine.standing.substance import (
    Amendment,
    Broached,
    Contact,
    Matters,
    Performed,
    Sanctioned,
)
from summit.engine.state import State

Amended = c.AmendmentProposed | c.AmendmentBacked | c.TreatyAmended


def fold_substance(state: State, event: c.Changed) -> State:
    """The state after the substance changed in some way."""
    match event:
        case c.AmendmentProposed() | c.AmendmentBacked() | c.TreatyAmended():
            return _fold_amendment(state, event)
        case c.LimitExpired(limit=limit):
            return _expired(state, limit)
        case c.InjectAverted():
            return state
        case _:
            return replace(state, matters=_noted(state.matters, event, state.round))


def _noted(
    matters: Matters,
    event: (
        c.OptionBroached
        | c.OptionOpened
        | c.SanctionImposed
        | c.SanctionRelieved
        | c.StepTaken
        | c.StepReversed
        | c.StepOverdue
        | c.ArmsRaced
        | c.ContactOpened
        | c.ContactUsed
    ),
    now: int,
) -> Matters:
    match event:
        case c.OptionBroached(seat=seat, issue=issue, option=option):
            return replace(matters, broached=(*matters.broached, Broached(seat, issue, option)))
        case c.OptionOpened(issue=issue, option=option):
            return replace(matters, opened=(*matters.opened, (issue, option)))
        case c.SanctionImposed(sanction=name):
            return _sanctioned(matters, Sanctioned(name, True, now))
        case c.SanctionRelieved(sanction=name):
            return _sanctioned(matters, Sanctioned(name, False, now))
        case c.StepTaken(sequence=name, number=number):
            return _performed(matters, Performed(name, number, now))
        case c.StepReversed(sequence=name, number=number):
            undone = (*matters.taken_back, (name, number))
            return _performed(replace(matters, taken_back=undone), Performed(name, number - 1, now))
        case c.StepOverdue():
            return matters
        case c.ArmsRaced(rounds=rounds):
            return replace(matters, raced=rounds)
        case c.ContactOpened(contact=name):
            return _contact(matters, Contact(name, True, 0))
        case c.ContactUsed(contact=name):
            return _contact(matters, Contact(name, True, now))
        case _:
            assert_never(event)


def _sanctioned(matters: Matters, entry: Sanctioned) -> Matters:
    others = tuple(each for each in matters.sanctions if each.sanction != entry.sanction)
    return replace(matters, sanctions=(*others, entry))


def _performed(matters: Matters, entry: Performed) -> Matters:
    others = tuple(each for each in matters.steps if each.sequence != entry.sequence)
    return replace(matters, steps=(*others, entry))


def _contact(matters: Matters, entry: Contact) -> Matters:
    others = tuple(each for each in matters.contacts if each.contact != entry.contact)
    return replace(matters, contacts=(*others, entry))


def _expired(state: State, limit: int) -> State:
    """A limit that has run out binds nobody: the tables say so from now on."""
    agenda = state.tables.agenda
    issues = tuple(
        replace(issue, binds=()) if number == limit else issue
        for number, issue in enumerate(agenda.issues)
    )
    tables = replace(state.tables, agenda=replace(agenda, issues=issues))
    treaty = replace(
        state.signed,
        expired=(*state.signed.expired, limit),
        bound=state.signed.bound or tuple(issue.binds for issue in agenda.issues),
    )
    return replace(state, tables=tables, treaty=treaty)


def _fold_amendment(state: State, event: Amended) -> State:
    matters, treaty = state.matters, state.signed
    match event:
        case c.AmendmentProposed(amendment=name, by=by, terms=terms):
            new = Amendment(name, by, terms, treaty.period, (by,))
            return replace(state, matters=replace(matters, amendments=(*matters.amendments, new)))
        case c.AmendmentBacked(amendment=name, seat=seat):
            amendments = tuple(
                replace(entry, agreed=(*entry.agreed, seat)) if entry.id == name else entry
                for entry in matters.amendments
            )
            return replace(state, matters=replace(matters, amendments=amendments))
        case c.TreatyAmended(amendment=name, terms=terms):
            amendments = tuple(
                replace(entry, is_adopted=True) if entry.id == name else entry
                for entry in matters.amendments
            )
            return replace(
                state,
                matters=replace(matters, amendments=amendments),
                treaty=replace(treaty, terms=terms),
            )
        case _:
            assert_never(event)
