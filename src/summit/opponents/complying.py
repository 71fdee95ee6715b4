"""Keeping a treaty or breaking it in secret, and answering when somebody asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summit.bargain.detection import temptation_to_cheat
from summit.engine.acts.conduct import Comply, Explain
from summit.engine.meter import MILLION
from summit.engine.reckoning import dread, temptation
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.outcome import caught
from summit.opponents.record import own_of
from summit.scenario.model import Script, Temper

SOFTNESS: Final[Mapping[Temper, int]] = {
    "patient": 150_000,
    "brusque": 200_000,
    "legalistic": 100_000,
    "warm": 120_000,
}
"""How far feeling blurs the sum of gain and fear, as a share of the gain in millionths."""


def conduct(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """Breaks the limit that tempts it most with the chance that its temper gives to the sum
    g (1 - P) - f P, and keeps all the others (rule 15.3; a quantal response, McKelvey and Palfrey
    1995). A new draw each period."""
    seat, own = own_of(view)
    agenda = view.agenda
    fear = dread(agenda, own.sheet, treaty.terms)
    best: tuple[int, int, int, int] | None = None
    for limit, seen in caught(view, treaty).items():
        gain = temptation(agenda, own.sheet, seat, limit, treaty.terms)
        net = gain * (MILLION - seen) - fear * seen
        if gain and (best is None or net > best[0]):
            best = net, limit, gain, seen
    if best is None:
        return Decision((Comply(seat),), Reason("kept"))
    _, limit, gain, seen = best
    chance = temptation_to_cheat(gain, fear, seen, SOFTNESS[script.temper])
    figures = (
        ("limit", agenda.issues[limit].id),
        ("gain", gain),
        ("fear", fear),
        ("seen", seen),
        ("chance", chance),
    )
    if luck(f"conduct/{seat}/{treaty.period}", MILLION) < chance:
        return Decision((Comply(seat, (limit,)),), Reason("broke", figures))
    return Decision((Comply(seat),), Reason("kept", figures))


def explanation(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """Opens the books if there is nothing in them. If there is, it admits what is proven already,
    for that costs less than to see it shown; a warm one owns up to the rest too (rule 14.2)."""
    seat, own = own_of(view)
    name = next(duty.of for duty in own.duties if duty.kind == "explain")
    found = treaty.finding(name)
    assert found is not None, "who is asked about a finding is told of it"
    is_guilty = treaty.broke(seat, found.limit, found.period)
    openly = not is_guilty or found.result == "confirmed" or script.temper == "warm"
    code = "opened" if openly else "silent"
    return Decision((Explain(seat, name, openly),), Reason(code, (("finding", name),)))
