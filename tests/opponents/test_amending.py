"""Amendments in the commission: a yes to what is better, and none of one's own (rule 18.9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.acts.substance import Amend, Consent, Perform
from summit.engine.seats import Seat
from summit.engine.standing.substance import Amendment
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.opponents.amending import consent
from summit.opponents.outcome import standing_worth
from tests.engine.worlds import tables
from tests.opponents.at_table import AtTable

ALBA, BORA, CRESS, DORN = map(Seat, ("alba", "bora", "cress", "dorn"))
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)


def is_in_commission(state: State) -> bool:
    """Whether a treaty is in force and Alba may act in the commission."""
    treaty = state.treaty
    return treaty is not None and treaty.is_ratified and state.has_floor(ALBA) and not state.duties


def commission() -> AtTable:
    return AtTable(tables("delta")).play_on(is_in_commission)


def treaty_of(game: AtTable) -> Treaty:
    treaty = game.seen(ALBA).treaty
    assert treaty is not None
    return treaty


def proposed(game: AtTable, issue: int, option: int, *agreed: Seat) -> AtTable:
    """Another's amendment of one issue lies before the commission."""
    terms = treaty_of(game).terms
    other = (*terms[:issue], option, *terms[issue + 1 :])
    entry = Amendment("A1", DORN, other, 1, (DORN, *agreed))
    return game.change(matters=replace(game.state.matters, amendments=(entry,)))


def test_what_is_worth_more_is_agreed_to_and_what_is_worth_less_is_not() -> None:
    """Alba has 40 points for 20 guns and none for 100."""
    game = commission()
    guns = treaty_of(game).terms[GUNS]
    assert guns > 0
    better = proposed(game, GUNS, guns - 1)
    assert consent(better.seen(ALBA), treaty_of(better)) == Consent(ALBA, "A1")
    decision = better.act(Perform(ALBA, "harvest")).decided(ALBA)
    assert decision.actions == (Consent(ALBA, "A1"),) and decision.reason.code == "consented"
    worse = proposed(commission(), GUNS, guns + 1)
    assert consent(worse.seen(ALBA), treaty_of(worse)) is None


def test_what_leaves_one_as_one_was_is_not_worth_a_move() -> None:
    game = commission()
    terms = treaty_of(game).terms
    entry = Amendment("A1", DORN, terms, 1, (DORN,))
    game.change(matters=replace(game.state.matters, amendments=(entry,)))
    assert consent(game.seen(ALBA), treaty_of(game)) is None


def test_it_is_agreed_to_once_and_not_when_it_is_the_treaty_already() -> None:
    game = commission()
    guns = treaty_of(game).terms[GUNS]
    assert consent(proposed(game, GUNS, guns - 1, ALBA).seen(ALBA), treaty_of(game)) is None
    (entry,) = game.state.matters.amendments
    adopted = replace(entry, agreed=(DORN,), is_adopted=True)
    game.change(matters=replace(game.state.matters, amendments=(adopted,)))
    assert consent(game.seen(ALBA), treaty_of(game)) is None


def test_a_red_line_is_not_crossed_for_points() -> None:
    """Six hours of warning; a text that gives fewer is not agreed to, whatever it is worth."""
    game = proposed(commission(), GUNS, treaty_of(commission()).terms[GUNS] - 1)
    seen = game.seen(ALBA)
    assert seen.own is not None and consent(seen, treaty_of(game)) is not None
    (line,) = seen.own.sheet.red_lines
    (entry,) = game.state.matters.amendments
    crossing = next(
        (SCOPE, 8, watch, 0, 0) for watch in range(9) if line.crossed_by((0, 8, watch, 0, 0))
    )
    tempting = replace(entry, terms=(0, *crossing[1:]))
    assert seen.own.sheet.crossed(tempting.terms)
    game.change(matters=replace(game.state.matters, amendments=(tempting,)))
    assert consent(game.seen(ALBA), treaty_of(game)) is None


def test_of_several_the_best_is_agreed_to_first() -> None:
    game = commission()
    terms = treaty_of(game).terms
    entries = tuple(
        Amendment(f"A{n}", DORN, (*terms[:GUNS], terms[GUNS] - n, *terms[GUNS + 1 :]), 1, (DORN,))
        for n in (1, 2)
        if terms[GUNS] - n >= 0
    )
    game.change(matters=replace(game.state.matters, amendments=entries))
    worths = [
        standing_worth(game.seen(ALBA), replace(treaty_of(game), terms=entry.terms)).expected
        for entry in entries
    ]
    best = entries[worths.index(max(worths))]
    assert consent(game.seen(ALBA), treaty_of(game)) == Consent(ALBA, best.id)


@pytest.mark.parametrize("seat", [ALBA, CRESS])
def test_no_script_proposes_one(seat: Seat) -> None:
    def is_free(state: State) -> bool:
        treaty = state.treaty
        return treaty is not None and treaty.is_ratified and state.has_floor(seat)

    game = AtTable(tables("delta")).play_on(lambda state: is_free(state) and not state.duties)
    assert not any(isinstance(action, Amend) for action in game.decided(seat).actions)
