"""Others at the table as an author wrote them (chapter 17)."""

from __future__ import annotations

from summit.engine.compiling.effects import effects_of
from summit.engine.compiling.source import Source
from summit.engine.listed.offices import BlocTable, Guest, ReportTable
from summit.engine.seats import Seat
from summit.engine.tables import Sheet, SuccessorTable
from summit.scenario import model
from summit.scenario.offices import Successor
from summit.scenario.options import anchored_points


def guests_of(scenario: model.Scenario) -> tuple[Guest, ...]:
    """Mediators, then observers, in file order."""
    mediators = (
        Guest(Seat(name), entry.name, entry.code, entry.brief, "mediator")
        for name, entry in scenario.mediators.items()
    )
    observers = (
        Guest(Seat(name), entry.name, entry.code, entry.brief, "observer")
        for name, entry in scenario.observers.items()
    )
    return (*mediators, *observers)


def guest_secrets(scenario: model.Scenario) -> tuple[str, ...]:
    """What each of them alone is told, in the same order."""
    mediators = (entry.secret for entry in scenario.mediators.values())
    return (*mediators, *(entry.secret for entry in scenario.observers.values()))


def credits_of(scenario: model.Scenario) -> tuple[tuple[Seat, int], ...]:
    """Who may mediate, and the credit to begin with: the chair, then the mediators."""
    chair = scenario.chair
    held = () if chair is None else ((Seat(chair.of), chair.credit),)
    return (*held, *((Seat(name), entry.credit) for name, entry in scenario.mediators.items()))


def blocs_of(scenario: model.Scenario) -> tuple[BlocTable, ...]:
    """The blocs in file order."""
    return tuple(
        BlocTable(name, entry.title, tuple(Seat(seat) for seat in entry.members))
        for name, entry in scenario.blocs.items()
    )


def reports_of(source: Source) -> tuple[ReportTable, ...]:
    """The reports that observers may bring out, in file order."""
    return tuple(
        ReportTable(
            name,
            entry.title,
            entry.text,
            tuple(Seat(seat) for seat in entry.by),
            source.condition(entry.when),
            effects_of(source, entry.effects),
        )
        for name, entry in source.scenario.reports.items()
    )


def successors_of(source: Source, sheets: tuple[Sheet, ...]) -> tuple[SuccessorTable, ...]:
    """Who may come to lead a delegation, with a whole sheet: what is not said stays as it was."""
    return tuple(
        SuccessorTable(
            Seat(seat),
            name,
            entry.name,
            entry.brief,
            entry.text,
            _sheet(source, Seat(seat), entry, sheets[source.agenda.index(Seat(seat))]),
        )
        for seat, delegation in source.scenario.delegations.items()
        for name, entry in delegation.successors.items()
    )


def _sheet(source: Source, seat: Seat, entry: Successor, before: Sheet) -> Sheet:
    points = tuple(
        anchored_points(issue, entry.points[name]) if name in entry.points else row
        for (name, issue), row in zip(source.scenario.issues.items(), before.points, strict=True)
    )
    return Sheet(
        points=points,
        walk_away=entry.walk_away,
        red_lines=tuple(source.line(line.when, line.because) for line in entry.red_lines),
        means=before.means,
        stakes=tuple(source.stakes(seat, number, row) for number, row in enumerate(points)),
    )
