"""Texts that are longer than their place, and how soon a text follows the cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.screen import Screen

from summit.ui.screens.room import Room
from summit.ui.widgets.block import Reading
from summit.ui.widgets.rows import Rows
from tests.ui.rooms import NEW_START, inside
from tests.ui.screens import Player

KEYS = {
    "home": ("down", "up"),
    "seats": ("down", "up"),
    "table": ("down", "up"),
    "composer": ("down", "left", "right", "up"),
    "demand": ("down", "left", "right", "up"),
    "texts": ("down", "up"),
    "trust": ("right", "left"),
    "why": ("down", "down", "up", "up"),
    "brief_briefing": ("right", "right", "left", "left"),
    "help": ("right", "left"),
}
"""Steps that are taken again and again, and lead back."""


@pytest.mark.parametrize("name", KEYS)
async def test_a_step_of_the_cursor_lays_nothing_out_anew(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes longer than all else; how long, `bench/ui.py` tells."""
    laid: list[object] = []
    lay_out = Screen._refresh_layout

    def heard(screen: Screen[Any], *given: Any, **named: Any) -> None:
        # What scrolls is only moved within its place.
        if screen._layout_widgets or not named.get("scroll"):
            laid.append(screen)
        lay_out(screen, *given, **named)

    async with inside(name, NEW_START) as player:
        before = player.text
        monkeypatch.setattr(Screen, "_refresh_layout", heard)
        await player.press(*KEYS[name])
        assert player.text == before
        assert laid == []


@pytest.mark.parametrize(
    ("name", "rows"), [("home", "#entries"), ("texts", "#texts"), ("why", "#topics")]
)
async def test_the_text_below_goes_with_the_cursor_in_the_same_frame(name: str, rows: str) -> None:
    async with inside(name, NEW_START) as player:
        before = reading(player).render()
        player.app.screen.query_one(rows, Rows).action_cursor_down()
        assert not reading(player).render().is_same(before)


def reading(player: Player) -> Reading:
    return player.app.screen.query(Reading).first()


@asynccontextmanager
async def a_long_text(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Player]:
    """The commands that can be typed."""
    async with inside("help_rules", size=size) as player:
        await player.press("left")
        assert reading(player).max_scroll_y > 10
        yield player


def first_line(player: Player) -> str:
    at = reading(player).region.y
    return player.text.split("\n")[at]


async def test_a_text_is_scrolled_to_both_its_ends_and_no_further() -> None:
    async with a_long_text() as player:
        first = first_line(player)
        await player.press("down")
        assert first_line(player) != first
        await player.press("up", "up")
        assert first_line(player) == first
        await player.press("end")
        last = player.text
        await player.press("down", "pagedown")
        assert player.text == last
        assert str(reading(player).render()).split()[-1] in last
        await player.press("home")
        assert first_line(player) == first


async def test_another_text_begins_at_its_top_and_is_scrolled_from_there() -> None:
    async with a_long_text() as player:
        await player.press("end")
        assert reading(player).scroll_offset.y > 10
        await player.press("left", "right")
        first = first_line(player)
        await player.press("down")
        assert first_line(player) != first
        await player.press("up")
        assert first_line(player) == first


async def test_a_text_of_another_width_is_wrapped_anew_and_stays_within_its_ends() -> None:
    async with a_long_text((60, 20)) as player:
        await player.press("end")
        end = reading(player).scroll_offset.y
        await player.pilot.resize_terminal(160, 50)
        await player.settle()
        assert reading(player).scroll_offset.y <= reading(player).max_scroll_y < end
        await player.press("end")
        wide = player.text
        await player.press("down")
        assert player.text == wide


async def test_a_text_is_drawn_in_the_colours_of_the_theme_that_is_chosen() -> None:
    async with a_long_text() as player:
        drawn = set()
        for theme in ("summit-dark", "summit-light"):
            player.app.theme = theme
            await player.settle()
            screen = player.app.screen
            assert isinstance(screen, Room)
            at = reading(player).region
            drawn.add(str(screen.get_style_at(at.x + 1, at.y).color))
        assert len(drawn) == 2


async def test_words_of_a_text_can_be_selected_with_the_mouse() -> None:
    async with a_long_text() as player:
        await player.press("down", "down")
        first = reading(player).render().plain.split("\n")[2]
        await player.pilot.mouse_down(Reading, offset=(1, 0))
        await player.pilot.hover(Reading, offset=(1 + len(first), 0))
        await player.pilot.mouse_up(Reading, offset=(1 + len(first), 0))
        await player.settle()
        assert player.app.screen.get_selected_text() == first
