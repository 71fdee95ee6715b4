"""Red lines are said aloud once a text, and kept clear of once they are known."""

from __future__ import annotations

from summit.engine.actions import EndTurn, Propose, Reject
from summit.engine.view import View
from summit.opponents.cast import cast
from summit.opponents.naming import named_by
from summit.opponents.rejecting import rejections
from summit.scenario.model import Script
from tests.engine.worlds import scenario, tables
from tests.opponents.games import first, play, scripted
from tests.rules.table import INSPECTIONS, PACT, A, B, Game

JOINT = 2


def crossing() -> Game:
    """Avaria has tabled more visits than Borland can ever sign, and Borland is to speak."""
    game = Game()
    game.propose(A, inspections=12)
    game.act(EndTurn(A))
    return game


def test_a_text_over_a_red_line_is_rejected_with_the_line_named() -> None:
    assert rejections(crossing().view(B)) == (Reject(B, "T3", (0,)),)


def test_it_is_rejected_once() -> None:
    game = crossing()
    game.act(*rejections(game.view(B)))
    assert rejections(game.view(B)) == ()


def test_the_next_text_over_it_is_rejected_again() -> None:
    game = crossing()
    game.act(*rejections(game.view(B)), EndTurn(B))
    game.propose(A, inspections=11)
    game.act(EndTurn(A))
    assert rejections(game.view(B)) == (Reject(B, "T4", (0,)),)


def test_a_text_that_could_be_signed_is_not_rejected() -> None:
    game = Game()
    game.propose(A, inspections=6)
    game.act(EndTurn(A))
    assert rejections(game.view(B)) == ()


def test_an_opening_over_a_red_line_is_rejected_too() -> None:
    game = Game(("opening: {avaria: 10, borland: 2}", "opening: {avaria: 12, borland: 2}"))
    game.act(EndTurn(A))
    assert rejections(game.view(B)) == (Reject(B, "T1", (0,)),)


def named(condition: str) -> View:
    """What Avaria sees once Borland has named a red line in these words."""
    game = Game(("when: terms.inspections > 8", f"when: {condition}"))
    game.propose(A, inspections=12, pact=JOINT)
    game.act(EndTurn(A), *rejections(game.view(B)), EndTurn(B))
    return game.view(A)


def test_a_red_line_that_was_named_is_known_for_every_text() -> None:
    (line,) = named_by(named("terms.inspections > 8"), B)
    assert [line.crossed_by((0, visits, 0)) for visits in (0, 8, 9, 12)] == [
        False,
        False,
        True,
        True,
    ]


def test_one_that_ties_two_issues_is_known_as_well() -> None:
    (line,) = named_by(named("terms.pact == 'joint' and terms.inspections > 4"), B)
    assert line.crossed_by((0, 5, JOINT))
    assert not line.crossed_by((0, 5, 0))
    assert not line.crossed_by((0, 4, JOINT))


def test_a_line_named_twice_is_known_once() -> None:
    game = crossing()
    game.act(*rejections(game.view(B)), EndTurn(B))
    game.propose(A, inspections=11)
    game.act(EndTurn(A), *rejections(game.view(B)))
    assert len(named_by(game.view(A), B)) == 1


def test_what_was_not_said_is_not_known() -> None:
    game = crossing()
    game.act(Reject(B, "T3"))
    assert named_by(game.view(A), B) == ()


def test_no_text_crosses_a_red_line_that_the_other_has_named() -> None:
    game = play(tables("new_start"), scripted(scenario("new_start")), "named")
    for seen, decision in game.decisions:
        assert seen.seat is not None
        lines = [line for other in seen.agenda.others(seen.seat) for line in named_by(seen, other)]
        for action in decision.actions:
            if isinstance(action, Propose):
                assert not any(line.crossed_by(action.terms) for line in lines)


def test_a_position_over_a_line_that_was_just_named_is_left() -> None:
    game = crossing()
    game.act(*rejections(game.view(B)), EndTurn(B))
    decision = cast(A, Script()).decide(game.view(A), first)
    (tabled,) = [action for action in decision.actions if isinstance(action, Propose)]
    assert tabled.terms[INSPECTIONS] <= 8
    assert tabled.terms[PACT] != JOINT
