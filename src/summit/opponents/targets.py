"""How much a delegation asks for at a moment of the game, in its own eyes: integers throughout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summit.engine.meter import MILLION

Tactic = Callable[[int, int], int]
"""The share of the way from start to floor that is conceded, in millionths.

Its arguments, in millionths: the time that has passed, and how far the other has come.
"""


@dataclass(frozen=True, slots=True)
class Ambition:
    """Where a delegation starts from, below what it never goes, and what it takes for a fair deal.

    All in micropoints of its own expected worth, at today's trust.
    """

    start: int
    floor: int
    fair: int

    def target(self, share: int) -> int:
        """What is asked for once `share` (millionths) of the way has been conceded."""
        return self.start - share * (self.start - self.floor) // MILLION


def ambition(opening: int, walk_away: int, fair: int) -> Ambition:
    """From the worth of one's opening, one's walk-away and the fair deal one believes in.

    The floor keeps a quarter of one's own gain at that deal: pride, without which it would pay to
    wait for the last minute and squeeze.
    """
    floor = walk_away + max(0, fair - walk_away) // 4
    return Ambition(max(opening, floor), floor, fair)


def returned(first: int, best: int | None, fair: int) -> int:
    """How far another has come, in one's own eyes, from its first text to the fair deal.

    In millionths; `best` is the best of its texts that crosses no red line of one's own, `None` if
    all do. A first text that is already as good as the fair deal counts as the whole way.
    """
    if best is None:
        return 0
    if fair <= first:
        return MILLION
    return max(0, min(MILLION, MILLION * (best - first) // (fair - first)))
