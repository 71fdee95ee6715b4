"""Scenario files are found, read and checked through one door."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summit.scenario import files
from summit.scenario.findings import ScenarioError, Unreadable
from tests.tiny import TINY, tiny


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for name in ("tiny.yaml", "treaty.yml", "notes.txt", "other.yaml"):
        (tmp_path / name).write_text(TINY, encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


def test_the_library_is_every_scenario_by_name(library: Path) -> None:
    names = [path.name for path in files.scenarios([library])]
    assert names == ["other.yaml", "tiny.yaml", "treaty.yml"]


def test_an_earlier_folder_goes_before_a_later_one(library: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "tiny.yaml").write_text(TINY, encoding="utf-8")
    found = files.scenarios([mine, library, tmp_path / "nowhere"])
    assert found[1] == mine / "tiny.yaml"
    assert len(found) == 3


def test_the_library_is_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files.scenarios()
    monkeypatch.chdir(tmp_path)
    assert files.scenarios() == before
    assert all(path.is_absolute() for path in (*files.folders(), *before))


def test_a_scenario_is_found_by_its_id_or_its_path(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert files.find("tiny", [library]) == library / "tiny.yaml"
    assert files.find(library / "treaty.yml", []) == library / "treaty.yml"
    monkeypatch.chdir(library)
    assert files.find("other.yaml", []) == Path("other.yaml")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tniy", "did you mean tiny?"),
        ("moon", "the scenarios are other, tiny, treaty"),
        ("moon.yaml", "there is no file moon.yaml"),
        ("no/such", "there is no file no/such"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(library: Path, name: str, told: str) -> None:
    with pytest.raises(Unreadable) as caught:
        files.find(name, [library])
    assert told in str(caught.value)


def test_a_file_is_read_with_its_path_in_every_finding(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(tiny(("at: harbour", "at: harbor")), encoding="utf-8")
    (finding,) = files.check(path)
    assert finding.file == str(path)
    with pytest.raises(ScenarioError) as caught:
        files.read(path)
    assert caught.value.findings == (finding,)
    assert str(caught.value).startswith(f"{path}:")


def test_a_good_file_gives_a_scenario_and_no_findings(library: Path) -> None:
    assert files.check(library / "tiny.yaml") == ()
    assert files.read(library / "tiny.yaml").id == "tiny"
    assert files.read(library / "tiny.yaml") == files.read_text(TINY, "elsewhere")


def test_windows_line_ends_and_a_byte_order_mark_give_the_same_scenario(tmp_path: Path) -> None:
    path = tmp_path / "tiny.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TINY.replace("\n", "\r\n").encode())
    assert files.read(path) == files.read_text(TINY, "tiny")


def test_what_cannot_be_read_at_all_is_no_finding(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.yaml", Path("nul\0byte.yaml")):
        with pytest.raises(Unreadable):
            files.check(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are not known here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(Unreadable, match="is not a file"):
        files.read(tmp_path / "pipe.yaml")


def test_a_file_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(2**32)
    (finding,) = files.check(path)
    assert finding.code == "E103"


def test_every_scenario_of_the_library_is_without_findings() -> None:
    found = {path.name: files.check(path) for path in files.scenarios()}
    assert found == dict.fromkeys(found, ())


def test_every_scenario_of_the_library_has_the_id_of_its_file() -> None:
    assert all(files.read(path).id == path.stem for path in files.scenarios())
