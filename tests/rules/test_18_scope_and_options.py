"""Rules 18.1 and 18.2: what a text is about, and which options are on the table.

Watchers belong to texts about the river and the reeds; nobody may mention that the toll is sold.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Action, Answer, Demand, Propose
from summit.engine.acts.signals import Gesture, Pledge
from summit.engine.acts.substance import Broach
from summit.engine.events import PromiseBroken
from summit.engine.happened.signals import PledgeSettled
from summit.engine.happened.substance import OptionBroached, OptionOpened
from summit.engine.matters import is_closed, is_in_scope, narrowed
from summit.engine.rules.papers import misreadings
from summit.engine.seats import PUBLIC, Audience
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    GUNS,
    MIDDLE,
    NARROW,
    TOLL,
    WATCH,
    Delta,
)
from tests.rules.parley import rows
from tests.rules.table import only

SOLD = (1, 3, 4, 2, 1)
"""MIDDLE with the toll sold."""

FIVE = ("    today: 0\n    only_if", "    today: 0\n    closed: [5]\n    only_if")
"""Five watchers are not on the table."""


@pytest.mark.parametrize("to", [PUBLIC, (ALBA,)])
def test_18_1_out_of_its_scope_an_issue_stays_as_it_is_today(to: Audience) -> None:
    """In a text for all, and in one for some."""
    game = Delta()
    refusal = game.refused(Propose(DORN, (0, 3, 4, 1, 1), to))
    assert (refusal.rule, refusal.code) == ("18.1", "out_of_scope")
    assert refusal.values == (("issue", "watch"), ("option", "0"))
    game.act(Propose(DORN, (0, 3, 0, 1, 0), to))


def test_18_1_a_treaty_can_be_narrowed() -> None:
    game = Delta()
    agenda = game.tables.agenda
    assert narrowed(agenda, (0, 3, 4, 1, 1)) == (0, 3, 0, 1, 1)
    assert narrowed(agenda, MIDDLE) == MIDDLE and narrowed(agenda, NARROW) == NARROW
    assert is_in_scope(agenda, WATCH, MIDDLE) and not is_in_scope(agenda, WATCH, NARROW)
    assert is_in_scope(agenda, GUNS, NARROW)


def test_18_1_nobody_misreads_a_paper_as_what_cannot_be_said() -> None:
    """Dorn might read "the river" for "the river and the reeds", were there no watchers in it."""
    game = Delta()
    game.turn_of(ALBA)
    game.do(Propose(ALBA, (0, 0, 0, 0, 1)), Propose(ALBA, MIDDLE, (DORN,)))
    read = misreadings(game.state, game.state.texts[-1], DORN)
    assert read == ((1, 3, 3, 1, 1),)


def test_18_1_what_was_granted_is_not_broken_by_a_text_that_is_not_about_it() -> None:
    game = Delta()
    game.do(Demand(DORN, ALBA, WATCH, 4), Answer(ALBA, "D1", 4))
    game.turn_of(ALBA)
    assert not only(game.do(Propose(ALBA, (0, 0, 0, 0, 1))), PromiseBroken)
    assert only(game.do(Propose(ALBA, (1, 0, 3, 0, 1))), PromiseBroken)


def pledged() -> Delta:
    """Alba has promised Cress to come down to six watchers in the first round, and speaks of the
    river alone."""
    game = Delta()
    game.turn_of(ALBA)
    game.do(Pledge(ALBA, CRESS, WATCH, 6, 1), Propose(ALBA, (0, 0, 0, 0, 1)))
    return game


def test_18_1_a_pledge_is_neither_kept_nor_broken_outside_its_scope() -> None:
    game = pledged()
    events = game.until(2)
    assert not only(events, PledgeSettled) and game.state.signals.pledges[0].kept == "open"
    assert not [row for row in rows(events) if "pledge" in row[1]]


@pytest.mark.parametrize(("watchers", "kept"), [(6, True), (8, False)])
def test_18_1_it_is_settled_when_its_author_comes_back_to_the_matter(
    watchers: int, kept: bool
) -> None:
    game = pledged()
    game.turn_of(ALBA)
    game.over(ALBA)
    game.turn_of(ALBA)
    game.do(Propose(ALBA, (1, 0, watchers, 1, 1)))
    assert only(game.until(3), PledgeSettled) == [PledgeSettled("P1", kept)]


def test_18_1_nor_does_a_narrower_text_go_back_on_what_was_kept() -> None:
    game = Delta()
    game.turn_of(ALBA)
    game.do(Pledge(ALBA, CRESS, WATCH, 6, 1), Propose(ALBA, (1, 0, 6, 0, 1)))
    assert only(game.until(2), PledgeSettled) == [PledgeSettled("P1", True)]
    game.turn_of(ALBA)
    assert not only(game.do(Propose(ALBA, (0, 0, 0, 0, 1))), PledgeSettled)
    assert only(game.do(Propose(ALBA, (1, 0, 7, 0, 1))), PledgeSettled)


@pytest.mark.parametrize("to", [PUBLIC, (ALBA,)])
def test_18_2_what_is_not_on_the_table_is_in_no_text(to: Audience) -> None:
    refusal = Delta().refused(Propose(DORN, SOLD, to))
    assert (refusal.rule, refusal.code) == ("18.2", "not_on_the_table")
    assert refusal.values == (("issue", "toll"), ("option", "sold"))


def test_18_2_it_is_neither_asked_for_nor_granted() -> None:
    game = Delta(FIVE)
    refusal = game.refused(Demand(DORN, ALBA, WATCH, 5))
    assert (refusal.rule, refusal.code) == ("18.2", "not_on_the_table")
    game.do(Demand(DORN, ALBA, WATCH, 6))
    refusal = game.refused(Answer(ALBA, "D1", 5))
    assert (refusal.rule, refusal.code) == ("18.2", "not_on_the_table")
    game.act(Answer(ALBA, "D1", 4))


def test_18_2_nor_pledged() -> None:
    game = Delta(FIVE)
    game.turn_of(ALBA)
    assert game.refused(Pledge(ALBA, CRESS, WATCH, 5, 1)).code == "not_on_the_table"
    game.act(Pledge(ALBA, CRESS, WATCH, 4, 1))


def test_18_2_each_may_say_for_a_move_that_it_is_willing_to_discuss_it() -> None:
    game = Delta()
    events = game.do(Broach(DORN, TOLL, 2))
    assert only(events, OptionBroached) == [OptionBroached(DORN, TOLL, 2)]
    assert game.state.moves == 3 and not rows(events)
    assert game.view(None).matters.broached == game.state.matters.broached


def test_18_2_when_all_who_are_needed_have_it_is_on_the_table() -> None:
    """Dorn's word is neither asked for nor enough."""
    game = Delta()
    game.do(Broach(DORN, TOLL, 2))
    for seat in (ALBA, BORA):
        game.turn_of(seat)
        assert not only(game.do(Broach(seat, TOLL, 2)), OptionOpened)
    game.turn_of(CRESS)
    assert game.refused(Propose(CRESS, SOLD)).code == "not_on_the_table"
    assert only(game.do(Broach(CRESS, TOLL, 2)), OptionOpened) == [OptionOpened(TOLL, 2)]
    assert not is_closed(game.tables.agenda, game.view(None).matters, TOLL, 2)
    game.act(Propose(CRESS, SOLD))


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (Broach(DORN, 5, 0), "no_such_issue"),
        (Broach(DORN, -1, 0), "no_such_issue"),
        (Broach(DORN, TOLL, 3), "no_such_option"),
        (Broach(DORN, TOLL, -1), "no_such_option"),
        (Broach(DORN, TOLL, 1), "on_the_table"),
        (Broach(DORN, TOLL, 2), "broached_already"),
    ],
)
def test_18_2_only_what_is_closed_is_broached_and_once(action: Action, code: str) -> None:
    game = Delta()
    game.do(Broach(DORN, TOLL, 2))
    refusal = game.refused(action)
    assert (refusal.rule, refusal.code) == ("18.2", code)


OPENS = "    effects: [{opens: {issue: toll, option: sold}}]\n"


def test_18_2_an_inject_can_bring_it_on_and_once_is_enough() -> None:
    both = "".join(
        f"  {name}:\n    title: A bank\n    text: It buys.\n    at: {at}\n{OPENS}"
        for name, at in (("first", "delta_two"), ("second", "delta_three"))
    )
    game = Delta(injects="\n" + both)
    assert only(game.until(2), OptionOpened) == [OptionOpened(TOLL, 2)]
    assert game.refused(Broach(DORN, TOLL, 2)).code == "on_the_table"
    game.act(Propose(DORN, SOLD))
    assert not only(game.until(4), OptionOpened)


def test_18_2_so_can_a_gesture() -> None:
    offer = "\n  offer:\n    title: An offer\n    text: We might sell.\n    by: [dorn]\n"
    game = Delta(gestures=f"{offer}    weight: 0.1\n{OPENS}")
    assert only(game.do(Gesture(DORN, "offer")), OptionOpened) == [OptionOpened(TOLL, 2)]
