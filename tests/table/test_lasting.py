"""A game that goes on after the signature, at the table: saved, broken off and played on in every
part of it, and audited."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from summit.engine.events import AgreementReached
from summit.engine.play import everyone_legal
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.scenario.model import Scenario
from summit.table.audit import audit
from summit.table.save import load
from summit.table.seating import new_saved_table, new_table, resumed_table
from summit.table.session import LocalSession
from summit.table.table import Table
from tests.engine.pact import PACT
from tests.engine.playing import anything, keyed
from tests.engine.worlds import ROOT
from tests.table.games import STARTED, finish, open_saved, scenario
from tests.table.players import whimsical

NEW_START: Final = (ROOT / "scenarios" / "new_start.yaml").read_text(encoding="utf-8")
GAMES: Final = {"pact": PACT, "new_start": NEW_START}

Part = tuple[str, frozenset[str]]
"""Where a game is: its stage, and what has to be settled there."""

SEEDS: Final = ("0", "4", "9")
"""Games that come through every part between them."""

PARTS: Final[set[Part]] = {
    ("ratification", frozenset({"vote"})),
    ("entry", frozenset({"admit"})),
    ("opening", frozenset({"choice"})),
    ("compliance", frozenset({"comply", "visit"})),
    ("compliance", frozenset({"comply"})),
    ("compliance", frozenset({"visit"})),
    ("commission", frozenset()),
    ("commission", frozenset({"explain"})),
    ("closing", frozenset({"choice"})),
    ("extension", frozenset({"extend"})),
    ("over", frozenset()),
}
"""What there is of a game after the signature."""


def part_of(state: State) -> Part:
    return state.stage, frozenset(duty.kind for duty in state.duties)


def firsts(path: Path) -> dict[Part, int]:
    """The first entry of each part of a saved game that comes after the signature and leaves
    nothing to chance."""
    found: dict[Part, int] = {}
    for number, state in enumerate(load(path).states()):
        if state.treaty is not None and not state.questions:
            found.setdefault(part_of(state), number)
    return found


def test_these_games_come_through_every_part(path: Path) -> None:
    seen: set[Part] = set()
    for seed in SEEDS:
        path.unlink(missing_ok=True)
        finish(path, seed, PACT)
        seen |= firsts(path).keys()
    assert seen == PARTS


@pytest.mark.parametrize("seed", SEEDS)
def test_a_game_broken_off_in_any_part_goes_on_as_if_it_had_not_been(path: Path, seed: str) -> None:
    """Cut behind the first entry of each part, and into the middle of the next: what is there
    agrees with the rules, and the rest is played as it was."""
    finish(path, seed, PACT)
    whole = path.read_bytes()
    rows = whole.splitlines(keepends=True)
    for part, number in firsts(path).items():
        kept = b"".join(rows[: number + 2])
        for rest in (b"", rows[number + 2][:40] if part[0] != "over" else b""):
            path.write_bytes(kept + rest)
            found = audit(path)
            assert found.agrees and part_of(found.saved.state) == part
            table, _ = resumed_table(path, whimsical)
            table.play_scripts()
            table.close()
            assert (path.read_bytes(), table.defects) == (whole, ())


def killed(path: Path, moment: str, number: int) -> int:
    command = [sys.executable, "-m", "tests.table.broken_off", str(path), moment, str(number)]
    return subprocess.run([*command, "pact"], cwd=ROOT, env=os.environ, check=False).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("moment", ["acting", "writing"])
def test_a_game_killed_in_one_part_after_another_ends_as_the_unbroken_one(
    path: Path, tmp_path: Path, moment: str
) -> None:
    """The process dies every few actions, and another goes on where it was."""
    unbroken = tmp_path / "unbroken.jsonl"
    finish(unbroken, text=PACT)
    seen: set[str] = set()
    for number in (6, 2, 5, 3, 7, 4, 9):
        if killed(path, moment, number) == 0:
            break
        saved = load(path)
        assert saved.entries == load(unbroken).entries[: len(saved.entries)]
        seen.add(saved.state.stage)
    assert len(seen) > 2
    table, _ = resumed_table(path, whimsical)
    table.play_scripts()
    table.close()
    assert path.read_bytes() == unbroken.read_bytes()


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
@pytest.mark.parametrize("game", GAMES)
def test_a_game_of_today_comes_out_as_it_was_recorded(path: Path, game: str, seed: str) -> None:
    table = finish(path, seed, GAMES[game])
    assert load(path).state == table.state
    assert audit(path).agrees


def seats_of(world: Scenario) -> list[Seat]:
    """Every seat that there is, those of mediators and observers too."""
    return [Seat(seat) for seat in (*world.delegations, *world.mediators, *world.observers)]


def at_random(path: Path, text: str, seed: str) -> tuple[Table, list[State]]:
    """A game of persons who do anything at all, and every state that they saw."""
    world = scenario(text)
    table = new_saved_table(world, text, seats_of(world), seed, path, STARTED, whimsical)
    pick, seen = keyed(seed), [table.state]
    while not table.state.is_over:
        action = anything(table.state, list(everyone_legal(table.state)), pick)
        assert table.submit(action) is None
        seen.append(table.state)
    table.close()
    return table, seen


@pytest.mark.parametrize("game", GAMES)
def test_whatever_is_played_is_loaded_as_it_was(path: Path, game: str) -> None:
    """Entry by entry, in random games: the state that a save holds is the state that was seen."""
    signed = 0
    for seed in ("a", "b", "c", "d"):
        path.unlink(missing_ok=True)
        table, seen = at_random(path, GAMES[game], seed)
        saved = load(path)
        assert (saved.state, saved.entries) == (table.state, table.entries)
        states = list(saved.states())
        assert len(states) == len(table.entries)
        assert [state for state in states if not state.questions] == seen
        signed += table.state.treaty is not None
    assert signed


def test_a_save_can_be_loaded_after_every_entry(path: Path) -> None:
    """And is the game so far, to its last part."""
    text, pick = PACT, keyed("every entry")
    world = scenario(text)
    table = new_saved_table(
        world, text, [Seat(seat) for seat in world.delegations], "1", path, STARTED, whimsical
    )
    while not table.state.is_over:
        saved = load(path)
        assert (saved.state, saved.entries) == (table.state, table.entries)
        table.submit(anything(table.state, list(everyone_legal(table.state)), pick))
    table.close()
    assert load(path).state == table.state
    assert any(isinstance(event, AgreementReached) for event in table.events)


def test_what_was_decided_before_a_signature_is_not_done_after_it() -> None:
    """A script that meant to end its turn after the acceptance that made the agreement decides
    anew what becomes of the treaty at home."""
    for seed in map(str, range(12)):
        table = new_table(scenario(PACT), (), seed, whimsical)
        table.play_scripts()
        assert table.defects == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_1_3_nobody_else_is_told_of_what_is_done_in_secret(seed: str) -> None:
    """Not even that something was: an action that leaves no trace for a seat is no update, and
    whoever looks sees what it saw before."""
    table = new_table(scenario(PACT), (), seed, whimsical)
    sessions = {seat: LocalSession(table, seat) for seat in table.state.tables.agenda.seats}
    secret = {"Comply", "Visit", "Buy", "Extend", "Explain", "Consult"}
    quiet = 0
    while table.waiting_for:
        place = len(table.entries)
        seen = {seat: session.view for seat, session in sessions.items()}
        table.step()
        acted = [entry.action for entry in table.entries[place:] if entry.action is not None]
        is_secret = all(type(action).__name__ in secret for action in acted)
        for seat, session in sessions.items():
            updates = session.updates()
            if is_secret and seat not in {action.by for action in acted}:
                told = [event for update in updates for event in update.events]
                quiet += not told
                assert bool(updates) is bool(told)
                assert told or session.view == seen[seat]
    assert quiet > 5


def test_a_save_of_the_pact_is_of_this_scenario(path: Path) -> None:
    open_saved(path, text=PACT).close()
    assert load(path).is_frozen_copy_of(PACT)
