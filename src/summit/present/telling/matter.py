"""What a question in the commission is about, as far as its reader knows."""

from __future__ import annotations

from summit.engine.standing.treaty import Result
from summit.engine.tables import Agenda
from summit.present.catalogue import say
from summit.present.reader import Reader
from summit.present.telling.parties import limit_title


def matter(finding: str, reader: Reader) -> str:
    """A finding that others speak of: the limit for those who know it, the review for the rest."""
    found = reader.finding(finding)
    if found is not None and found.limit >= 0:
        return named(reader.agenda, found.limit, found.result, found.period)
    period = period_in(finding)
    return say("matter.period", period=period) if period else say("matter.unnamed")


def named(agenda: Agenda, limit: int, result: Result, period: int) -> str:
    """A finding by its limit, its result and its review."""
    code = "matter.confirmed" if result == "confirmed" else "matter.alarm"
    return say(code, limit=limit_title(agenda, limit), period=period)


def period_in(finding: str) -> int:
    """The review period in a finding's name, which ends in it; 0 where there is none."""
    last = finding.rpartition(".")[2]
    return int(last) if last.isdecimal() else 0
