"""When a delegation says yes: a text that is as good as what it would table itself."""

from __future__ import annotations

from summit.engine.actions import Accept
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.plan import Plan
from summit.opponents.record import is_last_turn


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
    """The best standing text of another seat that is worth a yes, if there is one (rule 4.1)."""
    offers = [view.position(other) for other in view.agenda.others(plan.seat)]
    worths = [
        (plan.worth(offer.terms), offer.id)
        for offer in offers
        if not plan.sheet.crossed(offer.terms) and (plan.seat, offer.id) not in view.acceptances
    ]
    best, text = max(worths, default=(0, ""), key=lambda entry: entry[0])
    if not text or best < bar(view, plan):
        return None
    return Accept(plan.seat, text)


def supported(view: View, seat: Seat) -> str | None:
    """The standing text of another seat that this one has accepted, if any."""
    return next((text for by, text in view.acceptances if by == seat), None)
