"""Chapter 4: accepting, taking back, saying no, and agreement."""

from __future__ import annotations

from summit.engine.actions import Accept, Propose, Reject, Withdraw
from summit.engine.events import (
    AcceptanceLapsed,
    AcceptanceWithdrawn,
    AgreementReached,
    TextRejected,
    TrustMoved,
)
from tests.rules.table import THREE, A, B, C, Game, only


def test_4_1_a_seat_accepts_one_exact_standing_text_of_another() -> None:
    game = Game(*THREE)
    assert game.refused(Accept(A, "T9")).code == "no_such_text"
    assert game.refused(Accept(A, "T1")).code == "own_text"
    game.act(Accept(A, "T2"))
    assert game.view(None).acceptances == ((A, "T2"),)
    assert game.refused(Accept(A, "T2")).code == "accepted_already"


def test_4_1_a_text_that_was_replaced_can_no_longer_be_accepted() -> None:
    game = Game()
    game.propose(A, launchers=2)
    game.pass_turns(1)
    refusal = game.refused(Accept(B, "T1"))
    assert refusal.code == "text_replaced" and ("latest", "T3") in refusal.values


def test_4_2_acceptances_lapse_when_the_author_replaces_the_text() -> None:
    game = Game(*THREE)
    game.act(Accept(A, "T2"))
    game.pass_turns(1)
    events = game.propose(B, launchers=5)
    assert [(e.seat, e.text) for e in only(events, AcceptanceLapsed)] == [(A, "T2")]
    assert game.state.acceptances == ()


def test_4_3_taking_back_costs_the_authors_trust() -> None:
    game = Game(*THREE)
    game.act(Accept(A, "T2"))
    before = game.trust(B, A)
    events = game.act(Withdraw(A, "T2"))
    assert only(events, AcceptanceWithdrawn) and game.state.acceptances == ()
    assert game.trust(B, A) - before == -450_000
    rows = [e.row for e in only(events, TrustMoved) if e.row.holder == B]
    assert [(row.rule, row.cause, row.source) for row in rows] == [
        ("4.3", "acceptance_withdrawn", "T2")
    ]
    game.settle_order()
    game.pass_turns(3)
    assert game.refused(Withdraw(game.state.speaker or A, "T2")).code == "not_accepted"


def test_4_4_two_parties_agree_when_one_accepts_the_others_text() -> None:
    game = Game()
    events = game.act(Accept(A, "T2"))
    assert [e.text for e in only(events, AgreementReached)] == ["T2"]
    assert game.state.outcome is not None and game.state.outcome.text == "T2"


def test_4_4_every_party_must_support_the_same_text() -> None:
    game = Game(*THREE)
    assert not only(game.act(Accept(A, "T2")), AgreementReached)
    game.pass_turns(2)
    assert game.state.speaker == C
    assert only(game.act(Accept(C, "T2")), AgreementReached)


def test_4_5_saying_no_may_name_the_red_lines_that_are_crossed() -> None:
    game = Game()
    game.pass_turns(1)
    assert game.refused(Reject(B, "T2")).code == "own_text"
    assert game.refused(Reject(B, "T1", (1,))).code == "line_not_crossed"
    assert game.refused(Reject(B, "T1", (0, 0))).code == "line_twice"
    moves = game.state.moves
    named = only(game.act(Reject(B, "T1", (0,))), TextRejected)[0].lines[0]
    assert (named.condition, named.because) == (
        "terms.inspections > 8",
        "More visits would show how old they are.",
    )
    assert game.state.moves == moves
    assert game.refused(Reject(B, "T1")).code == "rejected_already"


def test_4_5_a_named_red_line_does_not_tell_how_many_there_are() -> None:
    one_more = (
        "        - when: terms.inspections > 8\n",
        "        - {when: terms.launchers == 100, because: Too few.}\n"
        "        - when: terms.inspections > 8\n",
    )
    heard = []
    for game, number in ((Game(), 0), (Game(one_more), 1)):
        game.pass_turns(1)
        heard.append(game.act(Reject(B, "T1", (number,))))
    assert heard[0] == heard[1]


def test_4_5_a_red_line_may_be_kept_silent() -> None:
    game = Game()
    game.pass_turns(1)
    assert only(game.act(Reject(B, "T1")), TextRejected)[0].lines == ()


def test_4_4_tabling_a_text_supports_it_but_does_not_agree_for_others() -> None:
    game = Game()
    events = game.act(Propose(A, game.terms(A, launchers=2)))
    assert not only(events, AgreementReached)
