"""A way into every room, from a scenario of the library or a file, by the keys a person presses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from summit.lobby.gathering import Gathering
from summit.lobby.wish import Wish, planned
from summit.ui.screens.briefing import SECTIONS
from summit.ui.screens.moving import Moving
from summit.ui.screens.seats import SeatsScreen
from summit.ui.screens.table import TableScreen
from tests.ui.screens import Player, game, playing

PATIENCE = 60
"""More turns than any game here lasts."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to play: a scenario, the seat whose screens are opened, and another for two people."""

    scenario: str = "tutorial"
    seat: str = "tavia"
    other: str = "orrin"


TUTORIAL = Place()
NEW_START = Place("new_start", "usa", "russia")

Way = Callable[[Player, Place], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Door:
    """A room's kind, who sits at the terminal, and the way from the program's first screen."""

    room: str
    people: int | None
    way: Way


async def at_once(player: Player, place: Place) -> None:
    """The room is the first screen."""


async def to_table(player: Player, place: Place) -> None:
    """The briefing is read; whatever is told, is told."""
    while player.room in {"briefing", "handover"}:
        await player.press("tab" if player.room == "handover" else "enter")
    assert player.room == "table"


def from_table(*keys: str) -> Way:
    """At the table these keys are pressed."""

    async def way(player: Player, place: Place) -> None:
        await to_table(player, place)
        await player.press(*keys)

    return way


def briefing(section: str) -> Way:
    """The briefing is opened from the table at a section."""
    return from_table("f2", *("right",) * SECTIONS.index(section))


async def to_review(player: Player, place: Place) -> None:
    """The first issue is moved, whichever way it goes, and the draft is sent."""
    await to_table(player, place)
    await player.press("f6", "right")
    if not _has_draft(player):
        await player.press("left")
    await player.press("enter")


def _has_draft(player: Player) -> bool:
    screen = player.app.screen
    return isinstance(screen, Moving) and screen.desk.draft is not None


def due(player: Player) -> str:
    """What the table says is next."""
    screen = player.app.screen
    return screen.due if isinstance(screen, TableScreen) else ""


async def to_seats(player: Player, place: Place) -> None:
    """A scenario is planned whose seats are still to be chosen."""
    player.app.push_screen(SeatsScreen(planned(Wish(place.scenario))))
    await player.settle()


async def to_answer(player: Player, place: Place) -> None:
    """The first person demands the first measure; the second sits down to answer."""
    await to_table(player, place)
    await player.press("f7", "enter")
    if player.room == "review":
        await player.press("y")
    await player.press("enter")
    await to_table(player, place)
    await player.press("enter")


async def to_choice(player: Player, place: Place) -> None:
    """Turns are ended until an inject puts a choice."""
    await to_table(player, place)
    for _ in range(PATIENCE):
        if due(player) == "duty":
            break
        await player.press("e")
    await player.press("enter")


async def to_the_end(player: Player, place: Place) -> None:
    """Turns are ended and what comes first is answered as it stands, to the end."""
    await to_table(player, place)
    for _ in range(PATIENCE):
        if player.room == "ending":
            return
        at_table = "enter" if due(player) == "over" else "e"
        await player.press({"table": at_table, "review": "y"}.get(player.room, "enter"))


async def watched(player: Player, place: Place) -> None:
    """Scripts have played to the end."""
    await player.press("space")


async def debriefed(player: Player, place: Place) -> None:
    """Scripts have played to the end, and the debrief is open."""
    await player.press("tab", "enter")


DOORS: dict[str, Door] = {
    "home": Door("home", None, at_once),
    "seats": Door("seats", None, to_seats),
    "begin": Door("briefing", 1, at_once),
    **{f"brief_{name}": Door("briefing", 1, briefing(name)) for name in SECTIONS},
    "hidden": Door("briefing", 1, from_table("f2", "right", "f5")),
    "noting": Door("briefing", 1, from_table("f2", "f6")),
    "table": Door("table", 1, to_table),
    "told": Door("table", 1, from_table("tab")),
    "line": Door("table", 1, from_table("colon")),
    "composer": Door("composer", 1, from_table("f6")),
    "draft": Door("composer", 1, from_table("f6", "left", "down", "left")),
    "demand": Door("demand", 1, from_table("f7")),
    "texts": Door("texts", 1, from_table("f3")),
    "trust": Door("trust", 1, from_table("f4")),
    "why": Door("why", 1, from_table("f8")),
    "hint": Door("hint", 1, from_table("f12")),
    "log": Door("page", 1, from_table("f5")),
    "options": Door("picking", 1, from_table("f11")),
    "leaving": Door("picking", 1, from_table("q")),
    "review": Door("review", 1, to_review),
    "help": Door("help", 1, from_table("f1")),
    "help_rules": Door("help", 1, from_table("f1", "left")),
    "choice": Door("duty", 1, to_choice),
    "answer": Door("duty", 2, to_answer),
    "handover": Door("handover", 2, at_once),
    "watch": Door("watch", 0, watched),
    "debrief": Door("ending", 0, debriefed),
    "ending": Door("ending", 1, to_the_end),
}
"""Every room there is, some of them in several states."""

WITHOUT_CHOICE = tuple(name for name in DOORS if name != "choice")
"""All doors that lead somewhere in a scenario whose injects put no choice."""


def begun(door: Door, place: Place) -> Gathering | None:
    """The game that a door needs: saved under a fixed name, dealt from a fixed seed."""
    if door.people is None:
        return None
    return game(place.scenario, *(place.seat, place.other)[: door.people])


@asynccontextmanager
async def inside(
    name: str, place: Place = TUTORIAL, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Player]:
    """The program with the room of that name open."""
    door = DOORS[name]
    async with playing(begun(door, place), size) as player:
        await door.way(player, place)
        await player.settle()
        assert player.room == door.room, f"{name} leads to {player.room}"
        yield player
