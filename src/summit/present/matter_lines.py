"""The substance beside the issues, told before the game: scopes, closed options, sanctions,
sequences, figures, an arms race, lines of contact, and what a treaty says of its own life (18)."""

from __future__ import annotations

from summit.engine.figures import Figure
from summit.engine.listed.substance import (
    ArmsRaceTable,
    ContactTable,
    SanctionTable,
    Scope,
    SequenceTable,
    StepTable,
)
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue
from summit.present.catalogue import counted, listed, say
from summit.present.figured import figure_value
from summit.present.names import (
    condition_text,
    issue_title,
    option_full,
    option_short,
    seat_name,
)
from summit.present.numbers import signed, weight, whole
from summit.present.spread import telling_options
from summit.present.width import one_line

Lines = tuple[str, ...]


def matter_lines(agenda: Agenda, seat: Seat | None, loss: int) -> Lines:
    """All of it, kind by kind, for everybody; for a seat what its own steps and an arms race bring
    and cost it. `loss` is what a round of the race costs it, in points."""
    return (
        *(_scope(agenda, scope) for scope in agenda.scopes),
        *(_closed(issue) for issue in agenda.issues if issue.closed),
        *(_sanction(agenda, entry) for entry in agenda.sanctions),
        *(line for entry in agenda.sequences for line in _sequence(agenda, entry, seat)),
        *(line for figure in agenda.figures for line in _figure(agenda, figure)),
        *_race(agenda.arms_race, loss),
        *(_contact(agenda, entry) for entry in agenda.contacts),
    )


def life_lines(agenda: Agenda) -> Lines:
    """What hangs on the terms of a treaty's life, and whether it can be amended (18.8, 18.9)."""
    life = agenda.life
    if life is None:
        return ()
    lines = []
    if life.notice_by is not None:
        issue, periods = life.notice_by
        reviews = _by_option(agenda.issues[issue], periods)
        title = issue_title(agenda.issues[issue])
        lines.append(_ruled(say("life.notice", issue=title, reviews=reviews), "18.8"))
    if life.extends_when is not None:
        condition = condition_text(agenda, life.extends_when.condition.source)
        lines.append(_ruled(say("life.extends", condition=condition), "18.8"))
    for limit, issue, periods in life.sunsets:
        values = {
            "limit": issue_title(agenda.issues[limit]),
            "issue": issue_title(agenda.issues[issue]),
            "reviews": _by_option(agenda.issues[issue], periods),
        }
        lines.append(_ruled(say("life.sunset", **values), "18.8"))
    if life.is_amendable:
        lines.append(_ruled(say("life.amendable"), "18.9"))
    return tuple(lines)


def _by_option(issue: Issue, periods: tuple[int, ...]) -> str:
    """Numbers of reviews by the options on which they hang."""
    return ", ".join(
        say("line.pair", key=option_short(issue, option), value=periods[option])
        for option in telling_options(periods, 0)
    )


def _scope(agenda: Agenda, scope: Scope) -> str:
    issue = agenda.issues[scope.issue]
    condition = condition_text(agenda, scope.needs.condition.source)
    values = {"issue": issue_title(issue), "today": option_full(issue, scope.today)}
    return _ruled(say("scope.line", condition=condition, **values), "18.1")


def _closed(issue: Issue) -> str:
    options = listed(option_full(issue, option) for option in issue.closed)
    return _ruled(say("closed.line", options=options, issue=issue_title(issue)), "18.2")


def _sanction(agenda: Agenda, entry: SanctionTable) -> str:
    names = {"by": seat_name(agenda, entry.by), "against": seat_name(agenda, entry.against)}
    code = "sanction.bite_both" if entry.price else "sanction.bite"
    costs = say(code, bite=whole(entry.bite), price=whole(entry.price), **names)
    values = {"id": entry.id, "title": one_line(entry.title), "text": one_line(entry.text)}
    code = "sanction.begun" if entry.in_force else "sanction.line"
    return _ruled(say(code, costs=costs, **names, **values), "18.3")


def _sequence(agenda: Agenda, entry: SequenceTable, seat: Seat | None) -> Lines:
    """A sequence with its steps in order."""
    begins = say("sequence.with_treaty" if entry.begins_with_treaty else "sequence.at_once")
    before = agenda.sequence(entry.after)
    if before is not None:
        begins = say("sequence.after", begins=begins, title=one_line(before.title))
    patience = counted("weigh.rounds", entry.patience)
    values = {"id": entry.id, "title": one_line(entry.title), "patience": patience}
    head = _ruled(say("sequence.head", begins=begins, **values), "18.4")
    return (head, *(_step(agenda, n, step, seat) for n, step in enumerate(entry.steps, 1)))


def _step(agenda: Agenda, number: int, step: StepTable, seat: Seat | None) -> str:
    text = say("sequence.text", text=one_line(step.text)) if step.text else ""
    line = say(
        "sequence.step",
        number=number,
        name=seat_name(agenda, step.by),
        title=one_line(step.title),
        text=text,
        weight=weight(step.weight),
    )
    if seat is None or not agenda.is_party(seat):
        return line
    points = step.brings[agenda.index(seat)] - (step.cost if step.by == seat else 0)
    return say("sequence.own", line=line, points=signed(points * MILLION, 0)) if points else line


def _figure(agenda: Agenda, figure: Figure) -> Lines:
    """A figure: where it starts, and what each option adds."""
    values = {"id": figure.id, "title": one_line(figure.title), "bounds": _bounds(figure)}
    head = _ruled(say("figured.head", base=figure_value(figure, figure.base), **values), "18.5")
    return (head, *(_part(agenda.issues[issue], figure, added) for issue, added in figure.parts))


def _part(issue: Issue, figure: Figure, added: tuple[int, ...]) -> str:
    options = ", ".join(
        say("line.pair", key=option_short(issue, option), value=figure_value(figure, added[option]))
        for option in telling_options(added, MILLION // 100)
    )
    return say("figured.part", issue=issue_title(issue), options=options)


def _bounds(figure: Figure) -> str:
    least = "" if figure.least is None else figure_value(figure, figure.least)
    most = "" if figure.most is None else figure_value(figure, figure.most)
    if least and most:
        return say("figured.between", least=least, most=most)
    if least:
        return say("figured.least", least=least)
    return say("figured.most", most=most) if most else ""


def _race(race: ArmsRaceTable | None, loss: int) -> Lines:
    if race is None:
        return ()
    head = _ruled(say("race.head", round=race.begins, text=one_line(race.text)), "18.6")
    tension = (say("race.tension", amount=signed(race.tension)),) if race.tension else ()
    return (head, *tension, *((counted("race.own", loss),) if loss else ()))


def _contact(agenda: Agenda, entry: ContactTable) -> str:
    names = listed(seat_name(agenda, seat) for seat in entry.between)
    values = {"id": entry.id, "title": one_line(entry.title), "text": one_line(entry.text)}
    code = "contact.begun" if entry.is_open else "contact.later"
    return _ruled(say(code, names=names, **values), "18.7")


def _ruled(text: str, rule: str) -> str:
    return say("line.rule", text=text, rule=rule)
