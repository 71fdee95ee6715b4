"""What is said, when, and how seldom the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose, Speak
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.cast import cast
from summit.opponents.situations import situation
from summit.opponents.voice import PLAIN_LINES, Situation, lines_for, remark
from summit.scenario.model import Script
from tests.engine.worlds import scenario, tables
from tests.opponents.games import first, keyed, play, scripted
from tests.rules.table import INSPECTIONS, A, B, Game

NOTHING = Script()


def later(game: Game | None = None) -> View:
    """What Avaria sees at its second turn of the first round."""
    game = game or Game()
    game.pass_turns(2)
    return game.view(A)


def test_an_author_s_line_is_said_before_ours() -> None:
    script = Script(lines={"concession": ["We have moved."]})
    said = remark(Game().view(A), script, "concession", first)
    assert said == Speak(A, "We have moved.")


def test_where_the_author_wrote_none_a_neutral_line_is_said() -> None:
    said = remark(Game().view(A), NOTHING, "concession", first)
    assert said is not None
    assert said.words in PLAIN_LINES["concession"]


def test_luck_chooses_the_line() -> None:
    script = Script(lines={"opening": ["One.", "Two.", "Three."]})
    said = {remark(Game().view(A), script, "opening", keyed(str(n))) for n in range(30)}
    assert said == {Speak(A, words) for words in ("One.", "Two.", "Three.")}


def test_no_line_is_said_twice_within_three_remarks() -> None:
    script = Script(lines={"concession": ["One.", "Two."]})
    game = Game()
    game.act(Speak(A, "One."), EndTurn(A), EndTurn(B), Speak(A, "Three."), EndTurn(A), EndTurn(B))
    assert remark(game.view(A), script, "concession", first) == Speak(A, "Two.")


def test_where_every_line_was_said_lately_nothing_is_said() -> None:
    script = Script(lines={"concession": ["One."]})
    game = Game()
    game.act(Speak(A, "One."), EndTurn(A), EndTurn(B))
    assert remark(game.view(A), script, "concession", first) is None


def test_only_one_remark_is_made_in_a_turn() -> None:
    game = Game()
    game.act(Speak(A, "Something else."))
    assert remark(game.view(A), NOTHING, "concession", first) is None


def test_a_line_is_cleaned_and_cut_to_what_may_be_said() -> None:
    script = Script(lines={"opening": ["two\nlines", "a" * 400]})
    lines = lines_for(script, "opening")
    assert lines[0] == "two lines"
    assert len(lines[1]) == 280
    game = Game()
    for line in lines:
        game.act(Speak(A, line))


def test_our_own_lines_may_all_be_said() -> None:
    for kind in PLAIN_LINES:
        for line in lines_for(NOTHING, kind):
            Game().act(Speak(A, line))


def spot(view: View, code: str = "held") -> Situation:
    return situation(view, NOTHING, code, (), None)


def test_the_first_turn_is_an_opening() -> None:
    assert spot(Game().view(A), "conceded") == "opening"


def test_a_yes_comes_before_everything() -> None:
    assert spot(Game().view(A), "accepted") == "agreement"


def test_a_red_line_comes_before_the_opening() -> None:
    game = Game()
    game.propose(A, inspections=12)
    game.act(EndTurn(A))
    decision = cast(B, NOTHING).decide(game.view(B), first)
    spoken = [action.words for action in decision.actions if isinstance(action, Speak)]
    assert spoken == [PLAIN_LINES["red_line"][0]]


@pytest.mark.parametrize(("code", "kind"), [("conceded", "concession"), ("held", "refusal")])
def test_a_move_is_a_concession_and_standing_still_a_refusal(code: str, kind: str) -> None:
    assert spot(later(), code) == kind


def test_a_demand_is_spoken_of_when_it_is_put() -> None:
    put = Demand(A, B, INSPECTIONS, 4, True)
    assert situation(later(), NOTHING, "conceded", (), put) == "demand"


ANSWERS: list[tuple[int | None, Situation]] = [
    (4, "grant"),
    (3, "limit"),
    (None, "refuse_demand"),
]


@pytest.mark.parametrize(("level", "kind"), ANSWERS)
def test_an_answer_is_spoken_of_at_the_next_turn_and_once(
    level: int | None, kind: Situation
) -> None:
    game = Game()
    game.pass_turns(1)
    game.act(Demand(B, A, INSPECTIONS, 4, True), Answer(A, "D1", level), EndTurn(B))
    assert spot(game.view(A)) == kind
    game.act(Speak(A, lines_for(NOTHING, kind)[0]))
    assert spot(game.view(A)) == "refusal"


def test_the_last_round_opens_with_the_deadline() -> None:
    game = Game()
    game.pass_turns(6)
    while game.state.duties or game.state.speaker != A:
        duty = game.state.duties[0] if game.state.duties else None
        seat = duty.seat if duty else game.state.speaker
        assert seat is not None
        game.act(*cast(seat, NOTHING).decide(game.view(seat), first).actions)
        game.settle_order()
    assert game.state.round == 2
    assert spot(game.view(A)) == "deadline"


def test_news_is_spoken_of_at_the_start_of_a_round() -> None:
    view = Game().view(A)
    assert view.round < len(view.agenda.meetings)
    told = replace(view, round=1, turn=0, notices=(object(),))  # type: ignore[arg-type]
    used = replace(told, agenda=replace(told.agenda, meetings=(told.agenda.meetings[0],) * 3))
    assert spot(replace(used, round=2)) == "inject"
    assert spot(replace(used, round=2, notices=())) == "refusal"


def test_the_last_turn_without_a_move_is_a_farewell() -> None:
    view = later()
    last = replace(view, round=2, turn=4)
    assert spot(last, "held") == "farewell"
    assert spot(last, "conceded") == "concession"


def test_in_a_whole_game_no_seat_repeats_itself_within_three_remarks() -> None:
    game = play(tables("new_start"), scripted(scenario("new_start")), "talk")
    said: dict[Seat, list[str]] = defaultdict(list)
    for entry in game.state.remarks:
        assert entry.words not in said[entry.seat][-3:]
        said[entry.seat].append(entry.words)
    assert set(said) == set(game.state.tables.agenda.seats)


def test_words_move_nothing_in_a_decision() -> None:
    """Whatever luck says, the moves are the same."""
    game = Game()
    decisions = [cast(A, NOTHING).decide(game.view(A), keyed(str(n))).actions for n in range(9)]
    moves = {
        tuple(action for action in actions if isinstance(action, Propose | Accept | Demand))
        for actions in decisions
    }
    assert len(moves) == 1
