"""Rule 16.13: leaving the table, and coming back to it."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Action, Choose, Demand, EndTurn, Propose, Speak
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Gesture,
    Pledge,
    Threaten,
    WalkOut,
    Whisper,
)
from summit.engine.events import AgreementReached, Measured
from summit.engine.happened.signals import CameBack, WalkedOut
from tests.rules.parley import TERMS, Parley, pressed, publics, read, rows, three_rounds
from tests.rules.table import A, B, C, only

CHOICE = """
  storm:
    title: A storm
    text: Something must be said.
    at: {round: island, phase: close}
    choice:
      of: avaria
      text: Do you help?
      options:
        help: {text: Help., effects: [{tension: -1}]}
        wait: {text: Wait., effects: [{tension: 1}]}
"""


def test_16_13_a_seat_may_leave_the_table() -> None:
    """All others trust it less, the room grows tense, its public applauds, its turn is over."""
    game = Parley()
    events = game.do(WalkOut(A))
    assert only(events, WalkedOut) == [WalkedOut(A)]
    each = [("16.13", "walk_out", seat, A, -300) for seat in (B, C)]
    assert rows(events) == each and read(events) == each
    assert pressed(events) == [("walk_out", 6000)]
    assert publics(events) == [("16.13", "walk_out", A, 5000)]
    assert game.state.speaker == B and game.state.signals.away == (A,)


def test_16_13_what_it_leaves_on_the_table_is_measured() -> None:
    game = Parley()
    game.do(Propose(A, TERMS))
    assert [e.receiver for e in only(game.do(WalkOut(A)), Measured)] == [B, C]


def test_16_13_its_text_waits_for_its_return_though_all_others_support_it() -> None:
    game = Parley()
    game.do(WalkOut(A), Accept(B, "T1"), EndTurn(B))
    events = game.do(Accept(C, "T1"), EndTurn(C))
    assert not only(events, AgreementReached) and game.state.speaker == A
    back = game.do(ComeBack(A))
    assert only(back, CameBack) == [CameBack(A)]
    assert [e.text for e in only(back, AgreementReached)] == ["T1"]


def test_16_13_so_does_the_text_of_another_that_it_supports() -> None:
    game = Parley()
    game.do(Accept(A, "T2"), WalkOut(A), EndTurn(B))
    assert not only(game.do(Accept(C, "T2"), EndTurn(C)), AgreementReached)
    assert [e.text for e in only(game.do(ComeBack(A)), AgreementReached)] == ["T2"]


def test_16_13_it_comes_back_for_a_move_and_what_its_public_had_given() -> None:
    game = Parley()
    game.do(WalkOut(A), EndTurn(B), EndTurn(C))
    events = game.do(ComeBack(A))
    assert publics(events) == [("16.13", "came_back", A, -5000)]
    assert not rows(events) and not pressed(events)
    assert game.state.moves == 3 and game.state.signals.away == ()
    game.act(Propose(A, (2, 10, 1)))


def test_16_13_nothing_can_be_demanded_of_it_or_put_to_it() -> None:
    game = Parley()
    game.do(WalkOut(A))
    demand = game.refused(Demand(B, A, 1, 6))
    assert (demand.rule, demand.code) == ("16.13", "is_away")
    put = game.refused(Threaten(B, A))
    assert (put.rule, put.code) == ("16.10", "is_away")
    game.act(Demand(B, C, 1, 6))


@pytest.mark.parametrize(
    "action",
    [
        Propose(A, (2, 10, 1)),
        Accept(A, "T2"),
        Demand(A, B, 1, 6),
        Speak(A, "Good day."),
        Whisper(A, (B,), "Good day."),
        Declare(A, "firm"),
        Pledge(A, B, 0, 3, 1),
        Gesture(A, "moor"),
        WalkOut(A),
    ],
)
def test_16_13_in_its_turns_it_can_only_come_back(action: Action) -> None:
    game = Parley()
    game.do(WalkOut(A), EndTurn(B), EndTurn(C))
    refusal = game.refused(action)
    assert (refusal.rule, refusal.code) == ("16.13", "away_first")
    game.do(ComeBack(A))
    game.act(action)


def test_16_13_or_stay_away() -> None:
    """It costs nothing more."""
    game = Parley()
    game.do(WalkOut(A), EndTurn(B), EndTurn(C))
    events = game.over(A)
    assert game.state.signals.away == (A,) and not rows(events) and not publics(events)


def test_16_13_who_has_not_left_does_not_come_back() -> None:
    refusal = Parley().refused(ComeBack(A))
    assert (refusal.rule, refusal.code) == ("16.13", "not_away")


def test_16_13_a_choice_from_outside_is_settled_all_the_same() -> None:
    game = Parley(injects=CHOICE)
    for seat in (A, B, C, A):
        if seat != A or game.state.turn == 0:
            game.over(seat)
    game.do(WalkOut(A), EndTurn(B), EndTurn(C))
    assert [(duty.seat, duty.kind) for duty in game.state.duties] == [(A, "choice")]
    game.do(Choose(A, "storm", "wait"))
    assert game.state.round == 2 and game.refused(Speak(A, "So.")).code == "away_first"


def test_16_13_all_may_leave_and_the_talks_run_out() -> None:
    game = Parley()
    game.do(WalkOut(A), WalkOut(B), WalkOut(C))
    game.until(4)
    assert game.state.outcome is not None and game.state.outcome.reason == "no_deal"


def test_16_13_under_seal_it_can_only_stay_away() -> None:
    game = Parley(rounds=three_rounds(1, harbour="floor: sealed"))
    game.do(WalkOut(A), EndTurn(B), EndTurn(C))
    assert game.state.is_under_seal
    refusal = game.refused(ComeBack(A))
    assert (refusal.rule, refusal.code) == ("2.8", "under_seal")
    assert game.refused(Accept(A, "T2")).code == "away_first"
    game.do(EndTurn(A), Accept(B, "T1"))
    assert not only(game.do(Accept(C, "T1")), AgreementReached)
    assert game.state.round == 3
    assert [e.text for e in only(game.do(ComeBack(A)), AgreementReached)] == ["T1"]
