"""What the best deals would have been, in their eyes and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from summit.bargain.expected import Eyes, frontier_expected
from summit.bargain.frontier import Deal, frontier
from summit.bargain.pareto import FrontierTooLarge
from summit.bargain.solutions import (
    egalitarian,
    individually_rational,
    kalai_smorodinsky,
    nash,
    utilitarian,
)
from summit.debrief.allowed import Box, allowed
from summit.debrief.standpoint import Standpoint

Measure = Literal["eyes", "paper"]

CARRIED: Final = 20_000
"""The most deals or bundles in hand for up to three parties: about a second's work."""

CARRIED_FOR_MANY: Final = 1_000
"""The same for more parties, whose deals are compared pair by pair."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """The deals that no other beats for one party without costing another.

    `deals` cross nobody's red line; values are micropoints by seat, best for the first seat first.
    `is_whole` says whether deals below somebody's walk-away are among them: with more than two
    parties they are left out. `zone` holds those at or above everybody's walk-away; without any,
    the four solutions (ties all listed) are empty too. `measure` is `eyes` (expected value at the
    trust of the last day) or `paper` (no thought of cheating, so no inspector earns anything).
    """

    measure: Measure
    deals: tuple[Deal, ...]
    is_whole: bool
    zone: tuple[Deal, ...]
    nash: tuple[Deal, ...]
    kalai_smorodinsky: tuple[Deal, ...]
    egalitarian: tuple[Deal, ...]
    utilitarian: tuple[Deal, ...]


def frontier_for(room: Sequence[Standpoint], measure: Measure) -> Frontier | None:
    """The exact frontier with every red line respected; None where the domain is too large."""
    try:
        return _frontier(room, measure, boxes_for(room))
    except FrontierTooLarge:
        return None


def boxes_for(room: Sequence[Standpoint]) -> tuple[Box, ...]:
    """The texts that cross nobody's red line and can be said at all. Raises FrontierTooLarge."""
    lines = [line for standpoint in room for line in standpoint.sheet.red_lines]
    return allowed([*room[0].bars, *lines], [len(row) for row in room[0].sheet.points])


def within(
    parties: Sequence[Eyes], boxes: Sequence[Box], floor: Sequence[int] | None = None
) -> tuple[Deal, ...]:
    """The frontier of the texts in these boxes, in the order of `Frontier.deals`.

    `floor` is what each party must get, in micropoints. Of deals with equal values that with the
    lowest terms is kept. Raises FrontierTooLarge.
    """
    limit = CARRIED if len(parties) <= 3 else CARRIED_FOR_MANY
    found = [deal for box in boxes for deal in frontier_expected(parties, box, floor, limit=limit)]
    if len(boxes) < 2 or not found:
        return tuple(found)
    found.sort(key=lambda deal: deal.terms)
    kept = frontier([[deal.values for deal in found]], limit=limit)
    return tuple(found[deal.terms[0]] for deal in kept)


def floors(room: Sequence[Standpoint]) -> list[int]:
    """Everybody's walk-away value in micropoints."""
    return [standpoint.floor for standpoint in room]


def eyes_for(room: Sequence[Standpoint], measure: Measure) -> list[Eyes]:
    """How everybody looks at texts: on paper nobody watches anything."""
    if measure == "eyes":
        return [standpoint.eyes for standpoint in room]
    return [Eyes(standpoint.eyes.points, ()) for standpoint in room]


def _frontier(room: Sequence[Standpoint], measure: Measure, boxes: Sequence[Box]) -> Frontier:
    floor = floors(room)
    is_whole = len(room) == 2
    deals = within(eyes_for(room, measure), boxes, None if is_whole else floor)
    return Frontier(
        measure=measure,
        deals=deals,
        is_whole=is_whole,
        zone=individually_rational(deals, floor),
        nash=nash(deals, floor),
        kalai_smorodinsky=kalai_smorodinsky(deals, floor),
        egalitarian=egalitarian(deals, floor),
        utilitarian=utilitarian(deals, floor),
    )
