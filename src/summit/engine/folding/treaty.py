"""The signature, the vote at home, and what the parties say to each other about a treaty."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine.folding.tuples import put
from summit.engine.happened import aftermath as a
from summit.engine.seats import Audience, Seat, reaches
from summit.engine.standing.treaty import Ballot, Charge, Finding, Query, Treaty
from summit.engine.state import Duty, DutyKind, State

Home = (
    a.TreatySigned
    | a.SupportMoved
    | a.VoteDue
    | a.PaymentPromised
    | a.VoteCalled
    | a.TreatyShelved
    | a.VoteHeld
)

Commission = (
    a.Found
    | a.QueryPut
    | a.BooksOpened
    | a.QueryAnswered
    | a.ChargeMade
    | a.ChargeSettled
    | a.FindingPublished
    | a.InspectionsSuspended
    | a.InspectionsResumed
    | a.CounterTaken
    | a.CounterLifted
    | a.SnappedBack
    | a.AgencyExpelled
    | a.NoticeGiven
)


def fold_home(state: State, event: Home) -> State:
    """The state after something happened between the signature and the vote at home."""
    match event:
        case a.TreatySigned(text=text, periods=periods):
            entry = state.text(text)
            assert entry is not None, "what is signed was tabled"
            treaty = Treaty(text, entry.terms, periods, signed_in=state.round)
            return replace(state, treaty=treaty, moves=0, goes=(), sealed=())
        case a.SupportMoved(seat=seat, after=after):
            support = put(state.support, state.tables.agenda.index(seat), after)
            return replace(state, support=support)
        case a.VoteDue(seat=seat):
            return with_duty(state, seat, "vote", "treaty")
        case _:
            return _fold_vote(state, state.signed, event)


def _fold_vote(
    state: State,
    treaty: Treaty,
    event: a.PaymentPromised | a.VoteCalled | a.TreatyShelved | a.VoteHeld,
) -> State:
    match event:
        case a.PaymentPromised(seat=seat, payment=payment):
            treaty = replace(treaty, bought=(*treaty.bought, (seat, payment)))
        case a.VoteCalled(seat=seat):
            treaty = replace(treaty, ballots=(*treaty.ballots, Ballot(seat)))
            state = without_duty(state, seat, "vote")
        case a.TreatyShelved(seat=seat):
            treaty = replace(treaty, shelved=(*treaty.shelved, seat))
            state = without_duty(state, seat, "vote")
        case a.VoteHeld(seat=seat, passed=passed):
            ballots = tuple(
                Ballot(seat, passed) if ballot.seat == seat else ballot for ballot in treaty.ballots
            )
            treaty = replace(treaty, ballots=ballots)
        case _:
            assert_never(event)
    return replace(state, treaty=treaty)


def fold_commission(state: State, event: Commission) -> State:
    """The state after a finding, or an answer to one."""
    treaty = state.signed
    match event:
        case a.Found(finding=name, by=by, of=of, limit=limit, result=result, audience=audience):
            found = Finding(name, treaty.period, by, of, limit, result, audience)
            return replace(state, treaty=replace(treaty, findings=(*treaty.findings, found)))
        case a.QueryPut(by=by, of=of, finding=finding):
            findings = tuple(
                replace(entry, audience=_with(entry.audience, of)) if entry.id == finding else entry
                for entry in treaty.findings
            )
            queries = (*treaty.queries, Query(by, of, finding))
            treaty = replace(treaty, queries=queries, findings=findings)
            return with_duty(replace(state, treaty=treaty), of, "explain", finding)
        case a.BooksOpened(of=of, finding=finding):
            return without_duty(state, of, "explain", finding)
        case a.QueryAnswered(by=by, of=of, finding=finding, reply=reply):
            queries = tuple(
                replace(query, reply=reply) if (query.by, query.finding) == (by, finding) else query
                for query in treaty.queries
            )
            return replace(state, treaty=replace(treaty, queries=queries))
        case a.ChargeMade(charge=charge, by=by, of=of, limit=limit):
            made = Charge(charge, treaty.period, by, of, limit)
            return replace(state, treaty=replace(treaty, charges=(*treaty.charges, made)))
        case a.ChargeSettled(charge=name, verdict=verdict):
            charges = tuple(
                replace(entry, verdict=verdict) if entry.id == name else entry
                for entry in treaty.charges
            )
            return replace(state, treaty=replace(treaty, charges=charges))
        case a.FindingPublished(finding=name):
            findings = tuple(
                replace(entry, published=True, audience=event.audience)
                if entry.id == name
                else entry
                for entry in treaty.findings
            )
            return replace(state, treaty=replace(treaty, findings=findings))
        case _:
            return replace(state, treaty=_answered(treaty, event))


def _with(audience: Audience, seat: Seat) -> Audience:
    return audience if reaches(audience, seat) else (*audience, seat)


def _answered(
    treaty: Treaty,
    event: (
        a.InspectionsSuspended
        | a.InspectionsResumed
        | a.CounterTaken
        | a.CounterLifted
        | a.SnappedBack
        | a.AgencyExpelled
        | a.NoticeGiven
    ),
) -> Treaty:
    match event:
        case a.InspectionsSuspended(seat=seat):
            return replace(treaty, suspended=(*treaty.suspended, seat), was_suspended=True)
        case a.InspectionsResumed(seat=seat):
            kept = tuple(entry for entry in treaty.suspended if entry != seat)
            return replace(treaty, suspended=kept)
        case a.CounterTaken(by=by, of=of):
            return replace(treaty, counters=(*treaty.counters, (by, of)))
        case a.CounterLifted(by=by, of=of):
            pairs = tuple(pair for pair in treaty.counters if pair != (by, of))
            return replace(treaty, counters=pairs)
        case a.SnappedBack(by=by, of=of):
            return replace(treaty, snapped=(*treaty.snapped, (by, of)))
        case a.AgencyExpelled(seat=seat):
            admitted = tuple(
                (entry, False) if entry == seat else (entry, yes) for entry, yes in treaty.admitted
            )
            return replace(treaty, admitted=admitted)
        case a.NoticeGiven(seat=seat, after=after):
            return replace(treaty, notices=(*treaty.notices, (seat, after)))
        case _:
            assert_never(event)


def with_duty(state: State, seat: Seat, kind: DutyKind, of: str) -> State:
    """The state in which a seat has one more thing to settle."""
    return replace(state, duties=(*state.duties, Duty(seat, kind, of)))


def without_duty(state: State, seat: Seat, kind: DutyKind, of: str = "") -> State:
    """The state in which a seat has settled the first duty of a kind."""
    for place, duty in enumerate(state.duties):
        if (duty.seat, duty.kind) == (seat, kind) and of in ("", duty.of):
            return replace(state, duties=(*state.duties[:place], *state.duties[place + 1 :]))
    return state
