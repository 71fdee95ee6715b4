"""Every test has a home of its own, so that no save or lock of yours is ever touched."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`SUMMIT_HOME`, empty."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SUMMIT_HOME", str(folder))
    return folder
