"""Rule 17.2: a text that is nobody's position, for all to accept."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, EndTurn, Propose, Reject, Withdraw
from summit.engine.acts.offices import Mediate
from summit.engine.acts.signals import Deny, Link, Threaten
from summit.engine.events import (
    AcceptanceLapsed,
    AcceptanceWithdrawn,
    AgreementReached,
    GameEnded,
    Measured,
    TextAccepted,
    TextRejected,
    TextTabled,
)
from summit.engine.happened.offices import CreditSpent, LeftOutside, SingleTextTabled
from summit.engine.rules.giving import lost
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import view
from tests.rules.delta import (
    ALBA,
    ALL_NEEDED,
    BORA,
    CRESS,
    DORN,
    ELDER,
    GUNS,
    MIDDLE,
    NARROW,
    NO_VOTES,
    SCOPE,
    Delta,
    rounds,
)
from tests.rules.parley import read, rows
from tests.rules.table import only

MEANS = "[statements, non_papers, linkage, ultimatums, walk_outs]"


def test_17_2_it_is_tabled_for_a_move_and_named_as_texts_are() -> None:
    game = Delta()
    events = game.do(Mediate(DORN, MIDDLE))
    assert only(events, SingleTextTabled) == [SingleTextTabled("T5", DORN, MIDDLE)]
    assert only(events, CreditSpent) == [CreditSpent(DORN, 4)]
    assert (game.state.moves, game.state.offices.single) == (3, "T5")
    events = game.do(Propose(DORN, (1, 4, 0, 1, 1)))
    assert [e.text for e in only(events, TextTabled)] == ["T6"]


def test_17_2_it_is_nobodys_position_and_not_measured() -> None:
    """Nor does it count as something that the chair has given away."""
    game = Delta()
    game.do(Mediate(DORN, NARROW))
    events = game.over(DORN)
    assert not only(events, Measured) and not only(events, TextTabled) and not rows(events)
    assert game.state.position(DORN).id == "T4"
    assert all(lost(game.state, DORN, seat) == 0 for seat in (ALBA, BORA, CRESS))
    text = game.state.text("T5")
    assert text is not None and (text.single, text.is_position, text.stood) == (True, False, False)


@pytest.mark.parametrize("seat", [ALBA, ELDER, None])
def test_17_2_everybody_reads_it(seat: Seat | None) -> None:
    game = Delta()
    game.do(Mediate(DORN, MIDDLE))
    text = view(game.state, seat).text("T5")
    assert text is not None and text.terms == MIDDLE


def test_17_2_it_may_be_equal_to_a_position() -> None:
    game = Delta()
    game.do(Mediate(DORN, game.terms(ALBA)))
    assert game.state.acceptances == ()
    game.turn_of(ALBA)
    game.act(Accept(ALBA, "T5"))


def test_17_2_what_cannot_be_said_is_refused() -> None:
    game = Delta()
    for terms, code in (
        ((1, 3, 4, 1), "incomplete_text"),
        ((1, 9, 4, 1, 1), "no_such_option"),
        ((1, 3, 4, 2, 1), "not_on_the_table"),
        ((0, 3, 4, 1, 1), "out_of_scope"),
    ):
        assert game.refused(Mediate(DORN, terms)).code == code


def test_17_2_it_carries_no_acceptance_of_its_own() -> None:
    """The chair, too, has to accept it; nobody's own text stands in the way of that."""
    game = Delta(ALL_NEEDED)
    name = game.single()
    for seat in (ALBA, BORA, CRESS):
        game.turn_of(seat)
        assert not only(game.do(Accept(seat, name)), AgreementReached)
    game.until(2)
    assert only(game.do(Accept(DORN, name)), AgreementReached) == [AgreementReached(name)]


def test_17_2_all_may_accept_it_and_then_there_is_an_agreement() -> None:
    game = Delta()
    events = game.agree()
    assert [e.seat for e in only(events, TextAccepted)] == [ALBA, BORA, CRESS]
    assert only(events, AgreementReached) == [AgreementReached("T5")]
    assert only(events, LeftOutside) == [LeftOutside(DORN)]
    assert game.state.signed.terms == MIDDLE


def test_17_2_without_votes_and_reviews_the_game_ends_with_it() -> None:
    game = Delta(*NO_VOTES, implementation=None, sequences=None)
    events = game.agree()
    assert [(e.reason, e.ending, e.text) for e in only(events, GameEnded)] == [
        ("signed", "signed", "T5")
    ]


def test_17_2_the_next_single_text_takes_its_place() -> None:
    """Whoever has supported the one before is free; it cannot be accepted any more."""
    game = Delta()
    name = game.single()
    game.turn_of(ALBA)
    game.do(Accept(ALBA, name))
    game.turn_of(ELDER)
    events = game.do(Mediate(ELDER, NARROW))
    assert only(events, AcceptanceLapsed) == [AcceptanceLapsed(ALBA, "T5", PUBLIC)]
    assert not rows(events) and game.state.acceptances == ()
    game.turn_of(ALBA)
    for action, rule in ((Accept(ALBA, "T5"), "4.1"), (Reject(ALBA, "T5"), "4.5")):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == (rule, "text_replaced")
        assert refusal.values == (("text", "T5"), ("latest", "T6"))
    game.act(Accept(ALBA, "T6"))


def test_17_2_the_same_text_is_not_tabled_twice_in_a_row() -> None:
    game = Delta()
    game.do(Mediate(DORN, MIDDLE))
    refusal = game.refused(Mediate(DORN, MIDDLE))
    assert (refusal.rule, refusal.code) == ("17.2", "on_the_table_already")
    assert refusal.values == (("text", "T5"),)
    game.do(Mediate(DORN, NARROW))
    game.act(Mediate(DORN, MIDDLE))


def test_17_2_positions_are_replaced_without_it() -> None:
    """A new position of the chair's, or of one who supports it, leaves the support as it is."""
    game = Delta()
    name = game.single()
    game.do(Accept(DORN, name), Propose(DORN, (1, 4, 2, 1, 1)))
    game.over(DORN)
    game.do(Accept(ALBA, name), Propose(ALBA, (1, 1, 7, 1, 1)))
    assert game.state.acceptances == ((DORN, name), (ALBA, name))


def test_17_2_anybody_may_say_no_to_it() -> None:
    game = Delta()
    name = game.single()
    events = game.do(Reject(DORN, name))
    assert [(e.seat, e.text) for e in only(events, TextRejected)] == [(DORN, name)]
    game.turn_of(CRESS)
    game.act(Reject(CRESS, name))


def test_17_2_who_withdraws_lets_down_those_who_still_support_it() -> None:
    """And nobody else: neither the chair, which has not accepted it, nor who looks on."""
    game = Delta()
    name = game.single()
    for seat in (ALBA, BORA):
        game.turn_of(seat)
        game.do(Accept(seat, name))
    game.turn_of(ALBA)
    events = game.do(Withdraw(ALBA, name))
    assert only(events, AcceptanceWithdrawn) == [AcceptanceWithdrawn(ALBA, name, PUBLIC)]
    row = [("4.3", "acceptance_withdrawn", BORA, ALBA, -450)]
    assert rows(events) == row and read(events) == row
    assert game.state.moves == 3


def test_17_2_the_chair_is_let_down_if_it_supports_its_own_text() -> None:
    game = Delta()
    name = game.single()
    game.do(Accept(DORN, name), EndTurn(DORN), Accept(ALBA, name))
    assert rows(game.do(Withdraw(ALBA, name))) == [
        ("4.3", "acceptance_withdrawn", DORN, ALBA, -450)
    ]


def test_17_2_who_withdraws_alone_lets_nobody_down() -> None:
    game = Delta()
    name = game.single()
    game.do(Accept(DORN, name))
    assert not rows(game.do(Withdraw(DORN, name)))


def test_17_2_it_is_no_non_paper() -> None:
    game = Delta()
    game.do(Mediate(DORN, MIDDLE))
    refusal = game.refused(Deny(DORN, "T5"))
    assert (refusal.rule, refusal.code) == ("16.4", "said_in_public")


def test_17_2_an_ultimatum_puts_the_position_and_not_the_single_text() -> None:
    game = Delta(means=MEANS)
    game.do(Mediate(DORN, MIDDLE), Threaten(DORN, ALBA))
    assert game.state.signals.threats[0].text == "T4"


def test_17_2_a_tie_holds_for_it_as_for_any_text() -> None:
    game = Delta(means=MEANS)
    game.do(Mediate(DORN, NARROW), EndTurn(DORN), Link(ALBA, GUNS, SCOPE))
    refusal = game.refused(Accept(ALBA, "T5"))
    assert (refusal.rule, refusal.code) == ("16.9", "linked")


def test_17_2_under_seal_it_can_be_accepted_but_not_tabled() -> None:
    """Whether a party or a mediator has put it: it stands until the next one."""
    for author in (DORN, ELDER):
        game = Delta(rounds=rounds("order: [dorn, alba, bora, cress]", "floor: sealed"))
        game.turn_of(author)
        game.do(Mediate(author, MIDDLE))
        game.until(2)
        assert game.refused(Mediate(DORN, NARROW)).code == "under_seal"
        game.do(Accept(ALBA, "T5"), Accept(BORA, "T5"), EndTurn(DORN))
        assert only(game.do(Accept(CRESS, "T5")), AgreementReached) == [AgreementReached("T5")]
