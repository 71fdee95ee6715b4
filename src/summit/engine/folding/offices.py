"""Chairs, observers, blocs and governments (chapter 17)."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine.folding.treaty import with_duty, without_duty
from summit.engine.folding.tuples import put
from summit.engine.happened import offices as o
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.offices import Endorsed, Held, Leader, Offices, Opinion, Poll, Pressed
from summit.engine.standing.texts import Text
from summit.engine.state import State

Chaired = (
    o.SingleTextTabled
    | o.CreditSpent
    | o.PollOpened
    | o.PollDue
    | o.Voiced
    | o.PollRead
    | o.Vouched
)


def fold_offices(state: State, event: o.Presided) -> State:
    """The state after a chair, an observer, a bloc or a government has done something."""
    match event:
        case (
            o.SingleTextTabled()
            | o.CreditSpent()
            | o.PollOpened()
            | o.PollDue()
            | o.Voiced()
            | o.PollRead()
            | o.Vouched()
        ):
            return _fold_chair(state, event)
        case o.LeftOutside():
            return _without(state, event)
        case o.SheetSwapped(seat=seat, leader=leader):
            return _led_by(state, seat, leader)
        case o.ReaffirmationDue(seat=seat):
            return with_duty(state, seat, "reaffirm", "leadership")
        case o.Reaffirmed():
            return _reaffirmed(state, event)
        case _:
            return replace(state, offices=_noted(state.offices, event, state.round))


def _fold_chair(state: State, event: Chaired) -> State:
    offices = state.offices
    match event:
        case o.SingleTextTabled(text=name, author=author, terms=terms):
            entry = Text(name, author, terms, PUBLIC, state.round, opening=False, single=True)
            return replace(
                state,
                texts=(*state.texts, entry),
                offices=replace(offices, single=name),
            )
        case o.CreditSpent(seat=seat, left=left):
            spent = state.tables.agenda.credit(seat) - left
            others = tuple(pair for pair in offices.spent if pair[0] != seat)
            return replace(state, offices=replace(offices, spent=(*others, (seat, spent))))
        case o.PollOpened(text=text):
            polls = (*offices.polls, Poll(text, state.round))
            return replace(state, offices=replace(offices, polls=polls))
        case o.PollDue(seat=seat):
            return with_duty(state, seat, "poll", offices.polls[-1].text)
        case o.Voiced(seat=seat, yes=yes, issue=issue):
            poll = offices.polls[-1]
            poll = replace(poll, opinions=(*poll.opinions, Opinion(seat, yes, issue)))
            state = replace(state, offices=replace(offices, polls=(*offices.polls[:-1], poll)))
            return without_duty(state, seat, "poll")
        case o.PollRead(opinions=opinions):
            poll = replace(offices.polls[-1], opinions=opinions, is_read=True)
            return replace(state, offices=replace(offices, polls=(*offices.polls[:-1], poll)))
        case o.Vouched(by=by, of=of, to=to):
            vouched = (*offices.vouched, (by, of, to))
            return replace(state, offices=replace(offices, vouched=vouched))
        case _:
            assert_never(event)


def _noted(
    offices: Offices,
    event: o.Reported | o.CalledOn | o.TextEndorsed | o.AgencyHeld | o.LeaderChanged,
    now: int,
) -> Offices:
    match event:
        case o.Reported(report=report):
            return replace(offices, reports=(*offices.reports, report))
        case o.CalledOn(by=by, of=of):
            return replace(offices, pressed=(*offices.pressed, Pressed(by, of, now)))
        case o.TextEndorsed(seat=seat, text=text, audience=audience):
            entry = Endorsed(seat, text, audience)
            return replace(offices, endorsed=(*offices.endorsed, entry))
        case o.AgencyHeld(seat=seat, inject=inject):
            return replace(offices, held=(*offices.held, Held(seat, inject, now)))
        case o.LeaderChanged(seat=seat, leader=leader, name=name, brief=brief):
            new = Leader(seat, leader, name, brief)
            return replace(offices, leaders=(*offices.leaders, new))
        case _:
            assert_never(event)


def _without(state: State, event: o.LeftOutside) -> State:
    """A party that stays outside is bound by no limit: the tables say so from now on."""
    agenda = state.tables.agenda
    issues = tuple(
        replace(issue, binds=tuple(seat for seat in issue.binds if seat != event.seat))
        for issue in agenda.issues
    )
    tables = replace(state.tables, agenda=replace(agenda, issues=issues))
    treaty = replace(
        state.signed,
        outside=(*state.signed.outside, event.seat),
        bound=state.signed.bound or tuple(issue.binds for issue in agenda.issues),
    )
    return replace(state, tables=tables, treaty=treaty)


def _led_by(state: State, seat: Seat, leader: str) -> State:
    """The sheet of a new leadership, which finds its country as it is: its means, and all that
    sanctions, an arms race or events have done to what it has without a deal."""
    place = state.tables.agenda.index(seat)
    now, first = state.sheets[place], state.tables.sheets[place]
    before = [entry.id for entry in state.offices.leaders if entry.seat == seat][:-1]
    if before:
        first = state.tables.successor(seat, before[-1]).sheet
    new = state.tables.successor(seat, leader).sheet
    walk_away = new.walk_away + now.walk_away - first.walk_away
    sheet = replace(new, means=now.means, walk_away=walk_away)
    return replace(state, sheets=put(state.sheets, place, sheet))


def _reaffirmed(state: State, event: o.Reaffirmed) -> State:
    """A new leadership keeps what was promised, or is bound by none of it."""
    state = without_duty(state, event.seat, "reaffirm")
    if event.keeps:
        return state
    signals = state.signals
    return replace(
        state,
        promises=tuple(
            replace(entry, broken=True) if entry.seat == event.seat else entry
            for entry in state.promises
        ),
        signals=replace(
            signals,
            links=tuple(link for link in signals.links if link.by != event.seat),
            pledges=tuple(
                replace(entry, kept="disowned")
                if entry.by == event.seat and entry.kept == "open"
                else entry
                for entry in signals.pledges
            ),
        ),
    )
