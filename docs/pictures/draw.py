"""Draw the pictures of the README from the running game, played by its own keys."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

sys.path.append(str(Path(__file__).parents[2]))

from summit.ui.screens.room import Room
from tests.ui.screens import Player, game, playing

HERE: Final = Path(__file__).parent
SIZE: Final = (100, 30)
GAME: Final = ("new_start", "usa")

PICTURES: Final = {
    "table": ("enter",),
    "composer": ("enter", "p", *("down",) * 4, "left", *("down",) * 3, "right"),
    "why": ("enter", "w", "down"),
}
"""The keys that lead from the first screen of a game to each picture."""

VOTE: Final = "vote"
DEBRIEF: Final = "debrief"
FONT_FACE: Final = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)


async def draw(folder: Path) -> None:
    """Every picture, each from a game of its own with the same seed."""

    async def keep(player: Player, name: str) -> None:
        picture = FONT_FACE.sub("", player.app.export_screenshot(title="Summit"))
        target = folder / f"{name}.svg"
        target.write_text(picture.replace("Fira Code", "DejaVu Sans Mono"), encoding="utf-8")
        print(f"{target.relative_to(Path.cwd())}")

    for name, keys in PICTURES.items():
        async with playing(game(*GAME, save=name), SIZE) as player:
            await player.press(*keys)
            await keep(player, name)
    async with playing(game("keeping_watch", "tavia", save=VOTE), SIZE) as player:
        await player.press("enter", "e", "space", "e", "space", "e", "space")
        for _ in range(20):
            if player.room == VOTE:
                break
            await player.press("enter")
        await keep(player, VOTE)
    async with playing(game("tutorial", "tavia", save=DEBRIEF), SIZE) as player:
        await player.press("enter")
        for _ in range(60):
            if player.room == "ending":
                break
            await follow(player)
        await player.press("right", "right")
        await keep(player, DEBRIEF)


async def follow(player: Player) -> None:
    """One step of somebody who does what the hint says."""
    at_the_table = {"over": ("enter",), "duty": ("enter", "enter")}
    if player.room == "table":
        due = getattr(player.app.screen, "due", "move")
        await player.press(*at_the_table.get(due, ("f12",)))
    elif player.room == "hint":
        screen = player.app.screen
        is_advised = isinstance(screen, Room) and screen.allows("take")
        await player.press("enter" if is_advised else "escape")
        if player.room == "table":
            await player.press("f10")
    elif player.room in {"composer", "demand"}:
        await player.press("f6")
    else:
        await player.press("enter")


def main() -> None:
    """Draw all pictures into this folder."""
    with TemporaryDirectory() as home:
        os.environ["SUMMIT_HOME"] = home
        asyncio.run(draw(HERE))


if __name__ == "__main__":
    main()
