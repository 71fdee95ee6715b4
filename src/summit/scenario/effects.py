"""What injects, choices and gestures do, as an author writes it."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal, get_args

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from summit.scenario.authored import Authored, When
from summit.scenario.scalars import (
    MILLION,
    Identifier,
    Label,
    Number,
    Share,
    Whole,
    Words,
    decimal_of,
)

Step = Literal["slightly_up", "up", "strongly_up", "slightly_down", "down", "strongly_down"]
STEPS: Final[tuple[str, ...]] = get_args(Step)


def _change(raw: object) -> object:
    """A word of `Step`, or a weight in millionths."""
    if isinstance(raw, str) and str(raw) in STEPS:
        return str(raw)
    if isinstance(raw, str) and not re.search("[0-9]", raw):
        message = "one of {words} is needed here, or a number"
        raise PydanticCustomError("step_expected", message, {"words": ", ".join(STEPS)})
    return int(decimal_of(raw) * MILLION)


class TrustEffect(Authored):
    """A change of how far one seat (`of`) trusts another (`in`): a word or a weight in log-odds."""

    of: Identifier
    toward: Identifier = Field(alias="in")
    change: Annotated[Step | int, BeforeValidator(_change)]


class MeansEffect(Authored):
    """National means of a seat gained or lost: the detection of one limit, from now on."""

    of: Identifier
    limit: Identifier
    detection: Share


class PointsEffect(Authored):
    """A seat's score sheet rewritten for one issue."""

    of: Identifier
    issue: Identifier
    points: dict[Label, Whole] = Field(min_length=1)


class WalkAwayEffect(Authored):
    """A seat's walk-away value moved, in whole points."""

    of: Identifier
    change: Whole


class RedLineEffect(Authored):
    """A red line added for one seat."""

    of: Identifier
    when: When
    because: Words


class SupportEffect(Authored):
    """How a party's public stands to the talks moves, in points."""

    of: Identifier
    change: Number


class OptionEffect(Authored):
    """An option that comes onto the table."""

    issue: Identifier
    option: Label


class LeaderEffect(Authored):
    """Somebody else comes to lead a delegation: one of its successors."""

    of: Identifier
    to: Identifier


class Effect(Authored):
    """One thing that an inject or a choice does; exactly one of the keys is given."""

    trust: TrustEffect | None = None
    tension: Number | None = None
    national_means: MeansEffect | None = None
    points: PointsEffect | None = None
    walk_away: WalkAwayEffect | None = None
    red_line: RedLineEffect | None = None
    support: SupportEffect | None = None
    flag: Identifier | None = None
    opens: OptionEffect | None = None
    contact: Identifier | None = None
    leader: LeaderEffect | None = None
