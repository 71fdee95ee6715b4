"""What a delegation says: its author's lines by situation, or plain ones of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from summit.engine.actions import LONGEST_REMARK, REMARKS_A_TURN, Speak
from summit.engine.view import View
from summit.opponents.opponent import Luck
from summit.opponents.record import own_of
from summit.scenario.model import Script
from summit.text import clean

Situation = Literal[
    "opening",
    "concession",
    "refusal",
    "red_line",
    "demand",
    "grant",
    "limit",
    "refuse_demand",
    "inject",
    "deadline",
    "agreement",
    "farewell",
]
"""What an author may write lines for."""

UNREPEATED: Final = 3
"""How many remarks of its own a delegation makes before it may use the same words again."""

PLAIN_LINES: Final[Mapping[Situation, tuple[str, ...]]] = {
    "opening": (
        "Our opening is on the table. We came to negotiate.",
        "We have set out where we start from. We will listen.",
    ),
    "concession": (
        "This text comes a step towards you.",
        "We have moved. We look for movement in return.",
        "Here is a new text. It was not easy to bring it this far.",
        "We have left something behind to come here.",
    ),
    "refusal": (
        "For now our text stands as it is.",
        "We do not see enough in your text to move again.",
        "We will wait for a step from your side.",
    ),
    "red_line": (
        "There is a point in your text that we can never sign.",
        "That text crosses a line we have no mandate to cross.",
    ),
    "demand": (
        "What we cannot see we cannot count on. We ask for verification, on both sides.",
        "We ask for access, and offer the same in return.",
    ),
    "grant": ("You asked for verification. We have agreed.",),
    "limit": ("We have agreed to part of the verification that you asked for.",),
    "refuse_demand": ("We could not grant the access that you asked for.",),
    "inject": (
        "We have taken note of the news.",
        "Events outside should not keep us from working here.",
    ),
    "deadline": (
        "Time is short. Let us see what can still be signed.",
        "This is the last round. We would rather leave with a treaty.",
    ),
    "agreement": ("We can support this text.", "We accept. Let us sign."),
    "farewell": ("We part without a text. The door stays open.",),
}


def lines_for(script: Script, situation: Situation) -> tuple[str, ...]:
    """The author's lines for a situation, as they may be spoken; ours where there are none.

    What an author wrote beyond the length of a remark is cut.
    """
    written = script.lines.get(situation) or PLAIN_LINES[situation]
    lines = (clean(line, limit=LONGEST_REMARK, lines=False) for line in written)
    return tuple(line for line in lines if line)


def remark(view: View, script: Script, situation: Situation, luck: Luck) -> Speak | None:
    """A line for the situation that the delegation has not used in its last remarks, by luck.

    `None` if all have been used lately, or something was said in this turn already: at most one
    remark a turn, so that three remarks are three turns at the least (rule 2.6).
    """
    seat, own = own_of(view)
    if own.remarks_left < REMARKS_A_TURN:
        return None
    recent = [entry.words for entry in view.remarks if entry.seat == seat][-UNREPEATED:]
    fresh = [line for line in lines_for(script, situation) if line not in recent]
    if not fresh:
        return None
    return Speak(seat, fresh[luck(f"voice/{seat}/{view.round}/{view.turn}", len(fresh))])
