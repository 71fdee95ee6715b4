"""When a delegation says yes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Propose, Terms, Withdraw
from summit.engine.meter import MILLION
from summit.engine.view import View
from summit.opponents.acceptance import acceptable, bar
from summit.opponents.cast import cast
from summit.opponents.plan import LEAST_GAIN, Plan, plan
from summit.opponents.reciprocal import reciprocal
from summit.opponents.record import is_last_turn
from summit.scenario.model import Script
from tests.engine.worlds import scenario, tables
from tests.opponents.games import first, scripted, talks
from tests.rules.table import THREE, A, B, C, Game


def offered(terms: Terms, view: View) -> View:
    """The same view with Borland standing by other terms."""
    name = view.positions[1]
    texts = tuple(replace(text, terms=terms) if text.id == name else text for text in view.texts)
    return replace(view, texts=texts)


def minded(view: View) -> Plan:
    return plan(view, reciprocal)


def on_last_turn(view: View) -> View:
    """The same table at Avaria's last turn of the game."""
    last = len(view.agenda.meetings)
    return replace(view, round=last, turn=2 * (view.agenda.meetings[-1].turns - 1))


def every_offer(view: View) -> list[Terms]:
    return [
        (launchers, visits, pact)
        for launchers in range(len(view.agenda.issues[0].options))
        for visits in range(0, 13, 2)
        for pact in range(3)
    ]


@pytest.mark.parametrize("last", [False, True])
def test_a_text_is_accepted_if_it_reaches_the_bar_and_crosses_no_red_line(last: bool) -> None:
    view = on_last_turn(Game().view(A)) if last else Game().view(A)
    answers = set()
    for terms in every_offer(view):
        facing = offered(terms, view)
        mind = minded(facing)
        is_good = not mind.sheet.crossed(terms) and mind.worth(terms) >= bar(facing, mind)
        answers.add(is_good)
        assert (acceptable(facing, mind) is not None) == is_good
    assert answers == {False, True}


def test_what_is_as_good_as_what_one_would_stand_by_is_accepted() -> None:
    """AC_next: nothing better would come of one's own turn."""
    view = Game().view(A)
    assert not is_last_turn(view, A)
    assert bar(view, minded(view)) == minded(view).standing.own


def test_the_bar_never_lies_below_the_walk_away() -> None:
    view = on_last_turn(Game().view(A))
    for terms in every_offer(view):
        facing = offered(terms, view)
        mind = minded(facing)
        assert bar(facing, mind) >= mind.sheet.walk_away * MILLION + LEAST_GAIN


def test_at_the_last_turn_the_floor_will_do() -> None:
    view = on_last_turn(Game().view(A))
    mind = minded(view)
    assert is_last_turn(view, A)
    assert bar(view, mind) == max(mind.ambition.floor, mind.least) < mind.ambition.start


def test_the_floor_is_above_the_walk_away_so_that_waiting_does_not_pay() -> None:
    mind = minded(on_last_turn(Game().view(A)))
    assert mind.ambition.floor == mind.sheet.walk_away * MILLION + (
        (mind.ambition.fair - mind.sheet.walk_away * MILLION) // 4
    )


def test_a_text_equal_to_the_next_of_ones_own_is_accepted_and_not_tabled_again() -> None:
    view = Game().view(A)
    planned = minded(view).standing.terms
    facing = offered(planned, view)
    decision = cast(A, Script()).decide(facing, first)
    assert any(isinstance(action, Accept) for action in decision.actions) or not any(
        isinstance(action, Propose) and action.terms == planned for action in decision.actions
    )


def test_of_several_acceptable_texts_the_best_is_taken() -> None:
    game = Game(*THREE)
    view = game.view(A)
    good, better = (2, 8, 1), (1, 9, 1)
    names = dict(zip(view.agenda.seats, view.positions, strict=True))
    terms = {names[B]: good, names[C]: better}
    facing = replace(
        view,
        texts=tuple(replace(text, terms=terms.get(text.id, text.terms)) for text in view.texts),
    )
    mind = replace(minded(facing), position=replace(minded(facing).position, own=0), text=None)
    assert acceptable(facing, mind) == Accept(A, names[C])


def supporting(walk_away: int) -> View:
    """Avaria has accepted Borland's text in talks of three, and its walk-away is now this."""
    game = Game(*THREE)
    name = game.state.positions[1]
    game.act(Accept(A, name))
    view = game.view(A)
    assert view.own is not None
    sheet = replace(view.own.sheet, walk_away=walk_away)
    return replace(view, own=replace(view.own, sheet=sheet, moves_left=2))


def test_a_text_that_one_supports_is_left_alone_while_it_can_be_signed() -> None:
    decision = cast(A, Script()).decide(supporting(0), first)
    assert decision.reason.code == "supporting"


def test_support_is_taken_back_from_what_could_no_longer_be_signed() -> None:
    decision = cast(A, Script()).decide(supporting(99), first)
    assert any(isinstance(action, Withdraw) for action in decision.actions)


@pytest.mark.parametrize("name", ["new_start", "tiny", "three"])
def test_no_scripted_seat_signs_below_its_walk_away(name: str) -> None:
    for number in range(3):
        game = talks(tables(name), scripted(scenario(name)), f"signed {number}")
        if game.treaty is not None:
            assert all(game.gain(seat) >= 0 for seat in game.state.tables.agenda.seats)
