"""Chapter 1: seats and secrets."""

from __future__ import annotations

from summit.engine.actions import EndTurn, Settle
from summit.engine.events import GameOpened, MoveSpent, TextTabled, TrustMoved
from summit.engine.seats import NATURE, Seat
from summit.engine.view import seen_by
from tests.rules.table import A, B, Game, only


def test_1_1_the_game_opens_with_every_opening_on_the_table() -> None:
    game = Game()
    assert isinstance(game.events[0], GameOpened)
    openings = only(game.events, TextTabled)
    assert [(text.text, text.author, text.opening) for text in openings] == [
        ("T1", A, True),
        ("T2", B, True),
    ]
    assert game.state.position(A).terms == (1, 10, 1)
    assert game.state.position(B).terms == (6, 2, 0)


def test_1_2_a_seat_acts_for_itself_and_nature_only_answers_chance() -> None:
    game = Game()
    assert game.refused(EndTurn(Seat("caldia"))).code == "no_such_seat"
    assert game.refused(EndTurn(NATURE)).code == "no_such_seat"
    assert game.refused(Settle(A, "order/island/1", 0)).code == "only_nature"


def test_1_3_a_seat_is_sent_what_it_may_know_and_nothing_else() -> None:
    game = Game()
    game.propose(A, launchers=2)
    theirs = seen_by(B, tuple(game.events))
    assert not [event for event in theirs if isinstance(event, MoveSpent)]
    assert {event.row.holder for event in theirs if isinstance(event, TrustMoved)} <= {B}
    mine, room = game.view(A), game.view(None)
    assert mine.own is not None and mine.own.sheet == game.state.sheets[0]
    assert room.own is None and room.positions == mine.positions
    assert game.state.sheets[1].points not in (mine.own.sheet.points,)
