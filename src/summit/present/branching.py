"""Where the talks can go after a round, in words (rule 2.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.telling.voices import gesture_title
from summit.present.width import one_line
from summit.scenario.conditions import Condition

_UNTOLD: Final = frozenset({"flag", "inject", "choice"})
"""What a condition may ask that would tell beforehand what is to come."""

_NAME: Final = re.compile(r"\b(?:not )?[a-z_]+(?:\.\w+)+|\b(?:tension|brackets)\b")

_SIGN: Final = re.compile(r" (==|!=|>=|<=|>|<) ")

_SIGNS: Final[Mapping[str, str]] = {
    "==": "sign.equal",
    "!=": "sign.other",
    ">=": "sign.least",
    "<=": "sign.most",
    ">": "sign.above",
    "<": "sign.below",
}


def condition_words(agenda: Agenda, condition: Condition) -> str:
    """On what a branch depends, as far as it does not betray what is to come."""
    if any(name.partition(".")[0] in _UNTOLD for name in condition.names):
        return say("branch.untold")
    named = _NAME.sub(lambda match: _name(agenda, match[0]), one_line(condition.source))
    return _SIGN.sub(lambda match: say(_SIGNS[match[1]]), named)


def _name(agenda: Agenda, path: str) -> str:
    """One name of a condition in words; what nobody has words for stays as it is."""
    is_denied = path.startswith("not ")
    head, *rest = path.removeprefix("not ").split(".")
    if head in {"tension", "brackets"} and not rest:
        return say("asks.tension") if head == "tension" else say("asks.brackets")
    if head == "gesture":
        code = "asks.no_gesture" if is_denied else "asks.gesture"
        return say(code, title=gesture_title(rest[0], agenda))
    names = [seat_name(agenda, Seat(seat)) for seat in rest if seat in agenda.seats]
    if head == "away" and is_denied and names:
        return say("asks.not_away", name=names[0])
    if head == "trust" and len(names) == len(rest) == 2:
        return say("asks.trust", holder=names[0], about=names[1])
    if len(names) == len(rest) == 1 and head in _OF_A_SEAT:
        return say(_OF_A_SEAT[head], name=names[0])
    return path


_OF_A_SEAT: Final[Mapping[str, str]] = {
    "away": "asks.away",
    "support": "asks.support",
    "texts": "asks.texts",
    "demands": "asks.demands",
    "grants": "asks.grants",
    "pledges_broken": "asks.pledges_broken",
    "ultimatums": "asks.ultimatums",
    "leaks": "asks.leaks",
}
