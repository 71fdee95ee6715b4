"""From a scenario to the tables that the rules read: done once, at the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from summit.engine.effects import (
    DrawLine,
    Effect,
    SetFlag,
    SetMeans,
    SetPoints,
    ShiftTension,
    ShiftTrust,
    ShiftWalkAway,
)
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import PUBLIC, Seat
from summit.engine.tables import (
    Agenda,
    ChoiceTable,
    EndingTable,
    InjectTable,
    Issue,
    LessonTable,
    Meeting,
    Party,
    Sheet,
    Tables,
    red_line,
)
from summit.scenario import model
from summit.scenario.conditions import Condition, Name, compile_condition
from summit.scenario.dates import placed
from summit.scenario.names import ending_names, public_names, text_names
from summit.scenario.options import (
    anchored_points,
    detection_of,
    false_alarm_of,
    intrusiveness_of,
    labels_of,
    numbers_of,
    options_of,
    points_of,
)
from summit.scenario.weights import HOUSE, Weights

CHANGE_WORDS: Final[Mapping[str, int]] = {
    "slightly_up": 100_000,
    "up": 250_000,
    "strongly_up": 500_000,
    "slightly_down": -100_000,
    "down": -250_000,
    "strongly_down": -500_000,
}
"""What the words for a change of trust weigh, in millionths of log-odds (rule 7.3)."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What is compiled: the scenario, its agenda, and the names that its conditions may use."""

    scenario: model.Scenario
    agenda: Agenda
    public: Mapping[str, Name]
    text: Mapping[str, Name]


def compiled(scenario: model.Scenario, weights: Weights | None = None) -> Tables:
    """The tables of a coherent scenario.

    Without `weights` the house weights hold, with the scenario's own in front of them; a saved
    game gives the weights that it was played under.
    """
    chosen = HOUSE.overridden(scenario.weights) if weights is None else weights
    agenda = _agenda(scenario, chosen)
    public, text = public_names(scenario), text_names(scenario)
    source = _Source(scenario, agenda, public, text)
    return Tables(
        agenda=agenda,
        sheets=tuple(_sheet(source, seat) for seat in agenda.seats),
        secrets=tuple(scenario.delegations[seat].secret.text for seat in agenda.seats),
        trust=tuple(
            tuple(scenario.delegations[one].trust.get(other, 50) for other in agenda.seats)
            for one in agenda.seats
        ),
        tension=scenario.tension * MILLION,
        injects=tuple(_inject(source, name) for name in scenario.injects),
        schedule=_schedule(scenario),
        endings=_endings(scenario),
        lessons=_lessons(source),
        history=tuple(_history(issue) for issue in scenario.issues.values()),
    )


def _agenda(scenario: model.Scenario, weights: Weights) -> Agenda:
    return Agenda(
        scenario=scenario.id,
        title=scenario.title,
        briefing=scenario.briefing,
        parties=tuple(
            Party(Seat(seat), entry.name, entry.code, entry.brief)
            for seat, entry in scenario.delegations.items()
        ),
        issues=tuple(_issue(scenario, name, issue) for name, issue in scenario.issues.items()),
        meetings=tuple(
            Meeting(
                entry.id,
                entry.title,
                entry.date,
                entry.text,
                entry.turns,
                entry.moves,
                tuple(Seat(seat) for seat in entry.order),
            )
            for entry in scenario.rounds
        ),
        weights=weights,
    )


def _issue(scenario: model.Scenario, name: str, issue: model.Issue) -> Issue:
    options = options_of(issue)
    limits = list(scenario.issues)
    return Issue(
        id=name,
        title=issue.title,
        kind=issue.kind,
        text=issue.text,
        unit=issue.unit,
        options=options,
        labels=labels_of(issue),
        numbers=numbers_of(issue),
        today=options.index(issue.today),
        binds=tuple(Seat(seat) for seat in issue.binds),
        openings=tuple(options.index(issue.opening[seat]) for seat in scenario.delegations),
        watches=tuple((limits.index(limit), detection_of(issue, limit)) for limit in issue.detects),
        false_alarm=false_alarm_of(issue),
        intrusiveness=intrusiveness_of(issue),
    )


def _sheet(source: _Source, seat: Seat) -> Sheet:
    scenario, agenda = source.scenario, source.agenda
    delegation = scenario.delegations[seat]
    points = tuple(points_of(issue, seat) for issue in scenario.issues.values())
    return Sheet(
        points=points,
        walk_away=delegation.secret.walk_away,
        red_lines=tuple(
            _red_line(source, line.when, line.because) for line in delegation.secret.red_lines
        ),
        means=tuple(delegation.national_means.get(issue.id, 0) for issue in agenda.issues),
        stakes=tuple(
            _stakes(source, seat, number, points[number]) for number in range(len(agenda.issues))
        ),
    )


def _stakes(source: _Source, seat: Seat, number: int, points: tuple[int, ...]) -> tuple[int, ...]:
    """What `seat` loses if one other bound party breaks this limit unseen (rule 3.3)."""
    issue = source.agenda.issues[number]
    others = sum(1 for bound in issue.binds if bound != seat)
    if issue.kind != "limit" or others == 0:
        return (0,) * len(points)
    factor = source.scenario.issues[issue.id].stake.get(seat, source.agenda.weights.stake)
    return tuple(max(0, value - points[issue.today]) * factor // others for value in points)


def _red_line(source: _Source, when: model.When, because: str) -> RedLine:
    return red_line(source.agenda, compile_condition(when, source.text), because)


def _inject(source: _Source, name: str) -> InjectTable:
    inject = source.scenario.injects[name]
    return InjectTable(
        id=name,
        title=inject.title,
        text=inject.text,
        date=inject.date,
        source=inject.source,
        condition=_condition(source, inject.when),
        chance=inject.chance,
        repeat=inject.repeat,
        ambiguous=inject.ambiguous,
        audience=tuple(Seat(seat) for seat in inject.audience) or PUBLIC,
        effects=_effects(source, inject.effects),
        choice=_choice(source, inject.choice),
    )


def _condition(source: _Source, when: model.When | None) -> Condition | None:
    return None if when is None else compile_condition(when, source.public)


def _choice(source: _Source, choice: model.Choice | None) -> ChoiceTable | None:
    if choice is None:
        return None
    return ChoiceTable(
        Seat(choice.of),
        choice.text,
        tuple(
            (name, option.text, _effects(source, option.effects))
            for name, option in choice.options.items()
        ),
    )


def _effects(source: _Source, effects: list[model.Effect]) -> tuple[Effect, ...]:
    return tuple(_effect(source, entry) for entry in effects)


def _effect(source: _Source, entry: model.Effect) -> Effect:
    scenario, agenda = source.scenario, source.agenda
    if (trust := entry.trust) is not None:
        change = trust.change
        weight = change if isinstance(change, int) else CHANGE_WORDS[change]
        return ShiftTrust(Seat(trust.of), Seat(trust.toward), weight)
    if entry.tension is not None:
        return ShiftTension(entry.tension)
    if (means := entry.national_means) is not None:
        return SetMeans(Seat(means.of), agenda.issue_index(means.limit), means.detection)
    if (points := entry.points) is not None:
        number = agenda.issue_index(points.issue)
        values = anchored_points(scenario.issues[points.issue], points.points)
        stakes = _stakes(source, Seat(points.of), number, values)
        return SetPoints(Seat(points.of), number, values, stakes)
    if (walk_away := entry.walk_away) is not None:
        return ShiftWalkAway(Seat(walk_away.of), walk_away.change)
    if (line := entry.red_line) is not None:
        return DrawLine(Seat(line.of), _red_line(source, line.when, line.because))
    assert entry.flag is not None, "a coherent effect has exactly one key"
    return SetFlag(entry.flag)


def _schedule(scenario: model.Scenario) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """For each round the injects due at its opening and at its close, in file order (rule 7.2)."""
    places = [_places(scenario, inject) for inject in scenario.injects.values()]
    return tuple(
        (
            tuple(n for n, due in enumerate(places) if (number, "opening") in due),
            tuple(n for n, due in enumerate(places) if (number, "close") in due),
        )
        for number in range(len(scenario.rounds))
    )


def _places(scenario: model.Scenario, inject: model.Inject) -> tuple[tuple[int, str], ...]:
    rounds = [entry.id for entry in scenario.rounds]
    if isinstance(inject.at, model.Place):
        return ((rounds.index(inject.at.round), inject.at.phase),)
    if inject.at is not None:
        return ((rounds.index(inject.at), "opening"),)
    day = placed(inject.date)
    if day is None:
        return tuple((number, "opening") for number in range(len(rounds)))
    for number, entry in enumerate(scenario.rounds):
        opens = placed(entry.date)
        if opens is not None and day <= opens:
            return ((number, "opening"),)
    return ((len(rounds) - 1, "close"),)


def _endings(scenario: model.Scenario) -> tuple[EndingTable, ...]:
    names = ending_names(scenario)
    return tuple(
        EndingTable(
            entry.id,
            entry.title,
            entry.text,
            None if entry.when is None else compile_condition(entry.when, names),
        )
        for entry in scenario.endings
    )


def _lessons(source: _Source) -> tuple[LessonTable, ...]:
    return tuple(
        LessonTable(
            entry.id,
            Seat(entry.seat),
            entry.text,
            compile_condition(entry.when, source.public),
        )
        for entry in source.scenario.lessons
    )


def _history(issue: model.Issue) -> int | None:
    return None if issue.history is None else options_of(issue).index(issue.history.value)
