"""The substance beside texts: options, sanctions, steps, the arms race, contacts, amendments."""

from __future__ import annotations

from collections.abc import Iterator

from summit.debrief.report import Report
from summit.debrief.substance import (
    Changes,
    Line,
    Opened,
    Race,
    Reading,
    Sanctioned,
    Sequence,
)
from summit.engine.seats import Seat
from summit.engine.standing.substance import Amendment
from summit.engine.tables import Agenda
from summit.present.catalogue import counted, joined, listed, say
from summit.present.debriefing.section import Section
from summit.present.figured import figure_value
from summit.present.names import issue_title, option_full, seat_code, seat_name
from summit.present.numbers import decimal
from summit.present.telling.parties import limit_title
from summit.present.telling.substance import amended
from summit.present.telling.titles import contact_title, sanction_title, step_title
from summit.present.telling.when import moment_name
from summit.present.width import one_line


def substance(report: Report) -> Section:
    """Kind by kind; nothing where the scenario has none of it."""
    agenda, found = report.agenda, report.changes
    lines = (
        *(_figure(agenda, reading) for reading in found.figures),
        *(_option(agenda, opened) for opened in found.options),
        *(_sanction(agenda, entry) for entry in found.sanctions),
        *(line for entry in found.sequences for line in _sequence(agenda, entry)),
        *_race(agenda, found.race),
        *(line for entry in found.contacts for line in _contact(agenda, entry)),
        *(say("expired", limit=limit_title(agenda, limit)) for limit in found.expired),
        *(_amendment(agenda, found, entry) for entry in found.amendments),
    )
    return Section(say("report.substance"), lines)


def _figure(agenda: Agenda, reading: Reading) -> str:
    """A figure of the treaty against the openings."""
    openings = " ".join(
        say(
            "rolling.bracket",
            codes=seat_code(agenda, seat),
            option=figure_value(reading.figure, value),
        )
        for seat, value in zip(agenda.seats, reading.openings, strict=True)
    )
    values = {
        "title": one_line(reading.figure.title),
        "openings": openings,
        "today": figure_value(reading.figure, reading.today),
    }
    if reading.treaty is None:
        return say("came.figure_open", **values)
    return say("came.figure", value=figure_value(reading.figure, reading.treaty), **values)


def _option(agenda: Agenda, opened: Opened) -> str:
    """An option that was off the table at the start."""
    issue = agenda.issues[opened.issue]
    values = {"option": option_full(issue, opened.option), "issue": issue_title(issue)}
    if opened.round:
        when = moment_name(agenda, opened.round)
        line = say("came.option_opened", when=when, **values)
    else:
        line = say("came.option_closed", **values)
    if not opened.willing:
        return line
    return say("came.option_willing", line=line, names=_names(agenda, opened.willing))


def _sanction(agenda: Agenda, entry: Sanctioned) -> str:
    listed_as = entry.listed
    changes = joined(
        say("came.sanction_on" if imposed else "came.sanction_off", when=moment_name(agenda, now))
        for now, imposed in entry.changes
    )
    return say(
        "came.sanction_in_force" if entry.in_force else "came.sanction_lifted",
        title=sanction_title(agenda, listed_as.id),
        name=seat_name(agenda, listed_as.by),
        against=seat_name(agenda, listed_as.against),
        changes=changes or say("came.sanction_still"),
    )


def _sequence(agenda: Agenda, entry: Sequence) -> Iterator[str]:
    """How far a sequence came, and with whom it got stuck."""
    steps = len(entry.listed.steps)
    values = {"title": one_line(entry.listed.title), "steps": steps}
    if entry.stuck_with is None:
        yield say("came.sequence_done", **values)
    else:
        name, title = seat_name(agenda, entry.stuck_with), entry.listed.id
        step = step_title(agenda, title, entry.done + 1)
        yield say("came.sequence_stuck", done=entry.done, name=name, step=step, **values)
    for seat, times in entry.overdue:
        late = {"name": seat_name(agenda, seat), "times": counted("closes", times)}
        yield say("came.overdue", title=one_line(entry.listed.title), **late)
    for seat, times in entry.reversed:
        back = {"name": seat_name(agenda, seat), "steps": counted("steps_back", times)}
        yield say("came.reversed", title=one_line(entry.listed.title), **back)


def _race(agenda: Agenda, race: Race | None) -> Iterator[str]:
    """What the arms race cost each seat."""
    if race is None:
        return
    if not race.rounds:
        yield say("came.race_none")
        return
    costs = joined(
        say("left.gain", name=seat_name(agenda, seat), gain=decimal(cost))
        for seat, cost in zip(agenda.seats, race.costs, strict=True)
    )
    yield say("came.race", rounds=counted("rounds_of", race.rounds), costs=costs)


def _contact(agenda: Agenda, entry: Line) -> Iterator[str]:
    title = contact_title(agenda, entry.listed.id)
    if not entry.used:
        yield say("came.contact_unused", title=title)
        return
    uses = joined(
        say("came.contact_by", name=seat_name(agenda, seat), times=counted("times", times))
        for seat, times in entry.used
    )
    yield say("came.contact", title=title, uses=uses)
    for inject in entry.averted:
        yield say("came.averted", title=title, inject=one_line(inject))


def _amendment(agenda: Agenda, found: Changes, entry: Amendment) -> str:
    changes = amended(agenda, found.signed or entry.terms, entry.terms)
    values = {"id": entry.id, "name": seat_name(agenda, entry.by), "changes": changes}
    if entry.is_adopted:
        return say("came.amended", period=entry.period, **values)
    return say(
        "came.not_amended", period=entry.period, names=_names(agenda, entry.agreed), **values
    )


def _names(agenda: Agenda, seats: tuple[Seat, ...]) -> str:
    return listed(seat_name(agenda, seat) for seat in seats)
