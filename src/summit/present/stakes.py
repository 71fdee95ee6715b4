"""What is at stake for a seat once a treaty is signed: odds at home, breaches, what can be seen."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import expected
from summit.engine.actions import Terms
from summit.engine.approval import chance_of
from summit.engine.meter import rounded
from summit.engine.reckoning import dread, temptation
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import (
    Sight,
    limits_of,
    noticed_by_any,
    sight_by,
    visited_by,
    visits_in_all,
)
from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Payment
from summit.engine.view import View
from summit.present.worths import owned


@dataclass(frozen=True, slots=True)
class Offer:
    """A side payment: whether it was promised, and the odds of approval with it, in millionths."""

    payment: Payment
    is_bought: bool
    odds: int


@dataclass(frozen=True, slots=True)
class Approval:
    """What those at home make of a text: its worth in their eyes and what they ask for, both in
    micropoints, and the odds of approval in millionths."""

    value: int
    asked: int
    odds: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """What breaking a limit brings if nobody sees it: micropoints over the treaty's life, and in
    one period. `seen` is the chance in millionths that somebody does, as far as one knows, and
    `visited` the same with a visit at short notice (`None` where none can come)."""

    limit: int
    gain: int
    share: int
    seen: int
    visited: int | None


@dataclass(frozen=True, slots=True)
class Prospect:
    """What one sees of a limit of another: the chance of noticing a breach in a period, the same
    with a visit, in millionths, and what is lost over the treaty's life if it goes unseen."""

    of: Seat
    limit: int
    seen: int
    visited: int
    lost: int


def approval(view: View, terms: Terms) -> Approval | None:
    """How those at home would take a text now (rules 11.3 and 11.4); `None` where nobody votes."""
    home = owned(view).home
    if home is None:
        return None
    weights = view.agenda.weights
    bought = {name for by, name in view.treaty.bought if by == view.seat} if view.treaty else set()
    offers = []
    for payment in home.payments:
        is_bought = payment.id in bought
        votes = 0 if is_bought else payment.votes
        odds = chance_of(home.eyes, home.asked, terms, weights, votes)
        offers.append(Offer(payment, is_bought, odds))
    odds = chance_of(home.eyes, home.asked, terms, weights)
    return Approval(expected(home.eyes, terms), home.asked, odds, tuple(offers))


def breaches(view: View) -> tuple[Breach, ...]:
    """Every limit that binds the own seat, and what breaking it in this period would mean (rules
    13.1 and 15.2). The others' means are their secret: they are taken to be like one's own."""
    own, treaty, seat, agenda = owned(view), view.treaty, view.seat, view.agenda
    if treaty is None or seat is None:
        return ()
    found, means = [], own.sheet.means
    for limit in limits_of(agenda, seat):
        gain = temptation(agenda, own.sheet, seat, limit, treaty.terms)
        visitors = _may_visit(view, treaty, seat)
        visited = noticed_by_any(agenda, treaty, seat, limit, means, visitors)
        seen = noticed_by_any(agenda, treaty, seat, limit, means)
        share = rounded(gain, max(1, treaty.periods))
        found.append(Breach(limit, gain, share, seen, visited if visited > seen else None))
    return tuple(found)


def fear(view: View) -> int:
    """What being found out would cost the own seat, in micropoints (rule 15.3)."""
    treaty = view.treaty
    return 0 if treaty is None else dread(view.agenda, owned(view).sheet, treaty.terms)


def prospects(view: View) -> tuple[Prospect, ...]:
    """Every limit of another, and how well the own seat sees it in this period (rule 13.1)."""
    own, treaty, seat = owned(view), view.treaty, view.seat
    if treaty is None or seat is None:
        return ()
    found = []
    for other in view.agenda.others(seat):
        plain = sight_by(view.agenda, treaty, seat, other, own.sheet.means)
        for place, limit in enumerate(limits_of(view.agenda, other)):
            visit = sight_by(view.agenda, treaty, seat, other, own.sheet.means, (limit,))
            lost = own.sheet.stakes[limit][treaty.terms[limit]]
            found.append(Prospect(other, limit, plain.seen[place], visit.seen[place], lost))
    return tuple(found)


def own_sight(view: View, by: Seat, of: Seat) -> Sight | None:
    """What an inspector sees of a party in this review, with the visits that the reader knows of;
    `None` where its means are a secret of another."""
    treaty = view.treaty
    if treaty is None or by not in (view.seat, AGENCY):
        return None
    means = () if view.own is None else view.own.sheet.means
    visited = visited_by(treaty, by, of)
    return sight_by(view.agenda, treaty, by, of, means, visited)


def _may_visit(view: View, treaty: Treaty, seat: Seat) -> tuple[Seat, ...]:
    """The others that may have a visit at short notice left, as far as the own seat knows."""
    in_all = visits_in_all(view.agenda, treaty.terms)
    return tuple(
        other
        for other in view.agenda.others(seat)
        if sum(1 for sent in treaty.visits if sent.by == other) < in_all
    )
