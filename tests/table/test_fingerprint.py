"""Fingerprints: the same everywhere for the same state, and different for any other."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.table.fingerprint import LATER, Fingerprints, fingerprint
from tests.table.games import open_table

ROOT = Path(__file__).parents[2]
PLAY = """
from summit.table.fingerprint import fingerprint
from tests.table.games import open_table
table = open_table()
table.play_scripts()
print(fingerprint(table.state), len(table.entries))
"""


def played() -> State:
    table = open_table()
    table.play_scripts()
    return table.state


def test_a_game_has_one_fingerprint_in_every_process() -> None:
    def run(hash_seed: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": hash_seed}
        command = [sys.executable, "-c", PLAY]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True)
        return done.stdout.decode()

    table = open_table()
    table.play_scripts()
    here = f"{fingerprint(table.state)} {len(table.entries)}\n"
    assert [run("0"), run("1"), run("4242")] == [here] * 3


def test_what_is_remembered_of_earlier_states_changes_nothing() -> None:
    table = open_table()
    prints = Fingerprints()
    seen = [(table.state, prints.of(table.state))]
    table.watch(lambda moment: seen.append((moment.state, prints.of(moment.state))))
    table.play_scripts()
    assert [fingerprint(state) for state, _ in seen] == [found for _, found in seen]
    assert len({found for _, found in seen}) == len(seen)
    assert prints.of(seen[0][0]) == seen[0][1]


@pytest.mark.parametrize("name", [f.name for f in fields(State) if f.name != "tables"])
def test_every_field_counts(name: str) -> None:
    state = played()
    assert fingerprint(replace(state, **{name: other(getattr(state, name))})) != fingerprint(state)


def other(value: Any) -> Any:
    """Something else of nearly the same kind."""
    if isinstance(value, str):
        return value + "!"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, tuple):
        return (*value, value[0]) if value else ("new",)
    return "new" if value is None else None


@pytest.mark.parametrize("name", [f.name for f in fields(Treaty) if f.name not in LATER])
def test_every_field_of_a_treaty_counts(name: str) -> None:
    treaty = Treaty("T4", (1, 0), 2)
    state = replace(played(), treaty=treaty)
    changed = replace(treaty, **{name: other(getattr(treaty, name))})
    assert fingerprint(replace(state, treaty=changed)) != fingerprint(state)


def test_a_change_deep_inside_counts() -> None:
    state = played()
    sheet = state.sheets[0]
    line = replace(sheet.red_lines[0], because="Otherwise.")
    deep = replace(state, sheets=(replace(sheet, red_lines=(line,)), *state.sheets[1:]))
    assert fingerprint(deep) != fingerprint(state)
    row = replace(state.room_ledger[-1], after=state.room_ledger[-1].after + 1)
    assert fingerprint(replace(state, room_ledger=(*state.room_ledger[:-1], row))) != fingerprint(
        state
    )


def test_the_place_of_a_value_counts() -> None:
    state = played()
    assert fingerprint(replace(state, flags=("x",), struck=())) != fingerprint(
        replace(state, flags=(), struck=("x",))
    )


def test_the_border_between_values_counts() -> None:
    state = played()
    assert fingerprint(replace(state, flags=("a", "b"))) != fingerprint(
        replace(state, flags=("ab",))
    )


def test_the_tables_do_not_count() -> None:
    """They come from scenario and weights, which the header of a save holds once."""
    state = played()
    tables = replace(state.tables, secrets=("other", "words"))
    assert fingerprint(replace(state, tables=tables)) == fingerprint(state)


def test_a_game_played_twice_in_one_process_is_the_same_game() -> None:
    assert fingerprint(played()) == fingerprint(played())
