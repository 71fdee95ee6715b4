"""What an author writes about the substance: sanctions, sequences, figures, an arms race."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from summit.scenario.authored import Authored
from summit.scenario.effects import Effect
from summit.scenario.scalars import (
    Identifier,
    Label,
    Number,
    Positive,
    Text,
    Whole,
    Words,
    YesNo,
)

Points = Annotated[int, Field(ge=0, le=100), Whole.__metadata__[0]]
"""Points of a sheet that something costs or brings."""

MOST_STEP: Final = 400_000
"""What a step may weigh at most, in millionths of log-odds: no more than a gesture."""


def _of_a_step(weight: int) -> int:
    if not 0 <= weight <= MOST_STEP:
        raise PydanticCustomError("step_weight", "a step weighs from 0 to 0.4")
    return weight


class Sanction(Authored):
    """What one delegation may do to another: by how much it lowers the other's walk-away value and
    its own, and whether it is in force from the start."""

    title: Words
    text: Words
    by: Identifier
    against: Identifier
    bite: Points
    price: Points = 0
    in_force: YesNo = False


class Step(Authored):
    """One step of a sequence: whose it is, what it weighs in the others' eyes, what it costs its
    author and brings the others in points, and what else it does."""

    by: Identifier
    title: Words
    text: Text = ""
    weight: Annotated[Number, AfterValidator(_of_a_step)] = 100_000
    cost: Points = 0
    brings: dict[Identifier, Points] = {}
    effects: list[Effect] = []


class Sequence(Authored):
    """Steps of several delegations in order, action for action. It may begin during the talks or
    once there is a treaty, and only when another sequence is done. A step that is not taken within
    `patience` rounds of the last is overdue."""

    title: Words
    begins: Literal["talks", "treaty"] = "talks"
    after: Identifier | None = None
    patience: Positive = 1
    steps: list[Step] = Field(min_length=2)


class Figure(Authored):
    """A figure that follows from the terms, such as a breakout time: what it is at the least, and
    what each issue's option adds; straight lines between the options that are named."""

    title: Words
    unit: Text = ""
    base: Number = 0
    least: Number | None = None
    most: Number | None = None
    adds: dict[Identifier, Annotated[dict[Label, Number], Field(min_length=1)]] = Field(
        min_length=1
    )


class ArmsRace(Authored):
    """What every round without a deal costs each delegation in points, by how much it moves their
    walk-away values and tension, and from which round on."""

    text: Words
    begins: Identifier | None = None
    loss: dict[Identifier, Points] = {}
    walk_away: dict[Identifier, Whole] = {}
    tension: Number = 0


class Contact(Authored):
    """A line of contact between delegations that keeps incidents from happening while it is in
    use: a hotline, joint exercises, talks between staffs."""

    title: Words
    text: Words
    between: list[Identifier] = Field(min_length=2)
    is_open: YesNo = Field(default=True, alias="open")
