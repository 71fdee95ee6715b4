"""From a scenario to the tables that the rules read: done once, at the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from summit.engine.compiling.afterwards import home_of, life_of, short_notice_of
from summit.engine.effects import (
    DrawLine,
    Effect,
    SetFlag,
    SetMeans,
    SetPoints,
    ShiftSupport,
    ShiftTension,
    ShiftTrust,
    ShiftWalkAway,
)
from summit.engine.meter import MILLION, rounded
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
from summit.scenario.authored import When
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

    def line(self, when: When, because: str) -> RedLine:
        """A condition on a text's terms, ready to be tested."""
        return red_line(self.agenda, compile_condition(when, self.text), because)

    def stakes(self, seat: Seat, number: int, points: tuple[int, ...]) -> tuple[int, ...]:
        """What `seat` loses if one other bound party breaks this limit unseen (rule 3.3)."""
        issue = self.agenda.issues[number]
        others = sum(1 for bound in issue.binds if bound != seat)
        if issue.kind != "limit" or others == 0:
            return (0,) * len(points)
        factor = self.scenario.issues[issue.id].stake.get(seat, self.agenda.weights.stake)
        return tuple(max(0, value - points[issue.today]) * factor // others for value in points)


def compiled(scenario: model.Scenario, weights: Weights | None = None) -> Tables:
    """The tables of a coherent scenario.

    Without `weights` the house weights hold, with the scenario's own in front of them; a saved
    game gives the weights that it was played under.
    """
    chosen = HOUSE.overridden(scenario.weights) if weights is None else weights
    public, text = public_names(scenario), text_names(scenario)
    source = _Source(scenario, _agenda(scenario, chosen), public, text)
    agenda = replace(source.agenda, life=life_of(scenario, source.agenda, source.line))
    source = replace(source, agenda=agenda)
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
        homes=tuple(
            home_of(scenario, agenda, seat, source.line, source.stakes) for seat in agenda.seats
        ),
        support=_support(scenario),
    )


def _agenda(scenario: model.Scenario, weights: Weights) -> Agenda:
    return Agenda(
        scenario=scenario.id,
        title=scenario.title,
        briefing=scenario.briefing,
        parties=tuple(_party(Seat(seat), entry) for seat, entry in scenario.delegations.items()),
        issues=tuple(
            _issue(scenario, weights, name, issue) for name, issue in scenario.issues.items()
        ),
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
        agency="" if scenario.agency is None else scenario.agency.name,
        common_cause=scenario.common_cause,
    )


def _party(seat: Seat, entry: model.Delegation) -> Party:
    home = entry.ratification
    return Party(
        seat,
        entry.name,
        entry.code,
        entry.brief,
        "" if home is None else home.body,
        0 if home is None else home.quorum,
    )


def _support(scenario: model.Scenario) -> tuple[int, ...]:
    """How each public stands at the start, in millionths of a point; empty if nobody votes."""
    delegations = scenario.delegations.values()
    if all(entry.ratification is None for entry in delegations):
        return ()
    return tuple(entry.support * MILLION for entry in delegations)


def _issue(scenario: model.Scenario, weights: Weights, name: str, issue: model.Issue) -> Issue:
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
        intrusiveness=_intrusiveness(issue, weights),
        short_notice=short_notice_of(issue),
        is_of_agency=issue.inspector == "agency",
    )


def _intrusiveness(issue: model.Issue, weights: Weights) -> tuple[int, ...]:
    """How far inspectors get in, by option; the agency's are felt less (rule 6.7)."""
    shares = intrusiveness_of(issue)
    if issue.inspector == "parties":
        return shares
    return tuple(rounded(share * weights.agency_intrusiveness, MILLION) for share in shares)


def _sheet(source: _Source, seat: Seat) -> Sheet:
    scenario, agenda = source.scenario, source.agenda
    delegation = scenario.delegations[seat]
    points = tuple(points_of(issue, seat) for issue in scenario.issues.values())
    return Sheet(
        points=points,
        walk_away=delegation.secret.walk_away,
        red_lines=tuple(
            source.line(line.when, line.because) for line in delegation.secret.red_lines
        ),
        means=tuple(delegation.national_means.get(issue.id, 0) for issue in agenda.issues),
        stakes=tuple(
            source.stakes(seat, number, points[number]) for number in range(len(agenda.issues))
        ),
    )


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


def _condition(source: _Source, when: When | None) -> Condition | None:
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
        stakes = source.stakes(Seat(points.of), number, values)
        return SetPoints(Seat(points.of), number, values, stakes)
    if (walk_away := entry.walk_away) is not None:
        return ShiftWalkAway(Seat(walk_away.of), walk_away.change)
    if (line := entry.red_line) is not None:
        return DrawLine(Seat(line.of), source.line(line.when, line.because))
    if (support := entry.support) is not None:
        return ShiftSupport(Seat(support.of), support.change)
    assert entry.flag is not None, "a coherent effect has exactly one key"
    return SetFlag(entry.flag)


def _schedule(scenario: model.Scenario) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """For each round and review period the injects due at its opening and at its close, in file
    order (rule 7.2)."""
    places = [_places(scenario, inject) for inject in scenario.injects.values()]
    return tuple(
        (
            tuple(n for n, due in enumerate(places) if (number, "opening") in due),
            tuple(n for n, due in enumerate(places) if (number, "close") in due),
        )
        for number in range(len(scenario.rounds) + len(_periods(scenario)))
    )


def _periods(scenario: model.Scenario) -> list[str]:
    plan = scenario.implementation
    return [] if plan is None else [entry.id for entry in plan.periods]


def _places(scenario: model.Scenario, inject: model.Inject) -> tuple[tuple[int, str], ...]:
    named = [*(entry.id for entry in scenario.rounds), *_periods(scenario)]
    if isinstance(inject.at, model.Place):
        return ((named.index(inject.at.round), inject.at.phase),)
    if inject.at is not None:
        return ((named.index(inject.at), "opening"),)
    day = placed(inject.date)
    if day is None:
        return tuple((number, "opening") for number in range(len(named)))
    return (_dated(scenario, day),)


def _dated(scenario: model.Scenario, day: tuple[int, int, int]) -> tuple[int, str]:
    """The opening of the first round that is not earlier; after the last, its close. From the day
    on which the first review period opens, the same among the periods."""
    plan = scenario.implementation
    rounds = [placed(entry.date) for entry in scenario.rounds]
    periods = [] if plan is None else [placed(entry.date) for entry in plan.periods]
    is_later = bool(periods) and periods[0] is not None and day >= periods[0]
    first, dates = (len(rounds), periods) if is_later else (0, rounds)
    for number, opens in enumerate(dates, first):
        if opens is not None and day <= opens:
            return number, "opening"
    return first + len(dates) - 1, "close"


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
