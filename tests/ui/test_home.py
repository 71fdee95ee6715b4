"""From home to a game and back, by keys."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.ui.screens import game, playing


async def test_home_leads_to_a_seat_and_a_seat_to_a_game() -> None:
    async with playing() as player:
        assert "The Long Bank" in player.text
        await player.press("enter")
        assert player.room == "seats"
        await player.press("enter", "enter")
        assert player.room == "table"
        assert "Tavia (you) to move" in player.text


async def test_home_begins_a_game_of_several_people_and_one_that_is_watched() -> None:
    async with playing() as player:
        await player.press("enter", "space", "down", "space", "enter")
        assert player.room == "handover"
    async with playing() as player:
        await player.press("enter", "end", "enter")
        assert player.room == "watch"


async def test_a_game_that_was_left_is_in_the_list_and_goes_on() -> None:
    async with playing(game("tutorial", "tavia", save="left")) as player:
        await player.press("enter", "e", "q", "down", "enter")
        assert player.room == "home"
        assert "The game left is kept" in player.text
        await player.press("end", "enter")
        assert player.room == "table"
        assert "you have the floor" in player.text


async def test_a_game_that_is_over_can_be_looked_back_on() -> None:
    async with playing(game("tutorial", save="over")) as player:
        await player.press("space", "enter")
        assert player.room == "ending"
    async with playing() as player:
        await player.press("end", "enter")
        await player.press("space", "enter")
        assert player.room == "ending"


@pytest.mark.parametrize("name", ["dark", "light", "contrast", "terminal"])
async def test_every_theme_is_fit_to_play_in(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMIT_THEME", name)
    async with playing(game("tutorial", "tavia")) as player:
        await player.press("enter", "p", "right", "escape", "t", "escape", "w")
        assert player.app.theme == f"summit-{name}"
        assert player.room == "why"


def test_home_comes_up_without_what_reads_scenarios() -> None:
    """The first frame has a budget; pydantic and the engine are loaded behind it."""
    program = (
        "import sys, summit.ui.starting, summit.ui.app, summit.ui.screens.home;"
        "print([name for name in ('pydantic', 'yaml', 'summit.engine') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == [b"[]"]
