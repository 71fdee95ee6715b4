"""Rule 14.1 after a floor without speaking order: the commission has one all the same."""

from __future__ import annotations

from summit.engine.actions import Accept, EndTurn, Speak
from summit.engine.acts.offices import Mediate
from summit.engine.events import OrderSet, TurnOpened
from tests.rules.delta import ALBA, BORA, CRESS, DORN, MIDDLE, ORDER, Delta, rounds
from tests.rules.table import only


def check_commission(game: Delta) -> None:
    """Alba first, then Bora and Cress, of two moves each, one after another."""
    game.approve()
    game.keep()
    state = game.state
    assert state.goes == () and state.sealed == () and state.stage == "commission"
    assert only(game.events, OrderSet)[-1] == OrderSet((ALBA, BORA, CRESS), rule="14.1")
    assert (state.speaker, state.moves, state.moves_left(BORA)) == (ALBA, 2, 0)
    assert game.refused(Speak(BORA, "One moment.")).code == "not_your_turn"
    assert game.view(None).turns_left == ()
    before = len(game.events)
    game.close()
    opened = [e.seat for e in only(game.events[before:], TurnOpened)]
    assert opened == [BORA, CRESS] and game.state.signed.period == 2


def test_14_1_after_an_agreement_on_an_open_floor() -> None:
    game = Delta(rounds=rounds("floor: open", turns=2))
    game.do(Mediate(DORN, MIDDLE), Accept(BORA, "T5"), Accept(CRESS, "T5"), Accept(ALBA, "T5"))
    check_commission(game)


def test_14_1_after_an_agreement_that_was_read_out() -> None:
    game = Delta(rounds=rounds(ORDER, "floor: sealed"))
    game.do(Mediate(DORN, MIDDLE))
    game.until(2)
    game.do(Accept(ALBA, "T5"), EndTurn(DORN), Accept(BORA, "T5"), Accept(CRESS, "T5"))
    check_commission(game)
