"""The table on screen, played by keys."""

from __future__ import annotations

from tests.ui.screens import game, playing


async def test_the_tutorial_begins_with_the_briefing_and_then_the_table() -> None:
    async with playing(game("tutorial", "tavia")) as player:
        assert player.room == "briefing"
        await player.press("enter")
        assert player.room == "table"
        assert "Patrol boats" in player.text
        assert "Your move, 2 left in this turn" in player.text
