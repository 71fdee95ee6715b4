"""Chapter 2: what having the floor allows besides negotiating, and what it costs."""

from __future__ import annotations

from summit.engine.actions import LONGEST_REMARK, EndTurn, Speak
from summit.engine.events import MoveSpent, Spoke
from summit.engine.refusal import Refusal
from summit.engine.rules.seals import lodge
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Story
from summit.text import clean


def spend_move(story: Story, seat: Seat) -> None:
    """Use one of a seat's moves; only the seat is told how many are left (rule 2.4)."""
    story.tell(MoveSpent(seat, story.state.moves_left(seat) - 1, audience=(seat,)))


def refuse_speak(state: State, action: Speak) -> Refusal | None:
    """Why a sentence may not be said (rule 2.6)."""
    return refuse_words(state, action.by, action.words, "2.6")


def refuse_words(state: State, seat: Seat, words: str, rule: str) -> Refusal | None:
    """Why a seat may not say these words, to the room or to some (rules 2.6 and 16.5)."""
    if state.remarks_of(seat) <= 0:
        return Refusal(rule, "said_enough")
    if not words.strip():
        return Refusal(rule, "nothing_said")
    if len(words) > LONGEST_REMARK:
        return Refusal(rule, "too_long", (("longest", LONGEST_REMARK),))
    if clean(words, lines=False) != words:
        return Refusal(rule, "unclean")
    return None


def speak(story: Story, action: Speak) -> None:
    """Say a sentence to the room; it moves nothing and costs no move."""
    story.tell(Spoke(action.by, action.words))


def end_turn(story: Story, action: EndTurn) -> None:
    """Give up the moves that are left (rule 2.4); under seal, stand by one's position (2.8)."""
    if story.state.is_under_seal:
        lodge(story, action.by, None, None)
        return
    story.tell(MoveSpent(action.by, 0, audience=(action.by,)))
