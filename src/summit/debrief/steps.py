"""How each delegation stepped from one offer of its own to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal

from summit.bargain.expected import paper
from summit.debrief.standpoint import Standpoint
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.state import State

StepClass = Literal["fortunate", "selfish", "nice", "silent", "concession", "unfortunate"]

CLASSES: Final[tuple[StepClass, ...]] = (
    "fortunate",
    "nice",
    "concession",
    "selfish",
    "unfortunate",
    "silent",
)
"""The first three serve the other side or cost it nothing while giving way; the rest do not."""


@dataclass(frozen=True, slots=True)
class Step:
    """From one public text to the author's next: what it changed on paper, in whole points.

    `own` is for the author, `others` the sum over all other parties.
    """

    earlier: str
    later: str
    own: int
    others: int
    kind: StepClass


@dataclass(frozen=True, slots=True)
class StepMix:
    """All steps of a seat, how many of each class (in the order of `CLASSES`), its sensitivity.

    Sensitivity is the number of the first three classes over that of the last three; None where
    there is none of the last. (Hindriks, Jonker & Tykhonov 2007.)
    """

    seat: Seat
    steps: tuple[Step, ...]
    counts: tuple[int, ...]
    sensitivity: Fraction | None


def classified(own: int, others: int) -> StepClass:
    """The class of a step by the signs of what it changes for its author and for the others."""
    if own > 0:
        return "fortunate" if others > 0 else "selfish"
    if own < 0:
        return "concession" if others >= 0 else "unfortunate"
    if others > 0:
        return "nice"
    return "silent" if others == 0 else "unfortunate"


def step_mix(state: State, room: Sequence[Standpoint], place: int) -> StepMix:
    """The steps of the seat at this place, its opening first, by the sheets of the last day."""
    seat = room[place].seat
    texts = [text for text in state.texts if text.author == seat and text.is_position]
    steps = tuple(_step(room, place, one, next_) for one, next_ in pairwise(texts))
    counts = tuple(sum(step.kind == kind for step in steps) for kind in CLASSES)
    listening, pushing = sum(counts[:3]), sum(counts[3:])
    return StepMix(seat, steps, counts, Fraction(listening, pushing) if pushing else None)


def _step(room: Sequence[Standpoint], place: int, earlier: Text, later: Text) -> Step:
    changes = [
        paper(standpoint.eyes, later.terms) - paper(standpoint.eyes, earlier.terms)
        for standpoint in room
    ]
    own = changes[place]
    others = sum(changes) - own
    return Step(earlier.id, later.id, own, others, classified(own, others))
