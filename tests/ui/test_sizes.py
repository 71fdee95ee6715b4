"""Windows of every size, at any moment: nothing breaks, and nothing that was typed is lost."""

from __future__ import annotations

import pytest

from summit.ui.screens.room import LEAST
from summit.ui.screens.table import TableScreen
from summit.ui.teaching import taught
from tests.ui.rooms import DOORS, NEW_START, inside
from tests.ui.screens import Player

STORM = ((1, 1), (300, 100), (59, 20), (60, 20), (100, 30), (140, 40), (200, 3), (80, 24))
NOTICE = "Summit needs 60 and 20: please"


async def resized(player: Player, size: tuple[int, int]) -> str:
    """What stands on the screen at a size."""
    await player.pilot.resize_terminal(*size)
    await player.settle()
    return player.text


@pytest.mark.parametrize("name", DOORS)
async def test_a_storm_of_sizes_leaves_a_screen_as_it_was(name: str) -> None:
    async with inside(name) as player:
        before = player.text
        for size in STORM:
            text = await resized(player, size)
            is_small = size[0] < LEAST[0] or size[1] < LEAST[1]
            if size[0] >= 40 and size[1] >= 5:
                assert (NOTICE in " ".join(text.split())) == is_small, size
        assert player.text == before


@pytest.mark.parametrize("size", [(59, 30), (120, 19)])
async def test_too_small_a_window_shows_the_notice_and_nothing_of_the_game(
    size: tuple[int, int],
) -> None:
    async with inside("table", NEW_START) as player:
        text = " ".join((await resized(player, size)).split())
    assert f"{size[0]} columns and {size[1]} rows" in text
    assert "Deployed" not in text and "Russia" not in text


async def test_a_draft_a_cursor_and_a_typed_line_outlive_a_small_window() -> None:
    async with inside("draft", NEW_START) as player:
        await player.press("down", "colon")
        await player.write("draft dur")
        before = player.text
        await resized(player, (20, 5))
        await player.write("ation")
        await resized(player, (80, 24))
        assert "draft duration" in player.text
        await player.press("backspace", "backspace", "backspace", "backspace", "backspace")
        assert player.text == before


async def test_a_narrow_window_shows_one_pane_at_a_time_and_tab_the_next() -> None:
    async with inside("table", NEW_START, (60, 20)) as player:
        panes = [player.text]
        for _ in range(3):
            await player.press("tab")
            panes.append(player.text)
    assert "Deployed launch" in panes[0] and "has the floor" not in panes[0]
    assert "has the floor" in panes[1] and "Deployed launch" not in panes[1]
    assert "Demands and promises" in panes[2]
    assert panes[3] == panes[0]


async def test_side_panes_come_with_a_hundred_and_with_a_hundred_and_forty_columns() -> None:
    async with inside("table", NEW_START) as player:
        assert "Demands and promises" not in player.text
        assert "Demands and promises" in await resized(player, (100, 30))
        assert "Your side of it" not in player.text
        assert "Your side of it" in await resized(player, (140, 40))


async def test_whoever_watches_in_a_narrow_window_sees_the_game_too() -> None:
    async with inside("watch", size=(60, 20)) as player:
        assert "is signed · rule 10.1" in player.text


@pytest.mark.parametrize("size", [(60, 20), (60, 24), (80, 20), (80, 24)])
async def test_a_lesson_is_shown_to_its_last_word(size: tuple[int, int]) -> None:
    async with inside("table", size=size) as player:
        screen = player.app.screen
        assert isinstance(screen, TableScreen)
        shown = " ".join(player.text.split())
        for line in taught(screen.desk):
            assert " ".join(line.split()) in shown


@pytest.mark.parametrize("size", [(60, 20), (70, 20), (80, 24), (120, 36)])
@pytest.mark.parametrize("name", ["demand", "composer", "texts", "table", "why", "options"])
async def test_rows_and_lines_keep_off_the_left_edge(name: str, size: tuple[int, int]) -> None:
    """What stands there was broken by the library, at a width nobody drew it for."""
    async with inside(name, NEW_START, size) as player:
        lines = player.text.split("\n")
    assert [line for line in lines if line[:1].isalnum()] == []
