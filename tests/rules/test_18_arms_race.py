"""Rule 18.6: all arm on while there is no deal.

The race begins in the second round: 1 point lost by Alba, Bora and Cress each round, Bora's
walk-away value down by 1, tension up by 1.
"""

from __future__ import annotations

from summit.engine.events import TensionMoved, TensionPressed, WalkAwayMoved
from summit.engine.happened.substance import ArmsRaced
from summit.engine.reckoning import cost_of_race, realised
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    MIDDLE,
    ORDER,
    Delta,
    rounds,
)
from tests.rules.parley import pressed
from tests.rules.table import only

POINT = 1_000_000
RACE = (
    "{text: All arm., begins: delta_two, loss: {alba: 1, bora: 1, cress: 1},"
    " walk_away: {bora: -1}, tension: 1}"
)


def racing(**sections: str | None) -> Delta:
    """A game with the race."""
    return Delta(luck=None, **{"arms_race": RACE, **sections})


def test_18_6_it_goes_on_at_the_close_of_each_round_from_its_own_on() -> None:
    game = racing()
    assert not only(game.until(2), ArmsRaced)
    events = game.until(3)
    assert only(events, ArmsRaced) == [ArmsRaced(1)]
    assert pressed(events) == [("arms_race", 1000)]
    assert only(game.until(4), ArmsRaced) == [ArmsRaced(2)]
    assert only(game.until(5), ArmsRaced) == [ArmsRaced(3)]
    assert game.state.is_over


def test_18_6_without_a_beginning_it_goes_on_from_the_first_round() -> None:
    game = Delta(arms_race=RACE.replace("begins: delta_two, ", ""))
    assert only(game.until(2), ArmsRaced) == [ArmsRaced(1)]


def test_18_6_walk_away_values_and_tension_move_at_once() -> None:
    """Nobody but Bora reads that its value has moved; tension moves at the same close."""
    game = racing()
    events = game.until(3)
    assert only(events, WalkAwayMoved) == [WalkAwayMoved(BORA, 29, audience=(BORA,), rule="18.6")]
    kinds = [type(event) for event in events]
    assert kinds.index(TensionPressed) < len(kinds) - 1 - kinds[::-1].index(TensionMoved)
    assert only(events, TensionMoved)[-1].pressure == POINT


def test_18_6_each_party_loses_what_it_cost_if_there_is_no_deal() -> None:
    game = racing()
    game.until(5)
    ends = [realised(game.state, seat) for seat in (ALBA, BORA, CRESS, DORN)]
    assert ends == [(38 - 3) * POINT, (30 - 3 - 3) * POINT, (34 - 3) * POINT, 28 * POINT]


def test_18_6_and_whatever_else_comes() -> None:
    """Two treaties on the same terms, one a round later: it brings each a point less."""
    ends = []
    for first in (2, 3):
        game = racing(implementation="\n  periods: [{id: year_one, title: One, date: 2034}]")
        game.until(first)
        game.sign(MIDDLE)
        game.keep()
        game.close()
        assert game.state.is_over
        ends.append([realised(game.state, seat) for seat in (ALBA, BORA, CRESS)])
    assert [one - other for one, other in zip(*ends, strict=True)] == [POINT] * 3


def test_18_6_the_round_of_the_agreement_costs_nothing_and_none_after_it() -> None:
    game = racing()
    game.until(3)
    game.sign(MIDDLE)
    game.keep()
    game.close()
    assert len(only(game.events, ArmsRaced)) == 1 == game.state.matters.raced
    assert cost_of_race(game.state, ALBA) == POINT and cost_of_race(game.state, DORN) == 0


def test_18_6_rounds_that_are_passed_over_cost_nothing() -> None:
    game = racing(rounds=rounds(f"{ORDER}, next: [delta_four]"))
    game.until(5)
    assert game.state.skipped == (2, 3) and game.state.matters.raced == 1
