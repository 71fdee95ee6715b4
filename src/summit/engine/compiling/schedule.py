"""When each inject is due (rule 7.2)."""

from __future__ import annotations

from summit.scenario import model
from summit.scenario.dates import placed


def schedule_of(scenario: model.Scenario) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
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


def is_dated(inject: model.Inject) -> bool:
    """Whether an inject comes on its day, in whichever round that falls."""
    return inject.at is None and placed(inject.date) is not None
