"""The second table of a negotiation: whether a treaty would be ratified at home (Putnam 1988).

Voters differ in what they ask of a treaty, normally distributed around a median. A quorum of them
makes a reservation value; the win-set is every text worth that much to them. Values are in
micropoints, tension and support in millionths of a point, chances in millionths of one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final

from summit.bargain.expected import MILLION
from summit.bargain.normal import PRECISE, phi, quantile

TENSION_AT_REST: Final = 40 * MILLION
"""The tension that neither hardens voters nor softens them."""

SUPPORT_AT_REST: Final = 50 * MILLION
"""The support for the talks that neither helps a treaty nor hurts it."""


@dataclass(frozen=True, slots=True)
class Electorate:
    """How those who ratify at home take to a treaty; the defaults are house rules.

    `spread` is the deviation of what single voters ask for and `error` that of what a vote turns
    out to be, in micropoints; `hardening` is what a point of tension adds to what they ask for and
    `backing` what a point of support takes off it, in millionths. Raises ValueError for a spread
    below 0, or an error of 0 or below.
    """

    spread: int = 12 * MILLION
    error: int = 6 * MILLION
    hardening: int = 100_000
    backing: int = 200_000

    def __post_init__(self) -> None:
        if self.spread < 0:
            raise ValueError("voters cannot differ by less than nothing")
        if self.error <= 0:
            raise ValueError("no vote is certain: its error is above 0")


DEFAULT: Final = Electorate()


def reservation(
    median: int,
    tension: int,
    support: int,
    quorum: Fraction,
    electorate: Electorate = DEFAULT,
) -> int:
    """What a treaty must be worth to find its quorum, in micropoints to the nearest.

    v_q = μ + 0.10 (X - 40) - 0.20 (S - 50) + 12 Φ⁻¹(q), with the electorate's numbers for 0.10,
    0.20 and 12; `median` is μ, in micropoints. Raises ValueError unless `quorum` lies between 0
    and 1, both left out.
    """
    shift = electorate.hardening * (tension - TENSION_AT_REST)
    shift -= electorate.backing * (support - SUPPORT_AT_REST)
    with localcontext(PRECISE):
        asked = electorate.spread * quantile(quorum) + Decimal(shift) / MILLION
        return median + int(asked.to_integral_value())


def odds(value: int, reservation: int, electorate: Electorate = DEFAULT) -> int:
    """The chance that a treaty of this value is ratified, in millionths from 1 to 999,999.

    Φ((V - v_q) / 6) with the electorate's error for 6; one half where the value is just what is
    asked for. Both arguments are in micropoints.
    """
    with localcontext(PRECISE):
        chance = phi(Decimal(value - reservation) / electorate.error) * MILLION
        return max(1, min(MILLION - 1, int(chance.to_integral_value())))
