"""Rounds and gestures as an author wrote them (rules 2.9, 16.11 and 16.12)."""

from __future__ import annotations

from collections.abc import Mapping

from summit.engine.compiling.effects import effects_of
from summit.engine.compiling.source import Source
from summit.engine.effects import Effect
from summit.engine.seats import Seat
from summit.engine.tables import GestureTable, Meeting
from summit.scenario import model
from summit.scenario.conditions import Condition, Name, compile_condition


def meetings_of(scenario: model.Scenario, public: Mapping[str, Name]) -> tuple[Meeting, ...]:
    """The rounds in file order, with what may come after each."""
    numbers = {entry.id: number for number, entry in enumerate(scenario.rounds, 1)} | {model.END: 0}
    return tuple(
        Meeting(
            entry.id,
            entry.title,
            entry.date,
            entry.text,
            entry.turns,
            entry.moves,
            tuple(Seat(seat) for seat in entry.order),
            entry.floor,
            tuple(_branch(each, numbers, public) for each in entry.next),
        )
        for entry in scenario.rounds
    )


def _branch(
    entry: str | model.Branch, numbers: Mapping[str, int], public: Mapping[str, Name]
) -> tuple[Condition | None, int]:
    if isinstance(entry, str):
        return None, numbers[entry]
    return compile_condition(entry.when, public), numbers[entry.go]


def gestures_of(scenario: model.Scenario) -> tuple[GestureTable, ...]:
    """The gestures that the scenario lists, in file order."""
    return tuple(
        GestureTable(
            id=name,
            title=entry.title,
            text=entry.text,
            by=tuple(Seat(seat) for seat in entry.by),
            weight=entry.weight,
            toward=tuple(Seat(seat) for seat in entry.toward),
            cost=entry.cost,
            answers=() if entry.answer is None else tuple(entry.answer.gestures),
            within=0 if entry.answer is None else entry.answer.within,
            bonus=0 if entry.answer is None else entry.answer.bonus,
            lapse=0 if entry.answer is None else entry.answer.lapse,
        )
        for name, entry in scenario.gestures.items()
    )


def gesture_effects(source: Source) -> tuple[tuple[tuple[Effect, ...], tuple[Effect, ...]], ...]:
    """By gesture, what it does beside its weight, and what taking it back does."""
    return tuple(
        (effects_of(source, entry.effects), effects_of(source, entry.undone))
        for entry in source.scenario.gestures.values()
    )
