"""What inspectors catch, what their reports are evidence of, and whom they keep honest.

Chances are in millionths of one (ppm), weights of evidence in millionths of log-odds. Everything
that can be exact is, and rounded once, to the nearest and halves up.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import comb, prod
from typing import Final

from summit.bargain.expected import MILLION
from summit.bargain.normal import PRECISE

# exp(-40) of a million is nothing, so beyond this a chance is 0 or 1 to the last millionth.
_SATURATED: Final = 40


@lru_cache(maxsize=16_384)
def combined(shares: tuple[int, ...], common: int = 0) -> int:
    """The chance in ppm that one of several measures speaks up, with `shares` the chance of each.

    P = 1 - (1-p)(1-p) ..., as if each looked on its own; 0 for no measures. Measures that share
    their sources add less: `common`, ρ in ppm, gives (1-ρ) P + ρ max p. It serves for detection and
    for false alarms. Raises ValueError for anything outside 0 to 1,000,000.
    """
    _check(common, *shares)
    if not shares:
        return 0
    alone = 1 - prod((_share(MILLION - share) for share in shares), start=Fraction(1))
    return _ppm(_share(MILLION - common) * alone + _share(common) * _share(max(shares)))


def repeated(chance: int, times: int) -> int:
    """The chance in ppm that something happens at least once in so many independent periods.

    1 - (1-p)^k. Raises ValueError for a chance outside 0 to 1,000,000 or a number below 0.
    """
    _check(chance)
    if times < 0:
        raise ValueError(f"nothing is repeated {times} times")
    return _ppm(1 - _share(MILLION - chance) ** times)


def sample_detection(total: int, falsified: int, drawn: int) -> Fraction:
    """The chance that a sample without replacement holds at least one falsified item.

    1 - C(N-r, n) / C(N, n), from 0 to 1. Raises ValueError unless 0 <= falsified <= total and
    0 <= drawn <= total.
    """
    if not (0 <= falsified <= total and 0 <= drawn <= total):
        raise ValueError(f"{drawn} drawn and {falsified} falsified do not fit into {total} items")
    return 1 - Fraction(comb(total - falsified, drawn), comb(total, drawn))


def clean_weight(detection: int, false_alarm: int, v_bad: int) -> int:
    """What a clean report adds to the trust in the party inspected, in millionths of log-odds.

    ln((1-α) / (1-P_bad)), P_bad = v P + (1-v) α, where v is the chance `v_bad` that one who is not
    to be trusted cheats in a given period (Bayes). Above 0 if detection exceeds false alarms.
    Raises ValueError for chances outside 0 to 1,000,000, and where a clean report cannot happen or
    would be proof.
    """
    _check(detection, false_alarm, v_bad)
    good = 1 - _share(false_alarm)
    bad = 1 - _alarm_if_bad(detection, false_alarm, v_bad)
    if not good or not bad:
        raise ValueError("a clean report that cannot happen, or proves everything, has no weight")
    return _log_odds(good / bad)


def alarm_weight(detection: int, false_alarm: int, v_bad: int) -> int:
    """What an alarm adds to the trust in the party inspected, in millionths of log-odds.

    ln(α / P_bad) with P_bad as in `clean_weight`; below 0 if detection exceeds false alarms. Raises
    ValueError for chances outside 0 to 1,000,000, and where `false_alarm` is 0: an alarm would be
    proof; likewise where it could not come from a cheat.
    """
    _check(detection, false_alarm, v_bad)
    bad = _alarm_if_bad(detection, false_alarm, v_bad)
    if not false_alarm or not bad:
        raise ValueError("an alarm that is never false, or never true, has no weight")
    return _log_odds(_share(false_alarm) / bad)


def posterior(prior: int, detection: int, false_alarm: int, alarmed: bool) -> int:
    """The chance of a violation in ppm once a report is in, from the chance `prior` before it.

    Bayes: with an alarm Q P / (Q P + (1-Q) α), with a clean report the same of 1-P and 1-α. Raises
    ValueError for chances outside 0 to 1,000,000, and where such a report cannot happen.
    """
    _check(prior, detection, false_alarm)
    if alarmed:
        guilty, innocent = prior * detection, (MILLION - prior) * false_alarm
    else:
        guilty = prior * (MILLION - detection)
        innocent = (MILLION - prior) * (MILLION - false_alarm)
    if not guilty + innocent:
        raise ValueError("nothing follows from a report that cannot happen")
    return _ppm(Fraction(guilty, guilty + innocent))


def deterrence_threshold(
    gain: Fraction | int,
    fine: Fraction | int,
    future: Fraction | int = 0,
    *,
    burden: Fraction | int = 0,
) -> Fraction:
    """The chance of being caught from which on cheating does not pay, 0 or more.

    p* = (g + αh) / (g + f + future): cheat if and only if g(1-P) > (f + future) P, or where false
    alarms weigh on the honest (`burden`, αh) if that exceeds -αh. `future` is what the treaty is
    still worth (`shadow`). All are in one unit. Above 1 where nothing deters; 0 where there is
    nothing to gain. Raises ValueError for an amount below 0.
    """
    if min(gain, fine, future, burden) < 0:
        raise ValueError("no amount at stake is below 0")
    if not gain:
        return Fraction(0)
    return Fraction(gain + burden) / (gain + fine + future)


def shadow(value: Fraction | int, discount: Fraction | int) -> Fraction:
    """What a treaty worth `value` in every future round is worth now: δV / (1-δ).

    In the unit of `value`; `discount` is δ, from 0 to below 1. Raises ValueError outside.
    """
    if not 0 <= discount < 1:
        raise ValueError(f"a discount lies between 0 and below 1, not at {discount}")
    return Fraction(discount) * value / (1 - Fraction(discount))


def fine_needed(detection: int) -> Fraction:
    """The fine, in units of what a cheat gains, from which on cheating does not pay: (1-P) / P.

    Raises ValueError unless `detection`, in ppm, is from 1 to 1,000,000: no fine deters who is
    never caught.
    """
    _check(detection)
    if not detection:
        raise ValueError("no fine deters who is never caught")
    return Fraction(MILLION - detection, detection)


def temptation_to_cheat(gain: int, fine: int, detection: int, softness_share: int) -> int:
    """The chance in ppm that a scripted party cheats, one half where it pays exactly nothing.

    1 / (1 + exp(-(g(1-P) - fP) / s)) with s = softness_share x g (quantal response: McKelvey &
    Palfrey 1995). `gain` and `fine` are in one unit; a fine below 0 is a reward. 0 where there is
    nothing to gain. `detection` is in ppm, and `softness_share` in ppm of the gain. Raises
    ValueError for a detection outside 0 to 1,000,000 or a softness of 0 or below.
    """
    _check(detection)
    if softness_share <= 0:
        raise ValueError(f"a softness is above 0, as {softness_share} is not")
    if gain <= 0:
        return 0
    pays = Fraction(gain * (MILLION - detection) - fine * detection, gain * softness_share)
    bounded = max(Fraction(-_SATURATED), min(Fraction(_SATURATED), pays))
    with localcontext(PRECISE):
        odds = (-_decimal(bounded)).exp()
        return int((MILLION / (1 + odds)).to_integral_value())


def _alarm_if_bad(detection: int, false_alarm: int, v_bad: int) -> Fraction:
    """The chance of an alarm about one who is not to be trusted."""
    return Fraction(v_bad * detection + (MILLION - v_bad) * false_alarm, MILLION**2)


def _log_odds(ratio: Fraction) -> int:
    with localcontext(PRECISE):
        return int((_decimal(ratio).ln() * MILLION).to_integral_value())


def _decimal(ratio: Fraction) -> Decimal:
    """The quotient, to the digits of the context that the caller is in."""
    return Decimal(ratio.numerator) / Decimal(ratio.denominator)


def _share(ppm: int) -> Fraction:
    return Fraction(ppm, MILLION)


def _ppm(chance: Fraction) -> int:
    return (chance * MILLION + Fraction(1, 2)).__floor__()


def _check(*chances: int) -> None:
    for chance in chances:
        if not 0 <= chance <= MILLION:
            raise ValueError(f"a chance lies between 0 and {MILLION} ppm, not at {chance}")
