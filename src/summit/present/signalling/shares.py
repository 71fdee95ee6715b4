"""Lines that several signals share: weights, trust that rises or falls, support, chances."""

from __future__ import annotations

from summit.engine.meter import MILLION, rounded
from summit.engine.seats import Audience, Seat
from summit.engine.view import View
from summit.present.catalogue import listed, say
from summit.present.names import issue_title, seat_name
from summit.present.numbers import decimal, percent, signed, trust
from summit.present.trusted import after_weight, falls, readings_of

Lines = tuple[str, ...]


def evidence(weight: int) -> str:
    """A weight of evidence as the rules write it: `+0.05`."""
    return signed(weight, 2)


def names(view: View, seats: Audience) -> str:
    """Several delegations in a row."""
    return listed(seat_name(view.agenda, seat) for seat in seats)


def title(view: View, issue: int) -> str:
    """An issue by its title."""
    return issue_title(view.agenda.issues[issue])


def moved(view: View, holder: Seat, about: Seat, weight: int) -> str:
    """How far the trust of one seat in another would move, by the room's reading."""
    if weight < 0:
        return falls(view, holder, about, weight)
    now = readings_of(view, holder, about)
    return say(
        "weigh.rises",
        of=seat_name(view.agenda, holder),
        before=trust(now),
        after=trust(after_weight(now, weight)),
    )


def support(view: View, seat: Seat, amount: int) -> Lines:
    """What moves the own public, in millionths of a point; nothing where nobody votes at home."""
    party = view.agenda.parties[view.agenda.index(seat)]
    if not party.chamber or not amount:
        return ()
    return (say("weigh.support", amount=signed(amount, 0)),)


def room_share(view: View, amount: int) -> str:
    """What one of many adds to tension at the round's close."""
    return signed(rounded(amount, max(1, len(view.agenda.parties) - 1)))


def leaks(view: View, author: Seat, to: Audience) -> str:
    """How likely something sent to these seats comes out, and what that would cost."""
    weights = view.agenda.weights
    chance = min(MILLION - 1, weights.leak * len(to))
    if not view.agenda.is_party(author):
        return say("weigh.leak_guest", chance=percent(chance))
    left_out = tuple(seat for seat in view.agenda.others(author) if seat not in to)
    party = view.agenda.parties[view.agenda.index(author)]
    costs = []
    if left_out:
        costs.append(
            say("weigh.left_out", names=names(view, left_out), weight=evidence(weights.left_out))
        )
    if party.chamber:
        costs.append(say("weigh.leak_home", points=decimal(weights.support_leak, 0)))
    return say("weigh.leak", chance=percent(chance), cost=listed(costs))
