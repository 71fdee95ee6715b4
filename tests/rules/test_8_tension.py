"""Chapter 8: the room's mood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.engine.events import GameEnded, TensionMoved, TensionPressed
from summit.engine.meter import MILLION
from summit.engine.rules.ending import mean_reading
from tests.rules.table import A, Game, only


def trusting(points: int) -> tuple[tuple[str, str], ...]:
    """Edits that start every trust at the same points."""
    return (
        ("trust: {borland: 40}", f"trust: {{borland: {points}}}"),
        ("trust: {avaria: 35}", f"trust: {{avaria: {points}}}"),
    )


def news(tension: float, **fields: str) -> str:
    """One inject that presses on tension in every round."""
    lines = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    return (
        f"\n  news:\n    title: News\n    text: It happened.\n    repeat: yes\n{lines}"
        f"    effects:\n      - tension: {tension}\n"
    )


def test_8_1_at_a_mean_trust_of_fifty_a_tension_of_forty_stays() -> None:
    game = Game(*trusting(50), injects=None)
    game.pass_turns(12)
    moves = [(e.before, e.after) for e in only(game.events, TensionMoved)]
    assert moves == [(40 * MILLION, 40 * MILLION)] * 2


def test_8_1_tension_moves_once_a_round_by_growth_pressure_and_distrust() -> None:
    """X 40, mean reading 37.5: 40 + 4 + 25 + (0.4 * 0.625 - 0.3) * 40 = 67."""
    game = Game(injects=news(25, at="island"))
    assert mean_reading(game.state) == 375_000
    game.pass_turns(6)
    moved = only(game.events, TensionMoved)
    assert len(moved) == 1 and moved[0].after == 67 * MILLION
    assert (moved[0].growth, moved[0].pressure, moved[0].distrust) == (
        4 * MILLION,
        25 * MILLION,
        -2 * MILLION,
    )


@pytest.mark.parametrize(("trust", "path"), [(20, (44.8, 49.7, 54.69)), (75, (36, 32.8, 30.24))])
def test_8_1_the_reference_trajectories(trust: int, path: tuple[float, ...]) -> None:
    rounds = "".join(
        f"\n  - id: r{n}\n    title: R\n    date: March 2031\n    turns: 1" for n in range(3)
    )
    game = Game(*trusting(trust), injects=None, rounds=rounds)
    game.pass_turns(6)
    after = [event.after / MILLION for event in only(game.events, TensionMoved)]
    assert after == pytest.approx(path, abs=0.005)


def test_8_2_public_movement_calms_the_room() -> None:
    """-1 for each 0.05 that the room saw given."""
    game = Game()
    events = game.step(A, launchers=4, inspections=6)
    given = game.state.room_accounts[1][0].given
    assert [e.amount for e in only(events, TensionPressed)] == [-20 * given]


def test_8_2_pressures_wait_for_the_close_and_are_spent_by_it() -> None:
    game = Game(injects=news(10, at="island"))
    assert game.state.tension == 40 * MILLION
    assert [entry.amount for entry in game.view(None).pressures] == [10 * MILLION]
    game.pass_turns(6)
    assert game.state.tension > 40 * MILLION and game.state.pressures == ()


def test_8_3_at_a_hundred_the_talks_collapse_for_everybody() -> None:
    game = Game(injects=news(80, at="island"))
    game.pass_turns(6)
    assert game.state.tension == 100 * MILLION
    assert [(e.reason, e.ending) for e in only(game.events, GameEnded)] == [
        ("collapsed", "collapse")
    ]


@given(st.integers(-100, 100))
def test_8_1_tension_stays_between_nought_and_a_hundred(pressure: int) -> None:
    game = Game(injects=news(pressure))
    while not game.state.is_over:
        game.pass_turns(1)
    assert all(0 <= e.after <= 100 * MILLION for e in only(game.events, TensionMoved))


@given(st.integers(0, 30), st.integers(0, 40))
def test_8_1_a_positive_shock_never_lowers_any_later_tension(low: int, more: int) -> None:
    paths = []
    for amount in (low, low + more):
        game = Game(injects=news(amount, when="round.number == 1"))
        game.pass_turns(6)
        if not game.state.is_over:
            game.pass_turns(6)
        paths.append([event.after for event in only(game.events, TensionMoved)])
    assert all(calm <= tense for calm, tense in zip(*paths, strict=False))
