"""What was chosen for all games is there the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit.lobby.settings import keep_theme, settings_path, theme


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUMMIT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SUMMIT_THEME", raising=False)
    return tmp_path / "home"


def test_a_theme_that_was_chosen_is_remembered() -> None:
    assert theme() == ""
    keep_theme("light")
    assert theme() == "light"


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_theme("light")
    monkeypatch.setenv("SUMMIT_THEME", "contrast")
    assert theme() == "contrast"


@pytest.mark.parametrize("torn", ["", "{", "[]", '{"theme": 7}', "\x00"])
def test_torn_settings_are_no_settings(torn: str) -> None:
    keep_theme("light")
    settings_path().write_text(torn, encoding="utf-8")
    assert theme() == ""


def test_where_nothing_can_be_written_the_choice_holds_for_this_run(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    keep_theme("light")
    assert theme() == ""
