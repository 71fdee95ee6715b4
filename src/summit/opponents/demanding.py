"""Demanding verification, where trust alone stands between another's text and a yes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.bargain.expected import paper
from summit.engine.actions import Demand, Terms
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.beliefs import Belief
from summit.opponents.plan import Plan, known_lines
from summit.opponents.record import is_away, is_under_seal, promised

FROM: Final = MILLION // 3
UNTIL: Final = 2 * MILLION // 3
"""Demands come in the middle of the talks, between these shares of one's time: before, there is no
text to mend, and after, no time to mend it."""

MOST: Final = 1
"""How many demands a delegation puts to each other in a whole game: one was the best in trials."""

CREDIT: Final = MILLION
"""How much more, in micropoints, a demand may seem to cost the other than it brings oneself: what
is granted is worth something as a sign of good faith, too (rule 6.3)."""


def demand(view: View, plan: Plan) -> Demand | None:
    """What is demanded now, if anything, with the same access offered in return (rule 6.1)."""
    if not FROM <= plan.elapsed <= UNTIL or is_under_seal(view):
        return None
    for belief in plan.beliefs:
        if is_away(view, belief.seat):
            continue
        put = sum(1 for entry in view.demands if (entry.by, entry.of) == (plan.seat, belief.seat))
        if put < MOST and (wanted := _missing(view, plan, belief)):
            measure, level = wanted
            return Demand(plan.seat, belief.seat, measure, level, reciprocal=True)
    return None


def _missing(view: View, plan: Plan, belief: Belief) -> tuple[int, int] | None:
    """The measure and level that would best close the gap in another's text, if one is worth it.

    There is a gap to close if the text could be signed on paper but is not good enough in one's own
    eyes. The detection required, P = 1 - (u - target) / ((1 - T) h), is found by trying every
    level: what it adds up to the target, less what it seems to cost the other.
    """
    terms = view.position(belief.seat).terms
    here = plan.worth(terms)
    if plan.sheet.crossed(terms) or here >= plan.target:
        return None
    if paper(plan.eyes, terms) * MILLION < plan.least:
        return None
    cost = belief.worth(terms)
    tried = [
        (min(worth, plan.target) - here + belief.worth(text) - cost, -measure, -level)
        for measure, level, text in _raised(view, plan, belief.seat, terms)
        if (worth := plan.worth(text)) > here
    ]
    best, measure, level = max(tried, default=(-CREDIT, 0, 0))
    return (-measure, -level) if best > -CREDIT else None


def _raised(view: View, plan: Plan, other: Seat, terms: Terms) -> Iterator[tuple[int, int, Terms]]:
    """Another's text with more of one measure; not what it has promised already, what it has
    refused, what it was asked for last, or what crosses a known red line."""
    levels = dict(promised(view, other))
    lines = known_lines(plan.sheet, plan.beliefs)
    mine = [entry for entry in view.demands if (entry.by, entry.of) == (plan.seat, other)]
    for measure, issue in enumerate(view.agenda.issues):
        if issue.kind != "verification" or (mine and mine[-1].measure == measure):
            continue
        refused = [e.level for e in mine if e.measure == measure and e.answered and not e.granted]
        above = max(terms[measure], levels.get(measure, 0))
        for level in range(above + 1, min([len(issue.options), *refused])):
            text = (*terms[:measure], level, *terms[measure + 1 :])
            if not any(line.crossed_by(text) for line in lines):
                yield measure, level, text
