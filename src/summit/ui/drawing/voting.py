"""The vote at home before it is called: the odds, what moves them, and what buys votes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.content import Content

from summit.bargain.expected import expected
from summit.bargain.twolevel import SUPPORT_AT_REST, TENSION_AT_REST
from summit.engine.actions import Action
from summit.engine.acts.conduct import Buy, CallVote, Shelve
from summit.engine.meter import MILLION, rounded
from summit.engine.tables import Payment
from summit.engine.view import View
from summit.present.at_home import (
    bought,
    calling,
    home_of,
    odds_of,
    odds_word,
    shelving,
)
from summit.present.catalogue import counted, joined, say
from summit.present.known import signed
from summit.present.names import condition_text
from summit.present.numbers import decimal, percent, tension_short, whole
from summit.present.numbers import signed as change
from summit.present.parties import chamber_of, party_of, quorum_of
from summit.present.width import one_line
from summit.present.worths import preview
from summit.ui.drawing.bar import bar
from summit.ui.drawing.telling import reading
from summit.ui.words import EMPTY, Look, beside, lit, stacked

EVEN: Final = 500_000
"""Odds of one half: the mark on the bar."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be done about the vote; `payment` where it is one."""

    action: Action
    payment: Payment | None = None


def choices(view: View) -> tuple[Choice, ...]:
    """To call the vote, to promise each payment, and to shelve the treaty."""
    home = home_of(view)
    assert view.seat is not None, "only a seat votes"
    paid = bought(view)
    offers = [payment for payment in home.payments if payment.id not in paid]
    return (
        Choice(CallVote(view.seat)),
        *(Choice(Buy(view.seat, payment.id), payment) for payment in offers),
        Choice(Shelve(view.seat)),
    )


def odds_line(chance: int, width: int) -> Content:
    """Odds as a bar with the even chance marked."""
    cells = max(10, min(40, width - 2))
    look: Look = "good" if chance >= EVEN else "bad"
    return lit(bar(chance, cells, EVEN), look)


def asked(view: View, width: int) -> Content:
    """Who votes, the odds as number, word and bar, and what they are made of."""
    chance = odds_of(view)
    assert view.seat is not None, "only a seat votes"
    party = party_of(view, view.seat)
    odds = say("voting.odds", odds=percent(chance), word=odds_word(chance))
    cells = max(10, min(30, width - len(odds) - 4))
    look: Look = "good" if chance >= EVEN else "bad"
    lines = [
        reading((say("voting.who", chamber=chamber_of(party), quorum=quorum_of(party)),), width),
        beside(lit(odds, "strong"), lit("  "), lit(bar(chance, cells, EVEN), look)),
        reading(_made_of(view), width),
    ]
    return stacked(lines)


def row(view: View, choice: Choice) -> str:
    """A choice in a line."""
    if choice.payment is None:
        return say("voting.call" if isinstance(choice.action, CallVote) else "voting.shelve")
    payment = choice.payment
    return say(
        "voting.payment" if payment.rider is None else "voting.payment_rider",
        title=one_line(payment.title),
        votes=payment.votes,
        cost=counted("voting.points", payment.cost),
        odds=percent(odds_of(view, payment.votes)),
    )


def readout(view: View, choice: Choice, width: int) -> Content:
    """What a choice would lead to."""
    if choice.payment is not None:
        return _payment(view, choice.payment, width)
    if isinstance(choice.action, Shelve):
        return reading(shelving(view), width)
    return reading(calling(view), width)


def _payment(view: View, payment: Payment, width: int) -> Content:
    now, then = odds_of(view), odds_of(view, payment.votes)
    seen = preview(view, signed(view).terms)
    paid = sum(entry.cost for entry in home_of(view).payments if entry.id in bought(view))
    left = seen.expected - (paid + payment.cost) * MILLION
    lines = [
        one_line(payment.text),
        say("voting.gain", before=percent(now), after=percent(then), word=odds_word(then)),
        say(
            "voting.price",
            cost=counted("voting.points", payment.cost),
            left=decimal(left),
            walk_away=whole(seen.walk_away),
        ),
    ]
    parts = [reading(lines, width)]
    if payment.rider is not None:
        parts.append(_rider(view, payment, width))
    return stacked(parts)


def _rider(view: View, payment: Payment, width: int) -> Content:
    """What a payment would rule out, and whether it does on these terms."""
    rider = payment.rider
    assert rider is not None, "asked where there is one"
    binds = rider.crossed_by(signed(view).terms)
    condition = condition_text(view.agenda, rider.condition.source)
    said = say(
        "voting.rider_binds" if binds else "voting.rider_idle",
        because=one_line(rider.because).rstrip("."),
        condition=condition,
    )
    return reading((f"! {said}" if binds else said,), width, "bad" if binds else "plain")


def _made_of(view: View) -> tuple[str, ...]:
    """What it is worth to those at home, what they ask for, and what moves that."""
    home, weights = home_of(view), view.agenda.weights
    assert view.seat is not None, "only a seat votes"
    support = view.support[view.agenda.index(view.seat)]
    harder = rounded(weights.vote_hardening * (view.tension - TENSION_AT_REST), MILLION)
    backed = -rounded(weights.vote_backing * (support - SUPPORT_AT_REST), MILLION)
    votes = sum(entry.votes for entry in home.payments if entry.id in bought(view))
    paid = -votes * weights.vote_backing
    base = home.asked - harder - backed - paid
    parts = [
        say("voting.base", base=decimal(base)),
        say("voting.tension", change=change(harder), tension=tension_short(view.tension)),
        say("voting.support", change=change(backed), support=decimal(support, 0)),
    ]
    if paid:
        parts.append(say("voting.paid", change=change(paid)))
    worth = decimal(expected(home.eyes, signed(view).terms))
    return (
        say("voting.worth", worth=worth, asked=decimal(home.asked)),
        say("voting.made_of", parts=joined(parts)),
    )


def promised(view: View, width: int) -> Content:
    """What was promised at home already."""
    titles = [one_line(entry.title) for entry in home_of(view).payments if entry.id in bought(view)]
    if not titles:
        return EMPTY
    return reading((say("voting.promised", titles=joined(titles)),), width, "mark")
