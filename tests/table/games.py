"""Games of the tiny scenario, with chance, a secret and a weight of its own added to it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from summit.engine.seats import Seat
from summit.scenario.files import read_text
from summit.scenario.model import Scenario
from summit.table.seating import new_saved_table, new_table
from summit.table.table import Table
from tests.table.players import whimsical
from tests.tiny import tiny

AVARIA, BORLAND = Seat("avaria"), Seat("borland")
STARTED = "2026-03-01"

TEXT = tiny(
    ("title: The strait\n", "title: The Strait — Пролив\n"),
    ("    at: harbour\n", "    at: harbour\n    chance: 50%\n"),
    ("    at: {round: island, phase: close}\n", "    at: harbour\n    audience: [borland]\n"),
    ("            - tension: 4\n", "            - walk_away: {of: borland, change: 1}\n"),
    (
        "            - trust: {of: avaria, in: borland, change: slightly_up}\n",
        "            - walk_away: {of: borland, change: -1}\n",
    ),
    weights="\n  demand_refused: -0.2",
)

SHORT = tiny(
    ("    at: harbour\n", "    at: island\n    chance: 50%\n"),
    rounds="\n  - {id: island, title: On the island, date: May 2031, turns: 1}",
    lessons=None,
)


def scenario(text: str = TEXT) -> Scenario:
    """What the text says."""
    return read_text(text, "tiny.yaml")


def open_table(persons: Collection[Seat] = (), seed: str = "seed") -> Table:
    """A new game without a save; whims play what no person plays."""
    return new_table(scenario(), persons, seed, whimsical)


def open_saved(
    path: Path, persons: Collection[Seat] = (), seed: str = "seed", text: str = TEXT
) -> Table:
    """The same, saved at `path`."""
    return new_saved_table(scenario(text), text, persons, seed, path, STARTED, whimsical)


def finish(path: Path, seed: str = "seed", text: str = TEXT) -> Table:
    """A whole game of scripts, saved and closed."""
    table = open_saved(path, seed=seed, text=text)
    table.play_scripts()
    table.close()
    return table
