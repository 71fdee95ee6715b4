"""Rule 17.6: members of a bloc agree among themselves first. Alba and Bora are in one."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Action, EndTurn, Propose, Reject
from summit.engine.acts.offices import Endorse, Mediate
from summit.engine.acts.signals import Deny, Heed, Threaten
from summit.engine.happened.offices import TextEndorsed
from summit.engine.happened.signals import NonPaperRead, TextLeaked, UltimatumAnswered
from summit.engine.refusal import Refusal
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    MIDDLE,
    ORDER,
    WEST,
    Delta,
    rounds,
)
from tests.rules.table import only

FIRST = Refusal("17.6", "bloc_first", (("bloc", "west"), ("seat", BORA)))
PAPER = "alba-bora-1"


def bloc(*edits: tuple[str, str], luck: dict[str, int] | None = None, **sections: str) -> Delta:
    """A game with the bloc, in which Alba has the floor."""
    game = Delta(*edits, luck=luck, **{"blocs": WEST, **sections})
    game.turn_of(ALBA)
    return game


def test_17_6_a_member_tables_nothing_before_the_others_have_agreed() -> None:
    game = bloc()
    assert game.refused(Propose(ALBA, MIDDLE)) == FIRST
    game.over(ALBA)
    assert game.refused(Propose(BORA, MIDDLE)).values == (("bloc", "west"), ("seat", ALBA))
    game.over(BORA)
    game.act(Propose(CRESS, MIDDLE))


def test_17_6_a_paper_to_the_others_is_an_agreement_to_it() -> None:
    """Then the other may table it, and so may its author once the other endorses it."""
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (BORA,)))
    assert game.refused(Propose(ALBA, MIDDLE)) == FIRST
    game.over(ALBA)
    assert game.state.speaker == BORA
    game.do(Endorse(BORA, PAPER))
    game.turn_of(ALBA)
    game.do(Propose(ALBA, MIDDLE))
    assert game.state.position(ALBA).terms == MIDDLE


def test_17_6_the_one_who_received_it_may_table_it_at_once() -> None:
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (BORA,)), EndTurn(ALBA))
    game.act(Propose(BORA, MIDDLE))


def test_17_6_the_agreement_is_to_exact_terms() -> None:
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (BORA,)), EndTurn(ALBA))
    assert game.refused(Propose(BORA, (1, 3, 5, 1, 1))).code == "bloc_first"


def test_17_6_a_paper_to_somebody_else_is_none() -> None:
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (CRESS,)), EndTurn(ALBA))
    assert game.refused(Propose(BORA, MIDDLE)).code == "bloc_first"


def test_17_6_nothing_is_accepted_from_outside_before_the_others_have_agreed() -> None:
    game = bloc()
    assert game.refused(Accept(ALBA, "T3")) == FIRST
    game.over(ALBA)
    game.do(Endorse(BORA, "T3"))
    assert game.refused(Accept(BORA, "T3")).code == "bloc_first"
    game.turn_of(ALBA)
    game.do(Accept(ALBA, "T3"), EndTurn(ALBA))
    game.do(Accept(BORA, "T3"))
    assert game.state.acceptances == ((ALBA, "T3"), (BORA, "T3"))


def test_17_6_a_position_is_an_agreement_to_it() -> None:
    """So members may accept each other's texts, and a single text that is one of them."""
    game = bloc()
    game.do(Accept(ALBA, "T2"))
    assert game.state.acceptances == ((ALBA, "T2"),)
    game.turn_of(DORN)
    game.do(Mediate(DORN, game.terms(ALBA)))
    game.turn_of(BORA)
    game.act(Accept(BORA, "T5"))


def test_17_6_so_is_support_for_a_text() -> None:
    """Bora supports the single text with the terms of Alba's position; then Alba may."""
    game = bloc()
    game.turn_of(DORN)
    game.do(Mediate(DORN, game.terms(ALBA)), EndTurn(DORN))
    assert game.refused(Accept(ALBA, "T5")) == FIRST
    game.turn_of(BORA)
    game.do(Accept(BORA, "T5"))
    game.turn_of(ALBA)
    game.act(Accept(ALBA, "T5"))


def test_17_6_an_endorsement_costs_no_move_and_stays_within_the_bloc() -> None:
    game = bloc()
    events = game.do(Endorse(ALBA, "T3"))
    assert events == [TextEndorsed(ALBA, "T3", audience=(ALBA, BORA))]
    assert game.state.moves == 4
    assert game.view(BORA).offices.endorsed and game.view(ALBA).offices.endorsed
    assert not game.view(CRESS).offices.endorsed and not game.view(None).offices.endorsed


def test_17_6_of_a_paper_that_another_member_has_not_read_it_hears_nothing() -> None:
    game = bloc()
    game.turn_of(CRESS)
    game.do(Propose(CRESS, MIDDLE, (ALBA,)))
    game.turn_of(ALBA)
    events = game.do(Endorse(ALBA, "cress-alba-1"))
    assert events == [TextEndorsed(ALBA, "cress-alba-1", audience=(ALBA,))]


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (Endorse(ALBA, "T9"), "no_such_text"),
        (Endorse(ALBA, "T1"), "own_text"),
        (Endorse(ALBA, "T3"), "endorsed_already"),
        (Endorse(ALBA, "cress-dorn-1"), "no_such_text"),
        (Endorse(CRESS, "T1"), "no_bloc"),
    ],
)
def test_17_6_only_anothers_text_that_one_has_read_is_endorsed_and_once(
    action: Action, code: str
) -> None:
    game = bloc()
    game.do(Endorse(ALBA, "T3"))
    game.turn_of(CRESS)
    game.do(Propose(CRESS, MIDDLE, (DORN,)))
    game.turn_of(action.by)
    refusal = game.refused(action)
    assert (refusal.rule, refusal.code) == ("17.6", code)


def test_17_6_papers_within_a_bloc_are_neither_misread_nor_leaked() -> None:
    """And they are sent where the scenario allows no non-papers at all."""
    game = bloc(luck={"misread": 1, "leak": 0}, means="[statements]")
    events = game.do(Propose(ALBA, MIDDLE, (BORA,)))
    assert [e.terms for e in only(events, NonPaperRead)] == [MIDDLE]
    assert not only(events, TextLeaked)
    assert not [name for name, _ in game.state.settled if name.startswith(("misread", "leak"))]
    refusal = game.refused(Propose(ALBA, MIDDLE, (BORA, CRESS)))
    assert (refusal.rule, refusal.code) == ("16.2", "no_such_means")


def test_17_6_papers_that_go_beyond_it_are_as_any() -> None:
    game = bloc(luck={"misread": 1, "leak": 0})
    events = game.do(Propose(ALBA, MIDDLE, (BORA, CRESS)))
    assert all(e.terms != MIDDLE for e in only(events, NonPaperRead))
    assert only(events, TextLeaked)


def test_17_6_a_paper_that_is_denied_is_no_agreement_any_more() -> None:
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (BORA,)), Deny(ALBA, PAPER), EndTurn(ALBA))
    assert game.refused(Propose(BORA, MIDDLE)).values == (("bloc", "west"), ("seat", ALBA))


def test_17_6_nor_is_an_endorsement_of_one() -> None:
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (BORA,)), EndTurn(ALBA), Endorse(BORA, PAPER))
    game.turn_of(ALBA)
    game.do(Deny(ALBA, PAPER))
    assert game.refused(Propose(ALBA, MIDDLE)) == FIRST


def test_17_6_a_paper_to_the_bloc_is_sent_and_a_text_is_refused_freely() -> None:
    game = bloc()
    game.do(Propose(ALBA, MIDDLE, (CRESS,)), Reject(ALBA, "T3"))


def test_17_6_nobody_yields_to_an_ultimatum_for_itself_alone() -> None:
    means = "[non_papers, ultimatums, walk_outs]"
    for endorsed in (False, True):
        game = bloc(means=means)
        game.over(ALBA)
        if endorsed:
            game.do(Endorse(BORA, "T3"))
        game.turn_of(CRESS)
        game.do(Threaten(CRESS, ALBA))
        if endorsed:
            assert only(game.do(Heed(ALBA, "U1", True)), UltimatumAnswered)
            assert game.state.acceptances == ((ALBA, "T3"),)
        else:
            assert game.refused(Heed(ALBA, "U1", True)) == FIRST
            game.act(Heed(ALBA, "U1", False))


def test_17_6_under_seal_only_what_was_agreed_before_is_handed_in() -> None:
    game = bloc(rounds=rounds(ORDER, "floor: sealed"))
    game.do(Propose(ALBA, MIDDLE, (BORA,)))
    game.until(2)
    assert game.refused(Propose(ALBA, MIDDLE)) == FIRST
    assert game.refused(Endorse(BORA, PAPER)).code == "under_seal"
    game.do(Propose(BORA, MIDDLE), EndTurn(ALBA), EndTurn(CRESS), EndTurn(DORN))
    assert game.state.position(BORA).terms == MIDDLE
