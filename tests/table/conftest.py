"""Every test has a home of its own, so that no save or lock of yours is ever touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.table.games import finish


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`SUMMIT_HOME`, empty."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SUMMIT_HOME", str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a game may be saved."""
    return tmp_path / "game.jsonl"


@pytest.fixture
def finished(path: Path) -> Path:
    """A finished game."""
    finish(path)
    return path
