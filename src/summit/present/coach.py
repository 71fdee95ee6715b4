"""What a scripted delegation would do in the own place, from the own view and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Demand, Terms
from summit.engine.view import View
from summit.opponents.acceptance import acceptable
from summit.opponents.demanding import demand
from summit.opponents.plan import plan
from summit.opponents.reciprocal import reciprocal


@dataclass(frozen=True, slots=True)
class Counsel:
    """One delegation's mind at the turn that is under way.

    `signs` names the text of another that it would accept, "" for none; `text` is what it would
    table now, `None` if it would stand by its position; `demand` what it would ask another to open.
    """

    signs: str = ""
    text: Terms | None = None
    demand: Demand | None = None


def counsel(view: View) -> Counsel:
    """What would be done by one who concedes with time and with what comes back.

    It sees what the seat sees: its beliefs about the others come from the public texts. Raises
    `ValueError` for a view without a seat.
    """
    mind = plan(view, reciprocal)
    accepted = acceptable(view, mind)
    if accepted is not None:
        return Counsel(signs=accepted.text)
    tabling = mind.tabling
    others = [view.position(other).terms for other in view.agenda.others(mind.seat)]
    is_new = tabling is not None and tabling.terms not in others
    text = tabling.terms if tabling is not None and is_new else None
    return Counsel(text=text, demand=demand(view, mind))
