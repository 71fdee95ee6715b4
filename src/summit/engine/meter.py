"""The trust meter: from log-odds to points and back, correctly rounded on every machine.

A level L is kept in integer millionths of log-odds, a trust T in integer millionths of one (so
that 47.86 points are 478,600). T = 1 / (1 + e^-L) (rule 5.1; Kydd 2005: trust as a probability,
moved by weights of evidence). `decimal` rounds `exp` and `ln` correctly, so no machine differs.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import Final

MILLION: Final = 1_000_000
_PRECISE: Final = Context(prec=40, rounding=ROUND_HALF_EVEN)
_SATURATED: Final = 40 * MILLION


@lru_cache(maxsize=65_536)
def trust_at(level: int) -> int:
    """The trust that belongs to a level, in millionths from 1 to 999,999 (rule 5.1)."""
    bounded = max(-_SATURATED, min(_SATURATED, level))
    odds = _PRECISE.exp(_PRECISE.divide(Decimal(-bounded), Decimal(MILLION)))
    trust = _PRECISE.divide(Decimal(MILLION), _PRECISE.add(Decimal(1), odds))
    return max(1, min(MILLION - 1, int(trust.to_integral_value(context=_PRECISE))))


@lru_cache(maxsize=256)
def level_at(points: int) -> int:
    """The level that belongs to a starting trust of 1 to 99 whole points (rule 5.1)."""
    if not 1 <= points <= 99:
        raise ValueError(f"trust starts between 1 and 99 points, not at {points}")
    odds = _PRECISE.divide(Decimal(points), Decimal(100 - points))
    scaled = _PRECISE.multiply(_PRECISE.ln(odds), Decimal(MILLION))
    return int(scaled.to_integral_value(context=_PRECISE))


def rounded(numerator: int, denominator: int) -> int:
    """The quotient to the nearest integer, halves away from zero; the denominator is positive."""
    half = denominator // 2
    if numerator >= 0:
        return (numerator + half) // denominator
    return -((-numerator + half) // denominator)
