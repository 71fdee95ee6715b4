"""Games with every means of talk, at the table: saved, broken off, played on and audited, and
nobody told of what was not meant for them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from summit.engine.actions import Action
from summit.engine.play import everyone_legal
from summit.engine.state import State
from summit.engine.view import seen_by
from summit.table.audit import audit
from summit.table.save import load
from summit.table.seating import new_table, resumed_table
from summit.table.session import LocalSession
from summit.table.table import Table
from tests.engine.playing import Pick, anything, keyed
from tests.engine.worlds import MADE, ROOT, SIGNALLING
from tests.table.games import scenario
from tests.table.players import whimsical
from tests.table.test_lasting import at_random, seats_of

BAN: Final = (ROOT / "scenarios/test_ban_1963.yaml").read_text(encoding="utf-8")
SIX: Final = (ROOT / "scenarios/six_party.yaml").read_text(encoding="utf-8")
TEXTS: Final = {
    name: (ROOT / f"tests/scenarios/{name}.yaml").read_text(encoding="utf-8") for name in MADE
} | {"test_ban_1963": BAN, "six_party": SIX.replace("turns: 3", "turns: 1")}
"""The games: among six one turn a round is long enough."""

LARGE: Final = ("test_ban_1963", "six_party")


@pytest.mark.parametrize(
    ("game", "seed"), [(game, seed) for game in TEXTS for seed in ("ab" if game in MADE else "a")]
)
def test_whatever_is_signalled_is_loaded_as_it_was(path: Path, game: str, seed: str) -> None:
    table, seen = at_random(path, TEXTS[game], seed)
    saved = load(path)
    assert (saved.state, saved.entries) == (table.state, table.entries)
    assert [state for state in saved.states() if not state.questions] == seen
    assert audit(path).agrees


@pytest.mark.parametrize("game", TEXTS)
def test_a_game_of_signals_goes_on_wherever_it_was_broken_off(path: Path, game: str) -> None:
    """Cut behind an entry and into the middle of the next: what is there is the game so far and
    agrees with the rules, and persons can play it to its end."""
    at_random(path, TEXTS[game], "cut")
    rows = path.read_bytes().splitlines(keepends=True)
    whole = load(path)
    states = list(whole.states())
    pick = keyed(game)
    for number in sorted(pick(len(states) - 1) for _ in range(2 if game in LARGE else 6)):
        path.write_bytes(b"".join(rows[: number + 2]) + rows[number + 2][:40])
        found = audit(path)
        assert found.agrees and found.saved.state == states[number]
        table, saved = resumed_table(path, whimsical)
        assert saved.entries == whole.entries[: number + 1]
        play_on(table, pick)
        assert load(path).state == table.state and table.state.is_over
        assert audit(path).agrees


def play_on(table: Table, pick: Pick) -> None:
    while not table.state.is_over:
        assert table.submit(any_of(table.state, pick)) is None
    table.close()


def any_of(state: State, pick: Pick) -> Action:
    return anything(state, list(everyone_legal(state)), pick)


@pytest.mark.parametrize("game", [game for game in TEXTS if game != "six_party"])
def test_the_same_persons_and_the_same_seed_play_the_same_game(tmp_path: Path, game: str) -> None:
    paths = [tmp_path / name for name in ("one.jsonl", "two.jsonl")]
    for path in paths:
        at_random(path, TEXTS[game], "same")
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("game", [name for name in SIGNALLING if name in MADE])
def test_1_3_nobody_hears_that_something_was_said_to_others(game: str) -> None:
    """What leaves no trace for a seat is no update, and whoever looks sees what it saw before."""
    world = scenario(TEXTS[game])
    persons = seats_of(world)
    quiet = 0
    for seed in ("x", "y", "z"):
        table = new_table(world, persons, seed, whimsical)
        sessions = {seat: LocalSession(table, seat) for seat in persons}
        pick = keyed(f"{game}/{seed}")
        while not table.state.is_over:
            seen = {seat: session.view for seat, session in sessions.items()}
            place = len(table.events)
            assert table.submit(any_of(table.state, pick)) is None
            for seat, session in sessions.items():
                told = [event for update in session.updates() for event in update.events]
                assert told == list(seen_by(seat, tuple(table.events[place:])))
                assert told or session.view == seen[seat]
                quiet += not told
    assert quiet or len(persons) == 2
