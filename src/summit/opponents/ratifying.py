"""Getting a treaty approved at home: which votes are worth their price."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action
from summit.engine.acts.conduct import Buy, CallVote, Shelve
from summit.engine.approval import chance_of
from summit.engine.meter import MILLION
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.outcome import standing_worth
from summit.opponents.record import own_of
from summit.scenario.model import Script

ENOUGH: Final = 950_000
"""Odds at which no more votes are bought, in millionths."""


def at_home(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """Buys what wins more than it costs, the cheapest votes first, and calls the vote. A treaty
    that has become worth less than none is put into a drawer (rules 11.2 to 11.5)."""
    seat, own = own_of(view)
    home = own.home
    worth = standing_worth(view, treaty)
    if home is None or worth.surplus < 0:
        return Decision((Shelve(seat),), Reason("shelved", (("worth", worth.expected),)))
    weights = view.agenda.weights
    votes = 0
    odds = chance_of(home.eyes, home.asked, treaty.terms, weights)
    bought = {name for by, name in treaty.bought if by == seat}
    actions: list[Action] = []
    for payment in sorted(home.payments, key=lambda entry: (entry.cost, -entry.votes)):
        if payment.id in bought or odds >= ENOUGH:
            continue
        more = votes + payment.votes
        better = chance_of(home.eyes, home.asked, treaty.terms, weights, more)
        if (better - odds) * worth.surplus > payment.cost * MILLION * MILLION:
            actions.append(Buy(seat, payment.id))
            votes, odds = more, better
    return Decision((*actions, CallVote(seat)), Reason("voted", (("odds", odds),)))
