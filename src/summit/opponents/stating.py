"""Public statements: a friendly one where the room is tense, a firm one where nobody moves."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import Declare
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.record import is_away
from summit.opponents.tempers import OPEN_HANDED, uses
from summit.scenario.model import Script

TENSE: Final = 45 * MILLION
"""From which tension on a room needs calming, in millionths of a point."""

IMPATIENT: Final = MILLION // 2
"""The share of its time after which a brusque delegation says what it thinks of waiting."""


def statement(view: View, plan: Plan, script: Script) -> tuple[Declare, Reason] | None:
    """What is said to the public now, if anything: at most once a round (rule 16.1)."""
    if not uses(view, script, "statements") or _has_spoken(view, plan.seat, view.round):
        return None
    tension = ("tension", view.tension)
    if script.temper in OPEN_HANDED and _is_worth_calming(view, plan.seat):
        return Declare(plan.seat, "conciliatory"), Reason("soothed", (tension,))
    if script.temper == "brusque" and _is_tired_of_waiting(view, plan):
        return Declare(plan.seat, "firm"), Reason("hardened", (("returned", plan.returned),))
    return None


def _has_spoken(view: View, seat: Seat, since: int) -> bool:
    return any(said.seat == seat and said.round >= since for said in view.signals.statements)


def _is_worth_calming(view: View, seat: Seat) -> bool:
    """A tense room in which somebody at the table trusts this seat less than at the start, as the
    room reads it, and friendly words still count."""
    return view.tension >= TENSE and any(
        _moved(view, other, seat) < 0 and _still_counts(view, other, seat)
        for other in view.agenda.others(seat)
        if not is_away(view, other)
    )


def _moved(view: View, holder: Seat, about: Seat) -> int:
    """How far the room's reading of a trust has moved since the start, in millionths."""
    return sum(row.weight for row in view.room_ledger if (row.holder, row.about) == (holder, about))


def _still_counts(view: View, holder: Seat, about: Seat) -> bool:
    """Whether a friendly statement would earn anything yet (rule 16.1 caps it)."""
    earned = sum(
        row.weight
        for row in view.room_ledger
        if (row.holder, row.about, row.cause) == (holder, about, "statement_conciliatory")
    )
    return earned < view.agenda.weights.statement_cap


def _is_tired_of_waiting(view: View, plan: Plan) -> bool:
    """Half of the time is gone, some other has come no step closer, and it was not said before."""
    is_late = plan.elapsed >= IMPATIENT and plan.returned == 0
    return is_late and not _has_spoken(view, plan.seat, since=1)
