"""From a scenario to the tables that the rules read: done once, at the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from summit.engine.compiling.afterwards import home_of, life_of, short_notice_of
from summit.engine.compiling.effects import effects_of
from summit.engine.compiling.offices import (
    blocs_of,
    credits_of,
    guest_secrets,
    guests_of,
    reports_of,
    successors_of,
)
from summit.engine.compiling.schedule import is_dated, schedule_of
from summit.engine.compiling.signals import gesture_effects, gestures_of, meetings_of
from summit.engine.compiling.source import Source
from summit.engine.compiling.substance import (
    arms_race_of,
    contacts_of,
    figures_of,
    race_rows,
    sanctions_of,
    scopes_of,
    sequences_of,
    step_effects,
)
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import PUBLIC, Seat
from summit.engine.tables import (
    Agenda,
    ChoiceTable,
    EndingTable,
    InjectTable,
    Issue,
    LessonTable,
    Party,
    Sheet,
    Tables,
)
from summit.scenario import model
from summit.scenario.conditions import Name, compile_condition
from summit.scenario.names import ending_names, public_names, text_names
from summit.scenario.options import (
    detection_of,
    false_alarm_of,
    intrusiveness_of,
    labels_of,
    numbers_of,
    options_of,
    points_of,
)
from summit.scenario.weights import HOUSE, Weights


def compiled(scenario: model.Scenario, weights: Weights | None = None) -> Tables:
    """The tables of a coherent scenario.

    Without `weights` the house weights hold, with the scenario's own in front of them; a saved
    game gives the weights that it was played under.
    """
    chosen = HOUSE.overridden(scenario.weights) if weights is None else weights
    public, text = public_names(scenario), text_names(scenario)
    source = Source(scenario, _agenda(scenario, chosen, public), public, text)
    agenda = replace(
        source.agenda,
        life=life_of(scenario, source.agenda, source.line),
        scopes=scopes_of(source),
    )
    source = replace(source, agenda=agenda)
    sheets = tuple(_sheet(source, seat) for seat in agenda.seats)
    losses, walk_aways = race_rows(scenario)
    return Tables(
        agenda=agenda,
        sheets=sheets,
        secrets=tuple(scenario.delegations[seat].secret.text for seat in agenda.seats),
        trust=tuple(
            tuple(scenario.delegations[one].trust.get(other, 50) for other in agenda.seats)
            for one in agenda.seats
        ),
        tension=scenario.tension * MILLION,
        injects=tuple(_inject(source, name) for name in scenario.injects),
        schedule=schedule_of(scenario),
        endings=_endings(scenario),
        lessons=_lessons(source),
        history=tuple(_history(issue) for issue in scenario.issues.values()),
        homes=tuple(
            home_of(scenario, agenda, seat, source.line, source.stakes) for seat in agenda.seats
        ),
        support=_support(scenario),
        gesture_effects=gesture_effects(source),
        guest_secrets=guest_secrets(scenario),
        reports=reports_of(source),
        successors=successors_of(source, sheets),
        step_effects=step_effects(source),
        race_losses=losses,
        race_walk_away=walk_aways,
    )


def _agenda(scenario: model.Scenario, weights: Weights, public: Mapping[str, Name]) -> Agenda:
    return Agenda(
        scenario=scenario.id,
        title=scenario.title,
        briefing=scenario.briefing,
        parties=tuple(_party(Seat(seat), entry) for seat, entry in scenario.delegations.items()),
        issues=tuple(
            _issue(scenario, weights, name, issue) for name, issue in scenario.issues.items()
        ),
        meetings=meetings_of(scenario, public),
        weights=weights,
        agency="" if scenario.agency is None else scenario.agency.name,
        common_cause=scenario.common_cause,
        means=tuple(scenario.means),
        gestures=gestures_of(scenario),
        guests=guests_of(scenario),
        credits=credits_of(scenario),
        blocs=blocs_of(scenario),
        sanctions=sanctions_of(scenario),
        sequences=sequences_of(scenario),
        figures=figures_of(scenario),
        arms_race=arms_race_of(scenario),
        contacts=contacts_of(scenario),
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
        entry.needed,
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
        closed=tuple(options.index(option) for option in issue.closed),
    )


def _intrusiveness(issue: model.Issue, weights: Weights) -> tuple[int, ...]:
    """How far inspectors get in, by option; the agency's are felt less (rule 6.7)."""
    shares = intrusiveness_of(issue)
    if issue.inspector == "parties":
        return shares
    return tuple(rounded(share * weights.agency_intrusiveness, MILLION) for share in shares)


def _sheet(source: Source, seat: Seat) -> Sheet:
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


def _inject(source: Source, name: str) -> InjectTable:
    inject = source.scenario.injects[name]
    return InjectTable(
        id=name,
        title=inject.title,
        text=inject.text,
        date=inject.date,
        source=inject.source,
        condition=source.condition(inject.when),
        chance=inject.chance,
        repeat=inject.repeat,
        ambiguous=inject.ambiguous,
        audience=tuple(Seat(seat) for seat in inject.audience) or PUBLIC,
        effects=effects_of(source, inject.effects),
        choice=_choice(source, inject.choice),
        is_dated=is_dated(inject),
        spoiler_of=None if inject.spoiler is None else Seat(inject.spoiler.of),
        spoiler="" if inject.spoiler is None else inject.spoiler.agency,
        is_restrainable=inject.spoiler is not None and inject.spoiler.restrainable,
        averted_by=tuple(inject.averted_by),
        averts=inject.averts,
    )


def _choice(source: Source, choice: model.Choice | None) -> ChoiceTable | None:
    if choice is None:
        return None
    return ChoiceTable(
        Seat(choice.of),
        choice.text,
        tuple(
            (name, option.text, effects_of(source, option.effects))
            for name, option in choice.options.items()
        ),
    )


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


def _lessons(source: Source) -> tuple[LessonTable, ...]:
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
