"""The standard normal distribution, the same to the last digit on every machine.

`decimal` rounds `exp`, `ln` and `sqrt` correctly; the `math` library of a machine need not.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import Final

PRECISE: Final = Context(prec=40, rounding=ROUND_HALF_EVEN)
"""Forty digits: far more than a result in millionths needs, so that its rounding is never in doubt.

Enter it by `localcontext`, which copies it.
"""

_PI: Final = Decimal("3.141592653589793238462643383279502884197169399375")
_HALF: Final = Decimal("0.5")
# Where the fraction takes over from the series: there both give all the digits that are asked for.
_FAR: Final = Decimal(6)
_LEVELS: Final = 120
# Beyond this the density is smaller than the least number that `decimal` holds.
_FARTHEST: Final = Decimal(2_000)
_STEPS: Final = 64
_CLOSE: Final = Decimal("1e-30")


def phi(z: Decimal) -> Decimal:
    """The chance that a standard normal draw is `z` or below, from 0 to 1.

    Good to 20 significant digits in both tails. Up to 6 by the series of Kummer's function,
    1/2 + density x (z + z^3/3 + z^5/(3 5) + ...), whose terms all have one sign (Abramowitz &
    Stegun 26.2.11); beyond by Laplace's continued fraction (26.2.14). Raises
    decimal.InvalidOperation for what is not a number.
    """
    with localcontext(PRECISE):
        away = min(abs(z), _FARTHEST)
        if away > _FAR:
            tail = _tail(away)
            return tail if z < 0 else 1 - tail
        middle = _middle(away)
        return _HALF - middle if z < 0 else _HALF + middle


@lru_cache(maxsize=1_024)
def quantile(q: Fraction) -> Decimal:
    """The point that a standard normal draw stays at or below with the chance `q`.

    Good to 20 significant digits. Raises ValueError unless `q` lies between 0 and 1, both
    left out.
    """
    if not 0 < q < 1:
        raise ValueError(f"a quantile needs a chance between 0 and 1, not {q}")
    if q == Fraction(1, 2):
        return Decimal(0)
    if q > Fraction(1, 2):
        # A minus would round to the digits of whatever context the caller happens to be in.
        return quantile(1 - q).copy_negate()
    with localcontext(PRECISE):
        target = (Decimal(q.numerator) / Decimal(q.denominator)).ln()
        # phi(-x) <= exp(-x²/2) / 2, so this start lies left of the point. ln(phi) rises and bends
        # down, so that Newton's steps climb to the point from there and never pass it.
        z = -(-2 * (target + Decimal(2).ln())).sqrt()
        for _ in range(_STEPS):
            chance = phi(z)
            step = (target - chance.ln()) * chance / _density(z)
            z += step
            if abs(step) < _CLOSE:
                break
        return z


def _density(z: Decimal) -> Decimal:
    return (-z * z / 2).exp() / (2 * _PI).sqrt()


def _middle(z: Decimal) -> Decimal:
    """The chance of a draw between 0 and `z`, which is 0 or above."""
    square = z * z
    term = total = z
    odd = 1
    while total + term != total:
        odd += 2
        term = term * square / odd
        total += term
    return _density(z) * total


def _tail(z: Decimal) -> Decimal:
    """The chance of a draw beyond `z`, which is well above 0."""
    below = z
    for level in range(_LEVELS, 0, -1):
        below = z + level / below
    return _density(z) / below
