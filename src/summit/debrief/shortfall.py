"""How far the treaty fell short of what could have been had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Final

from summit.bargain.expected import expected
from summit.bargain.pareto import FrontierTooLarge
from summit.bargain.solutions import (
    Left,
    efficiency,
    fairness,
    left_on_table,
    nash_share,
    ratios,
)
from summit.bargain.swaps import Swap, best_swap
from summit.debrief.frontier import Frontier, boxes_for, eyes_for, floors, within
from summit.debrief.standpoint import Standpoint
from summit.engine.actions import Terms

TRIALS: Final = 200_000
"""The most texts, times delegations, that are priced in search of a swap: about half a second."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The treaty beside the best of the zone of agreement, in their eyes (`bargain.solutions`).

    `efficiency` is its share of the greatest total gain, `ratios` each seat's share of its own
    greatest gain, `fairness` the smallest ratio over the greatest, `nash_share` its product of
    gains as a share of the greatest. Without a zone `ratios` is empty and the rest is 0.
    """

    efficiency: Fraction
    ratios: tuple[Fraction, ...]
    fairness: Fraction
    nash_share: Fraction


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What was left on the table, in micropoints of expected value at the trust of the last day.

    `left` is the most that all together could have gained at nobody's cost, with the text that
    gives it, across no red line. `swap` is the one change of one or two issues that adds most,
    hurts nobody and crosses no red line that the treaty respects. Where the domain is too large,
    `left` and `measures` are None, or `is_swap_known` is false.
    """

    left: Left | None
    swap: Swap | None
    is_swap_known: bool
    measures: Measures | None


def shortfall(room: Sequence[Standpoint], terms: Terms, in_eyes: Frontier | None) -> Shortfall:
    """What the treaty `terms` left on the table."""
    is_known = _trials([len(row) for row in room[0].sheet.points]) * len(room) <= TRIALS
    return Shortfall(
        left=_left(room, terms, in_eyes),
        swap=_swap(room, terms) if is_known else None,
        is_swap_known=is_known,
        measures=None if in_eyes is None else _measures(room, terms, in_eyes),
    )


def _values(room: Sequence[Standpoint], terms: Terms) -> tuple[int, ...]:
    return tuple([expected(standpoint.eyes, terms) for standpoint in room])


def _left(room: Sequence[Standpoint], terms: Terms, in_eyes: Frontier | None) -> Left | None:
    values = _values(room, terms)
    if in_eyes is not None and in_eyes.is_whole:
        return left_on_table(in_eyes.deals, values)
    try:
        # A treaty below somebody's walk-away may be beaten by texts that are not in the zone.
        deals = within(eyes_for(room, "eyes"), boxes_for(room), values)
    except FrontierTooLarge:
        return None
    return left_on_table(deals, values)


def _swap(room: Sequence[Standpoint], terms: Terms) -> Swap | None:
    before = _values(room, terms)
    crossed = _crossed(room, terms)
    barred = tuple(value - 1 for value in before)

    def values_of(varied: Terms) -> tuple[int, ...]:
        if any(bar.crossed_by(varied) for bar in room[0].bars):
            return barred
        values = _values(room, varied)
        if any(now < then for now, then in zip(values, before, strict=True)):
            return values
        return values if _crossed(room, varied) <= crossed else barred

    return best_swap(values_of, [len(row) for row in room[0].sheet.points], terms)


def _crossed(room: Sequence[Standpoint], terms: Terms) -> set[tuple[int, int]]:
    """Every red line that a text crosses, by seat and place in the seat's list."""
    return {
        (place, line)
        for place, standpoint in enumerate(room)
        for line in standpoint.sheet.crossed(terms)
    }


def _trials(sizes: Sequence[int]) -> int:
    """How many texts differ from a given one in one issue or in two."""
    others = [size - 1 for size in sizes]
    return sum(others) + sum(one * other for one, other in combinations(others, 2))


def _measures(room: Sequence[Standpoint], terms: Terms, in_eyes: Frontier) -> Measures:
    values, floor = _values(room, terms), floors(room)
    return Measures(
        efficiency=efficiency(in_eyes.zone, floor, values),
        ratios=ratios(in_eyes.zone, floor, values),
        fairness=fairness(in_eyes.zone, floor, values),
        nash_share=nash_share(in_eyes.zone, floor, values),
    )
