"""What moved a meter, in words: a cause and the text, demand or inject behind it."""

from __future__ import annotations

from typing import Final

from summit.engine.events import Row
from summit.engine.meter import trust_at
from summit.engine.seats import AGENCY, Seat
from summit.engine.tables import Agenda
from summit.present.catalogue import say, word
from summit.present.names import OPTION_CELLS, issue_title, seat_name
from summit.present.numbers import trust, trust_change, weight
from summit.present.reader import Reader
from summit.present.telling.matter import period_in
from summit.present.telling.parties import limit_title
from summit.present.width import cut, one_line

OBSERVED: Final = "observed_"

_OF_A_SEAT: Final = frozenset({"suspended", "counter", "snapback", "expelled", "notice"})
"""Causes whose source is the party that acted, or that was hit."""

_OF_A_FINDING: Final = frozenset(
    {
        "finding_clean",
        "finding_alarm",
        "finding_confirmed",
        "explained",
        "breach_admitted",
        "query_refused",
        "breach_published",
        "alarm_published",
        "alarm",
        "breach",
    }
)
"""Causes whose source may be a finding."""


def cause_text(cause: str, source: str, reader: Reader) -> str:
    """A cause with its source: `concession T9`, `inject The sites are dropped`."""
    if cause.startswith(OBSERVED):
        inner = cause_text(cause.removeprefix(OBSERVED), source, reader)
        return say("behind.observed", cause=inner)
    plain = word("cause", cause)
    if not source or source == AGENCY:
        return plain
    if cause in _OF_A_SEAT and source in reader.agenda.seats:
        return say("behind.of", cause=plain, name=seat_name(reader.agenda, Seat(source)))
    if cause in _OF_A_FINDING and period_in(source):
        return _found(plain, source, reader)
    title = source_title(cause, source, reader)
    if title is None:
        return say("behind.named", cause=plain, source=source)
    return say("behind.titled", cause=plain, source=title)


def _found(plain: str, finding: str, reader: Reader) -> str:
    """A cause with the finding behind it: its review, and the limit where the reader knows it."""
    found, period = reader.finding(finding), period_in(finding)
    if found is None or found.limit < 0:
        return say("behind.review", cause=plain, period=period)
    limit = limit_title(reader.agenda, found.limit)
    return say("behind.limit", cause=plain, limit=limit, period=period)


def cause_word(cause: str) -> str:
    """A cause alone, for sums over many rows."""
    if cause.startswith(OBSERVED):
        return say("behind.observed", cause=word("cause", cause.removeprefix(OBSERVED)))
    return word("cause", cause)


def source_title(cause: str, source: str, reader: Reader) -> str | None:
    """The title of the inject or measure that a row points to; texts and demands have none."""
    if cause == "promise_broken":
        titles = (issue_title(issue) for issue in reader.agenda.issues if issue.id == source)
        return next(titles, None)
    notice = reader.notice(source)
    return None if notice is None else cut(one_line(notice.title), OPTION_CELLS)


def pair_name(agenda: Agenda, holder: Seat, about: Seat) -> str:
    """`Russia in United States`: how far the first trusts the second."""
    return say("pair", holder=seat_name(agenda, holder), about=seat_name(agenda, about))


def row_values(row: Row, reader: Reader) -> dict[str, str]:
    """What a sentence about a ledger row may name."""
    before, after = trust_at(row.before), trust_at(row.after)
    return {
        "pair": pair_name(reader.agenda, row.holder, row.about),
        "before": trust(before),
        "after": trust(after),
        "change": trust_change(before, after),
        "cause": cause_text(row.cause, row.source, reader),
        "weight": weight(row.weight),
    }
