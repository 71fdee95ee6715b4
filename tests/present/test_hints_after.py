"""Advice after a signature: it names a command that may be given, and never advises a breach."""

from __future__ import annotations

from functools import cache

import pytest

from summit.engine.actions import Accept, Action, EndTurn, Propose, Settle
from summit.engine.acts.conduct import Comply
from summit.engine.play import apply, legal_actions, refuse, start
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.view import view
from summit.present.commands.command import Do
from summit.present.grammar import parse
from summit.present.hints import advice, hint
from tests.engine.playing import keyed
from tests.engine.worlds import tables


def acting(state: State) -> list[tuple[Seat, Action]]:
    """Who may act, each with what the advice comes down to, or the end of the turn."""
    seats: list[Seat | None] = [duty.seat for duty in state.duties] or [state.speaker]
    found: list[tuple[Seat, Action]] = []
    for seat in dict.fromkeys(seats):
        assert seat is not None
        seen = view(state, seat)
        found.append((seat, advice(seen) or EndTurn(seat)))
    return found


@cache
def advised(seed: str) -> tuple[State, ...]:
    """A game of New START on the record's terms, played on by advice alone."""
    pick = keyed(seed)
    state = start(tables("new_start")).state
    record = tuple(option or 0 for option in state.tables.history)
    states: list[State] = []
    while not state.is_over:
        if state.questions:
            question = state.questions[0]
            left = pick(sum(question.weights))
            answer = 0
            while left >= question.weights[answer]:
                left -= question.weights[answer]
                answer += 1
            state = apply(state, Settle(NATURE, question.id, answer)).state
        elif state.treaty is None:
            state = apply(state, towards(state, record)).state
        else:
            states.append(state)
            state = apply(state, acting(state)[0][1]).state
    return tuple(states)


def towards(state: State, record: tuple[int, ...]) -> Action:
    """The shortest way to a treaty on these terms."""
    if state.duties:
        return next(iter(legal_actions(state, state.duties[0].seat)))
    seat = state.speaker
    assert seat is not None
    other = state.position(state.tables.agenda.others(seat)[0])
    wanted = Accept(seat, other.id) if other.terms == record else Propose(seat, record)
    return EndTurn(seat) if refuse(state, wanted) else wanted


SEEDS = ("a", "b", "c", "d", "e", "f")


@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_follows_the_advice_may_do_what_it_says(seed: str) -> None:
    for state in advised(seed):
        for _, action in acting(state):
            assert refuse(state, action) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_the_advice_is_never_to_break_a_limit(seed: str) -> None:
    due = [action for state in advised(seed) for _, action in acting(state)]
    conduct = [action for action in due if isinstance(action, Comply)]
    assert conduct and all(not action.breaks for action in conduct)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_hint_names_a_command_that_can_be_typed(seed: str) -> None:
    for state in advised(seed):
        for seat, action in acting(state):
            seen = view(state, seat)
            lines = hint(seen)
            assert lines and all(line for line in lines)
            named = [part for line in lines for part in line.split(": ")]
            if isinstance(action, Comply):
                assert any(part.startswith("keep") for part in named)
                continue
            read = [parse(part.split(" lets ")[0].split(" leaves ")[0], seen) for part in named]
            read += [parse(part.split(" shows ")[0], seen) for part in named]
            assert Do(action) in read
