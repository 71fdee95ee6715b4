"""What breaking a limit would cost and bring, in sentences, before it is done."""

from __future__ import annotations

from summit.engine.meter import MILLION, rounded
from summit.engine.view import View
from summit.present.catalogue import counted, listed, say
from summit.present.known import signed as treaty_of
from summit.present.numbers import decimal, percent, signed, whole
from summit.present.parties import limit_of
from summit.present.stakes import Breach, fear


def costs(view: View) -> str:
    """What being found out would cost, and of what that is made up (rule 15.3)."""
    weights, life, treaty = view.agenda.weights, view.agenda.life, treaty_of(view)
    agreed_before = 0 if life is None or not life.snaps_back(treaty.terms) else life.snapback_cost
    surplus = fear(view) - weights.breach_shown - agreed_before * MILLION
    parts = [
        say("comply.surplus", points=decimal(surplus)),
        say("comply.name", points=decimal(weights.breach_shown, 0)),
    ]
    if agreed_before:
        parts.append(say("comply.penalty", points=whole(agreed_before)))
    return say("comply.costs", cost=decimal(fear(view)), parts=listed(parts))


def sum_of(view: View, chosen: tuple[Breach, ...]) -> str:
    """What is about to be done, in one plain sentence."""
    if not chosen:
        return say("comply.sum_kept")
    missed, cost = MILLION, fear(view)
    for breach in chosen:
        missed = rounded(missed * (MILLION - breach.seen), MILLION)
    gain = sum(breach.gain for breach in chosen)
    return say(
        "comply.sum",
        limits=listed(limit_of(view, breach.limit) for breach in chosen),
        gain=decimal(gain),
        seen=percent(MILLION - missed),
        cost=decimal(cost),
        average=signed(rounded(gain * missed - cost * (MILLION - missed), MILLION)),
    )


def stakes_of_breach(view: View) -> tuple[str, ...]:
    """What holds of a breach, for the question before it is done."""
    treaty = treaty_of(view)
    left = treaty.periods - treaty.period
    lines = [say("comply.secret"), costs(view)]
    if left:
        lines.append(counted("comply.later", left))
    return tuple(lines)
