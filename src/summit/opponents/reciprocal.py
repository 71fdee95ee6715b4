"""The reciprocal tactic: concedes with time, but most of it only against what the other gives."""

from __future__ import annotations

from typing import Final

from summit.engine.meter import MILLION

UNASKED: Final = 200_000
"""The part of what time allows that is given unasked, in millionths; the rest is in return."""

SLOPE: Final = 2
"""Half the way to the fair deal is taken for the other's full share: the rest is one's own."""


def reciprocal(elapsed: int, returned: int) -> int:
    """f = min(F, 0.2 F + 0.8 min(1, 2 s)), in millionths.

    F is the time used, s how far the other's best text has come from its first to the fair deal
    (nice tit for tat, Baarslag, Hindriks and Jonker 2011, held to the pace of the clock).
    """
    unasked = UNASKED * elapsed // MILLION
    in_return = (MILLION - UNASKED) * min(MILLION, SLOPE * returned) // MILLION
    return min(elapsed, unasked + in_return)
