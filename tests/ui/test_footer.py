"""The footer: all that is at hand, in whole entries, each to be clicked."""

from __future__ import annotations

import pytest

from summit.ui.commands import COMMANDS, EVERYWHERE, Command, commands_of, key_name
from summit.ui.screens.room import Room
from summit.ui.widgets.keys import GAP, Keys, cells, fitting
from summit.ui.widgets.line import Line
from tests.ui.rooms import DOORS, inside
from tests.ui.screens import Player

ROOMS = sorted({room for each in COMMANDS for room in each.rooms} - {EVERYWHERE})
MARGINS = 2
ONE_OF_EACH = tuple({door.room: name for name, door in reversed(DOORS.items())}.values())
"""The first door to each kind of screen."""

WRITING = ("brief_notes", "noting", "line")
"""Where letters may be text."""


def shown_in(room: str) -> list[Command]:
    """All that a room may ever have in its footer, the help last."""
    shown = [each for each in commands_of(room) if each.shown]
    return sorted(shown, key=lambda each: each.name == "help")


def width(commands: list[Command]) -> int:
    return sum(cells(each) for each in commands) + GAP * (len(commands) - 1)


@pytest.mark.parametrize("room", ROOMS)
def test_everything_that_a_footer_may_hold_fits_eighty_columns(room: str) -> None:
    # A table at which one may leave has that beyond eighty; q is in the help and the palette. Where
    # a scenario has signals the briefing gives way to them.
    beyond = {("table", "leave"), ("table", "brief")}
    commands = [each for each in shown_in(room) if (room, each.name) not in beyond]
    assert width(commands) + MARGINS <= 80


def test_without_signals_the_briefing_stands_in_the_footer_of_the_table() -> None:
    beyond = {"leave", "signals"}
    commands = [each for each in shown_in("table") if each.name not in beyond]
    assert width(commands) + MARGINS <= 80


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("columns", [20, 40, 60])
def test_what_does_not_fit_is_left_out_whole_and_the_help_never(room: str, columns: int) -> None:
    commands = shown_in(room)
    kept = fitting(commands, columns)
    assert kept[-1].name == "help"
    assert list(kept[:-1]) == commands[: len(kept) - 1]
    assert width(list(kept)) <= columns


@pytest.mark.parametrize("name", ["table", "composer", "texts", "why", "home", "seats", "ending"])
async def test_a_click_on_an_entry_does_what_its_key_does(name: str) -> None:
    async with inside(name) as player:
        footer = player.app.screen.query_one(Keys)
        commands = at_hand(player)
        kept = fitting(commands, footer.content_size.width)
        start = 1 + sum(cells(each) + GAP for each in kept[:-1])
        await player.pilot.click(Keys, offset=(start, 0))
        await player.settle()
        assert player.room == "help"


def at_hand(player: Player) -> tuple[Command, ...]:
    screen = player.app.screen
    assert isinstance(screen, Room)
    return screen.at_hand()


@pytest.mark.parametrize("name", DOORS)
async def test_a_footer_shows_nothing_that_is_not_at_hand(name: str) -> None:
    async with inside(name) as player:
        screen = player.app.screen
        assert isinstance(screen, Room)
        last = player.text.rstrip("\n").split("\n")[-1]
        for command in commands_of(screen.ROOM):
            if not screen.allows(command.name):
                assert f"  {command.label}  " not in last


class Heard:
    """What a screen is told to do, in place of doing it."""

    def __init__(self, player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        monkeypatch.setattr(player.app.screen, "action_command", self.hear)

    def hear(self, name: str) -> None:
        """In place of the command."""
        self.names.append(name)

    def taken(self) -> list[str]:
        """All since the last time."""
        names, self.names[:] = list(self.names), ()
        return names


def entries(player: Player) -> list[tuple[int, Command]]:
    """The entries of the footer as drawn, and the column of each."""
    footer = player.app.screen.query_one(Keys)
    found, start = [], footer.content_region.x
    for each in fitting(at_hand(player), footer.content_size.width):
        found.append((start, each))
        start += cells(each) + GAP
    return found


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_every_entry_is_where_it_is_drawn_and_does_its_command_when_clicked(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inside(name) as player:
        heard = Heard(player, monkeypatch)
        row = player.app.size.height - 1
        last = player.text.split("\n")[row]
        for start, each in entries(player):
            end = start + cells(each) - 1
            assert last[start : end + 1] == f"{key_name(each.keys[0])} {each.label}"
            for column in (start, end):
                await player.pilot.click(offset=(column, row))
                await player.settle()
                assert heard.taken() == [each.name], (each.name, column)
            await player.pilot.click(offset=(end + 1, row))
            await player.settle()
            assert heard.taken() == [], "the gap does nothing"


@pytest.mark.parametrize("name", (*ONE_OF_EACH, *WRITING))
async def test_every_key_that_a_footer_names_does_its_command_at_that_moment(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inside(name) as player:
        heard = Heard(player, monkeypatch)
        named = [each for _, each in entries(player)]
        dead = []
        for each in named:
            # Enter goes to the list that has the cursor; what it does there the games by keys show.
            if each.keys[0] != "enter":
                await player.press(each.keys[0])
                if heard.taken() != [each.name]:
                    dead.append(f"{key_name(each.keys[0])} {each.label}")
        # Where letters are typed, a footer names none of them.
        last = {"noting": ["back"]}.get(name, ["help"])
        assert [each.name for each in named[-1:]] == last
        assert dead == []


@pytest.mark.parametrize("away", ["tab", "click"])
async def test_a_line_that_was_left_open_is_reached_again_or_the_footer_says_what_is_at_hand(
    away: str,
) -> None:
    """Without the letters in the line, what they do instead must stand somewhere."""
    async with inside("line") as player:
        await player.write("accept")
        if away == "tab":
            await player.press("tab")
        else:
            await player.pilot.click("#told", offset=(5, 1))
            await player.settle()
        is_in_the_line = isinstance(player.app.focused, Line)
        assert is_in_the_line or "Help" in player.text.rstrip("\n").split("\n")[-1]
        await player.press("f9")
        line = player.app.screen.query_one(Line)
        assert player.app.focused is line
        assert line.text == "accept"
