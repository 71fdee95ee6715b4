"""Signals by keys: every means, what is not at hand, non-papers, ultimatums, floors, absence."""

from __future__ import annotations

import pytest

from summit.engine.acts.signals import Whisper
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.ui.commands import commands_of
from summit.ui.screens.moving import Moving
from summit.ui.screens.room import LEAST, Room
from tests.ui.rooms import HARBOUR, SIGNALLED, inside, inside_signals, to_table
from tests.ui.screens import Player, game, playing

MEANS = (
    *("declare", "whisper", "disclose", "paper", "deny", "reveal", "pledge"),
    *("link", "unlink", "delink", "threaten", "gesture", "undo", "walk_out"),
)
"""The rows at a table where everything is allowed, in their order."""


def view_of(player: Player) -> View:
    """What the seat at the terminal sees now."""
    screen = player.app.screen
    assert isinstance(screen, Moving)
    return screen.desk.view


def flat(player: Player) -> str:
    """What stands on the screen, on one line."""
    return " ".join(player.text.split())


async def take(player: Player, means: str, *keys: str) -> None:
    """From the table choose a means, then press what it asks for."""
    await player.press("m", "home", *("down",) * MEANS.index(means), "enter", *keys)


@pytest.mark.parametrize("name", SIGNALLED)
async def test_a_storm_of_sizes_leaves_a_screen_as_it_was(name: str) -> None:
    async with inside_signals(name) as player:
        before = player.text
        for size in ((1, 1), (59, 20), (60, 20), (140, 40), (80, 24)):
            await player.pilot.resize_terminal(*size)
            await player.settle()
        assert player.text == before


@pytest.mark.parametrize("name", SIGNALLED)
async def test_rows_and_lines_keep_off_the_left_edge(name: str) -> None:
    async with inside_signals(name, LEAST) as player:
        assert [line for line in player.text.split("\n") if line[:1].isalnum()] == []


@pytest.mark.parametrize("name", ["signals_table", "levers", "audience", "paper"])
async def test_every_key_in_the_table_reaches_its_command(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inside_signals(name) as player:
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


async def test_without_means_there_are_no_signals_at_the_table() -> None:
    async with inside("table") as player:
        assert "Signals" not in player.text
        await player.press("m", "right", "v", "left")
        assert player.room == "table"


async def test_all_means_are_listed_and_what_is_not_at_hand_says_why() -> None:
    async with inside_signals("levers") as player:
        rows = player.app.screen.query_one("#levers")
        assert getattr(rows, "option_count", 0) == len(MEANS)
        await player.press(*("down",) * MEANS.index("undo"))
        assert "you have made no gesture that could be taken back" in flat(player)
        await player.press("enter")
        assert player.room == "page"


async def test_a_statement_is_asked_about_made_once_a_round_and_then_refused() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "declare", "enter")
        assert player.room == "review"
        assert "Everybody else trusts you a little more" in flat(player)
        await player.press("y")
        assert view_of(player).signals.statements[0].tone == "conciliatory"
        await player.press("m", "home")
        assert "you have made your statement for this round" in flat(player)


async def test_a_message_goes_to_those_who_are_marked_and_words_outlive_a_way_back() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "whisper", "space", "down", "space", "enter")
        await player.write("count with us")
        await player.press("escape", "enter")
        assert "count with us" in player.text
        await player.press("enter", "y")
        (message,) = view_of(player).signals.messages
        assert (message.to, message.words) == (("bresk",), "count with us")


async def test_nothing_is_said_where_nothing_is_written_and_no_more_than_may_be() -> None:
    async with inside_signals("wording") as player:
        await player.press("enter")
        assert player.room == "wording"
        screen = player.app.screen
        line = screen.query_one("#words")
        line.value = "x" * 281  # type: ignore[attr-defined]
        await player.settle()
        assert "1 characters too many" in player.text
        await player.press("enter")
        assert player.room == "wording"


async def test_markup_and_controls_in_a_message_are_letters() -> None:
    words = "[b]quay[/b] [@click=app.bell]x[/]"
    async with inside_signals("wording") as player:
        screen = player.app.screen
        screen.query_one("#words").value = words  # type: ignore[attr-defined]
        await player.press("enter")
        assert player.room == "review"
        await player.press("y", "v")
        assert words in flat(player)


async def test_a_priority_may_be_told_to_all_and_a_lie_is_named_one() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "disclose", "enter", "down", "enter", "enter")
        assert "NOT true" in flat(player)
        await player.press("y")
        (told,) = view_of(player).signals.disclosures
        assert (told.to, told.more, told.less) == (PUBLIC, 1, 0)
        assert view_of(player).signals.lies == (told.id,)


async def test_a_non_paper_leaves_the_position_and_is_marked_private_among_the_texts() -> None:
    async with inside_signals("paper_review") as player:
        before = view_of_table(player).position(view_of_table(player).agenda.seats[0])
        await player.press("y")
        view = view_of(player)
        (paper,) = (text for text in view.texts if not text.is_position)
        assert paper.to == ("bresk",)
        assert view.position(before.author) == before
        await player.press("a")
        assert "PRIVATE" in player.text
        await player.press("escape")
        await take(player, "deny")
        assert player.room == "review"
        await player.press("y")
        assert next(text for text in view_of(player).texts if text.to).denied


def view_of_table(player: Player) -> View:
    """What the seat sees, with other screens above its table."""
    return next(
        screen.desk.view for screen in player.app.screen_stack if isinstance(screen, Moving)
    )


async def test_the_next_text_goes_to_everybody_again() -> None:
    async with inside_signals("paper_review") as player:
        await player.press("y", "p")
        assert "To everybody" in player.text


async def test_a_pledge_names_whom_what_how_far_and_by_when() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "pledge", "enter", "enter", "down", "enter", "down")
        assert "round 2, In the storm" in player.text
        await player.press("enter")
        assert "30 boats" in flat(player)
        await player.press("y")
        (given,) = view_of(player).signals.pledges
        assert (given.to, given.issue, given.option, given.due) == ("bresk", 0, 2, 2)
        assert "1 pledge open" in player.text


async def test_escape_goes_back_one_question_at_a_time() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "pledge", "enter", "enter")
        titles = [player.text.split("\n")[0]]
        for _ in range(3):
            await player.press("escape")
            titles.append(player.text.split("\n")[0])
        assert "how far" in titles[0]
        assert "which issue" in titles[1]
        assert "to whom" in titles[2]
        assert player.room == "levers"


async def test_issues_are_tied_and_untied() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "link", "enter", "enter")
        while player.room == "picking":
            await player.press("enter")
        await player.press("y")
        assert len(view_of(player).signals.links) == 1
        await take(player, "unlink", "y")
        assert view_of(player).signals.links == ()


async def test_a_gesture_is_made_and_taken_back() -> None:
    async with inside_signals("signals_table") as player:
        await take(player, "gesture", "y")
        assert view_of(player).signals.gestures[0].gesture == "tie_up"
        assert "waits for an answer" in player.text
        await take(player, "undo", "y")
        assert view_of(player).signals.gestures[0].undone


async def test_an_ultimatum_is_answered_before_anything_else() -> None:
    async with inside_signals("ultimatum") as player:
        text = flat(player)
        assert "on paper" in text
        assert "walk-away" in text
        assert "crosses your red line" in text
        await player.press("down")
        assert "must leave the table in this turn" in flat(player)
        await player.press("enter")
        await player.press("y")
        assert view_of(player).signals.threats[0].yielded is False


async def test_yielding_to_an_ultimatum_supports_its_text() -> None:
    async with inside_signals("ultimatum") as player:
        await player.press("enter", "y")
        view = view_of(player)
        assert view.signals.threats[0].yielded
        assert ("bresk", view.signals.threats[0].text) in view.acceptances


async def test_whoever_is_away_comes_back_or_stays_away() -> None:
    async with inside_signals("away_levers") as player:
        await player.press("p")
        assert player.room == "levers"
        await player.press("enter", "y")
        assert view_of(player).signals.away == ()
    async with inside_signals("away") as player:
        await player.press("p", "d")
        assert player.room == "table"


async def test_on_an_open_floor_the_next_person_is_called_and_this_one_may_still_act() -> None:
    async with inside_signals("open_floor") as player:
        assert "Anyone may act · turns: you 2, BRE 2, COR 2 · 2 moves left" in flat(player)
        await player.press("e")
        assert "Enter hands over" in player.text
        await player.press("p")
        assert player.room == "composer"
        await player.press("escape", "enter")
        assert player.room == "handover"


async def test_under_seal_what_was_handed_in_is_shown_to_its_author_alone() -> None:
    async with inside_signals("handed_in") as player:
        assert "you sealed a text" in flat(player)
        await player.press("v")
        assert "read out when all have handed in" in flat(player)
        await player.press("escape", "enter", "tab")
        assert "so far: Bresk" in flat(player)
        assert "50 -> 55" not in flat(player)


async def test_nothing_new_is_handed_in_only_after_a_question() -> None:
    async with inside_signals("sealed_floor") as player:
        await player.press("e")
        assert player.room == "review"
        assert "Hand in nothing new?" in player.text


async def test_a_typed_signal_is_asked_about_as_one_that_was_picked() -> None:
    async with inside_signals("signals_table") as player:
        await player.press("colon")
        await player.write("walk")
        await player.press("enter")
        assert player.room == "review"
        await player.press("escape")
        assert view_of(player).signals.away == ()


async def test_a_script_that_whispers_is_heard_by_those_alone_to_whom_it_speaks() -> None:
    async with playing(game(HARBOUR.scenario, "arkona", "bresk")) as player:
        await to_table(player, HARBOUR)
        screen = player.app.screen
        assert isinstance(screen, Moving)
        others = screen.desk.view.agenda.others(screen.desk.seat)
        assert screen.desk.submit(Whisper(screen.desk.seat, others[1:], "to Corvo only")) is None
        await player.press("e", "enter", "tab")
        await to_table(player, HARBOUR)
        await player.press("v")
        assert "to Corvo only" not in flat(player)
