"""Which texts a script considers where options are off the table and issues have a scope."""

from __future__ import annotations

from itertools import product

import pytest

from summit.engine.actions import Terms
from summit.engine.standing.substance import Matters
from summit.engine.tables import Agenda
from summit.opponents.domain import Domain, Promised, domain
from tests.engine.worlds import tables

SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)
RIVER, WHOLE = range(2)
SOLD = 2


def agenda() -> Agenda:
    return tables("delta").agenda


def texts(space: Domain) -> set[Terms]:
    """All texts that are left."""
    return {
        space.terms(picks)
        for picks in product(*(range(len(group.choices)) for group in space.groups))
    }


def sayable(agenda: Agenda, opened: tuple[tuple[int, int], ...] = ()) -> set[Terms]:
    """All texts that the rules let be said, found one by one."""
    return {
        terms
        for terms in product(*(range(len(issue.options)) for issue in agenda.issues))
        if not any(scope.crossed_by(terms) for scope in agenda.scopes)
        and ((TOLL, SOLD) in opened or terms[TOLL] != SOLD)
    }


@pytest.mark.parametrize("opened", [(), ((TOLL, SOLD),)])
def test_the_texts_considered_are_just_those_that_can_be_said(
    opened: tuple[tuple[int, int], ...],
) -> None:
    space = domain(agenda(), (), (), (), Matters(opened=opened))
    assert texts(space) == sayable(agenda(), opened)


def test_a_promise_binds_where_the_measure_is_within_the_scope_and_nowhere_else() -> None:
    space = domain(agenda(), (), ((WATCH, 3),), ())
    expected = {t for t in sayable(agenda()) if t[SCOPE] == RIVER or t[WATCH] >= 3}
    assert texts(space) == expected
    assert any(t[SCOPE] == RIVER and t[WATCH] == 0 for t in expected)


def test_a_promise_is_a_line_that_speaks_of_the_measure_and_of_its_scope() -> None:
    (scope,) = agenda().scopes
    promised = Promised(scope, 3)
    assert {issue for issue, _ in promised.reads} == {SCOPE, WATCH}
    assert promised.crossed_by((WHOLE, 0, 2, 0, 0))
    assert not promised.crossed_by((WHOLE, 0, 3, 0, 0))
    assert not promised.crossed_by((RIVER, 0, 0, 0, 0))


def test_red_lines_and_scopes_are_kept_together() -> None:
    (line,) = tables("delta").sheets[2].red_lines
    space = domain(agenda(), (line,), (), ())
    assert texts(space) == {t for t in sayable(agenda()) if not line.crossed_by(t)}


def test_a_narrowing_leaves_texts_of_that_scope_alone() -> None:
    space = domain(agenda(), (), (), ())
    every: list[tuple[int, ...]] = [tuple(range(len(i.options))) for i in agenda().issues]
    every[SCOPE] = (RIVER,)
    assert {t[WATCH] for t in texts(space.within(every))} == {0}
