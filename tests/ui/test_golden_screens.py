"""Every screen as text, at three sizes and without colour: read a change as a user would.

`make golden` writes them anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.ui.rooms import (
    DOORS,
    NEW_START,
    OFFICIAL,
    SIGNALLED,
    TUTORIAL,
    Place,
    inside,
    inside_offices,
    inside_signals,
)
from tests.ui.screens import Player

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((120, 36), (80, 24), (60, 20))
UPDATES = "SUMMIT_UPDATE_GOLDEN"
PLACES = [(name, TUTORIAL) for name in DOORS] + [
    (name, NEW_START) for name in ("table", "composer", "demand", "texts", "trust", "why")
]
COLOUR = re.compile(r"(?:fill|stroke): (#[0-9a-f]{6})")


def title(name: str, place: Place) -> str:
    return f"{name}-{place.scenario}"


async def shown(player: Player, size: tuple[int, int]) -> str:
    """The screen at a size, under a line that says which."""
    await player.pilot.resize_terminal(*size)
    await player.settle()
    return f"== {size[0]} x {size[1]}\n{player.text}\n"


def steady(text: str, home: Path) -> str:
    """A text without what differs between machines."""
    return text.replace(str(home), "HOME")


@pytest.mark.parametrize(
    ("name", "place"), PLACES, ids=[title(name, place) for name, place in PLACES]
)
async def test_a_screen_looks_as_it_did(name: str, place: Place, home: Path) -> None:
    async with inside(name, place, SIZES[0]) as player:
        pages = [await shown(player, size) for size in SIZES]
    compare(title(name, place), steady("\n".join(pages), home))


@pytest.mark.parametrize("name", SIGNALLED)
async def test_a_screen_about_signals_looks_as_it_did(name: str, home: Path) -> None:
    async with inside_signals(name, SIZES[0]) as player:
        pages = [await shown(player, size) for size in SIZES]
    compare(f"{name}-harbour", steady("\n".join(pages), home))


@pytest.mark.parametrize("name", OFFICIAL)
async def test_a_screen_about_offices_and_the_substance_looks_as_it_did(
    name: str, home: Path
) -> None:
    async with inside_offices(name, SIZES[0]) as player:
        pages = [await shown(player, size) for size in SIZES]
    compare(f"{name}-delta", steady("\n".join(pages), home))


def compare(name: str, text: str) -> None:
    """A screen with what it was; or keep it, where that is wanted."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get(UPDATES):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path.name} is missing: make golden"
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOORS)
async def test_without_colour_a_screen_says_the_same_in_greys(
    name: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with inside(name) as player:
        text = steady(player.text, home)
        picture = player.app.export_screenshot()
    golden = (GOLDEN / f"{title(name, TUTORIAL)}.txt").read_text(encoding="utf-8")
    assert text in golden
    frame = {"#ff5f57", "#febc2e", "#28c840", "#c5c8c6"}
    hues = {hue for hue in COLOUR.findall(picture) if hue not in frame}
    assert hues
    assert all(hue[1:3] == hue[3:5] == hue[5:7] for hue in hues), hues


def test_no_golden_screen_is_left_over() -> None:
    names = {f"{title(name, place)}.txt" for name, place in PLACES}
    names |= {f"{name}-harbour.txt" for name in SIGNALLED}
    names |= {f"{name}-delta.txt" for name in OFFICIAL}
    assert {path.name for path in GOLDEN.iterdir()} == names
