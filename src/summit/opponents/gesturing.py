"""Steps that a delegation takes by itself: an answer to another's initiative, or a hand held out.

After Osgood's graduated reciprocation (An Alternative to War or Surrender, 1962): small steps, one
at a time, early, and an answer to everyone that is worth its price.
"""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import Gesture
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.tables import GestureTable
from summit.engine.view import View
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.record import is_away
from summit.opponents.tempers import OPEN_HANDED, uses
from summit.scenario.model import Script

AFFORDABLE: Final = 2
"""The points of its sheet that a delegation spends on a step which nobody asked for."""

UNTIL: Final = MILLION // 2
"""The share of its time in which it takes such a step: trust that comes late buys nothing."""

LACKING: Final = MILLION // 2
"""Below which trust of the others in it, as the room reads it, trust is lacking."""

WORTH: Final = 8
"""The points that trust is worth to a delegation, for a weight of 1.0."""


def gesture(view: View, plan: Plan, script: Script) -> tuple[Gesture, Reason] | None:
    """The step that is taken now, if any (rules 16.11 and 16.12)."""
    if not uses(view, script, "gestures"):
        return None
    free = [entry for entry in view.agenda.gestures if _is_free(view, plan.seat, entry)]
    if (answer := _answer(view, plan, free)) is not None:
        return answer
    if script.temper not in OPEN_HANDED or plan.elapsed > UNTIL:
        return None
    return _first_step(view, plan, free)


def _is_free(view: View, seat: Seat, listed: GestureTable) -> bool:
    """Whether a seat may still take a step that the scenario lists."""
    return seat in listed.by and not any(
        (taken.seat, taken.gesture) == (seat, listed.id) for taken in view.signals.gestures
    )


def _answer(view: View, plan: Plan, free: list[GestureTable]) -> tuple[Gesture, Reason] | None:
    """The cheapest answer to an initiative of another's that is still open, if it is worth it."""
    for taken in view.signals.gestures:
        asked = view.agenda.gesture(taken.gesture)
        if asked is None or taken.seat == plan.seat or taken.until < view.round or taken.undone:
            continue
        fitting = [entry for entry in free if entry.id in asked.answers]
        best = min(fitting, key=lambda entry: (entry.cost, -entry.weight), default=None)
        if best is not None and best.cost * MILLION <= WORTH * (best.weight + asked.bonus):
            figures = (("other", str(taken.seat)), ("cost", best.cost))
            return Gesture(plan.seat, best.id), Reason("answered", figures)
    return None


def _first_step(view: View, plan: Plan, free: list[GestureTable]) -> tuple[Gesture, Reason] | None:
    """The step that weighs most of those that one can afford, where trust is lacking: one a round,
    and none while an earlier one waits for its answer."""
    mine = [taken for taken in view.signals.gestures if taken.seat == plan.seat]
    if any(taken.until or taken.round == view.round for taken in mine):
        return None
    fitting = [
        entry
        for entry in free
        if entry.cost <= AFFORDABLE and _trust_towards(view, plan.seat, entry) < LACKING
    ]
    best = max(fitting, key=lambda entry: (entry.weight + entry.bonus, -entry.cost), default=None)
    if best is None:
        return None
    trust = _trust_towards(view, plan.seat, best)
    return Gesture(plan.seat, best.id), Reason("gestured", (("trust", trust), ("cost", best.cost)))


def _trust_towards(view: View, seat: Seat, listed: GestureTable) -> int:
    """The least trust in a seat, as the room reads it, of those whom a gesture is meant for and who
    are at the table: millionths."""
    place = view.agenda.index(seat)
    return min(
        (
            view.readings[view.agenda.index(other)][place]
            for other in view.agenda.others(seat)
            if (not listed.toward or other in listed.toward) and not is_away(view, other)
        ),
        default=MILLION,
    )
