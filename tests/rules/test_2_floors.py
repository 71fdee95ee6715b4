"""Rules 2.7 and 2.8: floors that are open to all, and sealed floors."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Action, Answer, Demand, EndTurn, Propose, Speak, Withdraw
from summit.engine.acts.signals import Declare, Pledge, Threaten, WalkOut, Whisper
from summit.engine.events import (
    AcceptanceLapsed,
    AgreementReached,
    Measured,
    OrderSet,
    RoundClosed,
    TextAccepted,
    TextTabled,
    TurnClosed,
    TurnOpened,
)
from summit.engine.happened.floors import FloorOpened, SealKept, SealLodged, SealsOpened
from tests.rules.parley import TERMS, Parley, three_rounds
from tests.rules.table import A, B, C, only

SEALED = three_rounds(1, island="floor: sealed")


def open_floor(turns: int = 2) -> Parley:
    """A game whose first round is open to all."""
    return Parley(rounds=three_rounds(turns, island="floor: open"))


def sealed() -> Parley:
    """A game whose first round is sealed."""
    return Parley(rounds=SEALED)


def test_2_7_on_an_open_floor_nobody_is_first() -> None:
    game = open_floor()
    assert only(game.events, FloorOpened) == [FloorOpened(False, 2, 4, 3, "2.7")]
    assert not only(game.events, OrderSet) and not only(game.events, TurnOpened)
    assert game.state.speaker is None and game.view(None).speaker is None
    assert all(game.state.has_floor(seat) for seat in (A, B, C))
    assert game.view(None).turns_left == (2, 2, 2)


def test_2_7_every_seat_takes_its_turns_when_it_likes() -> None:
    """Caldia takes both of its turns, then Avaria begins one, Borland breaks in, Avaria goes on."""
    game = open_floor()
    game.do(EndTurn(C), EndTurn(C), Propose(A, (2, 10, 1)), Speak(B, "One moment."), EndTurn(B))
    game.do(Propose(A, (3, 10, 1)), EndTurn(A))
    assert game.view(None).turns_left == (1, 1, 0)
    assert [e.seat for e in only(game.events, TurnClosed)] == [C, C, B, A]


def test_2_7_each_has_as_many_turns_as_the_round_says() -> None:
    game = open_floor()
    game.do(EndTurn(C), EndTurn(C))
    refusal = game.refused(Speak(C, "And another thing."))
    assert (refusal.rule, refusal.code) == ("2.7", "no_turn_left")
    assert game.refused(EndTurn(C)).code == "no_turn_left"


def test_2_7_a_turn_has_its_own_moves_and_sentences() -> None:
    """Four moves end Avaria's first turn; the second has four again; Borland's are untouched."""
    game = open_floor()
    for option in (2, 3, 4):
        game.do(Propose(A, (option, 10, 1)), Speak(A, "A step."))
    assert (game.state.moves_left(A), game.state.remarks_of(A)) == (1, 0)
    game.do(Propose(A, (5, 10, 1)))
    assert (game.state.moves_left(A), game.state.remarks_of(A)) == (4, 3)
    assert (game.state.moves_left(B), game.state.turns_left(A)) == (4, 1)


def test_2_7_what_is_left_on_the_table_is_measured_when_the_own_turn_ends() -> None:
    game = open_floor()
    game.do(Propose(A, TERMS))
    assert not only(game.over(B), Measured)
    assert [(e.giver, e.receiver) for e in only(game.over(A), Measured)] == [(A, B), (A, C)]


def test_2_7_who_has_no_turn_left_still_answers_what_is_put_to_it() -> None:
    game = open_floor(1)
    game.do(EndTurn(B), Demand(A, B, 1, 6))
    assert game.refused(EndTurn(C)).code == "wait"
    game.do(Answer(B, "D1", 4))
    game.act(EndTurn(C))


def test_2_7_it_closes_when_nobody_has_a_turn_left() -> None:
    game = open_floor(1)
    assert not only(game.do(EndTurn(C), EndTurn(A)), RoundClosed)
    game.do(Propose(B, (5, 2, 0)))
    events = game.over(B)
    assert only(events, RoundClosed) and game.state.round == 2
    assert game.state.speaker == A and game.view(None).turns_left == ()


def test_2_7_an_agreement_ends_an_open_floor() -> None:
    game = open_floor()
    game.do(Accept(B, "T1"))
    events = game.do(Accept(C, "T1"))
    assert only(events, AgreementReached) and not only(events, RoundClosed)
    assert not any(game.state.has_floor(seat) for seat in (A, B, C))


def test_2_8_on_a_sealed_floor_all_see_who_has_handed_in_and_nobody_what() -> None:
    game = sealed()
    assert only(game.events, FloorOpened) == [FloorOpened(True, 1, 4, 3, "2.8")]
    events = game.do(Propose(C, TERMS))
    assert only(events, SealLodged) == [SealLodged(C)]
    assert only(events, SealKept) == [SealKept(C, TERMS, None, audience=(C,))]
    assert not only(events, TextTabled) and game.state.position(C).id == "T3"
    assert game.view(None).has_sealed == (C,)
    mine, theirs = game.view(C).own, game.view(A).own
    assert mine is not None and mine.sealed is not None and mine.sealed.terms == TERMS
    assert theirs is not None and theirs.sealed is None


def test_2_8_one_thing_a_turn() -> None:
    game = sealed()
    game.do(Propose(A, TERMS))
    for action in (Propose(A, (2, 10, 1)), Accept(A, "T2"), EndTurn(A), Speak(A, "Well?")):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == ("2.8", "sealed_already")


@pytest.mark.parametrize(
    "action",
    [
        Demand(A, B, 1, 6),
        Propose(A, TERMS, (B,)),
        Declare(A, "firm"),
        Whisper(A, (B,), "What will you write?"),
        Pledge(A, B, 0, 3, 1),
        Threaten(A, B),
        WalkOut(A),
        Withdraw(A, "T2"),
    ],
)
def test_2_8_nothing_else_is_done_under_seal(action: Action) -> None:
    refusal = sealed().refused(action)
    assert (refusal.rule, refusal.code) == ("2.8", "under_seal")


def test_2_8_speaking_is_free_before_one_has_handed_in() -> None:
    game = sealed()
    game.do(Speak(A, "We shall see."))
    game.act(EndTurn(A))


def test_2_8_what_is_handed_in_is_legal_when_it_is_handed_in() -> None:
    game = sealed()
    assert game.refused(Propose(A, game.terms(B))).code == "accept_instead"
    assert game.refused(Propose(A, game.terms(A))).code == "same_text"
    assert game.refused(Accept(A, "T1")).code == "own_text"
    assert game.refused(Propose(A, (1, 2))).code == "incomplete_text"


def test_2_8_when_all_have_it_is_read_out_texts_first_in_the_order_of_the_seats() -> None:
    """Handed in by Caldia, Borland, Avaria."""
    game = sealed()
    game.do(Propose(C, (4, 6, 1)), Accept(B, "T1"))
    events = game.do(EndTurn(A))
    read = only(events, SealsOpened) + only(events, TextTabled) + only(events, TextAccepted)
    assert [event for event in events if event in read] == read
    assert [(e.author, e.text) for e in only(events, TextTabled)] == [(C, "T4")]
    assert [(e.seat, e.text) for e in only(events, TextAccepted)] == [(B, "T1")]
    assert [e.seat for e in only(events, TurnClosed)] == [A, B, C]
    assert game.state.round == 2


def test_2_8_texts_are_numbered_in_the_order_of_the_seats() -> None:
    game = sealed()
    game.do(Propose(C, (4, 6, 1)), Propose(B, (5, 3, 0)))
    events = game.do(Propose(A, (2, 10, 1)))
    assert [(e.author, e.text) for e in only(events, TextTabled)] == [
        (A, "T4"),
        (B, "T5"),
        (C, "T6"),
    ]
    assert [e.giver for e in only(events, Measured)] == [A, A, B, B, C, C]


def test_2_8_two_who_hand_in_the_same_text_have_met() -> None:
    """The second, in the order of the seats, supports the first, and keeps its position."""
    game = sealed()
    game.do(Propose(B, TERMS), EndTurn(C))
    events = game.do(Propose(A, TERMS))
    assert [(e.author, e.text) for e in only(events, TextTabled)] == [(A, "T4")]
    assert [(e.seat, e.text) for e in only(events, TextAccepted)] == [(B, "T4")]
    assert game.state.position(B).id == "T2" and (B, "T4") in game.state.acceptances


def test_2_8_support_for_a_text_that_was_just_replaced_is_void() -> None:
    game = sealed()
    game.do(Accept(B, "T1"), Accept(C, "T1"))
    events = game.do(Propose(A, (2, 10, 1)))
    assert [(e.seat, e.text) for e in only(events, AcceptanceLapsed)] == [(B, "T1"), (C, "T1")]
    assert game.state.acceptances == () and not only(events, AgreementReached)


def test_2_8_an_agreement_can_be_read_out() -> None:
    game = sealed()
    game.do(Accept(C, "T1"), EndTurn(A))
    events = game.do(Accept(B, "T1"))
    assert [e.text for e in only(events, AgreementReached)] == ["T1"]
    assert not only(events, RoundClosed)


def test_2_8_three_who_hand_in_the_same_text_agree() -> None:
    game = sealed()
    game.do(Propose(C, TERMS), Propose(A, TERMS))
    assert only(game.do(Propose(B, TERMS)), AgreementReached)


def test_2_8_each_turn_is_read_out_before_the_next() -> None:
    game = Parley(rounds=three_rounds(2, island="floor: sealed"))
    game.do(Propose(A, TERMS), EndTurn(B), EndTurn(C))
    assert game.view(None).has_sealed == () and game.view(None).turns_left == (1, 1, 1)
    assert game.state.position(A).terms == TERMS and game.state.round == 1
    game.do(EndTurn(C), EndTurn(A), EndTurn(B))
    assert game.state.round == 2
