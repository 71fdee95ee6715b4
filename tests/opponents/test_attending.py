"""Mediators and observers by script: what each does with its one move."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import EndTurn
from summit.engine.acts.offices import Mediate, Press, Report, TakePoll, Voice, Vouch
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.opponents.attending import KEPT, VOUCHING, ScriptedGuest, vouched
from tests.engine.worlds import tables
from tests.opponents.at_table import AtTable
from tests.opponents.games import first

ALBA, BORA, CRESS, DORN = map(Seat, ("alba", "bora", "cress", "dorn"))
ELDER, FISHERS = Seat("elder"), Seat("fishers")
TERMS = (1, 3, 6, 1, 1)


def alone() -> Tables:
    """The delta in which only the Elder holds a pen."""
    base = tables("delta")
    agenda = replace(base.agenda, credits=tuple(c for c in base.agenda.credits if c[0] == ELDER))
    return replace(base, agenda=agenda)


def did(game: AtTable, seat: Seat) -> tuple[object, str]:
    """What the seat does at its turn, and why."""
    decision = game.pass_to(seat).decided(seat)
    assert len(decision.actions) == 1
    return decision.actions[0], decision.reason.code


def answered(game: AtTable, *noes: Seat) -> AtTable:
    for seat in game.state.tables.agenda.seats:
        game.act(Voice(seat, seat not in noes))
    return game


def polled(*noes: Seat) -> AtTable:
    """The Elder has tabled a text and asked about it."""
    game = AtTable(alone()).pass_to(ELDER).act(Mediate(ELDER, TERMS)).pass_to(ELDER)
    return answered(game.act(TakePoll(ELDER)), *noes)


def test_a_mediator_drafts_asks_and_drafts_again() -> None:
    game = AtTable(alone())
    drafted, code = did(game, ELDER)
    assert isinstance(drafted, Mediate) and code == "chaired"
    game.act(drafted)
    assert did(game, ELDER) == (TakePoll(ELDER), "polled")
    answered(game.act(TakePoll(ELDER)), BORA)
    again, code = did(game, ELDER)
    assert isinstance(again, Mediate) and again.terms != drafted.terms


def test_it_lends_its_word_for_one_who_is_distrusted_by_somebody_that_said_no() -> None:
    """Alba trusts Cress with 30, as the room reads it; Cress trusts Alba with 28."""
    assert did(polled(ALBA), ELDER) == (Vouch(ELDER, CRESS, ALBA), "vouched")
    assert did(polled(CRESS), ELDER) == (Vouch(ELDER, ALBA, CRESS), "vouched")
    assert did(polled(ALBA, CRESS), ELDER) == (Vouch(ELDER, ALBA, CRESS), "vouched")


def test_it_vouches_for_nobody_who_is_trusted_enough_and_for_none_before_a_no() -> None:
    assert vouched(polled(BORA).seen(ELDER), ELDER) is None
    assert vouched(polled().seen(ELDER), ELDER) is None
    assert vouched(AtTable(alone()).seen(ELDER), ELDER) is None


def test_it_vouches_once_for_each_straw_poll_and_never_twice_for_the_same() -> None:
    game = polled(ALBA)
    game.pass_to(ELDER).act(Vouch(ELDER, CRESS, ALBA))
    assert isinstance(did(game, ELDER)[0], Mediate)
    again = did(game, ELDER)[0]
    assert isinstance(again, Mediate)
    game.act(again).pass_to(ELDER)
    answered(game.act(TakePoll(ELDER)), ALBA)
    assert vouched(game.seen(ELDER), ELDER) is None


@pytest.mark.parametrize("left", range(1, VOUCHING + KEPT + 1))
def test_it_keeps_credit_for_texts_and_never_spends_more_than_it_has(left: int) -> None:
    game = polled(ALBA)
    spent = game.state.tables.agenda.credit(ELDER) - left
    game.change(offices=replace(game.state.offices, spent=((ELDER, spent),)))
    action, _ = did(game, ELDER)
    assert isinstance(action, Vouch if left >= VOUCHING + KEPT else Mediate)


def test_without_credit_a_mediator_brings_out_the_reports_that_it_has() -> None:
    game = polled(ALBA)
    spent = ((ELDER, game.state.tables.agenda.credit(ELDER)),)
    game.change(offices=replace(game.state.offices, spent=spent))
    assert did(game, ELDER) == (Report(ELDER, "catch"), "reported")


def test_while_all_could_live_with_its_text_it_turns_to_the_publics() -> None:
    game = polled()
    assert did(game, ELDER) == (Report(ELDER, "catch"), "reported")
    game.act(Report(ELDER, "catch"))
    assert did(game, ELDER)[1] == "called_on"


def test_an_observer_brings_out_what_is_due_one_thing_a_turn() -> None:
    game = AtTable(tables("delta"))
    assert did(game, FISHERS) == (Report(FISHERS, "catch"), "reported")
    game.act(Report(FISHERS, "catch"))
    action, code = did(game, FISHERS)
    assert (action, code) == (Press(FISHERS, ALBA), "called_on"), "the chart is not due yet"
    game.play_until(2)
    assert did(game, FISHERS) == (Report(FISHERS, "mines"), "reported")


def test_it_calls_on_those_whose_public_stands_worst_each_once_a_round() -> None:
    """Alba's stands at 48, Cress's at 52; nobody votes in Bora and Dorn."""
    game = AtTable(tables("delta")).pass_to(FISHERS).act(Report(FISHERS, "catch"))
    assert did(game, FISHERS) == (Press(FISHERS, ALBA), "called_on")
    reports = (*game.state.offices.reports, "mines")
    game.change(offices=replace(game.state.offices, reports=reports))
    game.act(Press(FISHERS, ALBA))
    assert game.state.round == 2
    assert did(game, FISHERS) == (Press(FISHERS, ALBA), "called_on")
    game.act(Press(FISHERS, ALBA))
    assert did(game, FISHERS) == (Press(FISHERS, CRESS), "called_on")


def test_where_nobody_votes_it_calls_on_nobody() -> None:
    game = AtTable(tables("delta")).change(support=()).pass_to(FISHERS)
    game.act(Report(FISHERS, "catch"))
    assert did(game, FISHERS) == (EndTurn(FISHERS), "done")


def test_it_waits_while_it_is_not_its_turn_and_does_not_look_through_others_eyes() -> None:
    game = AtTable(tables("delta"))
    assert game.decided(FISHERS).actions == ()
    with pytest.raises(ValueError, match="was shown"):
        ScriptedGuest(FISHERS).decide(game.seen(ELDER), first)


def test_a_mediator_beside_a_chair_leaves_a_text_alone_that_all_could_live_with() -> None:
    game = AtTable(tables("delta")).pass_to(DORN)
    answered(game.act(Mediate(DORN, TERMS), TakePoll(DORN)))
    assert not isinstance(did(game, ELDER)[0], Mediate)
