"""Trust round by round, and what every text was worth to every seat."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit.debrief.report import Report, report
from summit.engine.meter import level_at, trust_at
from summit.engine.scoring import eyes_of, worth
from summit.engine.state import State
from summit.table.save import load

SAVES = Path(__file__).parents[2] / "saves"


@pytest.fixture(params=["new_start_usa", "new_start_russia", "tutorial_tavia"])
def state(request: pytest.FixtureRequest) -> State:
    """The end of a game that people played."""
    return load(SAVES / f"sample_{request.param}.jsonl").state


@pytest.fixture
def told(state: State) -> Report:
    return report(state)


def test_a_course_begins_at_the_authored_trust_and_ends_at_the_last(
    state: State, told: Report
) -> None:
    agenda = state.tables.agenda
    assert len(told.courses) == len(agenda.seats) * (len(agenda.seats) - 1)
    for course in told.courses:
        holder, about = agenda.index(course.holder), agenda.index(course.about)
        assert course.points[0] == trust_at(level_at(state.tables.trust[holder][about]))
        assert course.points[-1] == trust_at(state.trust[holder][about])
        assert len(course.points) == len(course.rounds)
        assert course.rounds == tuple(range(state.round + 1))


def test_a_point_of_a_course_is_the_last_row_up_to_that_round(state: State, told: Report) -> None:
    agenda = state.tables.agenda
    for course in told.courses:
        ledger = state.ledgers[agenda.index(course.holder)]
        for number in range(1, state.round + 1):
            rows = [row for row in ledger if row.about == course.about and row.round <= number]
            expected = trust_at(rows[-1].after) if rows else course.points[0]
            assert course.points[number] == expected


def test_every_text_is_valued_in_each_sides_own_eyes_of_the_last_day(
    state: State, told: Report
) -> None:
    agenda = state.tables.agenda
    for valuation in told.valuations:
        sheet = state.sheets[agenda.index(valuation.seat)]
        eyes = eyes_of(state, valuation.seat)
        assert [each.text for each in valuation.texts] == [text.id for text in state.texts]
        for each, text in zip(valuation.texts, state.texts, strict=True):
            assert each.worth == worth(eyes, sheet, text.terms).expected
        assert valuation.walk_away == sheet.walk_away
        assert valuation.signed == (state.outcome.text if state.outcome else "")
