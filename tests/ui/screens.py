"""The program in a terminal of a given size, its keys, and its screens as text."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from summit.lobby.gathering import Gathering, opened
from summit.lobby.wish import Wish, planned
from summit.text import width
from summit.ui.app import SummitApp

CELL = (12.2, 24.4)
"""How wide and high a cell is in an exported picture."""

_TEXT = re.compile(r'<text class="[^"]*" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>', re.DOTALL)


class Player:
    """Somebody at the keys of a running program."""

    def __init__(self, app: SummitApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; whatever they set off has happened when this returns."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def write(self, text: str) -> None:
        """Type a text letter by letter."""
        for letter in text:
            await self.pilot.press("space" if letter == " " else letter)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing goes on any more."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return screen_text(self.app)

    @property
    def room(self) -> str:
        """The kind of the screen on top."""
        return str(getattr(self.app.screen, "ROOM", ""))


@asynccontextmanager
async def playing(
    gathering: Gathering | None = None, size: tuple[int, int] = (80, 24), *, paced: bool = False
) -> AsyncIterator[Player]:
    """The program with a game, or at home; told at once unless it is `paced`."""
    app = SummitApp(gathering)
    app.animation_level = "full" if paced else "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        player = Player(app, pilot)
        await player.settle()
        try:
            yield player
        finally:
            if app.gathering is not None:
                app.gathering.close()


def game(scenario: str, *seats: str, seed: str = "1", save: str = "game") -> Gathering:
    """A new game of the library, saved in the test's home."""
    wish = Wish(scenario, seats, watch=not seats, hotseat=len(seats) > 1, seed=seed, save=save)
    return opened(planned(wish))


def screen_text(app: App[Any]) -> str:
    """The screen as lines of text, read from its exported picture."""
    columns, rows = app.size
    grid = [[" "] * columns for _ in range(rows)]
    for x, y, raw in _TEXT.findall(app.export_screenshot()):
        row, column = round((float(y) - 20) / CELL[1]), round(float(x) / CELL[0])
        text = html.unescape(raw).replace("\N{NO-BREAK SPACE}", " ").rstrip("\n")
        _put(grid, row, column, text)
    return "\n".join("".join(line).rstrip() for line in grid)


def _put(grid: list[list[str]], row: int, column: int, text: Iterable[str]) -> None:
    for letter in text:
        cells = width(letter)
        if 0 <= row < len(grid) and 0 <= column < len(grid[row]) and cells:
            grid[row][column] = letter
            if cells == 2 and column + 1 < len(grid[row]):
                grid[row][column + 1] = ""
        column += cells
