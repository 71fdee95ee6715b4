"""The same game by keys alone and by typed lines: entry for entry the same save."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from summit.engine.seats import Seat
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sitting import Sitting
from summit.plain.typed import Typed
from summit.table.save import load
from tests.ui.screens import game, playing

TUTORIAL_KEYS = (
    # The briefing; a draft of boats and visits, looked at and put away.
    *("enter", "f6", "right", "down", "left", "left", "left", "escape"),
    # A demand for four visits, offering the same; then why trust moved.
    *("f7", "left", "f3", "enter", "f8", "escape"),
    # A text with four visits and licences; the end of the turn.
    *("f6", "f5", "down", "left", "down", "right", "f6", "enter", "f10"),
    # The trawler is let go.
    *("enter", "enter"),
    # One step on fish; the floor is theirs.
    *("f6", "down", "down", "right", "f6", "enter", "f10"),
)
TUTORIAL_LINES = (
    "draft fleet=40 inspections=0",
    "draft clear",
    "demand inspections 4 of orrin reciprocal",
    "why trust orrin",
    "propose fleet=20 inspections=4 fishing=licences",
    "y",
    "end",
    "choose release",
    "propose fishing=shared",
    "y",
    "end",
)
NEW_START_KEYS = (
    # Duration to the shortest; a demand; a statement typed; passes to the end.
    *("enter", "f6", "end", "left", "f6", "enter"),
    *("f7", "left", "left", "f6"),
    *("colon", "s", "a", "y", "space", "w", "e", "space", "l", "i", "s", "t", "e", "n", "enter"),
    *("f10",) * 14,
)
NEW_START_LINES = (
    "propose duration=5",
    "y",
    "demand inspections 24 of russia",
    "say we listen",
    *("end",) * 14,
)


def by_lines(lines: tuple[str, ...], scenario: str, seat: str) -> Path:
    """The save of a game played by typed lines."""
    table = game(scenario, seat, save="lines")
    own = Seat(seat)
    page = Page(StringIO())
    sat = Game(
        session=table.session(own),
        past=table.past(own),
        is_resumed=False,
        play_others=table.play_others,
        debrief=lambda: (),
        place="",
    )
    typed = "".join(f"{line}\n" for line in lines)
    Sitting(sat, page, Typed(StringIO(typed), page)).play()
    table.close()
    assert table.path is not None
    return table.path


async def by_keys(keys: tuple[str, ...], scenario: str, seat: str) -> Path:
    """The save of a game played by keys."""
    table = game(scenario, seat, save="keys")
    async with playing(table) as player:
        await player.press(*keys)
    assert table.path is not None
    return table.path


async def test_the_tutorial_by_arrows_enter_and_f_keys_is_the_game_of_the_typed_lines() -> None:
    keys = await by_keys(TUTORIAL_KEYS, "tutorial", "tavia")
    lines = by_lines(TUTORIAL_LINES, "tutorial", "tavia")
    assert load(keys).entries == load(lines).entries
    assert load(keys).state.outcome is not None


@pytest.mark.parametrize("seat", ["usa"])
async def test_new_start_by_keys_is_the_game_of_the_typed_lines(seat: str) -> None:
    keys = await by_keys(NEW_START_KEYS, "new_start", seat)
    lines = by_lines(NEW_START_LINES, "new_start", seat)
    assert load(keys).entries == load(lines).entries
