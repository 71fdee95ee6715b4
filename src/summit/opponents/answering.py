"""Answering a demand for verification: granted, limited or refused by what it would cost."""

from __future__ import annotations

from summit.engine.actions import Answer
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.domain import domain
from summit.opponents.plan import Plan
from summit.opponents.record import promised


def answer(view: View, plan: Plan, demand: str) -> Answer:
    """The highest level up to that demanded which one's next target can bear, else a refusal.

    A level is borne if the text that one would stand by, with this level in it, is worth what one
    will ask for a turn later: what will be conceded by then may as well be conceded here (rule
    6.2). Levels that one's red lines forbid are never granted, for a grant has to be kept (6.3).
    """
    asked = next(entry for entry in view.demands if entry.id == demand)
    lowest = _promised_to(view, plan.seat, asked.by, asked.measure)
    for level in range(asked.level, lowest, -1):
        if _is_borne(plan, asked.measure, level) and _can_be_kept(view, plan, asked.measure, level):
            return Answer(plan.seat, demand, level)
    return Answer(plan.seat, demand, None)


def _promised_to(view: View, seat: Seat, to: Seat, measure: int) -> int:
    """The level of a measure that a seat has promised another already; 0 for none."""
    levels = (
        entry.level
        for entry in view.promises
        if not entry.broken and (entry.seat, entry.to, entry.measure) == (seat, to, measure)
    )
    return max(levels, default=0)


def _is_borne(plan: Plan, measure: int, level: int) -> bool:
    """Whether the text that one would stand by stays good enough with this level in it."""
    terms = plan.standing.terms
    if terms[measure] >= level:
        return True
    raised = (*terms[:measure], level, *terms[measure + 1 :])
    return not plan.sheet.crossed(raised) and plan.worth(raised) >= plan.bearable


def _can_be_kept(view: View, plan: Plan, measure: int, level: int) -> bool:
    """Whether a text is left that has this level, keeps every promise and crosses no red line."""
    floors = dict(promised(view, plan.seat))
    floors[measure] = max(level, floors.get(measure, 0))
    keep = (plan.position.terms,)
    return not domain(
        view.agenda, plan.sheet.red_lines, floors.items(), keep, view.matters
    ).is_empty
