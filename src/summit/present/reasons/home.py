"""Why those at home would approve a text or not: what it is worth to them, what they ask for."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import expected
from summit.bargain.twolevel import SUPPORT_AT_REST, TENSION_AT_REST
from summit.engine.actions import Terms
from summit.engine.approval import chance_of
from summit.engine.meter import MILLION, rounded
from summit.engine.tables import Party, Payment
from summit.engine.view import AtHome, View
from summit.present.catalogue import joined, say
from summit.present.names import condition_text, seat_name
from summit.present.numbers import decimal, percent, signed, whole
from summit.present.telling.treaty import share_text
from summit.present.width import one_line


@dataclass(frozen=True, slots=True)
class Asked:
    """What those at home ask of a text, in micropoints, and what it is made of (rule 11.3).

    `asked` is `base`, what the voter asks whose vote decides in a calm and even mood, and on top of
    it what tension, support and promises at home add or take off.
    """

    asked: int
    base: int
    tension: int
    support: int
    promised: int


def asked_of(view: View, home: AtHome) -> Asked:
    """The parts of what is asked at home, now."""
    weights = view.agenda.weights
    support = 0 if view.seat is None else view.support[view.agenda.index(view.seat)]
    tense = rounded(weights.vote_hardening * (view.tension - TENSION_AT_REST), MILLION)
    backed = -rounded(weights.vote_backing * (support - SUPPORT_AT_REST), MILLION)
    votes = sum(payment.votes for payment in home.payments if _is_promised(view, payment))
    paid = -votes * weights.vote_backing
    return Asked(home.asked, home.asked - tense - backed - paid, tense, backed, paid)


def ratification(view: View, name: str, terms: Terms) -> tuple[str, ...]:
    """The odds at home for a text, what they are made of, and what buys votes."""
    home = None if view.own is None else view.own.home
    party = _party(view)
    if home is None or party is None:
        return (say("why.no_vote"),)
    odds = chance_of(home.eyes, home.asked, terms, view.agenda.weights)
    head = say(
        "why.odds",
        text=name,
        chamber=one_line(party.chamber),
        quorum=share_text(party.quorum),
        odds=percent(odds),
    )
    worth = say(
        "why.odds_worth",
        worth=decimal(expected(home.eyes, terms)),
        asked=decimal(home.asked),
        error=decimal(view.agenda.weights.vote_error),
    )
    lines = (say("line.rule", text=head, rule="11.3"), worth, _made_of(view, home))
    return (*lines, *(_payment(view, home, each, terms) for each in home.payments))


def support(view: View) -> tuple[str, ...]:
    """How each public stands to the talks, what moves it and what it does (rule 11.3)."""
    if not view.support:
        return (say("why.no_vote"),)
    weights = view.agenda.weights
    rows = joined(
        say("review.had", name=seat_name(view.agenda, seat), value=decimal(value))
        for seat, value in zip(view.agenda.seats, view.support, strict=True)
    )
    head = say("why.support", rows=rows)
    moves = say("why.support_moves", given=decimal(abs(weights.support_given) // 100, 2))
    does = say("why.support_does", points=decimal(weights.vote_backing, 2))
    return (
        say("line.rule", text=head, rule="11.3"),
        say("line.rule", text=moves, rule="11.3"),
        does,
    )


def _made_of(view: View, home: AtHome) -> str:
    made = asked_of(view, home)
    return say(
        "why.odds_made_of",
        base=decimal(made.base),
        tension=signed(made.tension),
        support=signed(made.support),
        promised=signed(made.promised),
    )


def _payment(view: View, home: AtHome, payment: Payment, terms: Terms) -> str:
    """One side payment: what it would make of the odds and what it costs, or that it is promised;
    and what it rules out."""
    title = one_line(payment.title)
    if _is_promised(view, payment):
        line = say("why.payment_promised", title=title, cost=whole(payment.cost))
    else:
        weights = view.agenda.weights
        then = home.asked - payment.votes * weights.vote_backing
        odds = percent(chance_of(home.eyes, then, terms, weights))
        line = say(
            "why.payment", title=title, votes=payment.votes, odds=odds, cost=whole(payment.cost)
        )
    if payment.rider is not None:
        condition = condition_text(view.agenda, payment.rider.condition.source)
        line = say("why.payment_rider", line=line, condition=condition)
    return say("line.rule", text=line, rule="11.4")


def _is_promised(view: View, payment: Payment) -> bool:
    return view.treaty is not None and (view.seat, payment.id) in view.treaty.bought


def _party(view: View) -> Party | None:
    return None if view.seat is None else view.agenda.parties[view.agenda.index(view.seat)]
