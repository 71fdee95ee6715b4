"""Windows of every size, at any moment: nothing breaks, and nothing that was typed is lost."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from summit.lobby.gathering import reopened
from summit.ui.screens.room import LEAST
from summit.ui.screens.table import TableScreen
from summit.ui.teaching import taught
from tests.ui.rooms import DOORS, NEW_START, TUTORIAL, inside, to_seats, to_table
from tests.ui.screens import Player, game, playing

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


SMALL = (40, 10)
"""A window in which nothing of the game is shown."""


@pytest.mark.parametrize("key", ["pageup", "pagedown", "home", "end", "up", "down"])
@pytest.mark.parametrize("first", ["home", "seats", "table"])
async def test_no_key_of_a_list_breaks_a_program_that_began_in_too_small_a_window(
    first: str, key: str
) -> None:
    gathering = None
    if first == "table":
        with closing(game("tutorial", "tavia")) as begun:
            assert begun.path is not None
        gathering = reopened(begun.path)
    async with playing(gathering, SMALL) as player:
        if first == "seats":
            await to_seats(player, TUTORIAL)
        assert player.room == first
        await player.press(key)
        assert NOTICE in " ".join(player.text.split())
        assert NOTICE not in " ".join((await resized(player, (60, 20))).split())
        await player.press(key)
        assert player.room == first


async def test_keys_for_pages_break_nothing_in_a_palette_without_room() -> None:
    async with inside("table") as player:
        await player.press("ctrl+p")
        await resized(player, (10, 3))
        await player.press("pagedown", "pageup", "escape")
        assert "Issue" in await resized(player, (80, 24))


@pytest.mark.parametrize("keys", [("e",), ("f10",), ("f6", "down", "right", "enter", "y")])
async def test_no_move_is_made_in_a_window_that_shows_nothing_of_it(keys: tuple[str, ...]) -> None:
    async with inside("table") as player:
        kept = player.app.place
        before = Path(kept).read_bytes()
        await resized(player, SMALL)
        await player.press(*keys)
        assert Path(kept).read_bytes() == before


def crowded(parties: int) -> str:
    """A scenario with as many delegations, one issue, and no more than it needs."""
    names = [f"state_{chr(ord('a') + each)}" for each in range(parties)]
    delegations = {
        name: {
            "name": f"The Federated Republic of Number {place}",
            "code": f"S{place}",
            "brief": "A state by the sea.",
            "secret": {"text": "You may sign.", "walk_away": 40},
            "trust": {other: 40 for other in names if other != name},
        }
        for place, name in enumerate(names, 1)
    }
    boats = {
        "title": "Boats",
        "kind": "political",
        "options": {"few": "Few", "many": "Many"},
        "today": "many",
        "opening": {name: "few" if place % 2 else "many" for place, name in enumerate(names)},
        "points": {name: {"few": 100, "many": 50} for name in names},
    }
    whole = {
        "format": 1,
        "id": "crowded",
        "title": "A full room",
        "period": "Spring",
        "minutes": {"read": 1, "play": 5},
        "briefing": "Many states, one sea.",
        "delegations": delegations,
        "issues": {"boats": boats},
        "tension": 40,
        "rounds": [{"id": "one", "title": "Only one", "date": "1 May 2031", "turns": 2}],
        "endings": [{"id": "no_deal", "title": "No treaty", "text": "The sea stays as it was."}],
    }
    return json.dumps(whole)


@asynccontextmanager
async def in_a_full_room(
    parties: int, size: tuple[int, int], folder: Path
) -> AsyncIterator[Player]:
    """At the table with so many delegations, two of them people."""
    path = folder / "crowded.yaml"
    path.write_text(crowded(parties), encoding="utf-8")
    async with playing(game(str(path), "state_a", "state_b"), size) as player:
        await to_table(player, TUTORIAL)
        yield player


CROWDS = pytest.mark.parametrize(
    ("parties", "size"),
    [(5, (60, 20)), (8, (60, 20)), (8, (65, 24)), (8, (80, 24)), (12, (60, 20)), (12, (80, 24))],
)


@CROWDS
async def test_in_a_full_room_each_delegation_has_one_row_of_trust_and_the_ledger_is_below(
    parties: int, size: tuple[int, int], tmp_path: Path
) -> None:
    async with in_a_full_room(parties, size, tmp_path) as player:
        await player.press("f4")
        lines = player.text.split("\n")
    rows = [line for line in lines if "·" in line and line.count("40") == parties - 1]
    assert len(rows) == parties
    assert "your trust in" in " ".join(lines)


@CROWDS
async def test_in_a_full_room_the_meters_are_shown_to_their_last_word(
    parties: int, size: tuple[int, int], tmp_path: Path
) -> None:
    """What does not fit is cut by the house, with a mark at the end, not by the window."""
    async with in_a_full_room(parties, size, tmp_path) as player:
        words = str(player.app.screen.query_one("#meters").render()).split()
        assert " ".join(words[-6:]) in " ".join(player.text.split())


@pytest.mark.parametrize("parties", [5, 8, 12])
async def test_in_a_full_room_the_own_side_of_the_meters_is_never_what_is_left_out(
    parties: int, tmp_path: Path
) -> None:
    async with in_a_full_room(parties, (80, 24), tmp_path) as player:
        shown = " ".join(player.text.split())
    assert "yours T1 50.0 · walk-away 40" in shown or "· walk-away 40 Trust:" in shown
    own = shown.partition("Trust: ")[2].partition(" in you")[0]
    for other in range(2, parties + 1):
        assert f"S{other} 40.0 " in own


@pytest.mark.parametrize("typed", ["nonsense", "accept T1"])
@pytest.mark.parametrize("size", [(60, 20), (70, 30), (80, 20), (80, 24), (120, 36)])
async def test_a_refused_line_is_answered_in_sight_whatever_the_window(
    size: tuple[int, int], typed: str
) -> None:
    async with inside("table", NEW_START, size) as player:
        before = player.text
        await player.press("colon")
        await player.write(typed)
        await player.press("enter")
        answered = player.text
        await player.press(*(["escape"] if player.room == "page" else []))
        assert player.room == "table"
    new = " ".join(set(answered.split()) - set(before.split()))
    assert typed.split()[-1].lower() in answered.lower() and len(new) > 10
