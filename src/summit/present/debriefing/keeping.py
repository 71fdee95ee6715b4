"""Review by review: who kept the treaty and who broke it, who saw it, and what was done."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

from summit.debrief.conduct import Breach, Conduct, Tempted
from summit.debrief.fate import Fate
from summit.debrief.inspecting import Sparing, Turn
from summit.debrief.report import Report
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import Seat
from summit.engine.standing.treaty import Finding
from summit.engine.tables import Agenda
from summit.present.catalogue import counted, joined, listed, say, word
from summit.present.debriefing.section import Section
from summit.present.dispatches import dispatches
from summit.present.names import seat_name
from summit.present.numbers import decimal, percent, signed
from summit.present.reader import Reader
from summit.present.telling.parties import inspector_name, limit_title
from summit.present.width import one_line


def kept(report: Report) -> Section:
    """Verification against temptation, a review at a time; the debrief knows who broke what."""
    fate = report.fate
    if fate is None or not fate.conduct:
        return Section(say("report.kept"), ())
    lines = [say("kept.read"), *_done(report, fate, 0)]
    before: dict[Seat, Tempted | None] = {}
    for period, each in groupby(fate.conduct, key=lambda conduct: conduct.period):
        lines.append(_head(report.agenda, fate, period))
        for conduct in each:
            is_known = before.get(conduct.seat) == conduct.strongest
            lines += _conduct(report.agenda, conduct, is_known=is_known)
            before[conduct.seat] = conduct.strongest
        lines += _done(report, fate, period)
    return Section(say("report.kept"), tuple(lines))


def inspecting(report: Report) -> Section:
    """What the inspection game says about visits at short notice, beside what was done."""
    game = None if report.fate is None else report.fate.sparing
    lines = () if game is None else _game(report.agenda, game)
    return Section(say("report.inspecting"), lines)


def _head(agenda: Agenda, fate: Fate, period: int) -> str:
    meeting = agenda.meeting(len(agenda.meetings) + period)
    return say(
        "kept.review",
        number=period,
        reviews=fate.treaty.periods,
        title=one_line(meeting.title),
        date=one_line(meeting.date),
    )


def _conduct(agenda: Agenda, conduct: Conduct, *, is_known: bool) -> tuple[str, ...]:
    """What a party did in a review; `is_known` says that nothing in its temptation has changed."""
    name = seat_name(agenda, conduct.seat)
    lines = [_breach(agenda, name, breach) for breach in conduct.breaches]
    if not lines and is_known and conduct.strongest is not None:
        lines.append(say("kept.as_before", name=name))
    elif not lines:
        lines.append(_kept(agenda, name, conduct.strongest))
    lines += [_false_alarm(agenda, name, found) for found in conduct.false_alarms]
    return tuple(lines)


def _breach(agenda: Agenda, name: str, breach: Breach) -> str:
    limit = limit_title(agenda, breach.tempted.limit)
    line = say("kept.broke", name=name, limit=limit, **_figures(breach.tempted))
    if not breach.findings:
        return say("kept.unseen", line=line)
    seen = listed(
        say(
            "kept.by",
            name=inspector_name(agenda, found.by),
            result=word("found_as", found.result),
        )
        for found in breach.findings
    )
    return say("kept.seen", line=line, seen=seen)


def _kept(agenda: Agenda, name: str, strongest: Tempted | None) -> str:
    if strongest is None:
        return say("kept.kept", name=name)
    limit = limit_title(agenda, strongest.limit)
    return say("kept.tempted", name=name, limit=limit, **_figures(strongest))


def _figures(tempted: Tempted) -> dict[str, str]:
    return {
        "gain": decimal(tempted.gain),
        "caught": percent(tempted.caught),
        "fear": decimal(tempted.fear),
        "pays": signed(tempted.pays),
    }


def _false_alarm(agenda: Agenda, name: str, found: Finding) -> str:
    return say(
        "kept.false_alarm",
        by=inspector_name(agenda, found.by),
        name=name,
        limit=limit_title(agenda, found.limit),
    )


def _done(report: Report, fate: Fate, period: int) -> tuple[str, ...]:
    """What was done about the treaty in a review, in the words of the dispatches."""
    agenda = report.agenda
    reader = Reader(agenda, None, True, len(agenda.meetings), (), (), (), (), treaty=fate.treaty)
    return tuple(
        say("kept.done", text=told.text)
        for at, event in fate.answers
        if at == period
        for told in dispatches(event, reader)
    )


def _game(agenda: Agenda, game: Sparing) -> tuple[str, ...]:
    names = {
        "inspector": seat_name(agenda, game.inspector),
        "target": seat_name(agenda, game.target),
    }
    head = say(
        "sparing.stakes",
        **names,
        visits=counted("sparing.visits", game.visits),
        reviews=counted("reviews", game.periods),
        limit=limit_title(agenda, game.limit),
        gain=decimal(game.gain),
        fear=decimal(game.fear),
        seen=percent(game.seen),
        visited=percent(game.seen_visited),
    )
    if not game.turns:
        return (head, say("sparing.deterred", target=names["target"]), _sent(agenda, game))
    first = game.turns[0].theory
    code = "sparing.mixed" if first.deterred else "sparing.hopeless"
    turns = tuple(_turn(turn) for turn in game.turns)
    return (head, say(code, **names), *turns, _sent(agenda, game), say("sparing.note"))


def _turn(turn: Turn) -> str:
    return say(
        "sparing.turn",
        number=turn.period,
        left=counted("reviews", turn.left),
        visits=counted("visits.left", turn.visits),
        inspect=_share(turn.theory.inspect),
        violate=_share(turn.theory.violate),
        sent=say("sparing.did" if turn.is_sent else "sparing.did_not"),
    )


def _share(fraction: Fraction) -> str:
    return percent(rounded(fraction.numerator * MILLION, fraction.denominator))


def _sent(agenda: Agenda, game: Sparing) -> str:
    if not game.sent:
        return say("sparing.none_sent", inspector=seat_name(agenda, game.inspector))
    visits = joined(
        say("sparing.sent", number=entry.period, limit=limit_title(agenda, entry.limit))
        for entry in game.sent
    )
    return say("sparing.all_sent", inspector=seat_name(agenda, game.inspector), visits=visits)
