"""What an author writes about signals: which means of talk there are, and which gestures."""

from __future__ import annotations

from typing import Annotated, Final, Literal, get_args

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from summit.scenario.authored import Authored
from summit.scenario.effects import Effect
from summit.scenario.scalars import Identifier, Number, Positive, Whole, Words

Means = Literal[
    "statements",
    "non_papers",
    "back_channels",
    "disclosures",
    "pledges",
    "linkage",
    "ultimatums",
    "walk_outs",
]
"""A means of talk that a scenario may allow beside texts, demands and remarks (chapter 16)."""

MEANS: Final[tuple[str, ...]] = get_args(Means)

LEAST_GESTURE: Final = 100_000
MOST_GESTURE: Final = 400_000
"""What a gesture may weigh, in millionths of log-odds (rule 16.11)."""


def _of_a_gesture(weight: int) -> int:
    if not LEAST_GESTURE <= weight <= MOST_GESTURE:
        raise PydanticCustomError(
            "gesture_weight", "a gesture, and its answer, weigh from 0.1 to 0.4"
        )
    return weight


class Initiative(Authored):
    """What its author hopes for: one of `gestures` by another within so many rounds. If it comes,
    each of the two gains `bonus` in the other's eyes; if not, the author's public cools by `lapse`
    points."""

    gestures: list[Identifier] = Field(min_length=1)
    within: Positive = 2
    bonus: Annotated[Number, AfterValidator(_of_a_gesture)] = 100_000
    lapse: Annotated[int, Field(ge=0), Whole.__metadata__[0]] = 5


class Gesture(Authored):
    """A step that a delegation may take by itself, once: whose it is, what it weighs in whose eyes
    (default: everybody's), what it costs its author in points, and what else it does."""

    title: Words
    text: Words
    by: list[Identifier] = Field(min_length=1)
    weight: Annotated[Number, AfterValidator(_of_a_gesture)]
    toward: list[Identifier] = []
    cost: Annotated[int, Field(ge=0), Whole.__metadata__[0]] = 0
    effects: list[Effect] = []
    undone: list[Effect] = []
    answer: Initiative | None = None
