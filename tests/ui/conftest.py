"""Every test has a home of its own and the same terminal: no colour settings, no motion."""

from __future__ import annotations

from pathlib import Path

import pytest

SETTINGS = (
    "NO_COLOR",
    "SSH_TTY",
    "SSH_CONNECTION",
    "SUMMIT_THEME",
    "TEXTUAL_THEME",
    "TEXTUAL_COLOR_SYSTEM",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`SUMMIT_HOME`, empty; everything is told at once."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "home"
    monkeypatch.setenv("SUMMIT_HOME", str(folder))
    return folder
