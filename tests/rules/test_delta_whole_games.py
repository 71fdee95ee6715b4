"""Whole games of the delta: what was told is the whole of what is."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit.engine.beginning import initial_state
from summit.engine.compile import compiled
from summit.engine.evolve import evolve
from summit.engine.tables import Tables
from summit.scenario.files import read_text
from tests.engine.playing import Player, anything, keyed, play
from tests.rules.delta import ORDER, WEST, delta, rounds
from tests.rules.test_every_rule_is_met import agreeing, tables_of

FILE = Path(__file__).parents[1] / "scenarios" / "delta.yaml"


def with_seals() -> Tables:
    """The delta with a sealed floor, an open one and a round that is passed over."""
    shapes = rounds(f"{ORDER}, next: [delta_three]", ORDER, "floor: sealed", "floor: open", turns=2)
    return compiled(read_text(delta(rounds=shapes, blocs=WEST), "delta.yaml"))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("player", [anything, agreeing], ids=["anything", "agreeing"])
@pytest.mark.parametrize("which", ["as it is", "with seals"])
def test_the_events_of_a_game_fold_to_its_state(seed: int, player: Player, which: str) -> None:
    tables = tables_of(FILE) if which == "as it is" else with_seals()
    run = play(tables, player, keyed(f"delta/{seed}"), lambda run: None)
    folded = initial_state(tables)
    for event in run.events:
        folded = evolve(folded, event)
    assert run.state.is_over and folded == run.state
