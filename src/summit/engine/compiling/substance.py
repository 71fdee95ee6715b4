"""The substance as an author wrote it: scopes, sanctions, sequences, figures (chapter 18)."""

from __future__ import annotations

from summit.engine.compiling.effects import effects_of
from summit.engine.compiling.source import Source
from summit.engine.effects import Effect
from summit.engine.figures import Figure
from summit.engine.listed.substance import (
    ArmsRaceTable,
    ContactTable,
    SanctionTable,
    Scope,
    SequenceTable,
    StepTable,
)
from summit.engine.seats import Seat
from summit.scenario import model
from summit.scenario.options import anchored


def figures_of(scenario: model.Scenario) -> tuple[Figure, ...]:
    """The figures that follow from the terms, in file order."""
    issues = list(scenario.issues)
    return tuple(
        Figure(
            name,
            entry.title,
            entry.unit,
            entry.base,
            entry.least,
            entry.most,
            tuple(
                (issues.index(issue), anchored(scenario.issues[issue], added))
                for issue, added in entry.adds.items()
            ),
        )
        for name, entry in scenario.figures.items()
    )


def scopes_of(source: Source) -> tuple[Scope, ...]:
    """The issues that are within the scope of some texts only."""
    return tuple(
        Scope(number, source.agenda.issues[number].today, source.line(issue.only_if, ""))
        for number, issue in enumerate(source.scenario.issues.values())
        if issue.only_if is not None
    )


def sanctions_of(scenario: model.Scenario) -> tuple[SanctionTable, ...]:
    """The sanctions in file order."""
    return tuple(
        SanctionTable(
            name,
            entry.title,
            entry.text,
            Seat(entry.by),
            Seat(entry.against),
            entry.bite,
            entry.price,
            entry.in_force,
        )
        for name, entry in scenario.sanctions.items()
    )


def sequences_of(scenario: model.Scenario) -> tuple[SequenceTable, ...]:
    """The sequences in file order."""
    return tuple(
        SequenceTable(
            name,
            entry.title,
            entry.begins == "treaty",
            entry.after or "",
            entry.patience,
            tuple(
                StepTable(
                    Seat(step.by),
                    step.title,
                    step.text,
                    step.weight,
                    step.cost,
                    tuple(step.brings.get(seat, 0) for seat in scenario.delegations),
                )
                for step in entry.steps
            ),
        )
        for name, entry in scenario.sequences.items()
    )


def step_effects(source: Source) -> tuple[tuple[tuple[Effect, ...], ...], ...]:
    """By sequence and step, what it does beside its weight."""
    return tuple(
        tuple(effects_of(source, step.effects) for step in entry.steps)
        for entry in source.scenario.sequences.values()
    )


def arms_race_of(scenario: model.Scenario) -> ArmsRaceTable | None:
    """The arms race that goes on without a deal, if the scenario has one."""
    race = scenario.arms_race
    if race is None:
        return None
    rounds = [entry.id for entry in scenario.rounds]
    begins = 1 if race.begins is None else rounds.index(race.begins) + 1
    return ArmsRaceTable(race.text, begins, race.tension)


def race_rows(scenario: model.Scenario) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What a round of it costs each seat, and by how much it moves its walk-away value; points."""
    race = scenario.arms_race
    seats = list(scenario.delegations)
    if race is None:
        return (), (0,) * len(seats)
    return (
        tuple(race.loss.get(seat, 0) for seat in seats),
        tuple(race.walk_away.get(seat, 0) for seat in seats),
    )


def contacts_of(scenario: model.Scenario) -> tuple[ContactTable, ...]:
    """The lines of contact in file order."""
    return tuple(
        ContactTable(name, entry.title, entry.text, tuple(map(Seat, entry.between)), entry.is_open)
        for name, entry in scenario.contacts.items()
    )
