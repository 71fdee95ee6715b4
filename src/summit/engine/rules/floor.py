"""Chapter 2: what having the floor allows besides negotiating, and what it costs."""

from __future__ import annotations

from summit.engine.actions import LONGEST_REMARK, EndTurn, Speak
from summit.engine.events import MoveSpent, Spoke
from summit.engine.refusal import Refusal
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Story
from summit.text import clean


def spend_move(story: Story, seat: Seat) -> None:
    """Use one of the speaker's moves; only the speaker is told how many are left (rule 2.4)."""
    story.tell(MoveSpent(seat, story.state.moves - 1, audience=(seat,)))


def refuse_speak(state: State, action: Speak) -> Refusal | None:
    """Why a sentence may not be said (rule 2.6)."""
    if state.remarks_left <= 0:
        return Refusal("2.6", "said_enough")
    if not action.words.strip():
        return Refusal("2.6", "nothing_said")
    if len(action.words) > LONGEST_REMARK:
        return Refusal("2.6", "too_long", (("longest", LONGEST_REMARK),))
    if clean(action.words, lines=False) != action.words:
        return Refusal("2.6", "unclean")
    return None


def speak(story: Story, action: Speak) -> None:
    """Say a sentence to the room; it moves nothing and costs no move."""
    story.tell(Spoke(action.by, action.words))


def end_turn(story: Story, action: EndTurn) -> None:
    """Give up the moves that are left (rule 2.4)."""
    story.tell(MoveSpent(action.by, 0, audience=(action.by,)))
