"""Rules 17.4 and 17.5: the credit of a chair, what observers bring out, and public calls."""

from __future__ import annotations

import pytest

from summit.engine.actions import Action
from summit.engine.acts.offices import Mediate, Press, Report, TakePoll, Vouch
from summit.engine.happened.aftermath import SupportMoved
from summit.engine.happened.offices import CalledOn, CreditSpent, Reported, Vouched
from summit.engine.seats import PUBLIC, Seat
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    ELDER,
    FISHERS,
    MIDDLE,
    NARROW,
    NO_VOTES,
    Delta,
    rounds,
)
from tests.rules.parley import pressed, publics, read, rows
from tests.rules.table import only

POOR = "{of: dorn, credit: 2}"


def at(guest: str) -> Delta:
    """A game in which a guest has the floor."""
    game = Delta()
    game.turn_of(ELDER)
    if guest == FISHERS:
        game.over(ELDER)
    return game


def test_17_4_each_begins_with_the_credit_that_the_scenario_gives_it() -> None:
    game = Delta()
    assert game.tables.agenda.credits == ((DORN, 5), (ELDER, 6))
    assert Delta(chair="{of: bora}").tables.agenda.credit(BORA) == 12


def test_17_4_a_single_text_takes_one_and_all_see_what_is_left() -> None:
    game = Delta()
    events = game.do(Mediate(DORN, MIDDLE), Mediate(DORN, NARROW))
    assert only(events, CreditSpent) == [CreditSpent(DORN, 4), CreditSpent(DORN, 3)]
    assert game.view(ALBA).offices.spent == ((DORN, 2),)
    assert game.view(ELDER).offices.credit_spent(ELDER) == 0


def test_17_4_when_the_credit_is_used_up_nobody_listens() -> None:
    """A text that is on the table can still be asked about."""
    game = Delta(chair=POOR)
    game.do(Mediate(DORN, MIDDLE), Mediate(DORN, NARROW))
    refusal = game.refused(Mediate(DORN, MIDDLE))
    assert (refusal.rule, refusal.code) == ("17.4", "no_credit_left")
    game.do(TakePoll(DORN))
    assert game.due("poll") == (ALBA, BORA, CRESS, DORN)


def test_17_4_a_mediator_vouches_for_one_party_to_another_for_two() -> None:
    """It costs a move; the trust of the one in the other grows, and nobody else's."""
    game = at(ELDER)
    events = game.do(Vouch(ELDER, CRESS, ALBA))
    assert only(events, Vouched) == [Vouched(ELDER, CRESS, ALBA)]
    row = [("17.4", "vouched", ALBA, CRESS, 150)]
    assert rows(events) == row and read(events) == row
    assert only(events, CreditSpent) == [CreditSpent(ELDER, 4)]
    assert game.state.speaker == FISHERS
    assert game.view(BORA).offices.vouched == ((ELDER, CRESS, ALBA),)


def test_17_4_once_for_each_pair() -> None:
    game = at(ELDER)
    game.do(Vouch(ELDER, CRESS, ALBA))
    game.turn_of(ELDER)
    refusal = game.refused(Vouch(ELDER, CRESS, ALBA))
    assert (refusal.rule, refusal.code) == ("17.4", "vouched_already")
    assert refusal.values == (("of", CRESS), ("to", ALBA))
    game.act(Vouch(ELDER, ALBA, CRESS))


def test_17_4_with_one_credit_left_there_is_a_text_but_no_word_for_anybody() -> None:
    game = Delta(("    credit: 6\n", "    credit: 3\n"))
    game.turn_of(ELDER)
    game.do(Vouch(ELDER, CRESS, ALBA))
    game.turn_of(ELDER)
    assert game.refused(Vouch(ELDER, ALBA, CRESS)).code == "no_credit_left"
    game.act(Mediate(ELDER, MIDDLE))


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (Vouch(ELDER, FISHERS, ALBA), "no_such_party"),
        (Vouch(ELDER, ALBA, FISHERS), "no_such_party"),
        (Vouch(ELDER, ALBA, ALBA), "no_such_party"),
        (Vouch(ELDER, ELDER, ALBA), "no_such_party"),
    ],
)
def test_17_4_only_for_a_party_to_another(action: Action, code: str) -> None:
    refusal = at(ELDER).refused(action)
    assert (refusal.rule, refusal.code) == ("17.4", code)


def test_17_4_a_chair_that_is_a_party_does_not_vouch() -> None:
    refusal = Delta().refused(Vouch(DORN, ALBA, BORA))
    assert (refusal.rule, refusal.code) == ("17.4", "party_to_the_talks")


def test_17_4_nor_does_who_has_no_credit_at_all() -> None:
    refusal = at(FISHERS).refused(Vouch(FISHERS, ALBA, BORA))
    assert (refusal.rule, refusal.code) == ("17.1", "no_chair")


def test_17_5_a_report_comes_out_once_its_time_has_come() -> None:
    """The chart of the mines not in the first round."""
    game = at(FISHERS)
    refusal = game.refused(Report(FISHERS, "mines"))
    assert (refusal.rule, refusal.code) == ("17.5", "too_early")
    mine = game.view(FISHERS).attending
    assert mine is not None and mine.may_report == ("catch",)
    assert [name for name, _, _ in mine.reports] == ["mines", "catch"]
    game.until(2)
    game.turn_of(FISHERS)
    mine = game.view(FISHERS).attending
    assert mine is not None and mine.may_report == ("mines", "catch")
    game.act(Report(FISHERS, "mines"))


def test_17_5_it_does_what_the_scenario_says_before_everybody() -> None:
    game = at(FISHERS)
    game.until(2)
    game.turn_of(FISHERS)
    events = game.do(Report(FISHERS, "mines"))
    assert only(events, Reported) == [Reported(FISHERS, "mines", audience=PUBLIC)]
    assert publics(events)[:2] == [
        ("7.4", "report", ALBA, 4000),
        ("7.4", "report", CRESS, 3000),
    ]
    assert pressed(events)[0] == ("report", 2000)
    assert game.view(None).offices.reports == ("mines",)
    assert game.state.speaker != FISHERS, "it was the only move"


def test_17_5_once_each_by_whomever() -> None:
    game = at(ELDER)
    events = game.do(Report(ELDER, "catch"))
    assert only(events, Reported) == [Reported(ELDER, "catch")]
    refusal = game.refused(Report(FISHERS, "catch"))
    assert (refusal.rule, refusal.code) == ("17.5", "out_already")
    theirs = game.view(FISHERS).attending
    assert theirs is not None and [name for name, _, _ in theirs.reports] == ["mines"]


@pytest.mark.parametrize(
    "action", [Report(ELDER, "mines"), Report(ELDER, "nothing"), Report(ELDER, "")]
)
def test_17_5_only_what_the_scenario_lists_for_it(action: Action) -> None:
    refusal = at(ELDER).refused(action)
    assert (refusal.rule, refusal.code) == ("17.5", "no_such_report")


def test_17_5_a_party_brings_out_none_and_calls_on_nobody() -> None:
    game = Delta()
    assert game.refused(Report(DORN, "catch")).code == "no_such_report"
    refusal = game.refused(Press(DORN, ALBA))
    assert (refusal.rule, refusal.code) == ("17.5", "not_an_observer")


@pytest.mark.parametrize("guest", [ELDER, FISHERS])
def test_17_5_a_public_call_warms_the_public_of_the_one_called_on(guest: str) -> None:
    game = at(guest)
    events = game.do(Press(Seat(guest), CRESS))
    assert only(events, CalledOn) == [CalledOn(Seat(guest), CRESS)]
    assert [(e.rule, e.cause, e.seat, e.before, e.after) for e in only(events, SupportMoved)] == [
        ("17.5", "pressed", CRESS, 52_000_000, 54_000_000)
    ]
    assert not rows(events) and not pressed(events)


def test_17_5_each_party_once_a_round_by_each_guest() -> None:
    game = Delta(rounds=rounds(turns=2))
    game.turn_of(ELDER)
    game.do(Press(ELDER, CRESS), Press(FISHERS, CRESS))
    game.turn_of(FISHERS)
    refusal = game.refused(Press(FISHERS, CRESS))
    assert (refusal.rule, refusal.code) == ("17.5", "pressed_already")
    assert refusal.values == (("seat", CRESS),)
    game.do(Press(FISHERS, ALBA))
    game.turn_of(FISHERS)
    game.act(Press(FISHERS, CRESS))


@pytest.mark.parametrize("of", [ELDER, FISHERS, "nobody"])
def test_17_5_only_parties_are_called_on(of: str) -> None:
    refusal = at(FISHERS).refused(Press(FISHERS, Seat(of)))
    assert (refusal.rule, refusal.code) == ("17.5", "no_such_party")


def test_17_5_and_only_where_somebody_votes_at_home() -> None:
    game = Delta(*NO_VOTES)
    game.turn_of(FISHERS)
    refusal = game.refused(Press(FISHERS, CRESS))
    assert (refusal.rule, refusal.code) == ("17.5", "nobody_votes")
