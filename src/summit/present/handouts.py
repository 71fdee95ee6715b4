"""Handouts to print: what everybody reads, and what one seat alone may read."""

from __future__ import annotations

from summit.engine.compile import compiled
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue, Meeting, Party, Tables
from summit.present.catalogue import counted, joined, listed, say, word
from summit.present.handout_guests import guest_part
from summit.present.handout_secrets import secret_part
from summit.present.markdown import bullets, heading, numbered, page, plain, prose, table
from summit.present.means import means_lines, meeting_lines
from summit.present.names import option_full, option_short
from summit.present.numbers import percent, whole
from summit.present.office_lines import guest_title, seating_lines
from summit.present.outlook import after_signature_lines, capital, collapse_line
from summit.present.spread import telling_options
from summit.present.substance_lines import substance_lines
from summit.scenario.model import Scenario


def brief_markdown(scenario: Scenario, seat: str | None) -> str:
    """A handout in Markdown: the public part, and for a seat its own secrets after it (rule 1.3).

    Raises `ValueError` for a seat that the scenario does not have.
    """
    tables = compiled(scenario)
    blocks = public_part(scenario, tables)
    if seat is not None and any(guest.seat == seat for guest in tables.agenda.guests):
        blocks = (*blocks, *guest_part(tables, Seat(seat)))
    elif seat is not None:
        blocks = (*blocks, *secret_part(scenario, tables, Seat(seat)))
    return page(blocks)


def public_part(scenario: Scenario, tables: Tables) -> tuple[str, ...]:
    """What everybody at the table reads."""
    agenda = tables.agenda
    return (
        heading(1, plain(scenario.title)),
        _facts(scenario),
        heading(2, say("paper.briefing")),
        *prose(scenario.briefing),
        *_listed_part(say("paper.objectives"), scenario.objectives),
        heading(2, say("paper.delegations")),
        *(block for party in agenda.parties for block in _delegation(party)),
        *_guests(agenda),
        *_lines_part(say("paper.seating"), seating_lines(agenda)),
        heading(2, say("paper.agenda")),
        *(block for issue in agenda.issues for block in _issue(tables, issue)),
        heading(2, say("paper.rounds")),
        numbered(_meeting(agenda, meeting) for meeting in agenda.meetings),
        *_means_of_talk(agenda),
        *_lines_part(say("paper.matters"), substance_lines(agenda)),
        plain(capital(collapse_line(agenda))),
        *_after_signature(agenda),
        *_listed_part(say("paper.sources"), scenario.sources),
    )


def _facts(scenario: Scenario) -> str:
    facts = [plain(scenario.period)] if scenario.period else []
    facts.append(say("paper.level", level=word("level", scenario.level)))
    if scenario.minutes is not None:
        minutes = scenario.minutes
        facts.append(say("paper.minutes", read=whole(minutes.read), play=whole(minutes.play)))
    return joined(facts)


def _after_signature(agenda: Agenda) -> tuple[str, ...]:
    """Votes at home, reviews, inspections, ways out; nothing where a signature is the end."""
    return _lines_part(say("outlook.title"), after_signature_lines(agenda))


def _listed_part(title: str, items: list[str]) -> tuple[str, ...]:
    """A heading and a list, or nothing where there is nothing to list."""
    if not items:
        return ()
    return (heading(2, title), bullets(plain(item) for item in items))


def _delegation(party: Party) -> tuple[str, ...]:
    code = "paper.delegation" if party.is_needed else "paper.not_needed"
    title = say(code, name=plain(party.name), code=plain(party.code))
    return (heading(3, title), *prose(party.brief))


def _guests(agenda: Agenda) -> tuple[str, ...]:
    """Mediators and observers with their briefs; nothing where there are none (rule 17.1)."""
    if not agenda.guests:
        return ()
    briefs = (
        block
        for guest in agenda.guests
        for block in (heading(3, plain(guest_title(guest))), *prose(guest.brief))
    )
    return (heading(2, say("paper.guests")), say("paper.guest_note"), *briefs)


def _lines_part(title: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """A heading and lines as a list; nothing where there are none."""
    if not lines:
        return ()
    return (heading(2, title), bullets(plain(capital(line)) for line in lines))


def _issue(tables: Tables, issue: Issue) -> tuple[str, ...]:
    agenda = tables.agenda
    openings = joined(
        say("paper.opening", name=plain(party.name), option=plain(option_full(issue, option)))
        for party, option in zip(agenda.parties, issue.openings, strict=True)
    )
    return (
        heading(3, say("paper.issue", title=plain(issue.title), id=issue.id)),
        _kind(tables, issue),
        *prose(issue.text),
        *_options(issue),
        say("paper.openings", openings=openings),
        *(block for watch in issue.watches for block in _watch(tables, issue, watch)),
    )


def _kind(tables: Tables, issue: Issue) -> str:
    today = plain(option_full(issue, issue.today))
    if issue.kind == "limit":
        bound = (party.name for party in tables.agenda.parties if party.seat in issue.binds)
        return say("paper.limit", names=listed(plain(name) for name in bound), today=today)
    if issue.kind == "verification":
        return say("paper.verification", today=today)
    return say("paper.political", today=today)


def _options(issue: Issue) -> tuple[str, ...]:
    """A range by its ends, a list of options each with its name."""
    if issue.numbers is not None and issue.labels == issue.options:
        low, high = plain(option_short(issue, 0)), plain(option_full(issue, len(issue.options) - 1))
        return (say("paper.range", low=low, high=high, count=whole(len(issue.options))),)
    entries = (
        say("paper.option", id=option, label=plain(label)) if label != option else f"`{option}`"
        for option, label in zip(issue.options, issue.labels, strict=True)
    )
    return (say("paper.options"), bullets(entries))


def _watch(tables: Tables, issue: Issue, watch: tuple[int, tuple[int, ...]]) -> tuple[str, str]:
    limit, chances = watch
    title = plain(tables.agenda.issues[limit].title)
    rows = (
        (plain(option_full(issue, at)), percent(chances[at]))
        for at in telling_options(chances, MILLION // 100)
    )
    head = (say("paper.option_head"), say("paper.chance_head"))
    return say("paper.watches", limit=title), table(head, rows)


def _means_of_talk(agenda: Agenda) -> tuple[str, ...]:
    """The further means of talk, a line each; nothing where the scenario allows none."""
    lines = means_lines(agenda)
    if not lines:
        return ()
    entries = bullets(plain(capital(line)) for line in lines)
    return (heading(2, say("paper.means_of_talk")), say("paper.means_of_talk_note"), entries)


def _meeting(agenda: Agenda, meeting: Meeting) -> str:
    line = counted(
        "paper.round",
        meeting.turns,
        title=plain(meeting.title),
        date=plain(meeting.date),
        moves=counted("moves", meeting.moves),
    )
    if meeting.text:
        line = say("paper.round_text", round=line, text=plain(meeting.text))
    for more in meeting_lines(agenda, meeting):
        line = say("paper.round_more", round=line, more=plain(capital(more)))
    return line
