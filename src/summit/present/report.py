"""The debrief in words: what happened, why, and what to try."""

from __future__ import annotations

from summit.debrief.report import Report
from summit.engine.seats import Seat
from summit.present.catalogue import say
from summit.present.debriefing import (
    courses,
    ending,
    home,
    keeping,
    learning,
    offices,
    own,
    signals,
    substance,
    value,
)
from summit.present.debriefing.section import Section


def sections(report: Report, seat: Seat | None = None) -> tuple[Section, ...]:
    """The debrief in the order in which it is told; a section with nothing to say is left out.

    For a seat its own short account comes right behind the end.
    """
    if seat is not None and not report.agenda.is_party(seat):
        # Whoever signs nothing has no sheet to be measured by (rule 17.1).
        seat = None
    caution = (say("caution.weights"), say("caution.role"))
    told = (
        ending.ending(report),
        *(() if seat is None else (own.own(report, seat),)),
        ending.deal(report),
        ending.results(report),
        home.home(report),
        keeping.kept(report),
        ending.zone(report),
        value.left(report),
        value.offers(report),
        value.yardsticks(report),
        learning.trusts(report),
        *courses.trust_courses(report),
        *courses.value_courses(report, seat),
        offices.offices(report),
        substance.substance(report),
        signals.signals(report),
        learning.verification(report),
        keeping.inspecting(report),
        learning.steps(report),
        ending.history(report),
        Section(say("report.caution"), caution),
    )
    return tuple(section for section in told if section.lines)


def lines(report: Report, seat: Seat | None = None) -> tuple[str, ...]:
    """The whole debrief as plain lines: each section's title, then its lines set in by two."""
    shown: list[str] = []
    for section in sections(report, seat):
        shown += [section.title, *(f"  {line}" for line in section.lines), ""]
    return tuple(shown[:-1])
