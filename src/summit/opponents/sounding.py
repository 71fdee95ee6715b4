"""A bold step in a tense room goes to the others by a non-paper first, and in public a turn later.

What a non-paper gives counts by half, and is a retraction unless it is said in public by the close
of the next round (rule 16.2); so only what will be said is sounded out.
"""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Propose
from summit.engine.meter import MILLION
from summit.engine.view import View
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.record import is_away
from summit.opponents.tempers import uses
from summit.scenario.model import Script

BOLD: Final = 4 * MILLION
"""From which loss in one's own eyes on a step is bold, in micropoints."""

STRAINED: Final = 50 * MILLION
"""From which tension on it is wiser not to be seen to step, in millionths of a point."""

IN_TIME: Final = MILLION // 2
"""The share of its time in which a delegation sounds out: later there is no turn to lose."""


def sounded_out(
    view: View, plan: Plan, script: Script, main: Propose
) -> tuple[Propose, Reason] | None:
    """The same text for the eyes of the others at the table only, if that is wiser now."""
    loss = plan.position.own - plan.worth(main.terms)
    if not uses(view, script, "non_papers") or loss < BOLD or view.tension < STRAINED:
        return None
    if plan.elapsed > IN_TIME or _has_sounded(view, plan):
        return None
    readers = tuple(seat for seat in view.agenda.others(plan.seat) if not is_away(view, seat))
    if not readers:
        return None
    figures = (("loss", loss), ("tension", view.tension))
    return Propose(plan.seat, main.terms, readers), Reason("sounded_out", figures)


def _has_sounded(view: View, plan: Plan) -> bool:
    """Whether one has sent a non-paper before: once is enough, the rest is said in public."""
    return any(text.author == plan.seat and text.to for text in view.texts)
