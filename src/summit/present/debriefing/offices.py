"""The others at the table: single texts and polls, credit, reports, agencies, leaderships."""

from __future__ import annotations

from collections.abc import Iterator

from summit.debrief.offices import Agency, Credit, Hindrance, Seated, Single, Succession
from summit.debrief.report import Report
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.tables import Agenda
from summit.present.catalogue import counted, joined, listed, say
from summit.present.debriefing.section import Section, terms_text
from summit.present.names import seat_name
from summit.present.numbers import decimal, whole
from summit.present.telling.offices import opinion_text
from summit.present.telling.when import moment_name
from summit.present.width import one_line


def offices(report: Report) -> Section:
    """What was done by whom beside the parties' own texts; nothing where nobody did anything."""
    agenda, seen = report.agenda, report.seated
    lines = (
        *(line for single in seen.singles for line in _single(agenda, single)),
        *_best(agenda, seen, report.conclusion.treaty),
        *(line for credit in seen.credits for line in _credit(agenda, credit)),
        *_observers(agenda, seen),
        *(
            say("came.endorsed", name=seat_name(agenda, seat), times=counted("texts_told", times))
            for seat, times in seen.endorsed
        ),
        *(say("came.outside", name=seat_name(agenda, seat)) for seat in seen.outside),
        *(_agency(agenda, agency) for agency in seen.agencies),
        *(_succession(agenda, change) for change in seen.successions),
    )
    return Section(say("report.offices"), lines)


def _single(agenda: Agenda, single: Single) -> Iterator[str]:
    """What a single text said, what the poll said, and who could have signed it."""
    text = single.text
    yield say(
        "came.single",
        text=text.id,
        author=seat_name(agenda, text.author),
        round=text.round,
        terms=terms_text(agenda, text.terms),
    )
    if single.poll is not None:
        shown = joined(opinion_text(agenda, opinion) for opinion in single.poll.opinions)
        yield say("came.poll", text=text.id, opinions=shown)
    if len(single.ready) == len(agenda.seats):
        yield say("came.ready_all", text=text.id)
    elif single.ready:
        yield say("came.ready", text=text.id, names=_names(agenda, single.ready))
    else:
        yield say("came.ready_none", text=text.id)
    odd = _said_otherwise(single)
    if odd:
        yield say("came.otherwise", names=_names(agenda, odd))


def _said_otherwise(single: Single) -> tuple[Seat, ...]:
    """Who answered the poll otherwise than its own sheet would have it on the last day."""
    opinions = () if single.poll is None else single.poll.opinions
    return tuple(each.seat for each in opinions if each.yes != (each.seat in single.ready))


def _best(agenda: Agenda, seen: Seated, treaty: Text | None) -> Iterator[str]:
    """The best single text, and what stood in its way; nothing where it was signed."""
    if seen.best is None or seen.best.text == treaty:
        return
    name = seen.best.text.id
    if not seen.hindered:
        yield say("came.best_free", text=name)
        return
    yield say("came.best", text=name)
    for hindrance in seen.hindered:
        yield _hindrance(agenda, hindrance)


def _hindrance(agenda: Agenda, hindrance: Hindrance) -> str:
    reasons = []
    if hindrance.short:
        reasons.append(say("hindered.short", points=decimal(hindrance.short)))
    if hindrance.lines:
        reasons.append(counted("worth.lines", hindrance.lines))
    name = seat_name(agenda, hindrance.seat)
    return say("came.hindered", name=name, reasons=listed(reasons))


def _credit(agenda: Agenda, credit: Credit) -> Iterator[str]:
    yield say(
        "came.credit",
        name=seat_name(agenda, credit.seat),
        spent=whole(credit.spent),
        given=counted("credits", credit.given),
    )
    for of, to in credit.vouched:
        names = {"of": seat_name(agenda, of), "to": seat_name(agenda, to)}
        yield say("came.vouched", name=seat_name(agenda, credit.seat), **names)


def _observers(agenda: Agenda, seen: Seated) -> Iterator[str]:
    """Reports, and how often whom was called on by whom."""
    for brought in seen.reports:
        yield say(
            "came.report",
            name=seat_name(agenda, brought.seat),
            title=one_line(brought.title),
            when=moment_name(agenda, brought.round),
        )
    pairs = [(entry.by, entry.of) for entry in seen.pressed]
    for by, of in dict.fromkeys(pairs):
        times = counted("times", pairs.count((by, of)))
        names = {"name": seat_name(agenda, by), "of": seat_name(agenda, of)}
        yield say("came.called_on", times=times, **names)


def _agency(agenda: Agenda, agency: Agency) -> str:
    """Whether an agency at home acted on its own, and whether it was held back."""
    line = say(
        "came.agency_acted" if agency.has_acted else "came.agency_still",
        agency=one_line(agency.name),
        name=seat_name(agenda, agency.seat),
        title=one_line(agency.title),
    )
    if agency.held:
        when = listed(moment_name(agenda, number) for number in dict.fromkeys(agency.held))
        line = say("came.agency_held", line=line, when=when)
        if agency.times_kept:
            times = counted("times", agency.times_kept)
            line = say("came.agency_kept", line=line, times=times)
        return line
    return say("came.agency_free" if agency.within_reach else "came.agency_beyond", line=line)


def _succession(agenda: Agenda, change: Succession) -> str:
    line = say(
        "came.leader",
        name=seat_name(agenda, change.leader.seat),
        leader=one_line(change.leader.name),
        when=moment_name(agenda, change.round),
    )
    if change.keeps is None:
        return line
    return say("came.reaffirmed" if change.keeps else "came.disowned", line=line)


def _names(agenda: Agenda, seats: tuple[Seat, ...]) -> str:
    return listed(seat_name(agenda, seat) for seat in seats)
