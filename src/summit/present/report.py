"""The debrief in words: what happened, why, and what to try."""

from __future__ import annotations

from summit.debrief.report import Report
from summit.present.catalogue import say
from summit.present.debriefing import ending, learning, value
from summit.present.debriefing.section import Section


def sections(report: Report) -> tuple[Section, ...]:
    """The debrief in the order in which it is told; a section with nothing to say is left out."""
    caution = (say("caution.weights"), say("caution.role"))
    told = (
        ending.ending(report),
        ending.deal(report),
        ending.results(report),
        ending.zone(report),
        value.left(report),
        value.offers(report),
        value.yardsticks(report),
        learning.trusts(report),
        learning.verification(report),
        learning.steps(report),
        ending.history(report),
        Section(say("report.caution"), caution),
    )
    return tuple(section for section in told if section.lines)


def lines(report: Report) -> tuple[str, ...]:
    """The whole debrief as plain lines: each section's title, then its lines set in by two."""
    shown: list[str] = []
    for section in sections(report):
        shown += [section.title, *(f"  {line}" for line in section.lines), ""]
    return tuple(shown[:-1])
