"""The part of a handout that a mediator or an observer alone may read (rule 17.1)."""

from __future__ import annotations

from summit.engine.listed.offices import ReportTable
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Tables
from summit.present.branching import condition_words
from summit.present.catalogue import counted, say
from summit.present.markdown import bullets, heading, plain, prose
from summit.present.names import seat_name
from summit.present.office_lines import report_line


def guest_part(tables: Tables, seat: Seat) -> tuple[str, ...]:
    """Instructions, credit and reports of somebody who signs nothing.

    Raises `ValueError` for a seat that is nobody's of the kind.
    """
    agenda = tables.agenda
    place = [guest.seat for guest in agenda.guests].index(seat)
    credit = agenda.credit(seat)
    return (
        "---",
        heading(1, say("paper.secret", name=plain(seat_name(agenda, seat)))),
        say("paper.secret_note"),
        heading(2, say("paper.instructions")),
        *prose(tables.guest_secrets[place]),
        say("paper.no_sheet"),
        *((say("paper.credit", credit=counted("credits", credit)),) if credit else ()),
        *_reports(tables, seat),
    )


def _reports(tables: Tables, seat: Seat) -> tuple[str, ...]:
    """What it may bring out, and when its time comes (rule 17.5)."""
    mine = [report for report in tables.reports if seat in report.by]
    if not mine:
        return ()
    entries = bullets(plain(_report(tables.agenda, report)) for report in mine)
    return (heading(2, say("paper.reports")), say("paper.reports_note"), entries)


def _report(agenda: Agenda, report: ReportTable) -> str:
    line = report_line(report.id, report.title, report.text)
    if report.condition is None:
        return line
    condition = condition_words(agenda, report.condition)
    return say("paper.reports_when", line=line, condition=condition)
