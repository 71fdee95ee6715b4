"""Chapter 2: rounds, turns and moves."""

from __future__ import annotations

import pytest

from summit.engine.actions import Demand, EndTurn, Propose, Speak
from summit.engine.compile import compiled
from summit.engine.events import OrderSet, RoundClosed, RoundOpened, Spoke, TurnOpened
from summit.engine.play import start
from summit.scenario.files import read_text
from tests.rules.table import INSPECTIONS, A, B, Game, only
from tests.tiny import tiny


def test_2_1_the_rounds_are_played_in_order() -> None:
    game = Game(injects=None)
    game.pass_turns(12)
    assert [event.number for event in only(game.events, RoundOpened)] == [1, 2]
    assert [event.number for event in only(game.events, RoundClosed)] == [1, 2]


def test_2_2_the_speaking_order_is_drawn_with_equal_chances() -> None:
    step = start(compiled(read_text(tiny(), "tiny.yaml")))
    assert [(q.id, q.weights) for q in step.state.questions] == [("order/island/1", (1, 1))]
    assert only(Game().events, OrderSet)[0].order == (A, B)


def test_2_2_the_scenario_may_fix_the_order() -> None:
    fixed = Game(
        ("turns: 3\n  - id: harbour", "turns: 3\n    order: [borland, avaria]\n  - id: harbour")
    )
    assert only(fixed.events, OrderSet)[0].order == (B, A)


def test_2_3_only_the_speaker_may_act() -> None:
    game = Game()
    refusal = game.refused(EndTurn(B))
    assert (refusal.rule, refusal.code) == ("2.3", "not_your_turn")
    game.pass_turns(1)
    assert game.state.speaker == B and game.refused(EndTurn(A)).code == "not_your_turn"


def test_2_3_a_demand_is_answered_before_anything_else() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6))
    assert game.refused(EndTurn(A)).code == "wait"
    assert game.refused(EndTurn(B)).code == "answer_first"


def test_2_4_a_turn_holds_two_moves_and_ends_when_they_are_used() -> None:
    game = Game()
    game.propose(A, launchers=2)
    assert game.state.speaker == A and game.state.moves == 1
    game.propose(A, launchers=3)
    assert game.state.speaker == B and game.state.moves == 2


def test_2_4_ending_a_turn_gives_up_what_is_left() -> None:
    game = Game()
    game.act(EndTurn(A))
    assert game.state.speaker == B
    assert [event.number for event in only(game.events, TurnOpened)] == [1, 2]


def test_2_5_the_round_closes_after_the_last_turn() -> None:
    game = Game(injects=None)
    game.pass_turns(5)
    assert not only(game.events, RoundClosed)
    game.pass_turns(1)
    assert only(game.events, RoundClosed) and game.state.round == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [(" ", "nothing_said"), ("a" * 281, "too_long"), ("red\x1b[31m", "unclean")],
)
def test_2_6_a_remark_is_a_clean_sentence(words: str, code: str) -> None:
    refusal = Game().refused(Speak(A, words))
    assert (refusal.rule, refusal.code) == ("2.6", code)


def test_2_6_words_move_nothing_and_three_are_enough() -> None:
    game = Game()
    before = (game.state.trust, game.state.readings, game.state.moves)
    events = game.act(*(Speak(A, f"We mean it, {n}.") for n in ["one", "two", "three"]))
    assert len(only(events, Spoke)) == 3
    assert (game.state.trust, game.state.readings, game.state.moves) == before
    assert game.refused(Speak(A, "And again.")).code == "said_enough"
    game.act(Propose(A, game.terms(A, launchers=2)))
