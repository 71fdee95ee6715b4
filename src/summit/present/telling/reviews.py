"""What happens in a review period: the mandate, conduct, visits, findings, an extension."""

from __future__ import annotations

from typing import assert_never

from summit.engine.happened import aftermath as a
from summit.engine.sight import limits_of
from summit.present.catalogue import counted, joined, say
from summit.present.names import seat_name
from summit.present.numbers import decimal
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch
from summit.present.telling.parties import agency_name, limit_title, limit_titles, who
from summit.present.telling.when import reviews_of
from summit.present.width import one_line, paragraphs

CourseEvent = a.PeriodOpened | a.PeriodClosed | a.PeriodReckoned

SecretEvent = (
    a.MandateAsked
    | a.MandateAnswered
    | a.ConductDue
    | a.Complied
    | a.VisitDue
    | a.VisitSent
    | a.VisitPaid
)

ExtensionEvent = a.ExtensionDue | a.ExtensionVoiced | a.ExtensionSettled

ReviewEvent = CourseEvent | SecretEvent | ExtensionEvent | a.Found


def told(event: ReviewEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an event of this group."""
    match event:
        case a.PeriodOpened() | a.PeriodClosed() | a.PeriodReckoned():
            return _told_course(event, reader)
        case a.Found():
            return (Dispatch("finding", _found(event, reader), event.rule),)
        case a.ExtensionDue() | a.ExtensionVoiced() | a.ExtensionSettled():
            return (Dispatch("extend", _extension(event, reader), event.rule),)
        case a.MandateAsked() | a.MandateAnswered():
            return (Dispatch("agency", _mandate(event, reader), event.rule),)
        case a.ConductDue() | a.Complied():
            return (Dispatch("conduct", _conduct(event, reader), event.rule),)
        case a.VisitDue() | a.VisitSent() | a.VisitPaid():
            return (Dispatch("visit", _visit(event, reader), event.rule),)
        case _:
            assert_never(event)


def _told_course(event: CourseEvent, reader: Reader) -> tuple[Dispatch, ...]:
    match event:
        case a.PeriodOpened():
            return _opened(event, reader)
        case a.PeriodClosed(number=number):
            reviews = reviews_of(reader.agenda, reader.treaty)
            return (Dispatch("review", say("review.closed", number=number, reviews=reviews)),)
        case a.PeriodReckoned(worth=worth):
            values = joined(
                say("review.had", name=seat_name(reader.agenda, seat), value=decimal(value))
                for seat, value in zip(reader.agenda.seats, worth, strict=True)
            )
            text = say("review.reckoned", values=values)
            return (Dispatch("worth", text, event.rule),) if reader.sees_all else ()
        case _:
            assert_never(event)


def _opened(event: a.PeriodOpened, reader: Reader) -> tuple[Dispatch, ...]:
    agenda = reader.agenda
    meeting = agenda.meeting(len(agenda.meetings) + event.number)
    head = say(
        "review.opened",
        number=event.number,
        reviews=max(event.number, reviews_of(agenda, reader.treaty)),
        title=one_line(meeting.title),
        date=one_line(meeting.date),
    )
    return tuple(Dispatch("review", line) for line in (head, *paragraphs(meeting.text)))


def _mandate(event: a.MandateAsked | a.MandateAnswered, reader: Reader) -> str:
    agency, name = agency_name(reader.agenda), seat_name(reader.agenda, event.seat)
    is_own = event.seat == reader.viewer
    match event:
        case a.MandateAsked():
            if is_own:
                return say("mandate.asked_you", agency=agency)
            return say("mandate.asked", agency=agency, name=name)
        case a.MandateAnswered(admitted=admitted):
            if is_own:
                code = "mandate.given_yours" if admitted else "mandate.denied_yours"
                return say(code, agency=agency)
            return say("mandate.given" if admitted else "mandate.denied", agency=agency, name=name)
        case _:
            assert_never(event)


def _conduct(event: a.ConductDue | a.Complied, reader: Reader) -> str:
    agenda = reader.agenda
    name = seat_name(agenda, event.seat)
    is_own = event.seat == reader.viewer
    match event:
        case a.ConductDue() if is_own:
            limits = limit_titles(agenda, limits_of(agenda, event.seat))
            return say("conduct.due_yours", limits=limits)
        case a.ConductDue():
            return say("conduct.due", name=name)
        case a.Complied(breaks=()):
            return say("conduct.kept_yours") if is_own else say("conduct.kept", name=name)
        case a.Complied(breaks=breaks):
            limits = limit_titles(agenda, breaks)
            if is_own:
                return say("conduct.broke_yours", limits=limits)
            return say("conduct.broke", name=name, limits=limits)
        case _:
            assert_never(event)


def _visit(event: a.VisitDue | a.VisitSent | a.VisitPaid, reader: Reader) -> str:
    name = seat_name(reader.agenda, event.seat)
    is_own = event.seat == reader.viewer
    match event:
        case a.VisitDue(left=left):
            visits = counted("visits.left", left)
            if is_own:
                return say("visit.due_yours", visits=visits)
            return say("visit.due", name=name, visits=visits)
        case a.VisitSent():
            return _sent(event, name, reader)
        case a.VisitPaid():
            return _paid(event, reader)
        case _:
            assert_never(event)


def _sent(event: a.VisitSent, name: str, reader: Reader) -> str:
    is_own = event.seat == reader.viewer
    if event.of is None:
        return say("visit.kept_yours") if is_own else say("visit.kept", name=name)
    host, title = seat_name(reader.agenda, event.of), limit_title(reader.agenda, event.limit)
    if is_own:
        return say("visit.sent_yours", of=host, limit=title)
    return say("visit.sent", name=name, of=host, limit=title)


def _paid(event: a.VisitPaid, reader: Reader) -> str:
    agenda = reader.agenda
    title = limit_title(agenda, event.limit)
    if event.seat == reader.viewer:
        return say("visit.paid_yours", of=seat_name(agenda, event.of), limit=title)
    name = seat_name(agenda, event.seat)
    if event.of == reader.viewer:
        return say("visit.paid_here", name=name, limit=title)
    return say("visit.paid", name=name, of=seat_name(agenda, event.of), limit=title)


def _found(event: a.Found, reader: Reader) -> str:
    """Who looked at whom, and what came of it; the name is what a command takes."""
    by, of = who(event.by, reader), who(event.of, reader)
    if event.result == "clean":
        return say("found.clean", by=by, of=of)
    limit = limit_title(reader.agenda, event.limit)
    code = "found.alarm" if event.result == "alarm" else "found.confirmed"
    return say(code, by=by, of=of, limit=limit, finding=reader.finding_name(event.finding))


def _extension(event: ExtensionEvent, reader: Reader) -> str:
    match event:
        case a.ExtensionDue(seat=seat):
            if seat != reader.viewer:
                return say("extension.due", name=seat_name(reader.agenda, seat))
            life = reader.agenda.life
            more = 0 if life is None else life.extension
            return say("extension.due_yours", reviews=counted("reviews", more))
        case a.ExtensionVoiced(seat=seat, willing=willing):
            code = "extension.willing" if willing else "extension.unwilling"
            return say(code, name=who(seat, reader))
        case a.ExtensionSettled(extended=True, periods=periods):
            return say("extension.agreed", reviews=counted("reviews", periods))
        case a.ExtensionSettled():
            return say("extension.failed")
        case _:
            assert_never(event)
