"""The list of saves: what there is, newest first, and what is wrong with the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summit.table.save_error import SaveError
from summit.table.shelf import list_saves
from tests.table.games import BORLAND, finish, open_saved


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "saves"


def played_at(path: Path, moment: int) -> None:
    os.utime(path, ns=(moment, moment))


def test_no_folder_holds_no_saves(home: Path) -> None:
    assert list_saves() == ()


def test_saves_are_told_by_scenario_round_and_people_the_last_played_first(folder: Path) -> None:
    finish(folder / "old.jsonl")
    table = open_saved(folder / "new.jsonl", persons=(BORLAND,))
    table.close()
    played_at(folder / "old.jsonl", 1_000)
    played_at(folder / "new.jsonl", 2_000)
    new, old = list_saves()
    assert [new.name, old.name] == ["new", "old"]
    assert new.header is not None
    assert new.header.scenario.title == "The Strait — Пролив"
    assert (new.header.persons, new.round, new.is_over) == ((BORLAND,), 1, False)
    assert old.header is not None
    assert (old.header.persons, old.round, old.is_over) == ((), 2, True)
    assert not new.torn


def test_saves_played_at_one_moment_stand_by_name(folder: Path) -> None:
    for name in ("b", "c", "a"):
        open_saved(folder / f"{name}.jsonl").close()
        played_at(folder / f"{name}.jsonl", 1_000)
    assert [volume.name for volume in list_saves()] == ["a", "b", "c"]


def test_damaged_saves_are_listed_with_the_reason(folder: Path) -> None:
    finish(folder / "good.jsonl")
    rows = (folder / "good.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "altered.jsonl").write_bytes(b"".join([*rows[:4], *rows[5:]]))
    (folder / "empty.jsonl").touch()
    (folder / "foreign.jsonl").write_text('{"a": 1}\n')
    (folder / "folder.jsonl").mkdir()
    found = {volume.name: volume for volume in list_saves()}
    assert {name: volume.problem and volume.problem.code for name, volume in found.items()} == {
        "good": None,
        "altered": "out_of_order",
        "empty": "empty",
        "foreign": "foreign",
        "folder": "folder",
    }
    assert found["altered"].header is None
    assert "entry 3" in str(found["altered"].problem)


def test_a_torn_save_is_listed_as_torn(folder: Path) -> None:
    path = folder / "torn.jsonl"
    finish(path)
    path.write_bytes(path.read_bytes()[:-5])
    (volume,) = list_saves()
    assert (volume.torn, volume.is_over, volume.problem) == (True, False, None)


def test_other_files_are_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "README.md").write_text("Saves lie here.")
    (folder / ".gitkeep").touch()
    assert list_saves() == ()


def test_another_folder_may_be_looked_at(tmp_path: Path) -> None:
    finish(tmp_path / "x" / "game.jsonl")
    (volume,) = list_saves(tmp_path / "x")
    assert volume.path == tmp_path / "x" / "game.jsonl"


def test_a_folder_that_may_not_be_read_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(SaveError, match="may not be read"):
        list_saves()


def test_a_file_that_vanishes_meanwhile_is_told_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir(parents=True)
    monkeypatch.setattr(Path, "iterdir", lambda self: iter([self / "gone.jsonl"]))
    (volume,) = list_saves()
    assert volume.problem is not None
    assert volume.problem.code == "missing"
