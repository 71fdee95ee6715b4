"""When a delegation says yes: a text that is as good as what it would table itself."""

from __future__ import annotations

from collections.abc import Callable

from summit.engine.actions import Accept
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.plan import Plan
from summit.opponents.record import is_away, is_last_turn


def bar(view: View, plan: Plan) -> int:
    """The least worth that is accepted now, in micropoints.

    As good as what one would table oneself, or stands by already, and never below the walk-away
    (AC_next: Baarslag, Hindriks and Jonker 2014). At one's last turn of the game the floor will
    do: it keeps a quarter of the fair gain, so that waiting earns nobody more than coming halfway.
    """
    asked = plan.position.own if plan.text is None else min(plan.standing.own, plan.text.own)
    if is_last_turn(view, plan.seat):
        asked = min(asked, plan.ambition.floor)
    return max(asked, plan.least)


def acceptable(view: View, plan: Plan) -> Accept | None:
    """The best standing text of another seat that is worth a yes, if there is one (rule 4.1).

    Where several are good enough, all come to be supported, one after another: if everybody stood
    by its favourite alone, they could go round in a circle. One who has walked out is waited for
    until one's own last turn: it can sign nothing meanwhile.
    """
    mine = supported(view, plan.seat)
    text = _best(view, plan, lambda name: name not in mine)
    return Accept(plan.seat, text) if text else None


def still_good(view: View, plan: Plan) -> str:
    """The best text that one supports already and would accept again now; "" for none."""
    return _best(view, plan, supported(view, plan.seat).__contains__)


def _best(view: View, plan: Plan, among: Callable[[str], bool]) -> str:
    """The best of some standing texts that is worth a yes; "" for none."""
    offers = [
        view.position(other)
        for other in view.agenda.others(plan.seat)
        if not is_away(view, other) or is_last_turn(view, plan.seat)
    ]
    worths = [
        (plan.worth(offer.terms), offer.id)
        for offer in offers
        if among(offer.id) and plan.may_sign(offer.terms)
    ]
    best, text = max(worths, default=(0, ""), key=lambda entry: entry[0])
    return text if text and best >= bar(view, plan) else ""


def supported(view: View, seat: Seat) -> tuple[str, ...]:
    """The standing texts of other seats that this one has accepted."""
    return tuple(text for by, text in view.acceptances if by == seat)
