"""What to type to go on with a game that was left."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from summit.lobby.invoked import invoked


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called summit in a folder of its own, by which this process was begun."""
    path = tmp_path / "bin" / "summit"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(path)])
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    return path


def test_a_program_that_the_shell_finds_goes_by_its_name(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(program.parent))
    assert invoked() == "summit"


def test_one_that_it_does_not_find_goes_by_the_way_there(
    program: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert invoked() == str(Path("bin") / "summit")
    monkeypatch.chdir(program.parent)
    assert invoked() == "./summit"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert invoked() == str(program)


def test_a_module_goes_by_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/anywhere/summit/__main__.py"])
    assert invoked() == "python -m summit"
