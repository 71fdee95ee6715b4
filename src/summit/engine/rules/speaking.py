"""Chapter 2: using up the moves of a turn."""

from __future__ import annotations

from summit.engine.events import MoveSpent
from summit.engine.seats import Seat
from summit.engine.story import Story


def spend_move(story: Story, seat: Seat) -> None:
    """Use one of the speaker's moves; only the speaker is told how many are left (rule 2.4)."""
    story.tell(MoveSpent(seat, story.state.moves - 1, audience=(seat,)))
