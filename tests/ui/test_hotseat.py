"""Several people at one terminal: nothing of the last seat is left for the next."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.table.save import load
from tests.ui.screens import Player, game, playing

TAVIA_ALONE = (
    "Orrin probably cares about fish above all",
    "The Long Bank is in our constitution",
    "79.2",
    "you in Orrin",
    "a note of Tavia",
    "say a secret of Tavia",
)
"""What only Tavia may read or has typed."""


async def tavia_sees_and_types(player: Player) -> None:
    """Tavia reads everything, drafts, asks why, takes a note, copies, types half a line."""
    assert player.room == "handover"
    await player.press("tab", "right", "right", "f6")
    await player.write("a note of Tavia")
    await player.press("escape", "enter")
    assert player.room == "table"
    assert "79.2" in player.text
    player.app.copy_to_clipboard("a note of Tavia")
    player.app.notify("a note of Tavia", markup=False)
    await player.press("colon")
    await player.write("say a secret of Tavia")
    await player.press("escape", "w", "escape", "p", "right", "escape")


def everything_shown(player: Player) -> str:
    """The whole of what the program holds for the screen: every screen's widgets, the picture,
    toasts, clipboard."""
    app = player.app
    held = [player.text, app.export_screenshot(), app.clipboard, str(list(app._notifications))]
    for screen in app.screen_stack:
        for widget in screen.walk_children():
            held.append(str(getattr(widget, "content", "")))
            held.append(str(getattr(widget, "value", "")))
            held.append(str(getattr(widget, "text", "")))
            held += [str(option.prompt) for option in getattr(widget, "options", ())]
    return "\n".join(held).replace("\N{NO-BREAK SPACE}", " ").replace("&#160;", " ")


async def test_a_handover_leaves_nothing_of_the_last_seat() -> None:
    async with playing(game("tutorial", "tavia", "orrin")) as player:
        await tavia_sees_and_types(player)
        await player.press("e")
        assert "It is for Orrin to act" in player.text
        await player.press("enter")
        assert player.room == "handover"
        assert "The terminal goes to Orrin." in player.text
        for secret in TAVIA_ALONE:
            assert secret not in everything_shown(player)
        await player.press("enter", "f10")
        assert player.room == "handover", "whoever presses twice does not open the next seat"
        await player.press("tab", "enter")
        assert player.room == "table"
        for secret in TAVIA_ALONE:
            assert secret not in everything_shown(player)
        await player.press("colon")
        assert "secret of Tavia" not in player.text


async def test_the_screens_of_the_last_seat_are_gone_and_their_clocks_with_them() -> None:
    async with playing(game("tutorial", "tavia", "orrin"), paced=True) as player:
        await player.press("tab", "enter", "space")
        old = player.app.screen
        await player.press("e", "space", "enter")
        assert player.room == "handover"
        assert old not in player.app.screen_stack
        assert not old.is_running


async def test_what_one_has_typed_is_there_when_one_comes_back() -> None:
    async with playing(game("tutorial", "tavia", "orrin")) as player:
        await tavia_sees_and_types(player)
        await player.press("e", "enter", "tab", "enter", "e", "enter")
        assert "The terminal goes to Tavia." in player.text
        await player.press("f2")
        assert player.room == "table"
        await player.press("colon")
        assert "say a secret of Tavia" in player.text
        await player.press("escape", "b", "right", "right", "right", "right")
        assert "a note of Tavia" in player.text


async def test_a_demand_calls_for_the_other_person_and_back() -> None:
    async with playing(game("tutorial", "tavia", "orrin")) as player:
        await player.press("tab", "enter", "f7", "enter")
        assert "It is for Orrin to act" in player.text
        await player.press("enter", "tab", "enter")
        assert "You must answer first" in player.text
        await player.press("enter", "end", "enter")
        assert "It is for Tavia to act" in player.text
        await player.press("enter", "tab")
        assert "refuses" in player.text


def next_key(player: Player) -> str:
    """What somebody presses who wants the game to go on and does nothing in it."""
    if player.room == "handover":
        return "tab"
    is_due = "You must decide first" in player.text
    return "e" if player.room == "table" and not is_due else "enter"


async def test_a_hotseat_game_of_two_is_played_to_its_end_and_saved() -> None:
    table = game("tutorial", "tavia", "orrin", save="two")
    async with playing(table) as player:
        for _ in range(60):
            if "The talks are over" in player.text:
                break
            await player.press(next_key(player))
        assert "The talks are over" in player.text
        await player.press("enter")
        assert player.room == "ending"
    assert table.path is not None
    saved = load(table.path)
    movers = {entry.action.by for entry in saved.entries if entry.action is not None}
    assert {Seat("tavia"), Seat("orrin")} <= movers
