"""Delegations at their worst: the rules hold against every habit, and the game still ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
    Withdraw,
)
from summit.engine.play import refuse
from summit.engine.state import State
from tests.engine.playing import Pick, keyed, play
from tests.engine.test_play_anything import (
    check_bounds,
    check_earnings,
    check_ledgers,
    check_record,
)
from tests.engine.worlds import NAMES, tables

Habit = Callable[[State, list[Action]], Sequence[Action]]
"""Of the actions that are allowed, those that this delegation thinks of."""


def passes(state: State, actions: list[Action]) -> Sequence[Action]:
    """Gives up every turn."""
    return [action for action in actions if isinstance(action, EndTurn)]


def demands(state: State, actions: list[Action]) -> Sequence[Action]:
    """Asks for everything, of everybody, and never offers the same."""
    return [action for action in actions if isinstance(action, Demand) and not action.reciprocal]


def refuses(state: State, actions: list[Action]) -> Sequence[Action]:
    """Demands too, and grants nothing."""
    refusals = [a for a in actions if isinstance(a, Answer) and a.level is None]
    return refusals or demands(state, actions)


def grants(state: State, actions: list[Action]) -> Sequence[Action]:
    """Promises all that it is asked for, then tables the opposite."""
    granted = [a for a in actions if isinstance(a, Answer) and a.level is not None]
    return granted[:1] or demands(state, actions)[:1] or proposes_extremes(state, actions)


def rejects(state: State, actions: list[Action]) -> Sequence[Action]:
    """Says no to every text, with every reason there is, and says so three times more."""
    seat = state.speaker
    no: list[Action] = [action for action in actions if isinstance(action, Reject)]
    if seat is not None and refuse(state, Speak(seat, "No.")) is None:
        no.append(Speak(seat, "No."))
    return no or proposes_extremes(state, actions)


def proposes_extremes(state: State, actions: list[Action]) -> Sequence[Action]:
    """Swings between the two ends of everything."""
    seat = state.speaker
    if seat is None:
        return []
    issues = state.tables.agenda.issues
    ends = tuple(0 for _ in issues), tuple(len(issue.options) - 1 for issue in issues)
    return [end for terms in ends if refuse(state, end := Propose(seat, terms)) is None]


def wavers(state: State, actions: list[Action]) -> Sequence[Action]:
    """Accepts, and takes it back at once."""
    taken_back = [action for action in actions if isinstance(action, Withdraw)]
    return taken_back or [action for action in actions if isinstance(action, Accept)]


def chooses_the_worst(state: State, actions: list[Action]) -> Sequence[Action]:
    """Takes the last option of every choice, and lets nature do its worst."""
    return [action for action in actions if isinstance(action, Choose | Settle)][-1:]


HABITS: list[Habit] = [passes, demands, refuses, grants, rejects, proposes_extremes, wavers]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("habit", HABITS)
def test_the_rules_hold_against_the_worst(name: str, habit: Habit) -> None:
    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        idle = chooses_the_worst(state, actions) or passes(state, actions) or actions
        wanted = habit(state, actions) or idle
        return wanted[pick(len(wanted))]

    run = play(tables(name), player, keyed(habit.__name__), check_bounds)
    check_bounds(run)
    check_record(run)
    check_ledgers(run)
    check_earnings(run)
    outcome = run.state.outcome
    assert outcome is not None
    assert habit is wavers or outcome.reason != "signed"
