"""Inspection games: how often to look, and how often the one looked at would cheat all the same.

Equilibria in exact fractions. The single game is that of Avenhaus, von Stengel & Zamir (2002),
with false alarms; the repeated one is that of Dresher (1962), with the penalties of Maschler
(1966) and Höpfinger (1971) and with inspections that may miss. They are yardsticks: people do not
mix so exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import comb

Number = Fraction | int

_NONE = Fraction(0)
_SURE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Stakes:
    """What hangs on one inspection; amounts in any one unit for each side, none below 0.

    To the inspected party a cheat unseen is worth `gain`, one caught costs `fine`, and a false
    accusation costs `hardship`. To the inspector an inspection costs `cost`, a false alarm
    `embarrassment`, a cheat unseen `loss` and one caught `caught_loss`, which is less. `detection`
    and `false_alarm` are chances from 0 to 1. Raises ValueError for anything else.
    """

    gain: Number
    fine: Number
    detection: Number
    cost: Number
    loss: Number
    caught_loss: Number
    false_alarm: Number = 0
    hardship: Number = 0
    embarrassment: Number = 0

    def __post_init__(self) -> None:
        amounts = (self.gain, self.fine, self.cost, self.hardship, self.embarrassment)
        if min(*amounts, self.caught_loss) < 0:
            raise ValueError("no amount at stake is below 0")
        if self.loss <= self.caught_loss:
            raise ValueError("a cheat unseen costs the inspector more than one that is caught")
        _chance(self.detection)
        _chance(self.false_alarm)


@dataclass(frozen=True, slots=True)
class Single:
    """The equilibrium of one inspection.

    `inspect` and `violate` are the chances of either; `value` is what the inspector gets by it,
    and `committed` what it gets if it can announce its chance first and is believed. Both are 0 or
    below. `deterred` is False where no inspection that can be had makes cheating unattractive.
    """

    inspect: Fraction
    violate: Fraction
    value: Fraction
    committed: Fraction
    deterred: bool


@dataclass(frozen=True, slots=True)
class Recursion:
    """The equilibrium of a game over several periods, with what both do in the first of them.

    `value` is the inspected party's, from 0 to 1 (1: a violation unseen); the inspector's is its
    negative. `inspect` and `violate` are chances. `deterred` is False where violating pays even
    under inspection: sooner or later the inspected party then violates for certain.
    """

    value: Fraction
    inspect: Fraction
    violate: Fraction
    deterred: bool


def single(stakes: Stakes) -> Single:
    """One inspection with false alarms (Avenhaus, von Stengel & Zamir 2002; Maschler 1966).

    q* = g / (p(g+f) - αh) and v* = (c + αe) / (p(L-a) + αe). A larger fine lowers the chance of
    inspection and not that of a violation. Where q* is above 1 the inspected party always cheats;
    where v* is above 1 the inspector never looks. Whoever is believed need not leave anything to
    chance: an announced q* makes keeping to the rules a best reply.
    """
    gain, loss, seen = Fraction(stakes.gain), Fraction(stakes.loss), stakes.detection
    if not gain:
        return Single(_NONE, _NONE, _NONE, _NONE, True)
    nuisance = stakes.cost + Fraction(stakes.false_alarm) * stakes.embarrassment
    # What looking adds to the fear of cheating, and to the inspector's hopes where there is one.
    bite = seen * (gain + stakes.fine) - stakes.false_alarm * stakes.hardship
    saved = seen * (loss - stakes.caught_loss)
    if bite < gain:
        looks = saved > stakes.cost
        value = -loss + max(_NONE, saved - stakes.cost)
        return Single(_SURE if looks else _NONE, _SURE, value, value, False)
    inspect = gain / bite
    if saved < stakes.cost:
        return Single(_NONE, _SURE, -loss, max(-loss, -inspect * nuisance), True)
    violate = nuisance / (saved + stakes.false_alarm * stakes.embarrassment)
    value = -violate * loss
    return Single(inspect, violate, value, max(value, -inspect * nuisance), True)


def solve(periods: int, inspections: int, penalty: Number, detection: Number = 1) -> Recursion:
    """So many periods and inspections, and at most one violation; past inspections are seen.

    A violation unseen is worth 1 to the inspected party, one caught -`penalty`, keeping to the
    rules 0. An inspection catches a violation with the chance `detection`, so that being inspected
    costs a violator b = detection x penalty - (1 - detection) on average. With V1 and V0 the values
    of what is left after an inspection and after none (Dresher 1962):
    v = (b V0 + V1) / (1 + b + V1 - V0), inspect with (1 - V0) / (1 - V0 + V1 + b), violate with
    (V1 - V0) / (V1 - V0 + 1 + b). With an inspection for every period each is inspected and nobody
    violates: v = 0.

    Where b is below 0 (detection below 1 / (1 + penalty)) nothing deters, and only the moment is
    still in play: the same recursion from v = -b for an inspection in every period gives a
    violation in a period drawn evenly (1 in `periods` for the first), inspections spread evenly
    too, and v = -b + (1 + b)(periods - inspections) / periods.

    Raises ValueError for negative periods, inspections or penalty and for a detection outside 0
    to 1.
    """
    _countable(periods, inspections)
    if penalty < 0:
        raise ValueError(f"a penalty is not below 0, as {penalty} is")
    _chance(detection)
    # Spare inspections change nothing, and one entry in the cache serves all of them.
    kept = min(periods, inspections)
    return _solve(periods, kept, Fraction(detection * (penalty + 1) - 1))


def closed_form(periods: int, inspections: int, penalty: Number) -> Fraction:
    """The value of `solve` with sure detection, without its recursion.

    C(n-1, m) / (sum over i from 0 to m of C(n, i) b^(m-i)); 0 for m of n and more. `penalty` is b,
    or what `solve` makes of it for imperfect detection, 0 or more. Raises ValueError as `solve`.
    """
    _countable(periods, inspections)
    if penalty < 0:
        raise ValueError(f"a penalty is not below 0, as {penalty} is")
    if inspections >= periods:
        return _NONE
    terms = (
        comb(periods, i) * Fraction(penalty) ** (inspections - i) for i in range(inspections + 1)
    )
    return comb(periods - 1, inspections) / sum(terms, start=_NONE)


@lru_cache(maxsize=4_096)
def _solve(periods: int, inspections: int, cost: Fraction) -> Recursion:
    """As `solve`, with at most one inspection a period; `cost` is that of being inspected."""
    if not periods:
        return Recursion(_NONE, _NONE, _NONE, cost >= 0)
    if cost < 0:
        even = Fraction(inspections, periods)
        return Recursion(-cost * even + 1 - even, even, Fraction(1, periods), False)
    if inspections == periods:
        return Recursion(_NONE, _SURE, _NONE, True)
    if not inspections:
        return Recursion(_SURE, _NONE, _SURE, True)
    left = _values(periods - 1, inspections, cost)
    looked, blind = left[inspections - 1], left[inspections]
    fear = looked + cost
    return Recursion(
        value=_stage(looked, blind, cost),
        inspect=(1 - blind) / (1 - blind + fear),
        violate=(looked - blind) / (looked - blind + 1 + cost),
        deterred=True,
    )


def _values(periods: int, most: int, cost: Fraction) -> list[Fraction]:
    """The values of a game of so many periods, by the number of inspections from 0 to `most`."""
    values = [_NONE] * (most + 1)
    for length in range(1, periods + 1):
        # From the top, so that the values of the shorter game are still there to be read.
        for inspections in range(min(most, length - 1), 0, -1):
            values[inspections] = _stage(values[inspections - 1], values[inspections], cost)
        values[0] = _SURE
    return values


def _stage(looked: Fraction, blind: Fraction, cost: Fraction) -> Fraction:
    """The value of a period, from those of the rest after an inspection and after none."""
    return (cost * blind + looked) / (1 + cost + looked - blind)


def _countable(periods: int, inspections: int) -> None:
    if periods < 0 or inspections < 0:
        raise ValueError(f"{periods} periods and {inspections} inspections cannot be counted")


def _chance(chance: Number) -> None:
    if not 0 <= chance <= 1:
        raise ValueError(f"a chance lies between 0 and 1, not at {chance}")
