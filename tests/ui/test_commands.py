"""The table of commands: complete, without clashes, and the source of the page of keys."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import summit.ui.screens
from summit.ui.app import SummitApp
from summit.ui.commands import COMMANDS, EVERYWHERE, Command, commands_of
from summit.ui.keys_page import keys_markdown
from summit.ui.screens.briefing import SECTIONS
from summit.ui.screens.room import Room
from tests.ui.rooms import inside

ROOMS = sorted({room for each in COMMANDS for room in each.rooms} - {EVERYWHERE})
KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def screens() -> dict[str, type[Room[object]]]:
    """Every screen class by its kind."""
    found: dict[str, type[Room[object]]] = {}
    for module in pkgutil.iter_modules(summit.ui.screens.__path__):
        for _, each in inspect.getmembers(
            import_module(f"summit.ui.screens.{module.name}"), inspect.isclass
        ):
            if issubclass(each, Room) and each.ROOM:
                found[each.ROOM] = each
    return found


def test_every_kind_of_screen_is_in_the_table_and_there_are_no_others() -> None:
    assert sorted(screens()) == ROOMS


@pytest.mark.parametrize("room", ROOMS)
def test_no_key_means_two_things_in_one_room(room: str) -> None:
    keys = [key for each in commands_of(room) for key in each.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("room", ROOMS)
def test_every_command_of_a_room_is_carried_out_by_its_screen_or_by_the_program(room: str) -> None:
    screen = screens()[room]
    for command in commands_of(room):
        doing = f"do_{command.name}"
        assert hasattr(screen, doing) or hasattr(SummitApp, doing), command


def test_a_command_that_matters_has_a_key_for_every_keyboard() -> None:
    """Arrows, Enter, Escape and F-keys are where letters are others'."""
    universal = {"enter", "escape", "left", "right", "space", "tab"}

    def has_twin(command: Command) -> bool:
        return any(
            key in universal or (key[0] == "f" and key[1:].isdecimal()) for key in command.keys
        )

    bare = {each.name for each in COMMANDS if not has_twin(each)}
    # Typed on the line (F9), or a convenience; and four ways to leave that need no letter.
    assert bare == {
        *("say", "unteach", "lowest", "highest", "palette", "leave", "quit", "stop", "suspend"),
    }


def test_the_page_of_keys_is_made_of_the_table() -> None:
    assert KEYS_PAGE.read_text(encoding="utf-8") == keys_markdown()


async def test_the_palette_offers_what_is_at_hand_and_the_colours() -> None:
    async with inside("table") as player:
        titles = [each.title for each in player.app.get_system_commands(player.app.screen)]
    assert any(title.startswith("Propose (p or F6)") for title in titles)
    assert any("contrast" in title for title in titles)
    assert not any("Sit down" in title for title in titles)


async def test_the_palette_does_what_is_chosen_in_it() -> None:
    async with inside("table") as player:
        await player.press("ctrl+p")
        await player.write("propose")
        await player.press("enter")
        assert player.room == "composer"


@pytest.mark.parametrize("room", ROOMS)
def test_every_command_has_a_name_and_a_sentence(room: str) -> None:
    for command in commands_of(room):
        assert command.label.strip()
        assert command.about.strip()
        assert command.label != command.about


@pytest.mark.parametrize(
    "name", ["composer", "demand", "texts", "trust", "duty", "briefing", "table", "why", "ending"]
)
async def test_every_key_in_the_table_reaches_its_command(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists, pages and matrices have keys of their own, which must not be those of a command."""
    door = {"duty": "answer", "briefing": "brief_briefing"}.get(name, name)
    async with inside(door) as player:
        screen = player.app.screen
        assert isinstance(screen, Room)
        heard: list[str] = []

        def hear(command: str) -> None:
            heard.append(command)

        monkeypatch.setattr(screen, "action_command", hear)
        # Enter is the list's, which tells the screen; ctrl keys are the program's own.
        awaited = [
            (key, each.name)
            for each in commands_of(screen.ROOM)
            if screen.allows(each.name)
            for key in each.keys
            if key != "enter" and not key.startswith("ctrl+")
        ]
        reached = []
        for key, _ in awaited:
            heard.clear()
            await player.press(key)
            reached.append((key, "".join(heard)))
    assert reached == awaited


async def test_arrows_turn_every_page_of_the_briefing_and_come_round() -> None:
    async with inside("begin") as player:
        first = player.text
        pages = [first]
        for _ in SECTIONS:
            await player.press("right")
            pages.append(player.text)
        assert len(set(pages)) == len(SECTIONS)
        assert pages[-1] == first
        await player.press("left", "left")
        assert player.text == pages[-3]
