"""A saved game and the game are one: at every entry, however it was broken off."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit import __version__
from summit.engine.beginning import initial_state
from summit.engine.events import GameEnded, QuestionOpened
from summit.scenario.weights import HOUSE, WEIGHT_NAMES
from summit.table.header import RULES
from summit.table.save import folded, load
from summit.table.save_error import SaveError
from summit.table.seating import new_saved_table, resumed_table
from tests.table.games import AVARIA, BORLAND, STARTED, TEXT, finish, open_saved, scenario
from tests.table.players import whimsical


def resume_and_finish(path: Path) -> None:
    table, _ = resumed_table(path, whimsical)
    table.play_scripts()
    table.close()


def test_what_is_loaded_is_what_was_played(path: Path) -> None:
    table = finish(path)
    saved = load(path)
    assert (saved.state, saved.entries, saved.torn) == (table.state, table.entries, False)
    assert saved.state.is_over
    assert folded(initial_state(saved.tables), table.events) == table.state


@settings(max_examples=12)
@given(seed=st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
def test_any_game_is_loaded_as_it_was_played(
    seed: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "game.jsonl"
    table = finish(path, seed=seed)
    saved = load(path)
    assert (saved.state, saved.entries, saved.header.seed) == (table.state, table.entries, seed)


def test_every_state_on_the_way_can_be_seen_again(path: Path) -> None:
    table = open_saved(path)
    told = [table.state]
    table.watch(lambda moment: told.append(moment.state))
    table.play_scripts()
    table.close()
    states = list(load(path).states())
    assert len(states) == len(table.entries)
    assert all(any(state == seen for seen in states) for state in told)
    assert states[-1] == table.state


def test_the_header_says_all_that_is_needed(path: Path) -> None:
    open_saved(path, persons=(AVARIA,), seed="Рейкьявик").close()
    body = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    weights = {name: getattr(HOUSE, name) for name in WEIGHT_NAMES}
    del body["seal"]
    assert body == {
        "summit": 3,
        "readable_by": 3,
        "rules": RULES,
        "program": __version__,
        "scenario": {"id": "tiny", "title": "The Strait — Пролив", "text": TEXT},
        "weights": {**weights, "demand_refused": -200_000},
        "seed": "Рейкьявик",
        "seats": {"borland": "script", "avaria": "person"},
        "started": STARTED,
    }
    assert load(path).header.persons == (AVARIA,)


def test_the_lines_after_it_are_entries_in_order(finished: Path) -> None:
    rows = [json.loads(row) for row in finished.read_text(encoding="utf-8").splitlines()[1:]]
    assert [row["n"] for row in rows] == list(range(len(rows)))
    assert rows[0]["action"] is None
    assert rows[0]["events"][0]["kind"] == "GameOpened"
    assert {"n", "action", "events", "state", "seal"} == {*rows[0]}
    assert all({*row} - {"then"} == {*rows[0]} for row in rows)


def test_a_game_broken_off_at_any_entry_goes_on_as_if_it_had_not_been(path: Path) -> None:
    """The file is cut behind each line in turn: the header, the start, every action and every
    answer of nature. The finished files are equal to the last byte."""
    finish(path)
    whole = path.read_bytes()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == ord("\n")]
    assert len(ends) > 15
    for end in ends:
        path.write_bytes(whole[:end])
        resume_and_finish(path)
        assert path.read_bytes() == whole


def test_the_same_holds_for_many_games_and_torn_lines(path: Path) -> None:
    for seed in ("a", "b", "c"):
        path.unlink(missing_ok=True)
        finish(path, seed=seed)
        whole = path.read_bytes()
        for end in range(len(TEXT.encode()) + 3000, len(whole), 997):
            path.write_bytes(whole[:end])
            resume_and_finish(path)
            assert path.read_bytes() == whole


def test_9_2_a_question_that_was_open_is_settled_before_anybody_looks(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    table.close()
    kept = [row for row in path.read_bytes().splitlines(keepends=True)][:2]
    path.write_bytes(b"".join(kept))
    saved = load(path)
    assert saved.state.questions
    assert isinstance(saved.entries[-1].events[-1], QuestionOpened)
    resumed, _ = resumed_table(path, whimsical)
    assert not resumed.state.questions
    assert (resumed.state, resumed.entries) == (table.state, table.entries)
    resumed.close()
    assert load(path).entries == table.entries


def test_a_torn_start_is_begun_anew(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    table.close()
    whole = path.read_bytes()
    header = whole.splitlines(keepends=True)[0]
    path.write_bytes(header + b'{"n":0,"action"')
    saved = load(path)
    assert (saved.entries, saved.torn) == ((), True)
    resumed, _ = resumed_table(path, whimsical)
    resumed.close()
    assert path.read_bytes() == whole


def test_a_finished_game_stays_finished(finished: Path) -> None:
    before = finished.read_bytes()
    resume_and_finish(finished)
    assert finished.read_bytes() == before
    assert isinstance(load(finished).entries[-1].events[-1], GameEnded)


def test_a_game_is_played_on_under_the_weights_that_it_began_with(path: Path) -> None:
    heavy = TEXT.replace("demand_refused: -0.2", "demand_refused: -0.9")
    table = new_saved_table(scenario(heavy), heavy, (BORLAND,), "s", path, STARTED, whimsical)
    table.close()
    resumed, saved = resumed_table(path, whimsical)
    assert resumed.state.tables.agenda.weights.demand_refused == -900_000
    assert saved.tables.agenda.weights == table.state.tables.agenda.weights
    resumed.close()


def test_the_copy_in_the_save_is_played_and_told_from_todays(path: Path) -> None:
    finish(path)
    saved = load(path)
    assert saved.is_frozen_copy_of(TEXT)
    assert saved.is_frozen_copy_of(TEXT.replace("\n", "\r\n"))
    assert not saved.is_frozen_copy_of(TEXT.replace("walk_away: 40", "walk_away: 41", 1))
    assert saved.scenario == scenario()


def test_a_save_is_read_the_same_under_another_name(finished: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved.txt"
    state = load(finished).state
    os.rename(finished, moved)
    assert load(moved).state == state


def test_text_that_no_file_can_hold_is_refused_before_anything_is_begun(path: Path) -> None:
    with pytest.raises(SaveError, match="no file can hold such text"):
        open_saved(path, seed="half \ud800 a letter")
    assert not path.exists()
