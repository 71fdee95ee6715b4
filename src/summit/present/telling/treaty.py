"""What happens to a treaty after its signature, beginning at home: support, payments, votes."""

from __future__ import annotations

from typing import assert_never

from summit.engine.happened import aftermath as a
from summit.engine.happened.aftermath import Aftermath
from summit.engine.meter import MILLION
from summit.engine.tables import Agenda, Party
from summit.present.catalogue import counted, listed, say
from summit.present.causes import own_cause
from summit.present.names import condition_text, seat_name
from summit.present.numbers import change, decimal, percent, whole
from summit.present.reader import Reader
from summit.present.telling import commission, reviews
from summit.present.telling.line import Dispatch
from summit.present.width import one_line

HomeEvent = (
    a.TreatySigned
    | a.SupportMoved
    | a.VoteDue
    | a.PaymentPromised
    | a.VoteCalled
    | a.TreatyShelved
    | a.VoteHeld
    | a.EnteredIntoForce
)


def told(event: Aftermath, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for anything that happens after a signature."""
    match event:
        case (
            a.TreatySigned()
            | a.SupportMoved()
            | a.VoteDue()
            | a.PaymentPromised()
            | a.VoteCalled()
            | a.TreatyShelved()
            | a.VoteHeld()
            | a.EnteredIntoForce()
        ):
            return told_home(event, reader)
        case (
            a.MandateAsked()
            | a.MandateAnswered()
            | a.PeriodOpened()
            | a.ConductDue()
            | a.Complied()
            | a.VisitDue()
            | a.VisitSent()
            | a.VisitPaid()
            | a.Found()
            | a.PeriodClosed()
            | a.PeriodReckoned()
            | a.ExtensionDue()
            | a.ExtensionVoiced()
            | a.ExtensionSettled()
        ):
            return reviews.told(event, reader)
        case _:
            return commission.told(event, reader)


def told_home(event: HomeEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for what comes between the signature and the entry into force."""
    match event:
        case a.TreatySigned():
            return _signed(event, reader)
        case a.SupportMoved(cause=cause):
            # Every concession moves two publics a little: the meters say so to those who play.
            if cause in ("gave", "received") and not reader.sees_all:
                return ()
            return (Dispatch("support", _support(event, reader), event.rule),)
        case a.VoteDue():
            return (Dispatch("home", _due(event, reader), event.rule),)
        case a.PaymentPromised():
            return _promised(event, reader)
        case a.VoteCalled() | a.TreatyShelved() | a.VoteHeld():
            return (Dispatch("vote", _vote(event, reader), event.rule),)
        case a.EnteredIntoForce():
            return (Dispatch("treaty", say("force.entered"), event.rule),)
        case _:
            assert_never(event)


def chamber_text(agenda: Agenda, party: Party) -> str:
    """Who must approve a treaty for a party, and by which share of votes."""
    quorum = say("quorum", share=share_text(party.quorum))
    name = seat_name(agenda, party.seat)
    return say("home.chamber", chamber=one_line(party.chamber), name=name, quorum=quorum)


def share_text(ppm: int) -> str:
    """A share of votes as people say it: `2/3`, `1/2`, or else a percentage."""
    for below in range(2, 7):
        above = (ppm * below + MILLION // 2) // MILLION
        if abs(above * MILLION - ppm * below) <= below:
            return say("share", above=above, below=below)
    return percent(ppm, 1)


def _signed(event: a.TreatySigned, reader: Reader) -> tuple[Dispatch, ...]:
    """Who must approve it at home, and how long it will live if they do."""
    agenda = reader.agenda
    chambers = [chamber_text(agenda, party) for party in agenda.parties if party.chamber]
    head = say("home.signed", chambers=listed(chambers)) if chambers else say("home.nobody")
    lines = [Dispatch("home", head, event.rule)]
    if event.periods:
        life = say("home.life", reviews=counted("reviews", event.periods))
        lines.append(Dispatch("home", life, "12.1"))
    return tuple(lines)


def _support(event: a.SupportMoved, reader: Reader) -> str:
    return say(
        "support.moved",
        name=seat_name(reader.agenda, event.seat),
        before=decimal(event.before),
        after=decimal(event.after),
        change=change(event.before, event.after),
        cause=own_cause(event.cause, event.source, reader),
    )


def _due(event: a.VoteDue, reader: Reader) -> str:
    if event.seat != reader.viewer:
        return say("vote.due", name=seat_name(reader.agenda, event.seat))
    party = reader.agenda.parties[reader.agenda.index(event.seat)]
    return say("vote.due_yours", chamber=one_line(party.chamber))


def _promised(event: a.PaymentPromised, reader: Reader) -> tuple[Dispatch, ...]:
    payment = reader.payment(event.seat, event.payment)
    if payment is None:
        return ()
    line = say(
        "payment.yours" if event.seat == reader.viewer else "payment.promised",
        name=seat_name(reader.agenda, event.seat),
        title=one_line(payment.title),
        votes=whole(payment.votes),
        cost=whole(payment.cost),
    )
    lines = [Dispatch("home", line, event.rule)]
    treaty, rider = reader.treaty, payment.rider
    if treaty is not None and rider is not None and rider.crossed_by(treaty.terms):
        condition = condition_text(reader.agenda, rider.condition.source)
        text = say("payment.rider", because=one_line(rider.because), condition=condition)
        lines.append(Dispatch("home", text, "12.6"))
    return tuple(lines)


def _vote(event: a.VoteCalled | a.TreatyShelved | a.VoteHeld, reader: Reader) -> str:
    agenda = reader.agenda
    name = seat_name(agenda, event.seat)
    chamber = one_line(agenda.parties[agenda.index(event.seat)].chamber)
    is_own = event.seat == reader.viewer
    match event:
        case a.VoteCalled() if is_own:
            return say("vote.called_yours", chamber=chamber)
        case a.VoteCalled():
            return say("vote.called", name=name, chamber=chamber)
        case a.TreatyShelved():
            return say("vote.shelved_yours") if is_own else say("vote.shelved", name=name)
        case a.VoteHeld(passed=passed):
            held = say("chamber.of", chamber=chamber, name=name)
            return say("vote.passed" if passed else "vote.failed", chamber=held)
        case _:
            assert_never(event)
