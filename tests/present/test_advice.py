"""The one move that a hint comes down to: it is always legal, and following it leads somewhere."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Action, Answer, Choose, EndTurn
from summit.engine.play import refuse
from summit.engine.seats import NATURE, Seat
from summit.engine.view import View, view
from summit.present.hints import advice
from summit.scenario.files import find, read, read_text
from summit.scenario.model import Scenario
from summit.table.seating import new_table
from summit.table.table import Table
from tests.present.grammar_games import all_scenarios, moments
from tests.rules.table import THREE
from tests.tiny import tiny

SCENARIOS = all_scenarios()
SEATS = (
    ("tutorial", "tavia"),
    ("tutorial", "orrin"),
    ("new_start", "usa"),
    ("new_start", "russia"),
)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_move_that_is_advised_is_legal(name: str) -> None:
    seen = 0
    for state, seat in moments(SCENARIOS[name], "advised moves"):
        move = advice(view(state, seat))
        if move is not None:
            seen += 1
            assert refuse(state, move) is None
    assert seen


def test_nothing_is_advised_to_the_room_or_to_who_must_answer_first() -> None:
    table = followed(read(find("tutorial")), "orrin", stop=1)
    assert advice(view(table.state, None)) is None
    for state, seat in moments(SCENARIOS["tutorial"], "duties"):
        if seat != NATURE and any(duty.seat == seat for duty in state.duties):
            assert advice(view(state, seat)) is None


@pytest.mark.parametrize(("scenario", "seat"), SEATS)
@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_whoever_does_what_is_advised_comes_to_a_treaty(
    scenario: str, seat: str, seed: str
) -> None:
    table = followed(read(find(scenario)), seat, seed)
    assert table.state.outcome is not None
    assert table.state.outcome.reason == "signed" or table.state.treaty is not None


def test_a_support_is_not_advised_twice() -> None:
    """With three parties a text that one supports may wait for the third."""
    table = followed(read_text(tiny(*THREE), "three.yaml"), "avaria", "2")
    supports = [entry.action for entry in table.entries if isinstance(entry.action, Accept)]
    assert len(supports) == len(set(supports))


def followed(scenario: Scenario, seat: str, seed: str = "1", *, stop: int = 200) -> Table:
    """A game in which the person of a seat does what is advised, and passes where nothing is."""
    own = Seat(seat)
    table = new_table(scenario, (own,), seed)
    for _ in range(stop):
        table.play_scripts()
        if table.state.is_over:
            break
        seen = view(table.state, own)
        move = due(seen) or advice(seen) or EndTurn(own)
        assert table.submit(move) is None, f"{move} is not allowed"
    return table


def due(seen: View) -> Action | None:
    """The answer to what waits first: a refusal, or the first option."""
    assert seen.own is not None and seen.seat is not None
    for duty in seen.own.duties:
        if duty.kind == "answer":
            return Answer(seen.seat, duty.of, None)
        if duty.kind == "choice":
            return Choose(seen.seat, duty.of, seen.own.choosing[0].options[0][0])
    return None
