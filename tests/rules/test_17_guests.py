"""Rule 17.1: mediators and observers have a seat without a sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summit.engine.actions import Accept, Action, Demand, EndTurn, Propose, Reject, Speak
from summit.engine.acts.offices import Mediate, Press, TakePoll
from summit.engine.acts.signals import Declare, Deny, Pledge, Reveal, WalkOut, Whisper
from summit.engine.acts.substance import Broach, Exercise
from summit.engine.events import Measured, OrderSet, TurnClosed, TurnOpened
from summit.engine.happened.signals import NonPaperRead, TextLeaked, Whispered
from summit.engine.seats import Seat
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    ELDER,
    FISHERS,
    GUNS,
    MIDDLE,
    TOLL,
    WATCH,
    Delta,
    rounds,
)
from tests.rules.parley import rows
from tests.rules.table import only

EVERYONE = (DORN, ALBA, BORA, CRESS, ELDER, FISHERS)


def test_17_1_guests_speak_after_the_parties() -> None:
    game = Delta()
    assert only(game.events, OrderSet) == [OrderSet(EVERYONE)]
    assert game.tables.agenda.everyone == (ALBA, BORA, CRESS, DORN, ELDER, FISHERS)
    game.until(2)
    assert [e.seat for e in only(game.events, TurnOpened)][:6] == list(EVERYONE)


def test_17_1_where_the_order_is_drawn_they_still_come_last() -> None:
    game = Delta(rounds=rounds("turns: 1").replace("turns: 1, moves: 4, turns: 1", "turns: 1"))
    assert game.state.order == (ALBA, BORA, CRESS, DORN, ELDER, FISHERS)
    assert len([name for name, _ in game.state.settled if name.startswith("order/")]) == 3


def test_17_1_one_move_a_turn() -> None:
    game = Delta()
    assert game.state.moves_left(DORN) == 4
    game.turn_of(ELDER)
    assert game.state.moves_left(ELDER) == 1
    game.do(Mediate(ELDER, MIDDLE))
    assert game.state.speaker == FISHERS
    opened = only(game.events, TurnOpened)[-1]
    assert (opened.seat, opened.moves, opened.remarks) == (FISHERS, 1, 3)


@pytest.mark.parametrize("guest", [ELDER, FISHERS])
@pytest.mark.parametrize(
    "action",
    [
        lambda seat: Propose(seat, MIDDLE),
        lambda seat: Propose(seat, MIDDLE, (ALBA,)),
        lambda seat: Accept(seat, "T1"),
        lambda seat: Reject(seat, "T1"),
        lambda seat: Demand(seat, ALBA, WATCH, 4),
        lambda seat: Declare(seat, "firm"),
        lambda seat: Pledge(seat, ALBA, GUNS, 4, 1),
        lambda seat: Deny(seat, "T1"),
        lambda seat: WalkOut(seat),
        lambda seat: Broach(seat, TOLL, 2),
        lambda seat: Exercise(seat, "hotline"),
    ],
)
def test_17_1_they_table_no_position_and_accept_nothing(
    guest: Seat, action: Callable[[Seat], Action]
) -> None:
    game = Delta()
    game.turn_of(guest)
    refusal = game.refused(action(guest))
    assert (refusal.rule, refusal.code) == ("17.1", "signs_nothing")


@pytest.mark.parametrize("action", [Mediate(FISHERS, MIDDLE), TakePoll(FISHERS)])
def test_17_1_an_observer_does_not_mediate(action: Action) -> None:
    game = Delta()
    game.turn_of(FISHERS)
    refusal = game.refused(action)
    assert (refusal.rule, refusal.code) == ("17.1", "no_chair")


@pytest.mark.parametrize("action", [Mediate(DORN, MIDDLE), TakePoll(DORN)])
def test_17_1_a_delegation_without_the_chair_does_not_either(action: Action) -> None:
    game = Delta(chair="{of: alba, credit: 5}")
    assert game.state.speaker == DORN
    assert game.refused(action).code == "no_chair"


def test_17_1_a_delegation_holds_the_chair_beside_its_own_interests() -> None:
    """The chair has four moves, and a position of its own."""
    game = Delta()
    game.do(Mediate(DORN, MIDDLE), Propose(DORN, (1, 4, 2, 1, 1)))
    assert game.state.moves_left(DORN) == 2
    assert game.state.position(DORN).terms == (1, 4, 2, 1, 1)
    assert [(e.giver, e.receiver) for e in only(game.over(DORN), Measured)] == [
        (DORN, ALBA),
        (DORN, BORA),
        (DORN, CRESS),
    ]


def test_17_1_they_may_speak_and_send_messages() -> None:
    game = Delta()
    game.turn_of(FISHERS)
    game.do(Speak(FISHERS, "We want to fish."))
    events = game.do(Whisper(FISHERS, (CRESS, ELDER), "Are your mortars old?"))
    assert only(events, Whispered)[0].audience == (FISHERS, CRESS, ELDER)
    assert game.state.moves_left(FISHERS) == 1 and game.state.remarks_of(FISHERS) == 1
    assert game.view(CRESS).signals.messages and not game.view(ALBA).signals.messages


def test_17_1_messages_reach_them_too() -> None:
    game = Delta()
    game.do(Whisper(DORN, (ELDER,), "Table the middle."))
    assert game.view(ELDER).signals.messages and not game.view(FISHERS).signals.messages


def test_17_1_they_read_a_non_paper_as_it_was_written_and_weigh_nothing() -> None:
    game = Delta(luck={"misread": 1})
    events = game.do(Propose(DORN, (0, 2, 0, 1, 1), (ALBA, ELDER)), EndTurn(DORN))
    read = {e.seat: e.terms for e in only(events, NonPaperRead)}
    assert read[ELDER] == (0, 2, 0, 1, 1) != read[ALBA]
    assert [e.receiver for e in only(events, Measured)] == [ALBA]


def test_17_1_they_may_break_a_confidence_and_have_no_trust_to_lose() -> None:
    game = Delta()
    game.do(Propose(DORN, (0, 2, 0, 1, 1), (ALBA, ELDER)))
    game.turn_of(ELDER)
    events = game.do(Reveal(ELDER, "dorn-alba-elder-1"))
    assert [(e.text, e.revealed_by) for e in only(events, TextLeaked)] == [("L1", ELDER)]
    assert rows(events) == [("16.6", "left_out", seat, DORN, -100) for seat in (BORA, CRESS)]


def test_17_1_they_are_in_no_ledger_no_account_and_no_poll() -> None:
    game = Delta()
    game.do(Mediate(DORN, MIDDLE), TakePoll(DORN))
    assert game.due("poll") == (ALBA, BORA, CRESS, DORN)
    for table in (game.state.trust, game.state.readings, game.state.accounts, game.state.ledgers):
        assert len(table) == 4
    assert len(game.state.support) == 4


def test_17_1_their_view_has_instructions_and_no_sheet() -> None:
    game = Delta()
    game.turn_of(ELDER)
    seen = game.view(ELDER)
    assert seen.own is None and seen.attending is not None and seen.is_to_act
    mine = seen.attending
    assert mine.secret == "You want any treaty that is kept."
    assert (mine.moves_left, mine.remarks_left, mine.credit_left) == (1, 3, 6)
    other = game.view(FISHERS).attending
    assert other is not None and (other.credit_left, other.has_floor) == (0, False)
    assert game.view(ALBA).attending is None and game.view(None).attending is None


def test_17_1_on_an_open_floor_they_have_as_many_turns_as_the_rest() -> None:
    game = Delta(rounds=rounds("floor: open", turns=2))
    assert game.view(None).turns_left == (2, 2, 2, 2, 2, 2)
    assert [game.state.moves_left(seat) for seat in (ALBA, ELDER)] == [4, 1]
    game.do(Press(FISHERS, ALBA), Press(FISHERS, BORA))
    assert [e.seat for e in only(game.events, TurnClosed)] == [FISHERS, FISHERS]
    assert game.view(None).turns_left == (2, 2, 2, 2, 2, 0)


def test_17_1_they_have_no_turn_on_a_sealed_floor() -> None:
    game = Delta(rounds=rounds("floor: sealed"))
    assert game.view(None).turns_left == (1, 1, 1, 1, 0, 0)
    refusal = game.refused(Speak(ELDER, "If I may."))
    assert (refusal.rule, refusal.code) == ("2.7", "no_turn_left")
    game.do(*(EndTurn(seat) for seat in (ALBA, BORA, CRESS, DORN)))
    assert game.state.round == 2


def test_17_1_they_have_no_turn_in_the_commission() -> None:
    game = Delta()
    game.sign(dorn=True)
    game.keep()
    assert game.state.order == (ALBA, BORA, CRESS, DORN)
    refusal = game.refused(Speak(ELDER, "If I may."))
    assert (refusal.rule, refusal.code) == ("2.3", "not_your_turn")
