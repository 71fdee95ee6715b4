"""Other terms for a treaty that is in force: agreed to if they are better than those that stand."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.acts.substance import Consent
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.outcome import standing_worth
from summit.opponents.plan import LEAST_GAIN
from summit.opponents.record import own_of


def consent(view: View, treaty: Treaty) -> Consent | None:
    """A yes to the best amendment of another's that is worth more in one's own eyes than what
    stands, and crosses no red line (rule 18.9). A script proposes none by itself."""
    seat, own = own_of(view)
    now = standing_worth(view, treaty).expected
    found = [
        (standing_worth(view, replace(treaty, terms=entry.terms)).expected, entry.id)
        for entry in view.matters.amendments
        if not entry.is_adopted and seat not in entry.agreed and not own.sheet.crossed(entry.terms)
    ]
    worth, name = max(found, default=(now, ""))
    return Consent(seat, name) if name and worth >= now + LEAST_GAIN else None
