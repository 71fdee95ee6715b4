"""Sanctions: when a delegation lifts its own, and when it puts one in force (rule 18.3)."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.substance import Impose, Relieve
from summit.engine.listed.substance import SanctionTable
from summit.engine.matters import is_in_force
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.acceptance import supported
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan, returned_by
from summit.opponents.polling import has_all, poll_on
from summit.opponents.record import is_last_turn, own_of
from summit.scenario.model import Script

GOOD_PART: Final = MILLION // 2
"""The share of the way to the fair deal that earns the other relief, in millionths."""

STUBBORN: Final = MILLION // 2
"""The share of its time after which a delegation that may do so sanctions one that has not moved
towards it at all."""


def sanctioned(view: View, plan: Plan, script: Script) -> tuple[Relieve | Impose, Reason] | None:
    """A sanction of one's own that is lifted or put in force now, one at a time."""
    mine = [listed for listed in view.agenda.sanctions if listed.by == plan.seat]
    for listed in mine:
        if _was_changed(view, listed, view.round):
            continue
        came = _way_come(view, plan, listed.against)
        figures = (("other", str(listed.against)), ("returned", came))
        if is_in_force(view.matters, listed):
            if came >= GOOD_PART:
                return Relieve(plan.seat, listed.id), Reason("relieved", figures)
            if listed.price and _is_in_vain(view, plan):
                return Relieve(plan.seat, listed.id), Reason("unburdened", figures)
        elif script.sanctions and _is_deserved(view, plan, listed, came):
            return Impose(plan.seat, listed.id), Reason("imposed", figures)
    return None


def _was_changed(view: View, listed: SanctionTable, since: int) -> bool:
    """Whether a sanction was changed in a round or later."""
    return any(e.sanction == listed.id and e.round >= since for e in view.matters.sanctions)


def _way_come(view: View, plan: Plan, other: Seat) -> int:
    """How far another has come, in millionths: by its public texts, or all the way if it and all
    others could live with the single text."""
    text = view.single
    poll = None if text is None else poll_on(view, text.id)
    if poll is not None and has_all(view, poll):
        return MILLION
    _, own = own_of(view)
    return returned_by(view, own, other, plan.ambition.fair)


def _is_in_vain(view: View, plan: Plan) -> bool:
    """Whether no deal is coming, and what one pays for pressing is lost."""
    return is_last_turn(view, plan.seat) and not supported(view, plan.seat)


def _is_deserved(view: View, plan: Plan, listed: SanctionTable, came: int) -> bool:
    """Half of the time is gone, the other has come no step, and it was never done before."""
    return plan.elapsed >= STUBBORN and came == 0 and not _was_changed(view, listed, since=0)
