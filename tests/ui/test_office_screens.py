"""Offices and the substance on screen: the chair, polls, guests, steps, scope, amendments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.ui.commands import commands_of
from summit.ui.screens.moving import Moving
from summit.ui.screens.room import LEAST, Room
from summit.ui.widgets.rows import Rows
from tests.ui.rooms import DELTA, OFFICIAL, due, inside_offices, to_seats
from tests.ui.screens import Player, game, playing
from tests.ui.test_hostile_text import check_screen


def view_of(player: Player) -> View:
    """What the seat at the terminal sees now."""
    return next(
        screen.desk.view for screen in player.app.screen_stack if isinstance(screen, Moving)
    )


def flat(player: Player) -> str:
    """What stands on the screen, on one line."""
    return " ".join(player.text.split())


def rows_of(player: Player) -> int:
    """How many rows the list on top has."""
    return player.app.screen.query_one(Rows).option_count


async def take(player: Player, lever: str) -> None:
    """From the table choose the means of that name in the list."""
    await player.press("m", "home")
    for _ in range(rows_of(player)):
        line = next(
            each
            for each in player.text.split("\n")
            if "\N{BLACK RIGHT-POINTING SMALL TRIANGLE}" in each
        )
        if lever in line:
            break
        await player.press("down")
    await player.press("enter")


@pytest.mark.parametrize("name", OFFICIAL)
async def test_a_storm_of_sizes_leaves_a_screen_as_it_was(name: str) -> None:
    async with inside_offices(name) as player:
        before = player.text
        for size in ((1, 1), (59, 20), (60, 20), (140, 40), (80, 24)):
            await player.pilot.resize_terminal(*size)
            await player.settle()
        assert player.text == before


@pytest.mark.parametrize("name", OFFICIAL)
async def test_rows_and_lines_keep_off_the_left_edge(name: str) -> None:
    async with inside_offices(name, LEAST) as player:
        assert [line for line in player.text.split("\n") if line[:1].isalnum()] == []


@pytest.mark.parametrize("name", ["chair_table", "chair_single", "mediator", "commission"])
async def test_every_key_in_the_table_reaches_its_command(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inside_offices(name) as player:
        screen = player.app.screen
        assert isinstance(screen, Room)
        heard: list[str] = []

        def hear(command: str) -> None:
            heard.append(command)

        monkeypatch.setattr(screen, "action_command", hear)
        for each in commands_of(screen.ROOM):
            for key in each.keys if screen.allows(each.name) else ():
                if key != "enter" and not key.startswith("ctrl+"):
                    heard.clear()
                    await player.press(key)
                    assert heard == [each.name], key


async def test_a_single_text_is_tabled_from_the_composer_and_each_draft_is_kept() -> None:
    async with inside_offices("chair_position") as player:
        await player.press("down", "right", "s", "left")
        assert "As position [single text]" in player.text
        await player.press("s")
        assert "As [position] single text" in player.text
        screen = player.app.screen
        assert isinstance(screen, Moving)
        assert screen.desk.terms[1] == 4
        await player.press("s", "enter", "y")
        view = view_of(player)
        text = view.text(view.offices.single)
        assert text is not None
        assert text.single
        assert text.terms[1] == 2
        assert view.position(Seat("dorn")).opening
        assert "single text T5 (0 for it)" in flat(player)
        await player.press("a")
        assert "SINGLE TEXT" in player.text


async def test_the_chair_takes_a_poll_and_the_list_says_why_not_twice() -> None:
    async with inside_offices("chair_single") as player:
        await player.press("enter", "y")
        await take(player, "take a straw poll")
        assert player.room == "review"
        await player.press("y")
        assert view_of(player).offices.polls[-1].text == "T5"


async def test_a_poll_is_answered_before_anything_else_and_kept_secret() -> None:
    async with inside_offices("poll_due") as player:
        await player.press("p")
        assert player.room == "settle"
        assert "PRIVATE" in player.text
        assert "in your eyes" in flat(player)
        assert "walk-away" in flat(player)
        await player.press("down", "down", "enter")
        (opinion,) = view_of(player).offices.polls[-1].opinions
        assert (opinion.seat, opinion.yes, opinion.issue) == ("alba", False, 3)


async def test_new_leadership_is_told_what_it_is_bound_by_and_may_drop_it() -> None:
    async with inside_offices("leadership") as player:
        text = flat(player)
        assert "the party of the harbour" in text
        assert "Bora" in text
        await player.press("enter")
        if player.room == "review":
            await player.press("y")
        assert not any(seat == "alba" for seat, _ in view_of(player).acceptances)


async def test_what_falls_out_of_scope_is_set_to_today_and_said_so() -> None:
    async with inside_offices("chair_narrowed") as player:
        assert "Outside the scope of the draft" in flat(player)
        await player.press("down", "down", "right")
        screen = player.app.screen
        assert isinstance(screen, Moving)
        assert screen.desk.terms[2] == 0
        assert "lies outside the scope of this text" in flat(player)


async def test_an_option_that_is_not_on_the_table_is_marked_and_cannot_be_chosen() -> None:
    async with inside_offices("chair_position") as player:
        await player.press("down", "down", "down", "right", "full_stop")
        screen = player.app.screen
        assert isinstance(screen, Moving)
        assert screen.desk.terms[3] == 1
        assert "Not on the table: sold" in flat(player)


async def test_an_option_is_broached_a_sanction_imposed_and_the_page_says_so() -> None:
    async with inside_offices("chair_levers") as player:
        await player.press("escape")
        await take(player, "would discuss")
        assert player.room == "review"
        await player.press("y")
        await take(player, "put a sanction")
        await player.press("y")
        assert len(view_of(player).matters.broached) == 1
    async with inside_offices("offices_stand") as player:
        assert "The thaw, 1 of 3 done; next Alba" in flat(player)


async def test_a_mediator_has_no_position_and_gives_its_word() -> None:
    async with inside_offices("mediator") as player:
        await player.press("d")
        assert due(player) == "move"
        await take(player, "give your word")
        await player.press("enter", "down", "enter")
        assert player.room == "review"
        await player.press("y")
        assert view_of(player).offices.vouched == (("elder", "alba", "cress"),)


@pytest.mark.parametrize("seat", ["elder", "fishers"])
async def test_a_seat_that_signs_nothing_is_played_to_the_end(seat: str) -> None:
    async with playing(game(DELTA.scenario, seat)) as player:
        while player.room != "table":
            await player.press("enter")
        for key in "pdmawhtbvol":
            await player.press(key)
            while player.room != "table":
                await player.press("escape")
        for _ in range(60):
            if player.room == "ending":
                break
            at_table = "enter" if due(player) == "over" else "e"
            await player.press({"table": at_table, "review": "y"}.get(player.room, "enter"))
        assert player.room == "ending"


async def test_an_amendment_is_proposed_in_the_commission() -> None:
    async with inside_offices("amendment") as player:
        await player.press("down", "right", "enter")
        assert player.room == "review"
        await player.press("y")
        (amendment,) = view_of(player).matters.amendments
        assert amendment.by == "alba"
        assert "1 amendment proposed" in flat(player) or player.room == "table"


async def test_the_seats_say_who_signs_nothing_and_who_is_not_needed() -> None:
    async with playing() as player:
        await to_seats(player, DELTA)
        text = flat(player)
        assert "mediator" in text
        assert "observer" in text
        assert "not needed for an agreement, in the chair" in text


HOSTILE = "[/b] [@click=app.bell]x[/] {0} a\\e[31m"


async def test_markup_of_an_author_is_letters_on_all_these_screens(tmp_path: Path) -> None:
    path = tmp_path / "delta.yaml"
    text = Path(DELTA.scenario).read_text(encoding="utf-8")
    for title in ("The Elder", "The thaw", "Warning time", "Double harbour dues"):
        text = text.replace(f": {title}\n", f': "{HOSTILE}"\n')
    for title in ("the western bank", "Talks between gunners", "Where the mines lie"):
        text = text.replace(f": {title}\n", f': "{HOSTILE} "\n')
    path.write_text(text, encoding="utf-8")
    place = replace(DELTA, scenario=str(path))
    for seat in ("alba", "dorn", "elder", "fishers"):
        async with playing(game(place.scenario, seat, save=seat)) as player:
            while player.room != "table":
                await player.press("enter")
            for key in "pmavbo":
                await player.press(key)
                check_screen(player.app)
                while player.room != "table":
                    await player.press("escape")
