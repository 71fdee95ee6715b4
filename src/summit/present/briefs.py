"""What to read at the table: the briefing, one's instructions and score sheet, the agenda."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue, Party
from summit.engine.view import Own, View
from summit.present.catalogue import counted, joined, listed, say, word
from summit.present.means import gesture_line, gestures_of, means_lines, meeting_lines
from summit.present.names import issue_title, option_full, option_short, seat_name
from summit.present.numbers import decimal, percent, whole
from summit.present.office_lines import agency_lines, guest_title, report_lines, seating_lines
from summit.present.outlook import (
    AtHomeBefore,
    after_signature_lines,
    at_home_lines,
    collapse_line,
    own_collapse_line,
)
from summit.present.reasons.worth import red_lines
from summit.present.spread import telling_options
from summit.present.substance_lines import substance_lines
from summit.present.width import one_line, paragraphs


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One issue of the own score sheet: whole points by option; `means` is what one sees for
    oneself of a breach, in millionths (0 where it is no limit)."""

    issue: int
    id: str
    title: str
    kind: str
    points: tuple[int, ...]
    best: int
    means: int


def brief_lines(view: View) -> tuple[str, ...]:
    """The briefing, every delegation's public brief, and the own instructions."""
    agenda = view.agenda
    shown = [one_line(agenda.title), *paragraphs(agenda.briefing)]
    for party in agenda.parties:
        shown += ["", *_party(view, party)]
    for guest in agenda.guests:
        shown += ["", guest_title(guest), *paragraphs(guest.brief)]
    shown += _headed(say("brief.seating"), seating_lines(agenda))
    shown.append("")
    for number, meeting in enumerate(agenda.meetings, 1):
        turns, moves = counted("brief.turns", meeting.turns), counted("moves", meeting.moves)
        title, date = one_line(meeting.title), one_line(meeting.date)
        line = say("brief.round", number=number, title=title, date=date, turns=turns, moves=moves)
        for more in meeting_lines(agenda, meeting):
            line = say("brief.round_more", round=line, more=more)
        shown.append(line)
    shown += _means_of_talk(agenda)
    loss = 0 if view.own is None else view.own.race_loss
    shown += _headed(say("brief.matters"), substance_lines(agenda, view.seat, loss))
    shown += ["", *after_signature_lines(agenda), collapse_line(agenda)]
    if view.own is not None and view.seat is not None:
        shown += ["", say("brief.secret", name=seat_name(agenda, view.seat))]
        shown += paragraphs(view.own.secret)
        shown += _gestures(agenda, view.seat)
        shown += _headed(say("brief.agencies"), agency_lines(view.own.spoilers))
    if view.attending is not None and view.seat is not None:
        shown += ["", say("brief.secret", name=seat_name(agenda, view.seat))]
        shown += paragraphs(view.attending.secret)
        shown += _headed(say("brief.reports"), report_lines(view.attending))
    return tuple(shown)


def _party(view: View, party: Party) -> tuple[str, ...]:
    """What everybody reads of a delegation, and of a leadership that came later (rule 17.9)."""
    code = "brief.delegation" if party.is_needed else "seating.not_needed"
    head = say(code, name=one_line(party.name), code=one_line(party.code))
    leader = view.offices.leader(party.seat)
    if leader is None:
        return (head, *paragraphs(party.brief))
    name = seat_name(view.agenda, party.seat)
    led = say("brief.led", name=name, leader=one_line(leader.name))
    return (head, *paragraphs(party.brief), led, *paragraphs(leader.brief))


def _headed(head: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines under a heading, after an empty line; nothing where there are none."""
    return ("", head, *lines) if lines else ()


def _means_of_talk(agenda: Agenda) -> tuple[str, ...]:
    """Which means of talk the scenario allows, a line each; nothing where there are none."""
    lines = means_lines(agenda)
    return ("", say("brief.means_head"), *lines) if lines else ()


def _gestures(agenda: Agenda, seat: Seat) -> tuple[str, ...]:
    """The gestures of a seat, a line each; nothing where it has none."""
    mine = tuple(gesture_line(agenda, gesture) for gesture in gestures_of(agenda, seat))
    return ("", say("brief.gestures", name=seat_name(agenda, seat)), *mine) if mine else ()


def sheet(view: View) -> tuple[SheetRow, ...]:
    """The own score sheet as it stands now, one row an issue; none for a view without a seat."""
    if view.own is None:
        return ()
    own = view.own.sheet
    return tuple(
        SheetRow(
            issue=number,
            id=issue.id,
            title=issue_title(issue),
            kind=issue.kind,
            points=own.points[number],
            best=max(own.points[number]),
            means=own.means[number],
        )
        for number, issue in enumerate(view.agenda.issues)
    )


def sheet_lines(view: View) -> tuple[str, ...]:
    """The own points issue by issue, walk-away, red lines and national means."""
    if view.own is None:
        return (say("why.own_only"),)
    rows = tuple(_sheet_line(view.agenda.issues[row.issue], row) for row in sheet(view))
    bar = say("why.walk_away", walk_away=whole(view.own.sheet.walk_away))
    best = sum(max(points) for points in view.own.sheet.points)
    head = say("brief.sheet", best=whole(best))
    lines = (head, *rows, say("brief.straight"), bar, *red_lines(view))
    collapse = own_collapse_line(view.agenda, view.own.sheet.walk_away)
    return (*lines, collapse, *_at_home(view, view.own))


def _at_home(view: View, own: Own) -> tuple[str, ...]:
    """Those at home: what they want otherwise, what buys their votes."""
    if own.home is None:
        return ()
    wishes = tuple(
        (issue, theirs)
        for issue, (theirs, mine) in enumerate(
            zip(own.home.eyes.points, own.sheet.points, strict=True)
        )
        if theirs != mine
    )
    before = AtHomeBefore(None, wishes, own.home.payments)
    asked = say("brief.asked", asked=decimal(own.home.asked))
    return (
        say("line.rule", text=asked, rule="11.3"),
        *at_home_lines(view.agenda, before),
    )


def agenda_lines(agenda: Agenda) -> tuple[str, ...]:
    """Every issue with its name, what it is about and its options."""
    shown: list[str] = []
    for issue in agenda.issues:
        shown += [_issue_line(agenda, issue), *paragraphs(issue.text), _options_line(issue)]
    return tuple(shown)


def _sheet_line(issue: Issue, row: SheetRow) -> str:
    points = joined(
        say("sheet.point", option=option_short(issue, at), points=whole(row.points[at]))
        for at in telling_options(row.points)
    )
    line = say("brief.points", id=row.id, title=row.title, points=points)
    if not row.means:
        return line
    return say("brief.means", line=line, means=percent(row.means))


def _issue_line(agenda: Agenda, issue: Issue) -> str:
    kind, today = word("kind", issue.kind), option_short(issue, issue.today)
    line = say("why.issue", id=issue.id, title=issue_title(issue), kind=kind, today=today)
    if not issue.binds:
        return line
    names = listed(seat_name(agenda, seat) for seat in issue.binds)
    return joined((line, say("why.issue_binds", names=names)))


def _options_line(issue: Issue) -> str:
    """A range by its ends; else every option with the name that a command takes."""
    if issue.numbers is not None and issue.labels == issue.options:
        low, high = option_short(issue, 0), option_full(issue, len(issue.options) - 1)
        return say("brief.range", low=low, high=high, count=len(issue.options))
    options = joined(
        option
        if issue.labels[at] == option
        else say("brief.option", id=option, label=option_full(issue, at))
        for at, option in enumerate(issue.options)
    )
    return say("brief.options", options=options)
