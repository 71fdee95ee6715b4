"""Rule 16.10: ultimatums, which are answered at once, and which must be meant."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, EndTurn, Propose
from summit.engine.acts.signals import ComeBack, Heed, Threaten, WalkOut
from summit.engine.events import AgreementReached, TextAccepted
from summit.engine.happened.signals import UltimatumAnswered, UltimatumEmpty, UltimatumPut
from summit.engine.seats import NATURE, Seat
from tests.rules.parley import Parley, read, rows, three_rounds
from tests.rules.table import A, B, C, only

OPEN = three_rounds(1, island="floor: open")
EMPTY = [
    ("16.10", "ultimatum_empty", B, A, -1000),
    ("5.6", "observed_ultimatum_empty", C, A, -250),
]


def test_16_10_a_position_is_put_to_another_for_a_move() -> None:
    game = Parley()
    events = game.do(Threaten(A, B))
    assert only(events, UltimatumPut) == [UltimatumPut("U1", A, B, "T1")]
    cost = [("16.10", "ultimatum", B, A, -450), ("5.6", "observed_ultimatum", C, A, -113)]
    assert rows(events) == cost and read(events) == cost
    assert game.state.moves == 3


def test_16_10_the_other_answers_before_anything_else() -> None:
    game = Parley()
    game.do(Threaten(A, B))
    first = game.refused(Propose(B, (3, 5, 1)))
    assert (first.rule, first.code) == ("16.10", "ultimatum_first")
    assert (game.refused(EndTurn(A)).code, game.refused(EndTurn(C)).code) == ("wait", "wait")
    game.do(Heed(B, "U1", False))
    game.act(EndTurn(A))


def test_16_10_if_it_yields_it_supports_the_text() -> None:
    game = Parley()
    game.do(Threaten(A, B))
    events = game.do(Heed(B, "U1", True))
    assert only(events, UltimatumAnswered) == [UltimatumAnswered("U1", B, True)]
    assert [(e.seat, e.text) for e in only(events, TextAccepted)] == [(B, "T1")]
    assert not only(events, AgreementReached)
    assert not only(game.over(A), UltimatumEmpty)


def test_16_10_to_yield_can_make_the_agreement() -> None:
    game = Parley()
    for seat in (A, B):
        game.over(seat)
    game.do(Accept(C, "T1"), EndTurn(C), Threaten(A, B))
    events = game.do(Heed(B, "U1", True))
    assert [e.text for e in only(events, AgreementReached)] == ["T1"]


def test_16_10_who_is_refused_and_stays_has_made_an_empty_threat() -> None:
    game = Parley()
    game.do(Threaten(A, B))
    refused = game.do(Heed(B, "U1", False))
    assert only(refused, UltimatumAnswered) == [UltimatumAnswered("U1", B, False)]
    assert not rows(refused) and not only(refused, TextAccepted)
    events = game.over(A)
    assert only(events, UltimatumEmpty) == [UltimatumEmpty("U1", A)]
    assert rows(events) == EMPTY and read(events) == EMPTY


def test_16_10_a_threat_is_empty_once() -> None:
    game = Parley()
    game.do(Threaten(A, B), Heed(B, "U1", False), EndTurn(A))
    assert not only(game.until(3), UltimatumEmpty)


def test_16_10_who_walks_out_in_the_same_turn_has_meant_it() -> None:
    game = Parley()
    game.do(Threaten(A, B), Heed(B, "U1", False))
    events = game.do(WalkOut(A))
    assert game.state.speaker == B and not only(events, UltimatumEmpty)
    assert not [row for row in rows(events) if "empty" in row[1]]


def test_16_10_who_has_meant_it_may_come_back() -> None:
    """The turn in which the threat was made is over; it was no bluff."""
    game = Parley()
    game.do(Threaten(A, B), Heed(B, "U1", False), WalkOut(A), EndTurn(B), EndTurn(C))
    game.do(ComeBack(A))
    assert not only(game.over(A), UltimatumEmpty)
    assert [(t.stayed, t.meant) for t in game.state.signals.threats] == [(False, True)]


def test_16_10_who_walks_out_a_turn_later_had_stayed() -> None:
    game = Parley()
    game.do(Threaten(A, B), Heed(B, "U1", False), EndTurn(A), EndTurn(B), EndTurn(C), WalkOut(A))
    assert [(t.stayed, t.meant) for t in game.state.signals.threats] == [(True, False)]


def test_16_10_on_an_open_floor_it_is_answered_and_called_when_the_authors_turn_ends() -> None:
    """Borland, who has no turn left, answers nonetheless; others' turns call no bluff."""
    game = Parley(rounds=OPEN)
    game.over(B)
    game.do(Threaten(A, B))
    assert game.refused(EndTurn(C)).code == "wait"
    game.do(Heed(B, "U1", False))
    assert not only(game.over(C), UltimatumEmpty)
    assert only(game.over(A), UltimatumEmpty) == [UltimatumEmpty("U1", A)]


def test_16_10_one_ultimatum_a_round() -> None:
    game = Parley()
    game.do(Threaten(A, B), Heed(B, "U1", False))
    refusal = game.refused(Threaten(A, C))
    assert (refusal.rule, refusal.code) == ("16.10", "threatened_already")
    game.until(2)
    game.act(Threaten(A, C))


def test_16_10_one_position_is_put_to_the_same_party_once() -> None:
    game = Parley()
    game.do(Threaten(A, B), Heed(B, "U1", False))
    game.until(2)
    refusal = game.refused(Threaten(A, B))
    assert (refusal.rule, refusal.code) == ("16.10", "refused_before")
    game.do(Propose(A, (2, 10, 1)))
    game.act(Threaten(A, B))


def test_16_10_who_supports_the_text_is_not_threatened() -> None:
    game = Parley()
    game.over(A)
    game.do(Accept(B, "T1"), EndTurn(B), EndTurn(C))
    refusal = game.refused(Threaten(A, B))
    assert (refusal.rule, refusal.code) == ("16.10", "accepted_already")
    game.act(Threaten(A, C))


@pytest.mark.parametrize("of", [A, NATURE, Seat("nobody")])
def test_16_10_it_is_put_to_another_party(of: Seat) -> None:
    refusal = Parley().refused(Threaten(A, of))
    assert (refusal.rule, refusal.code) == ("16.10", "no_such_party")


def test_16_10_only_the_one_to_whom_it_was_put_answers() -> None:
    game = Parley()
    refusal = game.refused(Heed(B, "U1", True))
    assert (refusal.rule, refusal.code) == ("16.10", "nothing_put")
    game.do(Threaten(A, B))
    assert game.refused(Heed(C, "U1", True)).code == "nothing_put"
    game.do(Heed(B, "U1", False))
    assert game.refused(Heed(B, "U1", True)).code == "nothing_put"
