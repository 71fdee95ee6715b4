"""What a new leadership says to the promises of the old one (rule 17.9)."""

from __future__ import annotations

from summit.engine.acts.offices import Reaffirm
from summit.engine.meter import MILLION
from summit.engine.view import View
from summit.opponents.acceptance import supported
from summit.opponents.domain import domain
from summit.opponents.gesturing import WORTH
from summit.opponents.opponent import Decision, Reason
from summit.opponents.outlook import outlook
from summit.opponents.plan import Plan, known_lines
from summit.opponents.record import own_of, promised, texts_of


def reaffirmed(view: View, plan: Plan) -> Decision:
    """Stands by what it is bound by, unless it supports a text that it could not sign now, or its
    promises cost more than the trust of those to whom it is bound is worth."""
    _, own = own_of(view)
    lost = abs(view.agenda.weights.disowned) * WORTH * len(own.commitments)
    cost = burden(view, plan)
    keeps = cost <= lost and _is_support_sound(view, plan)
    figures = (("cost", cost), ("lost", lost))
    code = "reaffirmed" if keeps else "disowned"
    return Decision((Reaffirm(plan.seat, keeps),), Reason(code, figures))


def burden(view: View, plan: Plan) -> int:
    """What promises take from a delegation, in micropoints: the fair deal that it could hope for
    without its grants against that with them, and the points that open pledges give away."""
    granted = max(0, _fair(view, plan, ()) - _fair(view, plan, promised(view, plan.seat)))
    given = 0
    for pledge in view.signals.pledges:
        if (pledge.by, pledge.kept) == (plan.seat, "open"):
            row = plan.sheet.points[pledge.issue]
            given += max(0, row[plan.position.terms[pledge.issue]] - row[pledge.option])
    return granted + given * MILLION


def _is_support_sound(view: View, plan: Plan) -> bool:
    """Whether every text that a delegation supports could still be signed."""
    texts = (view.text(name) for name in supported(view, plan.seat))
    return all(
        plan.may_sign(text.terms) and plan.worth(text.terms) >= plan.least
        for text in texts
        if text is not None
    )


def _fair(view: View, plan: Plan, floors: tuple[tuple[int, int], ...]) -> int:
    """The worth of the fair deal that one believes in, given what was granted; the walk-away if no
    deal leaves all a gain. Micropoints."""
    lines = (*known_lines(plan.sheet, plan.beliefs), *plan.ties)
    keep = [text for party in view.agenda.seats for text in texts_of(view, party)]
    walk_away = plan.sheet.walk_away * MILLION
    space = domain(view.agenda, lines, floors, keep, view.matters)
    if space.is_empty:
        return walk_away
    deal = outlook(view, plan.beliefs, space).fair(walk_away)
    return walk_away if deal is None else deal.own
