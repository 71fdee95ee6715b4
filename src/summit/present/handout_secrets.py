"""The part of a handout that one seat alone may read."""

from __future__ import annotations

from summit.bargain.expected import Eyes, expected, paper
from summit.engine.meter import MILLION
from summit.engine.scoring import eyes as eyes_at
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue, Sheet, Tables
from summit.engine.view import Spoiler
from summit.present.catalogue import joined, say
from summit.present.looks import looks
from summit.present.markdown import bullets, heading, numbered, plain, prose, table
from summit.present.means import gesture_line, gestures_of
from summit.present.names import condition_text, issue_title, option_full, option_short, seat_name
from summit.present.numbers import decimal, percent, whole
from summit.present.office_lines import agency_lines
from summit.present.outlook import AtHomeBefore, at_home_lines, capital, own_collapse_line
from summit.present.substance_lines import race_lines, sequence_lines
from summit.scenario.model import Scenario


def secret_part(scenario: Scenario, tables: Tables, seat: Seat) -> tuple[str, ...]:
    """One seat's instructions, sheet, walk-away, red lines, means, trust, a worked line, and
    those at home.

    Raises `ValueError` for a seat that is not in the tables.
    """
    agenda = tables.agenda
    place = agenda.index(seat)
    sheet = tables.sheets[place]
    name = plain(agenda.parties[place].name)
    return (
        "---",
        heading(1, say("paper.secret", name=name)),
        say("paper.secret_note"),
        heading(2, say("paper.instructions")),
        *prose(tables.secrets[place]),
        *_sheet(scenario, agenda, seat),
        heading(2, say("paper.walk_away")),
        say("paper.walk_away_note", points=whole(sheet.walk_away)),
        plain(capital(own_collapse_line(agenda, sheet.walk_away))),
        *_red_lines(agenda, sheet),
        *_means(agenda, sheet),
        *_gestures(agenda, seat),
        *_matters(tables, seat),
        *_agencies(tables, seat),
        *_trust(tables, seat),
        *_exposure(tables, seat),
        *_at_home(tables, seat),
    )


def _at_home(tables: Tables, seat: Seat) -> tuple[str, ...]:
    """Those who vote at home, and what may be promised to them; nothing where nobody votes."""
    agenda = tables.agenda
    place = agenda.index(seat)
    if not agenda.parties[place].chamber:
        return ()
    home, sheet = tables.homes[place], tables.sheets[place]
    wishes = tuple(
        (issue, theirs)
        for issue, (theirs, mine) in enumerate(zip(home.points, sheet.points, strict=False))
        if theirs != mine
    )
    median = sheet.walk_away if home.median is None else home.median
    lines = at_home_lines(agenda, AtHomeBefore(median, wishes, home.payments))
    head = heading(2, say("paper.home"))
    return (head, say("paper.home_note"), bullets(plain(capital(line)) for line in lines))


def _sheet(scenario: Scenario, agenda: Agenda, seat: Seat) -> tuple[str, ...]:
    rows = (
        (plain(issue_title(issue)), _anchors(issue, scenario.issues[issue.id].points[seat]))
        for issue in agenda.issues
    )
    head = (say("paper.issue_head"), say("paper.points_head"))
    return (heading(2, say("paper.sheet")), say("paper.sheet_note"), table(head, rows))


def _anchors(issue: Issue, points: dict[str, int]) -> str:
    """The options that the author gave points for, in the order of the agenda."""
    named = sorted((issue.options.index(option), value) for option, value in points.items())
    return joined(
        say("paper.points", option=plain(option_short(issue, at)), points=whole(value))
        for at, value in named
    )


def _red_lines(agenda: Agenda, sheet: Sheet) -> tuple[str, str]:
    head = heading(2, say("paper.red_lines"))
    if not sheet.red_lines:
        return head, say("paper.no_red_lines")
    entries = (
        say(
            "paper.red_line",
            because=plain(line.because),
            condition=plain(condition_text(agenda, line.condition.source)),
        )
        for line in sheet.red_lines
    )
    return head, numbered(entries)


def _means(agenda: Agenda, sheet: Sheet) -> tuple[str, ...]:
    head = heading(2, say("paper.means"))
    entries = tuple(
        say("paper.mean", title=plain(issue_title(issue)), chance=percent(chance))
        for issue, chance in zip(agenda.issues, sheet.means, strict=True)
        if chance
    )
    if not entries:
        return head, say("paper.no_means")
    return head, say("paper.means_note"), bullets(entries)


def _gestures(agenda: Agenda, seat: Seat) -> tuple[str, ...]:
    """What the seat may do by itself; nothing where the scenario lists no gesture of its own."""
    mine = gestures_of(agenda, seat)
    if not mine:
        return ()
    entries = bullets(plain(gesture_line(agenda, gesture)) for gesture in mine)
    return (heading(2, say("paper.gestures")), say("paper.gestures_note"), entries)


def _matters(tables: Tables, seat: Seat) -> tuple[str, ...]:
    """What the steps of each sequence bring the seat, and what the arms race costs it (rules 18.4
    and 18.6); nothing where the scenario has neither."""
    agenda = tables.agenda
    loss = tables.race_losses[agenda.index(seat)] if tables.race_losses else 0
    steps = [line for each in agenda.sequences for line in sequence_lines(agenda, each, seat)]
    lines = (*steps, *race_lines(agenda, loss))
    if not lines:
        return ()
    return (heading(2, say("paper.own_matters")), bullets(plain(capital(line)) for line in lines))


def _agencies(tables: Tables, seat: Seat) -> tuple[str, ...]:
    """What agencies of the own government may do on their own (rule 17.8)."""
    mine = tuple(
        Spoiler(entry.id, entry.spoiler, entry.title, entry.text, entry.is_restrainable, False)
        for entry in tables.injects
        if entry.spoiler_of == seat
    )
    if not mine:
        return ()
    entries = bullets(plain(line) for line in agency_lines(mine))
    return (heading(2, say("paper.agencies")), say("paper.agencies_note"), entries)


def _trust(tables: Tables, seat: Seat) -> tuple[str, str]:
    agenda = tables.agenda
    start = tables.trust[agenda.index(seat)]
    entries = (
        say(
            "paper.trust_line",
            trust=whole(start[agenda.index(other)]),
            name=plain(seat_name(agenda, other)),
        )
        for other in agenda.others(seat)
    )
    return heading(2, say("paper.trust")), bullets(entries)


def _exposure(tables: Tables, seat: Seat) -> tuple[str, str, str]:
    head = heading(2, say("paper.exposure"))
    return head, say("paper.exposure_note"), _worked(tables, seat)


def _worked(tables: Tables, seat: Seat) -> str:
    """The limit of the opening text on which most is exposed, worked through."""
    agenda = tables.agenda
    place = agenda.index(seat)
    sheet, eyes = tables.sheets[place], _eyes(tables, seat)
    terms = tuple(issue.openings[place] for issue in agenda.issues)
    seen = looks(agenda, seat, sheet, eyes, terms)
    if not seen:
        return say("paper.unworked")
    look = max(seen, key=lambda look: look.exposed)
    issue = agenda.issues[look.limit]
    return say(
        "paper.worked",
        paper=whole(paper(eyes, terms)),
        title=plain(issue_title(issue)),
        option=plain(option_full(issue, terms[look.limit])),
        gain=whole(look.gain),
        name=plain(seat_name(agenda, look.about)),
        stake=decimal(look.stake),
        caught=percent(look.caught),
        exposed=decimal(look.exposed),
        distrust=percent(look.distrust),
        lost=decimal(look.lost),
        eyes=decimal(expected(eyes, terms)),
    )


def _eyes(tables: Tables, seat: Seat) -> Eyes:
    """How the seat looks at texts before the game begins."""
    agenda = tables.agenda
    place = agenda.index(seat)
    start = tables.trust[place]
    trust = tuple(MILLION if at == place else points * 10_000 for at, points in enumerate(start))
    return eyes_at(agenda, tables.sheets[place], seat, trust)
