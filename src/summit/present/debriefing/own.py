"""The debrief for one seat in a few lines: what it got, what won and cost it trust, what to try."""

from __future__ import annotations

from collections.abc import Callable

from summit.debrief.report import Report
from summit.engine.events import Row
from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.present.catalogue import say
from summit.present.causes import cause_word
from summit.present.debriefing.home import margin_text
from summit.present.debriefing.section import Section
from summit.present.debriefing.trying import after_signature
from summit.present.debriefing.value import share_text, swap_text
from summit.present.names import seat_name
from summit.present.numbers import decimal, weight, whole
from summit.present.telling.when import moment_name

_HALF = 2

_NO_ACTS = frozenset({"inject", "explained"})


def own(report: Report, seat: Seat) -> Section:
    """What one seat may take home; nothing of it is judged but by its own sheet."""
    place = report.agenda.index(seat)
    lines = (
        _got(report, place),
        *_had(report, place),
        *_trusted(report, seat),
        *(after_signature(report, seat) or _to_try(report, place)),
    )
    return Section(say("report.own", name=seat_name(report.agenda, seat)), lines)


def _got(report: Report, place: int) -> str:
    result = report.results[place]
    if result.treaty is None and report.conclusion.reason == "collapsed":
        loss = decimal(report.agenda.weights.collapse_loss, 0)
        alone, walk_away = decimal(result.alone, 0), whole(result.walk_away)
        return say("own.collapsed", alone=alone, walk_away=walk_away, loss=loss)
    if result.treaty is None:
        code = "own.outside" if result.is_outside else "own.unsigned"
        return say(code, walk_away=whole(result.walk_away))
    code = "own.above" if result.gain >= 0 else "own.below"
    line = say(code, eyes=decimal(result.treaty.expected), margin=decimal(abs(result.gain)))
    share = _share(report, place)
    return line if share is None else say("own.share", line=line, share=share)


def _had(report: Report, place: int) -> tuple[str, ...]:
    """What a treaty that went on after its signature really brought."""
    if report.fate is None or report.results[place].is_outside:
        return ()
    had = report.fate.had[place]
    return (say("own.had", realised=decimal(had.realised), margin=margin_text(had)),)


def _share(report: Report, place: int) -> str | None:
    measures = None if report.shortfall is None else report.shortfall.measures
    if measures is None or not measures.ratios or measures.ratios[place] < 0:
        return None
    return share_text(measures.ratios[place])


def _trusted(report: Report, seat: Seat) -> tuple[str, ...]:
    """The row of each other's ledger that won this seat most trust, and the one that cost most."""
    lines: list[str] = []
    for account in report.trust:
        if account.about != seat:
            continue
        name = seat_name(report.agenda, account.holder)
        rows = account.largest
        lines += _row(report.agenda, "own.won", name, rows, lambda row: row.weight > 0)
        lines += _row(report.agenda, "own.cost", name, rows, lambda row: row.weight < 0)
    return tuple(lines)


def _row(
    agenda: Agenda,
    code: str,
    name: str,
    rows: tuple[Row, ...],
    is_wanted: Callable[[Row], bool],
) -> tuple[str, ...]:
    """The first such row, since the largest come first; what came from outside is no act, and what
    was explained only takes a finding back."""
    row = next((row for row in rows if row.cause not in _NO_ACTS and is_wanted(row)), None)
    if row is None:
        return ()
    cause, shown = cause_word(row.cause), weight(row.weight)
    when = moment_name(agenda, row.round)
    return (say(code, name=name, cause=cause, when=when, weight=shown),)


def _to_try(report: Report, place: int) -> tuple[str, ...]:
    """One thing to do otherwise, the gravest first; none where there is none."""
    result = report.results[place]
    if result.is_regretted:
        return (say("try.refuse"),)
    if result.treaty is None:
        return () if result.is_outside else _without_a_treaty(report)
    if _is_short(report, place):
        return (say("try.ask"),)
    found = report.shortfall
    terms = report.conclusion.terms
    if found is None or found.swap is None or terms is None:
        return ()
    return (say("try.trade", changes=swap_text(report.agenda, found.swap, terms)),)


def _without_a_treaty(report: Report) -> tuple[str, ...]:
    if report.missed is not None:
        return (say("try.missed"),)
    if report.zone.on_paper and report.zone.in_their_eyes is False:
        return (say("try.trust"),)
    return ()


def _is_short(report: Report, place: int) -> bool:
    """Whether a seat got less than half of what another got, by the shares of what each could."""
    measures = None if report.shortfall is None else report.shortfall.measures
    if measures is None or not measures.ratios:
        return False
    return measures.ratios[place] * _HALF < max(measures.ratios)
