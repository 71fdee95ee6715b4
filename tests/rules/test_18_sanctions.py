"""Rule 18.3: sanctions and relief.

Dorn can charge Alba more for water (2 points of Alba's walk-away value); Alba's double harbour dues
(3 of Cress's, 1 of its own) are in force from the start.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Action
from summit.engine.acts.substance import Impose, Relieve
from summit.engine.events import WalkAwayMoved
from summit.engine.facts import fact
from summit.engine.happened.substance import SanctionImposed, SanctionRelieved
from summit.engine.matters import is_in_force
from summit.engine.reckoning import realised
from tests.rules.delta import ALBA, BORA, CRESS, DORN, MIDDLE, Delta, rounds
from tests.rules.parley import Entry, pressed, read, rows
from tests.rules.table import only

WATER, DUES = "water_price", "harbour_dues"


def water(cause: str, whole: int, share: int) -> list[Entry]:
    """What all think of Dorn for what it does to Alba."""
    return [
        ("18.3", cause, ALBA, DORN, whole),
        ("5.6", f"observed_{cause}", BORA, DORN, share),
        ("5.6", f"observed_{cause}", CRESS, DORN, share),
    ]


def test_18_3_imposing_one_costs_credit_and_excites_the_room() -> None:
    game = Delta()
    events = game.do(Impose(DORN, WATER))
    assert only(events, SanctionImposed) == [SanctionImposed(DORN, WATER)]
    assert rows(events) == read(events) == water("sanction", -300, -75)
    assert pressed(events) == [("sanction", 3000)]
    assert game.state.moves == 3


def test_18_3_lifting_one_earns_less_than_it_cost() -> None:
    game = Delta()
    game.do(Impose(DORN, WATER))
    game.until(2)
    events = game.do(Relieve(DORN, WATER))
    assert only(events, SanctionRelieved) == [SanctionRelieved(DORN, WATER)]
    assert rows(events) == read(events) == water("relief", 200, 50)
    assert pressed(events) == [("relief", -3000)]
    assert game.state.moves == 3


def test_18_3_nobody_sanctions_in_order_to_relieve() -> None:
    game = Delta()
    before = game.trust(ALBA, DORN)
    game.do(Impose(DORN, WATER))
    game.until(2)
    game.do(Relieve(DORN, WATER))
    assert game.trust(ALBA, DORN) - before == -100_000
    game.until(3)
    game.do(Impose(DORN, WATER))
    game.until(4)
    game.do(Relieve(DORN, WATER))
    assert game.trust(ALBA, DORN) - before == -200_000


def test_18_3_while_it_is_in_force_having_no_deal_is_worse_for_both() -> None:
    """What is in force at the start is in the walk-away values already."""
    game = Delta()
    game.turn_of(ALBA)
    events = game.do(Relieve(ALBA, DUES))
    assert [(e.seat, e.points, e.rule) for e in only(events, WalkAwayMoved)] == [
        (CRESS, 37, "18.3"),
        (ALBA, 39, "18.3"),
    ]
    game.until(2)
    game.turn_of(ALBA)
    game.do(Impose(ALBA, DUES))
    assert [sheet.walk_away for sheet in game.state.sheets] == [38, 30, 34, 28]
    assert realised(game.state, CRESS) == 34_000_000


def test_18_3_where_it_costs_its_author_nothing_only_the_others_value_moves() -> None:
    game = Delta()
    events = game.do(Impose(DORN, WATER))
    assert only(events, WalkAwayMoved) == [WalkAwayMoved(ALBA, 36, audience=(ALBA,), rule="18.3")]


def test_18_3_everybody_knows_what_is_in_force() -> None:
    game = Delta()
    water_price, dues = game.tables.agenda.sanction(WATER), game.tables.agenda.sanction(DUES)
    assert water_price is not None and dues is not None
    assert not is_in_force(game.state.matters, water_price) and is_in_force(
        game.state.matters, dues
    )
    assert fact(game.state, "sanction.harbour_dues") is True
    game.do(Impose(DORN, WATER))
    assert (
        is_in_force(game.state.matters, water_price)
        and fact(game.state, "sanction.water_price") is True
    )
    assert game.view(None).matters.sanctions == game.state.matters.sanctions


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (Impose(DORN, DUES), "no_such_sanction"),
        (Relieve(DORN, DUES), "no_such_sanction"),
        (Impose(DORN, "nothing"), "no_such_sanction"),
        (Relieve(DORN, WATER), "not_in_force"),
    ],
)
def test_18_3_only_what_the_scenario_lists_for_it(action: Action, code: str) -> None:
    refusal = Delta().refused(action)
    assert (refusal.rule, refusal.code) == ("18.3", code)


def test_18_3_what_is_in_force_is_not_imposed_again() -> None:
    game = Delta()
    game.turn_of(ALBA)
    refusal = game.refused(Impose(ALBA, DUES))
    assert (refusal.rule, refusal.code) == ("18.3", "in_force_already")


def test_18_3_one_changes_at_most_once_a_round() -> None:
    game = Delta(rounds=rounds(turns=2))
    game.do(Impose(DORN, WATER))
    refusal = game.refused(Relieve(DORN, WATER))
    assert (refusal.rule, refusal.code) == ("18.3", "changed_this_round")
    game.over(DORN)
    game.turn_of(DORN)
    assert game.state.round == 1 and game.refused(Relieve(DORN, WATER)).code == "changed_this_round"
    game.until(2)
    game.act(Relieve(DORN, WATER))


def test_18_3_they_belong_to_the_talks() -> None:
    game = Delta()
    game.sign(MIDDLE)
    game.keep()
    assert game.state.speaker == ALBA
    assert game.refused(Relieve(ALBA, DUES)).code == "treaty_signed"
