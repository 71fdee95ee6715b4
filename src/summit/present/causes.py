"""What moved a meter, in words: a cause and the text, demand or inject behind it."""

from __future__ import annotations

from typing import Final

from summit.engine.events import Row
from summit.engine.meter import trust_at
from summit.engine.seats import AGENCY, Seat
from summit.engine.tables import Agenda
from summit.present.catalogue import listed, say, word
from summit.present.names import OPTION_CELLS, issue_title, seat_name
from summit.present.numbers import trust, trust_change, weight
from summit.present.reader import Reader
from summit.present.telling.matter import period_in
from summit.present.telling.parties import limit_title
from summit.present.telling.titles import report_title, sanction_title, sequence_title
from summit.present.width import cut, one_line

OBSERVED: Final = "observed_"

_OF_A_SEAT: Final = frozenset(
    {"suspended", "counter", "snapback", "expelled", "notice", "vouched", "pressed"}
)
"""Causes whose source is the party that acted, or that was hit."""

_ALONE: Final = frozenset({"disowned", "arms_race"})
"""Causes whose source says no more than they do themselves."""

_OF_A_SEAT_AND_ROUND: Final = frozenset(
    {"statement_conciliatory", "statement_firm", "walk_out", "came_back"}
)
"""Causes whose source is the party that acted and the round in which it did."""

_OF_A_LINK: Final = frozenset({"linkage", "linkage_stands", "link_declined"})
"""Causes whose source is an issue and what it is tied to."""

_OF_A_GESTURE: Final = frozenset({"gesture", "gesture_undone", "answered", "unanswered"})

_OF_A_CONFIDENCE: Final = frozenset(
    {
        "concession",
        "retraction",
        "denial",
        "was_denied",
        "left_out",
        "leak",
        "confidence_broken",
    }
)
"""Causes whose source may be a non-paper or a message."""

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
    if not source or source == AGENCY or cause in _ALONE:
        return plain
    if cause in _OF_A_SEAT and source in reader.agenda.everyone:
        return say("behind.of", cause=plain, name=seat_name(reader.agenda, Seat(source)))
    if cause in _OF_A_FINDING and period_in(source):
        return _found(plain, source, reader)
    signalled = _signalled(cause, plain, source, reader)
    if signalled is not None:
        return signalled
    title = source_title(cause, source, reader)
    if title is None:
        return say("behind.named", cause=plain, source=source)
    return say("behind.titled", cause=plain, source=title)


def _signalled(cause: str, plain: str, source: str, reader: Reader) -> str | None:
    """A cause with the signal behind it (chapter 16); `None` where it has none."""
    agenda = reader.agenda
    first, _, second = source.partition("/")
    if cause in _OF_A_SEAT_AND_ROUND and first in agenda.seats:
        return say("behind.of", cause=plain, name=seat_name(agenda, Seat(first)))
    if cause in _OF_A_LINK:
        titles = {issue.id: issue_title(issue) for issue in agenda.issues}
        issue, tied = titles.get(first, first), titles.get(second, second)
        return say("behind.tied", cause=plain, issue=issue, tied=tied)
    if cause in {"disclosure", "disclosure_false"}:
        return _priority(plain, source, reader)
    return _confided(plain, source, reader) if cause in _OF_A_CONFIDENCE else None


def _confided(plain: str, source: str, reader: Reader) -> str | None:
    """A cause with the non-paper or the message behind it; `None` where it is neither."""
    text = reader.text(source)
    if text is not None:
        is_paper = not (text.is_position or text.single)
        return say("behind.paper", cause=plain, source=source) if is_paper else None
    for message in reader.signals.messages:
        if message.id == source:
            names = listed(seat_name(reader.agenda, seat) for seat in message.to)
            return say("behind.message", cause=plain, names=names)
    return None


def _priority(plain: str, source: str, reader: Reader) -> str:
    """A cause with the priority behind it, where the reader heard it."""
    told = reader.disclosure(source)
    if told is None:
        return plain
    issues = reader.agenda.issues
    more, less = issue_title(issues[told.more]), issue_title(issues[told.less])
    return say("behind.priority", cause=plain, more=more, less=less)


def _found(plain: str, finding: str, reader: Reader) -> str:
    """A cause with the finding behind it: its review, and the limit where the reader knows it."""
    found, period = reader.finding(finding), period_in(finding)
    if found is None or found.limit < 0:
        return say("behind.review", cause=plain, period=period)
    limit = limit_title(reader.agenda, found.limit)
    return say("behind.limit", cause=plain, limit=limit, period=period)


def own_cause(cause: str, source: str, reader: Reader) -> str:
    """A cause where it is plain who acted: the one whom a row of trust or of support is about."""
    inner = cause.removeprefix(OBSERVED)
    return cause_text(cause, "" if inner in _OF_A_SEAT_AND_ROUND else source, reader)


def cause_word(cause: str) -> str:
    """A cause alone, for sums over many rows."""
    if cause.startswith(OBSERVED):
        return say("behind.observed", cause=word("cause", cause.removeprefix(OBSERVED)))
    return word("cause", cause)


def source_title(cause: str, source: str, reader: Reader) -> str | None:
    """The title of what a row points to: an inject, a measure, a gesture, a report, a sanction or
    a sequence of steps; texts have none."""
    if cause == "promise_broken":
        titles = (issue_title(issue) for issue in reader.agenda.issues if issue.id == source)
        return next(titles, None)
    if cause in _OF_A_GESTURE:
        gesture = reader.agenda.gesture(source)
        return None if gesture is None else cut(one_line(gesture.title), OPTION_CELLS)
    if cause == "report":
        return report_title(source, reader)
    if cause in {"sanction", "relief"}:
        return sanction_title(reader.agenda, source)
    if cause in {"step", "step_reversed", "step_overdue"}:
        return sequence_title(reader.agenda, source)
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
        "cause": own_cause(row.cause, row.source, reader),
        "weight": weight(row.weight),
    }
