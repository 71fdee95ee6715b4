"""Telling another delegation what matters more to one's own: once each, and never an untruth."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import Disclose
from summit.engine.meter import MILLION
from summit.engine.seats import Seat, reaches
from summit.engine.view import View
from summit.opponents.hearing import priorities_told
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.record import is_away, own_of
from summit.opponents.tempers import uses
from summit.scenario.model import Script

TRUSTED: Final = 2 * MILLION // 5
"""From how much trust on a delegation confides in another unasked, in millionths."""

A_ROUND: Final = 2
"""How many priorities a seat may tell in one round (rule 16.7)."""


def confidence(view: View, plan: Plan, script: Script) -> tuple[Disclose, Reason] | None:
    """A true priority for one other that has not heard any yet: one that is trusted enough, or that
    has told something first (rule 16.7)."""
    if not uses(view, script, "disclosures") or (pair := _widest(plan)) is None:
        return None
    seat, own = own_of(view)
    mine = [entry for entry in view.signals.disclosures if entry.by == seat]
    if sum(1 for entry in mine if entry.round == view.round) >= A_ROUND:
        return None
    for other in view.agenda.others(seat):
        if is_away(view, other) or any(reaches(entry.to, other) for entry in mine):
            continue
        trust = own.trust[view.agenda.index(other)]
        told = bool(priorities_told(view, other))
        if _is_liar(view, other) or not (told or trust >= TRUSTED):
            continue
        code = "confided_back" if told else "confided"
        figures = (("other", str(other)), ("trust", trust))
        return Disclose(seat, (other,), *pair), Reason(code, figures)
    return None


def _is_liar(view: View, seat: Seat) -> bool:
    """Whether anything that a seat has told was found out to be untrue."""
    return any(entry.by == seat and entry.found for entry in view.signals.disclosures)


def _widest(plan: Plan) -> tuple[int, int] | None:
    """The issues that matter most and least to oneself, from worst option to best; `None` if all
    matter alike."""
    spans = [max(row) - min(row) for row in plan.sheet.points]
    more, less = spans.index(max(spans)), spans.index(min(spans))
    return None if spans[more] == spans[less] else (more, less)
