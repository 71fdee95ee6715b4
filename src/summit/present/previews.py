"""The preview of a text as plain lines."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.state import Promise
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import counted, joined, listed, say
from summit.present.figured import figure_lines
from summit.present.gaps import Gap, MeasureBridge, TrustBridge
from summit.present.matters import closed_options, narrowed_issues
from summit.present.names import (
    change_line,
    condition_text,
    issue_title,
    option_full,
    option_short,
    seat_name,
    terms_changes,
)
from summit.present.naming import crossing_line, named_crossings
from summit.present.numbers import change, decimal, percent, signed, signed_whole, trust, whole
from summit.present.singles import against_standing
from summit.present.width import one_line
from summit.present.worths import Crossed, Preview, position_of_own, preview


def lines(view: View, terms: Terms, to: Audience = PUBLIC) -> tuple[str, ...]:
    """What a text would be worth to the own seat and whom it moves towards; `to` is who would see
    it, the own seat among them where it was sent it. To whoever has no sheet, what it changes in
    the single text."""
    if view.own is None:
        return (*against_standing(view, terms), *figure_lines(view.agenda, terms))
    seen = preview(view, terms)
    agenda = view.agenda
    shown = [_against(view, terms), *_scoped(view, terms), joined(_figures(seen))]
    shown += [crossed_line(agenda, line) for line in seen.crossed]
    shown += [crossing_line(view, crossing) for crossing in named_crossings(view, terms)]
    shown += [broken_line(agenda, promise, terms) for promise in seen.broken]
    shown += figure_lines(agenda, terms, position_of_own(view, terms))
    seen_by = say("worth.seen") if to == PUBLIC else _seen_by(view, to)
    shown.append(joined((*moves(agenda, seen), seen_by)))
    if seen.gap is not None:
        shown += gap_lines(agenda, seen.gap)
    return tuple(shown)


def single_lines(view: View, terms: Terms) -> tuple[str, ...]:
    """What a text changes in the single text that stands, and what it is worth to a chair that is a
    party: nobody is moved by it (rule 17.2)."""
    standing = view.single
    changes = (*against_standing(view, terms), *_closed_in(view, terms))
    figures = figure_lines(view.agenda, terms, None if standing is None else standing.terms)
    if view.own is None:
        return (*changes, *figures)
    seen = preview(view, terms)
    lines = tuple(crossed_line(view.agenda, line) for line in seen.crossed)
    return (*changes, worth_alone(seen), *lines, *figures)


def worth_alone(seen: Preview) -> str:
    """What a text is worth, against nothing but the walk-away."""
    bar = "worth.above" if seen.margin >= 0 else "worth.below"
    lines = len(seen.crossed)
    return joined(
        (
            say("poll.paper", paper=whole(seen.paper)),
            say("poll.eyes", eyes=decimal(seen.expected)),
            say(bar, walk_away=whole(seen.walk_away), margin=decimal(abs(seen.margin))),
            counted("worth.lines", lines) if lines else say("worth.no_line"),
        )
    )


def _seen_by(view: View, to: Audience) -> str:
    """That some alone will see a non-paper, and none of its figures; or that one was read."""
    if view.seat in to:
        return say("worth.as_read")
    return say("worth.seen_by", names=listed(seat_name(view.agenda, seat) for seat in to))


def _against(view: View, terms: Terms) -> str:
    """What the text changes in the own position; the changes of its figures are against that."""
    standing = position_of_own(view, terms)
    if terms == standing:
        return say("worth.same")
    changes = joined(change_line(entry) for entry in terms_changes(view.agenda, standing, terms))
    name = "" if view.seat is None else view.position(view.seat).id
    return say("worth.changes", position=name, changes=changes)


def _scoped(view: View, terms: Terms) -> tuple[str, ...]:
    """What a text leaves out of its scope that the own position settles, and what in it is not on
    the table yet (rules 18.1 and 18.2)."""
    agenda = view.agenda
    narrowed = tuple(
        say(
            "worth.narrowed",
            issue=issue_title(agenda.issues[number]),
            option=option_full(agenda.issues[number], terms[number]),
        )
        for number in narrowed_issues(view, position_of_own(view, terms), terms)
    )
    return (*narrowed, *_closed_in(view, terms))


def _closed_in(view: View, terms: Terms) -> tuple[str, ...]:
    """What of a text is not on the table yet."""
    return tuple(
        say(
            "worth.not_on_table",
            issue=issue_title(view.agenda.issues[number]),
            option=option_full(view.agenda.issues[number], option),
        )
        for number, option in closed_options(view)
        if terms[number] == option
    )


def crossed_line(agenda: Agenda, line: Crossed) -> str:
    """One red line that the text crosses."""
    condition = condition_text(agenda, line.condition)
    return say("worth.line", because=one_line(line.because), condition=condition)


def broken_line(agenda: Agenda, promise: Promise, terms: Terms) -> str:
    """One promise that the text would break."""
    issue = agenda.issues[promise.measure]
    return say(
        "worth.breaks",
        to=seat_name(agenda, promise.to),
        level=option_full(issue, promise.level),
        measure=issue_title(issue),
        tabled=option_full(issue, terms[promise.measure]),
    )


def gap_lines(agenda: Agenda, found: Gap) -> tuple[str, ...]:
    """What would close the gap to the walk-away: more trust, or more verification."""
    head = say("gap.head", gap=decimal(found.missing))
    trusts = tuple(_trust_line(agenda, bridge) for bridge in found.trust)
    measures = tuple(_measure_line(agenda, bridge) for bridge in _worth_telling(found))
    return (head, *trusts, _catch_line(found), *measures)


def _worth_telling(found: Gap) -> tuple[MeasureBridge, ...]:
    """Every measure that closes the gap alone; where none does, the one that comes nearest."""
    enough = tuple(bridge for bridge in found.measures if bridge.reaches)
    if enough or not found.measures:
        return enough
    return (max(found.measures, key=lambda bridge: bridge.expected),)


def _figures(seen: Preview) -> tuple[str, ...]:
    margin = decimal(abs(seen.margin))
    bar = "worth.above" if seen.margin >= 0 else "worth.below"
    lines = len(seen.crossed)
    return (
        say("worth.paper", paper=whole(seen.paper), change=signed_whole(seen.paper_change)),
        *_risks(seen),
        say("worth.eyes", eyes=decimal(seen.expected), change=signed(seen.expected_change)),
        say(bar, walk_away=whole(seen.walk_away), margin=margin),
        counted("worth.lines", lines) if lines else say("worth.no_line"),
    )


def _risks(seen: Preview) -> tuple[str, ...]:
    if not seen.at_risk:
        return ()
    return (say("worth.risk", risk=decimal(seen.at_risk), exposed=decimal(seen.exposed)),)


def moves(agenda: Agenda, seen: Preview, *, titled: bool = False) -> tuple[str, ...]:
    """Towards whom and away from whom, issue by issue: by their ids, which can be typed, or by
    their titles."""
    lines: list[str] = []
    for to in dict.fromkeys(entry.to for entry in seen.advances):
        lines += _toward(agenda, seen, to, titled)
    return tuple(lines) or (say("worth.still"),)


def _toward(agenda: Agenda, seen: Preview, to: Seat, titled: bool) -> tuple[str, ...]:
    name = seat_name(agenda, to)
    nearer = _steps(agenda, seen, to, titled, nearer=True)
    further = _steps(agenda, seen, to, titled, nearer=False)
    toward = (say("worth.toward", name=name, issues=nearer),) if nearer else ()
    away = (say("worth.away", name=name, issues=further),) if further else ()
    return (*toward, *away)


def _steps(agenda: Agenda, seen: Preview, to: Seat, titled: bool, *, nearer: bool) -> str:
    steps = (
        say(
            "worth.step",
            issue=entry.title if titled else agenda.issues[entry.issue].id,
            after=percent(entry.after),
        )
        for entry in seen.advances
        if entry.to == to and (entry.after > entry.before) == nearer
    )
    return ", ".join(steps)


def _trust_line(agenda: Agenda, bridge: TrustBridge) -> str:
    name = seat_name(agenda, bridge.about)
    if bridge.needed is None:
        return say("gap.trust_never", name=name)
    needed = _up(bridge.needed, MILLION // 1000)
    return say(
        "gap.trust",
        name=name,
        needed=trust(needed),
        now=trust(bridge.now),
        change=change(bridge.now * 100, needed * 100),
    )


def _catch_line(found: Gap) -> str:
    if found.catch is None:
        return say("gap.detection_never")
    needed = _up(found.catch, MILLION // 100)
    return say("gap.detection", needed=percent(needed), now=percent(found.caught))


def _measure_line(agenda: Agenda, bridge: MeasureBridge) -> str:
    issue = agenda.issues[bridge.measure]
    return say(
        "gap.measure" if bridge.reaches else "gap.measure_short",
        title=issue_title(issue),
        option=option_full(issue, bridge.option),
        before=option_short(issue, bridge.before),
        eyes=decimal(bridge.expected),
    )


def _up(value: int, step: int) -> int:
    """The next multiple of `step`, so that the number shown is enough."""
    return -(-value // step) * step
