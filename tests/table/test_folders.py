"""Where saves lie and what their names mean."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from summit.table.folders import locks_folder, save_path, saves_folder, unused_path
from summit.table.save_error import SaveError


def test_summit_home_goes_before_everything(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "saves").mkdir()
    monkeypatch.chdir(tmp_path)
    assert saves_folder() == home / "saves"
    assert locks_folder() == home / "locks"


def test_a_saves_folder_here_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMIT_HOME", "")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saves").mkdir()
    assert saves_folder() == Path("saves")
    assert not locks_folder().resolve().is_relative_to(tmp_path)


def test_otherwise_the_folders_of_the_user_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SUMMIT_HOME")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saves").write_text("a file, not a folder")
    assert saves_folder() == platformdirs.user_data_path("summit", False) / "saves"
    assert locks_folder() == platformdirs.user_state_path("summit", False) / "locks"


@pytest.mark.parametrize("name", ["monday", "class 7b", "Пролив", "new_start-2026-03-01", "v1.2"])
def test_a_bare_name_lies_in_the_saves_folder(home: Path, name: str) -> None:
    assert save_path(name) == home / "saves" / f"{name}.jsonl"
    assert save_path(f"{name}.jsonl") == home / "saves" / f"{name}.jsonl"


def test_a_path_stays_a_path(tmp_path: Path) -> None:
    assert save_path("games/monday") == Path("games/monday")
    assert save_path("./monday.jsonl") == Path("monday.jsonl")
    assert save_path(str(tmp_path / "x.jsonl")) == tmp_path / "x.jsonl"


def test_a_file_that_lies_here_goes_before_one_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("monday.jsonl").write_text("")
    assert save_path("monday.jsonl") == Path("monday.jsonl")


@pytest.mark.parametrize(
    "name", ["", ".", "..", ".hidden", "-x", "a\0b", "a\x1b[2J", "a:b", "a*", " a", "a ", "a" * 99]
)
def test_a_name_that_no_file_can_have_everywhere_is_refused(name: str) -> None:
    with pytest.raises(SaveError, match="cannot be the name of a save"):
        save_path(name)


def test_an_unused_name_is_made_of_scenario_and_day(home: Path) -> None:
    folder = home / "saves"
    assert unused_path("new_start", "2026-03-01T10:00:00Z") == (
        folder / "new_start-2026-03-01.jsonl"
    )
    folder.mkdir(parents=True)
    (folder / "new_start-2026-03-01.jsonl").touch()
    (folder / "new_start-2026-03-01-2.jsonl").touch()
    assert unused_path("new_start", "2026-03-01") == folder / "new_start-2026-03-01-3.jsonl"
