"""What a scripted delegation never does, whatever the others do."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from summit.bargain.expected import expected
from summit.engine.actions import Action, Demand, EndTurn, Propose, Reject, Speak
from summit.engine.matters import is_in_scope
from summit.engine.play import apply, everyone_legal, refuse, start
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.view import View, view
from summit.opponents.cast import cast
from summit.opponents.opponent import Decision
from summit.opponents.record import own_of, texts_of, turns_used
from summit.scenario.model import Script
from tests.engine.playing import Pick, anything
from tests.engine.playing import keyed as picks
from tests.engine.worlds import NAMES, scenario, tables
from tests.opponents.games import MILLION, first, keyed, play, scripted
from tests.rules.table import A, B, Game


@dataclass(frozen=True)
class Seen:
    """One decision and what its seat saw."""

    view: View
    decision: Decision


CASES = [
    (name, Seat(seat), f"{name} {seat} {number}")
    for name in NAMES
    for seat in scenario(name).delegations
    for number in range(1 if name == "new_start" else 4)
]


@pytest.fixture(params=CASES, ids=[seed for _, _, seed in CASES], scope="module")
def decisions(request: pytest.FixtureRequest) -> list[Seen]:
    """The decisions of one scripted seat while everybody else does anything at all.

    That every action is legal when its turn comes has been looked at on the way.
    """
    name, seat, seed = request.param
    opponent = cast(seat, scenario(name).delegations[seat].script)
    luck, pick = keyed(seed), picks(seed)
    state = start(tables(name)).state
    seen: list[Seen] = []
    while not state.is_over:
        mine = view(state, seat)
        if state.questions or not mine.is_to_act:
            state = apply(state, _of_another(state, seat, pick)).state
            continue
        seen.append(Seen(mine, opponent.decide(mine, luck)))
        for action in seen[-1].decision.actions:
            assert refuse(state, action) is None, (action, refuse(state, action))
            state = apply(state, action).state
    return seen


def _of_another(state: State, seat: Seat, pick: Pick) -> Action:
    return anything(state, [action for action in everyone_legal(state) if action.by != seat], pick)


def proposals(decisions: list[Seen]) -> list[tuple[View, Propose]]:
    return [
        (seen.view, action)
        for seen in decisions
        for action in seen.decision.actions
        if isinstance(action, Propose)
    ]


def test_who_must_act_decides_something(decisions: list[Seen]) -> None:
    assert all(seen.decision.actions for seen in decisions)


def test_no_text_of_its_own_crosses_its_red_lines(decisions: list[Seen]) -> None:
    for seen, action in proposals(decisions):
        assert own_of(seen)[1].sheet.crossed(action.terms) == ()


def test_no_text_of_its_own_is_worth_less_than_its_walk_away_unless_its_last_was_worth_less_still(
    decisions: list[Seen],
) -> None:
    for seen, action in proposals(decisions):
        seat, own = own_of(seen)
        worth = expected(own.eyes, action.terms)
        last = expected(own.eyes, seen.position(seat).terms)
        assert worth >= own.sheet.walk_away * MILLION or worth > last


def test_no_promise_is_broken_while_a_text_is_left_that_keeps_it(decisions: list[Seen]) -> None:
    for seen, action in proposals(decisions):
        kept = [p for p in seen.promises if p.seat == seen.seat and not p.broken]
        bound = [p for p in kept if is_in_scope(seen.agenda, p.measure, action.terms)]
        assert all(action.terms[promise.measure] >= promise.level for promise in bound)


def test_at_most_one_text_and_one_remark_a_turn(decisions: list[Seen]) -> None:
    turns = [(seen.view.round, seen.view.turn) for seen in decisions]
    for turn in set(turns):
        actions = [
            action
            for seen, at in zip(decisions, turns, strict=True)
            if at == turn and seen.view.speaker == seen.view.seat
            for action in seen.decision.actions
        ]
        assert sum(isinstance(action, Speak) for action in actions) <= 1
        assert sum(isinstance(action, Propose) for action in actions) <= 1


def test_the_same_view_and_the_same_luck_give_the_same_decision(decisions: list[Seen]) -> None:
    for seen in decisions[:6]:
        seat = own_of(seen.view)[0]
        delegations = scenario(seen.view.agenda.scenario).delegations
        again = cast(seat, delegations[seat].script).decide(seen.view, first)
        assert again == cast(seat, delegations[seat].script).decide(seen.view, first)


def test_no_demand_is_put_twice(decisions: list[Seen]) -> None:
    put = [
        (action.of, action.measure)
        for seen in decisions
        for action in seen.decision.actions
        if isinstance(action, Demand)
    ]
    assert len(put) == len(set(put))


@pytest.mark.parametrize("name", NAMES)
def test_a_game_of_scripts_is_the_same_game_again(name: str) -> None:
    one, other = (play(tables(name), scripted(scenario(name)), "again") for _ in range(2))
    assert one.events == other.events


def test_a_turn_ends_by_itself_or_by_choice_but_not_both() -> None:
    for moves in ("", ", moves: 1", ", moves: 3"):
        game = Game(
            rounds=f"\n  - {{id: island, title: On the island, date: March 2031, turns: 4{moves}}}",
            injects=None,
            lessons=None,
        )
        played = play(game.tables, scripted(scenario("tiny")), "moves")
        assert played.state.outcome is not None


def test_nothing_is_decided_while_the_game_waits_for_another() -> None:
    game = Game()
    assert game.state.speaker == A
    decision = cast(B, Script()).decide(game.view(B), first)
    assert (decision.actions, decision.reason.code) == ((), "waiting")


def test_a_delegation_does_not_decide_by_what_another_sees() -> None:
    game = Game()
    with pytest.raises(ValueError, match="was shown what avaria sees"):
        cast(B, Script()).decide(game.view(A), first)


def test_the_first_turn_keeps_the_opening_or_all_of_its_worth() -> None:
    """Before any time has passed nothing is given away."""
    game = Game()
    decision = cast(A, Script()).decide(game.view(A), first)
    own = own_of(game.view(A))[1]
    opening = texts_of(game.view(A), A)[0]
    tabled = [action.terms for action in decision.actions if isinstance(action, Propose)]
    assert turns_used(game.view(A), A) == 0
    assert all(expected(own.eyes, terms) >= expected(own.eyes, opening) for terms in tabled)


def test_a_turn_begins_with_what_cannot_be_signed_and_ends_the_turn() -> None:
    game = Game()
    game.propose(A, pact=2, inspections=12)
    game.act(EndTurn(A))
    decision = cast(B, Script()).decide(game.view(B), first)
    assert isinstance(decision.actions[0], Reject)
    assert isinstance(decision.actions[-1], EndTurn)
