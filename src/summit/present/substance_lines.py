"""The substance beside the issues, as a briefing and `why` tell it (rules, chapter 18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summit.engine.figures import Figure
from summit.engine.listed.substance import SanctionTable, SequenceTable, StepTable
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Life
from summit.present.catalogue import counted, joined, listed, say
from summit.present.figured import figure_value
from summit.present.names import (
    condition_text,
    issue_title,
    option_full,
    option_short,
    seat_name,
)
from summit.present.numbers import signed, signed_whole, weight, whole
from summit.present.spread import telling_options
from summit.present.telling.titles import contact_title, sanction_title, sequence_title
from summit.present.width import one_line

Lines = tuple[str, ...]


def scope_lines(agenda: Agenda) -> Lines:
    """Which issue belongs to which texts only (rule 18.1)."""
    return tuple(
        say(
            "scope.line",
            issue=issue_title(agenda.issues[scope.issue]),
            condition=condition_text(agenda, scope.needs.condition.source),
            today=option_full(agenda.issues[scope.issue], scope.today),
        )
        for scope in agenda.scopes
    )


def closed_lines(agenda: Agenda) -> Lines:
    """Which options are off the table at the start (rule 18.2)."""
    return tuple(
        say(
            "closed.line",
            issue=issue_title(issue),
            options=listed(option_full(issue, option) for option in issue.closed),
        )
        for issue in agenda.issues
        if issue.closed
    )


def sanction_line(agenda: Agenda, entry: SanctionTable) -> str:
    """What one can do to another, and what it does to both (rule 18.3)."""
    by, against = seat_name(agenda, entry.by), seat_name(agenda, entry.against)
    costs = say("sanction.bite", bite=whole(entry.bite), against=against)
    if entry.price:
        bite, price = whole(entry.bite), whole(entry.price)
        costs = say("sanction.bite_both", bite=bite, against=against, price=price, by=by)
    return say(
        "sanction.begun" if entry.in_force else "sanction.line",
        id=entry.id,
        title=sanction_title(agenda, entry.id),
        text=one_line(entry.text),
        by=by,
        against=against,
        costs=costs,
    )


def sequence_lines(agenda: Agenda, entry: SequenceTable, seat: Seat | None) -> Lines:
    """A sequence step by step; for a party with what each step costs and brings it (rule 18.4)."""
    begins = say("sequence.with_treaty") if entry.begins_with_treaty else say("sequence.at_once")
    if entry.after:
        begins = say("sequence.after", begins=begins, title=sequence_title(agenda, entry.after))
    head = say(
        "sequence.head",
        id=entry.id,
        title=sequence_title(agenda, entry.id),
        begins=begins,
        patience=counted("rounds_of", entry.patience),
    )
    steps = (_step(agenda, n, step, seat) for n, step in enumerate(entry.steps, 1))
    return (head, *steps)


def figure_parts(agenda: Agenda, entry: Figure) -> Lines:
    """How a figure is made up (rule 18.5)."""
    bounds = ""
    if entry.least is not None and entry.most is not None:
        least = figure_value(replace(entry, unit=""), entry.least)
        bounds = say("figured.between", least=least, most=figure_value(entry, entry.most))
    elif entry.least is not None:
        bounds = say("figured.least", least=figure_value(entry, entry.least))
    elif entry.most is not None:
        bounds = say("figured.most", most=figure_value(entry, entry.most))
    title, base = one_line(entry.title), figure_value(entry, entry.base)
    head = say("figured.head", id=entry.id, title=title, base=base, bounds=bounds)
    return (head, *(_part(agenda, issue, added) for issue, added in entry.parts))


def race_lines(agenda: Agenda, loss: int) -> Lines:
    """What goes on while there is no deal, and what of it hits the own seat (rule 18.6)."""
    race = agenda.arms_race
    if race is None:
        return ()
    head = say("race.head", round=race.begins, text=one_line(race.text))
    mood = (say("race.tension", amount=signed(race.tension)),) if race.tension else ()
    own = (counted("race.own", loss),) if loss else ()
    return (head, *mood, *own)


def contact_lines(agenda: Agenda) -> Lines:
    """The lines of contact between whom, and whether they are open at the start (rule 18.7)."""
    return tuple(
        say(
            "contact.begun" if entry.is_open else "contact.later",
            id=entry.id,
            title=contact_title(agenda, entry.id),
            text=one_line(entry.text),
            names=listed(seat_name(agenda, seat) for seat in entry.between),
        )
        for entry in agenda.contacts
    )


def life_lines(agenda: Agenda) -> Lines:
    """What a treaty says of its own life: notice, extension, limits that expire earlier, amendment
    (rules 18.8 and 18.9)."""
    return () if agenda.life is None else tuple(_life(agenda, agenda.life))


def substance_lines(agenda: Agenda, seat: Seat | None = None, loss: int = 0) -> Lines:
    """All of it in the order of the rules, for everybody or for one party."""
    return tuple(_substance(agenda, seat, loss))


def _substance(agenda: Agenda, seat: Seat | None, loss: int) -> Iterator[str]:
    yield from (_ruled(line, "18.1") for line in scope_lines(agenda))
    yield from (_ruled(line, "18.2") for line in closed_lines(agenda))
    yield from (_ruled(sanction_line(agenda, each), "18.3") for each in agenda.sanctions)
    for each in agenda.sequences:
        head, *steps = sequence_lines(agenda, each, seat)
        yield _ruled(head, "18.4")
        yield from steps
    for figure in agenda.figures:
        head, *parts = figure_parts(agenda, figure)
        yield _ruled(head, "18.5")
        yield from parts
    yield from (_ruled(line, "18.6") for line in race_lines(agenda, loss))
    yield from (_ruled(line, "18.7") for line in contact_lines(agenda))


def _step(agenda: Agenda, number: int, step: StepTable, seat: Seat | None) -> str:
    line = say(
        "sequence.step",
        number=number,
        name=seat_name(agenda, step.by),
        title=one_line(step.title),
        text=say("sequence.text", text=one_line(step.text)) if step.text else "",
        weight=weight(step.weight),
    )
    if seat is None or not agenda.is_party(seat):
        return line
    change = step.brings[agenda.index(seat)] - (step.cost if step.by == seat else 0)
    return say("sequence.own", line=line, points=signed_whole(change)) if change else line


def _part(agenda: Agenda, issue: int, added: tuple[int, ...]) -> str:
    entry = agenda.issues[issue]
    shown = joined(
        say("sheet.point", option=option_short(entry, at), points=signed(added[at]))
        for at in telling_options(added)
    )
    return say("figured.part", issue=issue_title(entry), options=shown)


def _life(agenda: Agenda, life: Life) -> Iterator[str]:
    if life.notice_by is not None:
        issue, periods = life.notice_by
        yield _ruled(say("life.notice", **_by_issue(agenda, issue, periods)), "18.8")
    if life.extends_when is not None:
        condition = condition_text(agenda, life.extends_when.condition.source)
        yield _ruled(say("life.extends", condition=condition), "18.8")
    for limit, issue, periods in life.sunsets:
        title = issue_title(agenda.issues[limit])
        values = _by_issue(agenda, issue, periods)
        yield _ruled(say("life.sunset", limit=title, **values), "18.8")
    if life.is_amendable:
        yield _ruled(say("life.amendable"), "18.9")


def _by_issue(agenda: Agenda, issue: int, periods: tuple[int, ...]) -> dict[str, str]:
    """How many reviews by the option of an issue."""
    entry = agenda.issues[issue]
    shown = joined(
        say("outlook.lives", option=option_short(entry, at), reviews=periods[at])
        for at in range(len(periods))
        if not at or periods[at] != periods[at - 1]
    )
    return {"issue": issue_title(entry), "reviews": shown}


def _ruled(text: str, rule: str) -> str:
    return say("line.rule", text=text, rule=rule)
