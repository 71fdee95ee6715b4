"""What the parties do about what they have found: questions, charges, answers in kind."""

from __future__ import annotations

from typing import assert_never

from summit.engine.happened import aftermath as a
from summit.engine.seats import Seat
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.numbers import whole
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch
from summit.present.telling.matter import matter, named
from summit.present.telling.parties import agency_name, limit_title, who

AskingEvent = a.QueryPut | a.BooksOpened | a.QueryAnswered

OpenEvent = a.ChargeMade | a.ChargeSettled | a.FindingPublished

AnswerEvent = (
    a.InspectionsSuspended
    | a.InspectionsResumed
    | a.CounterTaken
    | a.CounterLifted
    | a.SnappedBack
    | a.AgencyExpelled
    | a.NoticeGiven
)


def told(event: AskingEvent | OpenEvent | AnswerEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an event of this group."""
    match event:
        case a.QueryPut() | a.BooksOpened() | a.QueryAnswered():
            return (Dispatch("query", _asking(event, reader), event.rule),)
        case a.ChargeMade() | a.ChargeSettled():
            return (Dispatch("charge", _charge(event, reader), event.rule),)
        case a.FindingPublished():
            return (Dispatch("publish", _published(event, reader), event.rule),)
        case a.InspectionsSuspended() | a.InspectionsResumed():
            return (Dispatch("suspend", _suspension(event, reader), event.rule),)
        case a.CounterTaken() | a.CounterLifted():
            return (Dispatch("counter", _counter(event, reader), event.rule),)
        case a.SnappedBack():
            return (Dispatch("penalty", _penalty(event, reader), event.rule),)
        case a.AgencyExpelled():
            return (Dispatch("agency", _expelled(event, reader), event.rule),)
        case a.NoticeGiven():
            return (Dispatch("notice", _notice(event, reader), event.rule),)
        case _:
            assert_never(event)


def _asking(event: AskingEvent, reader: Reader) -> str:
    by, of = seat_name(reader.agenda, event.by), seat_name(reader.agenda, event.of)
    about = matter(event.finding, reader)
    is_asked = event.of == reader.viewer
    match event:
        case a.QueryPut():
            return _question(event, by, of, reader)
        case a.BooksOpened(openly=openly):
            if is_asked:
                return say("books.opened_yours") if openly else say("books.closed_yours")
            return say("books.opened" if openly else "books.closed", name=of)
        case a.QueryAnswered(reply="refused"):
            return say("query.refused", matter=about)
        case a.QueryAnswered(reply=reply):
            books = say("books.yours") if is_asked else say("books.of", name=of)
            return say(f"query.{reply}", books=books, matter=about)
        case _:
            assert_never(event)


def _question(event: a.QueryPut, by: str, of: str, reader: Reader) -> str:
    """Who asks whom about what; the one who is asked reads the name that a command takes."""
    about = named(reader.agenda, event.limit, event.result, event.period)
    if event.of == reader.viewer:
        finding = reader.finding_name(event.finding)
        return say("query.to_you", by=by, matter=about, finding=finding)
    if event.by == reader.viewer:
        return say("query.yours", of=of, matter=about)
    return say("query.put", by=by, of=of, matter=about)


def _charge(event: a.ChargeMade | a.ChargeSettled, reader: Reader) -> str:
    match event:
        case a.ChargeMade(charge=charge, by=by, of=of, limit=limit):
            title = limit_title(reader.agenda, limit)
            if by == reader.viewer:
                name = seat_name(reader.agenda, of)
                return say("charge.made_yours", charge=charge, of=name, limit=title)
            names = {"by": seat_name(reader.agenda, by), "of": who(of, reader)}
            return say("charge.made", charge=charge, limit=title, **names)
        case a.ChargeSettled(charge=charge, verdict=verdict):
            made = reader.charge(charge)
            accused = say("somebody") if made is None else who(made.of, reader)
            title = limit_title(reader.agenda, -1 if made is None else made.limit)
            return say(f"charge.{verdict}", charge=charge, of=accused, limit=title)
        case _:
            assert_never(event)


def _published(event: a.FindingPublished, reader: Reader) -> str:
    agenda = reader.agenda
    values = {
        "of": seat_name(agenda, event.of),
        "limit": limit_title(agenda, event.limit),
        "period": whole(event.period),
    }
    is_proof = event.result == "confirmed"
    if event.by == reader.viewer:
        return say("publish.confirmed_yours" if is_proof else "publish.alarm_yours", **values)
    by = seat_name(agenda, event.by)
    return say("publish.confirmed" if is_proof else "publish.alarm", by=by, **values)


def _suspension(event: a.InspectionsSuspended | a.InspectionsResumed, reader: Reader) -> str:
    begun = isinstance(event, a.InspectionsSuspended)
    if event.seat == reader.viewer:
        return say("suspend.begun_yours" if begun else "suspend.ended_yours")
    name = seat_name(reader.agenda, event.seat)
    return say("suspend.begun" if begun else "suspend.ended", name=name)


def _counter(event: a.CounterTaken | a.CounterLifted, reader: Reader) -> str:
    taken = isinstance(event, a.CounterTaken)
    by, of = seat_name(reader.agenda, event.by), seat_name(reader.agenda, event.of)
    if event.by == reader.viewer:
        return say("counter.taken_yours" if taken else "counter.lifted_yours", of=of)
    if taken and event.of == reader.viewer:
        return say("counter.taken_on_you", by=by)
    if taken:
        return say("counter.taken", by=by, of=of)
    return say("counter.lifted", by=by, of=who(event.of, reader))


def _penalty(event: a.SnappedBack, reader: Reader) -> str:
    life = reader.agenda.life
    cost = whole(0 if life is None else life.snapback_cost)
    of = who(event.of, reader)
    if event.by == reader.viewer:
        return say("penalty.hit_yours", of=of, cost=cost)
    return say("penalty.hit", by=seat_name(reader.agenda, event.by), of=of, cost=cost)


def _expelled(event: a.AgencyExpelled, reader: Reader) -> str:
    agency = agency_name(reader.agenda)
    if event.seat == reader.viewer:
        return say("agency.expelled_yours", agency=agency)
    return say("agency.expelled", name=_name(event.seat, reader), agency=agency)


def _notice(event: a.NoticeGiven, reader: Reader) -> str:
    if event.seat == reader.viewer:
        return say("notice.given_yours", after=event.after)
    return say("notice.given", name=_name(event.seat, reader), after=event.after)


def _name(seat: Seat, reader: Reader) -> str:
    return seat_name(reader.agenda, seat)
