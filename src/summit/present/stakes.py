"""What is at stake for a seat once a treaty is signed: odds at home, breaches, what can be seen."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.detection import combined
from summit.bargain.expected import expected
from summit.engine.actions import Terms
from summit.engine.approval import chance_of
from summit.engine.meter import rounded
from summit.engine.reckoning import dread, temptation
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import Sight, agreed_measures, limits_of, seen_with, visits_in_all
from summit.engine.tables import Payment
from summit.engine.treaty import Treaty
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
        asked = home.asked - (0 if is_bought else payment.votes * weights.vote_backing)
        odds = chance_of(home.eyes, asked, terms, weights)
        offers.append(Offer(payment, is_bought, odds))
    odds = chance_of(home.eyes, home.asked, terms, weights)
    return Approval(expected(home.eyes, terms), home.asked, odds, tuple(offers))


def breaches(view: View) -> tuple[Breach, ...]:
    """Every limit that binds the own seat, and what breaking it in this period would mean (rules
    13.1 and 15.2). The others' means are their secret: they are taken to be like one's own."""
    own, treaty, seat = owned(view), view.treaty, view.seat
    if treaty is None or seat is None:
        return ()
    found = []
    for limit in limits_of(view.agenda, seat):
        gain = temptation(view.agenda, own.sheet, seat, limit, treaty.terms)
        visited = _caught(view, treaty, seat, limit, _may_visit(view, treaty, seat))
        seen = _caught(view, treaty, seat, limit, ())
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
        plain = _sight(view, treaty, seat, other)
        for place, limit in enumerate(limits_of(view.agenda, other)):
            visit = _sight(view, treaty, seat, other, frozenset({limit}))
            lost = own.sheet.stakes[limit][treaty.terms[limit]]
            found.append(Prospect(other, limit, plain.seen[place], visit.seen[place], lost))
    return tuple(found)


def _caught(view: View, treaty: Treaty, seat: Seat, limit: int, visitors: tuple[Seat, ...]) -> int:
    """The chance that any of the others or the agency sees a breach by the own seat."""
    place = limits_of(view.agenda, seat).index(limit)
    inspectors = view.agenda.others(seat) + ((AGENCY,) if view.agenda.agency else ())
    looks = []
    for inspector in inspectors:
        visited = frozenset({limit}) if inspector in visitors else frozenset()
        looks.append(_sight(view, treaty, inspector, seat, visited).seen[place])
    return combined(tuple(looks))


def _sight(
    view: View,
    treaty: Treaty,
    inspector: Seat,
    target: Seat,
    visited: frozenset[int] = frozenset(),
) -> Sight:
    """What an inspector sees of a party, the means of others being taken to be like one's own."""
    agenda = view.agenda
    if inspector == AGENCY:
        is_open = (target, True) in treaty.admitted
        means: tuple[int, ...] = (0,) * len(agenda.issues)
    else:
        is_open = inspector not in treaty.suspended and target not in treaty.suspended
        means = owned(view).sheet.means
    measures = agreed_measures(agenda, of_agency=inspector == AGENCY) if is_open else ()
    return seen_with(agenda, treaty.terms, target, means, measures, visited)


def _may_visit(view: View, treaty: Treaty, seat: Seat) -> tuple[Seat, ...]:
    """The others that may have a visit at short notice left, as far as the own seat knows."""
    in_all = visits_in_all(view.agenda, treaty.terms)
    return tuple(
        other
        for other in view.agenda.others(seat)
        if sum(1 for sent in treaty.visits if sent.by == other) < in_all
    )
