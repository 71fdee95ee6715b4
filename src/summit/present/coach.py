"""What a scripted delegation would do in the own place, from the own view and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.engine.actions import Action, Demand, Propose, Terms
from summit.engine.acts.offices import Voice
from summit.engine.view import View
from summit.opponents.acceptance import acceptable, still_good
from summit.opponents.demanding import demand
from summit.opponents.heeding import heeded
from summit.opponents.opponent import Decision, Reason
from summit.opponents.plan import Plan, plan
from summit.opponents.polling import accepted_single, could_live_with, voice
from summit.opponents.reaffirming import reaffirmed
from summit.opponents.reciprocal import reciprocal
from summit.opponents.record import has_moved, is_away, is_under_seal
from summit.opponents.signalling import at_first, besides
from summit.opponents.sounding import sounded_out
from summit.opponents.stepping import lever
from summit.scenario.model import Script

ADVISER: Final = Script()
"""The adviser is patient: it signals what a patient delegation would, and threatens nobody."""


@dataclass(frozen=True, slots=True)
class Counsel:
    """One delegation's mind at the turn that is under way.

    `signs` names the text of another that it would accept, "" for none; `text` is what it would
    table now, `None` if it would stand by its position; `demand` what it would ask another to open;
    `signal` what it would say or do beside these, with its reason; `matter` the step on the
    substance that it would take, likewise.
    """

    signs: str = ""
    text: Terms | None = None
    demand: Demand | None = None
    signal: tuple[Action, Reason] | None = None
    matter: tuple[Action, Reason] | None = None


def counsel(view: View) -> Counsel:
    """What would be done by one who concedes with time and with what comes back.

    It sees what the seat sees: its beliefs about the others come from the public texts, and from
    what it was told. Raises `ValueError` for a view without a seat.
    """
    mind = plan(view, reciprocal)
    accepted = accepted_single(view, mind) or acceptable(view, mind)
    signs = _still_signs(view, mind) if accepted is None else accepted.text
    matter = None if is_under_seal(view) else lever(view, mind, ADVISER)
    if signs:
        return Counsel(signs=signs, matter=matter)
    tabling = mind.tabling
    others = [view.position(other).terms for other in view.agenda.others(mind.seat)]
    is_new = tabling is not None and tabling.terms not in others
    text = tabling.terms if tabling is not None and is_new else None
    signal = _signal(view, mind, text)
    return Counsel(text=text, demand=demand(view, mind), signal=signal, matter=matter)


def _still_signs(view: View, mind: Plan) -> str:
    """The text that one supports already and would accept again now, a single text before others;
    "" for none."""
    single = view.single
    if single is not None and (mind.seat, single.id) in view.acceptances:
        return single.id if could_live_with(mind, single) else ""
    return still_good(view, mind)


def under_threat(view: View, ultimatum: str) -> Decision:
    """How one who is not to be squeezed would answer an ultimatum."""
    return heeded(view, plan(view, reciprocal), ultimatum)


def at_poll(view: View) -> Voice:
    """How one who wants the chair to succeed would answer a straw poll."""
    return voice(view, plan(view, reciprocal))


def new_leadership(view: View) -> Decision:
    """What one who weighs its word would say for a new leadership."""
    return reaffirmed(view, plan(view, reciprocal))


def _signal(view: View, mind: Plan, text: Terms | None) -> tuple[Action, Reason] | None:
    """What would be signalled now: what costs nothing first, then what takes a move."""
    if is_under_seal(view) or is_away(view, mind.seat):
        return None
    if text is not None and not has_moved(view):
        sounded = sounded_out(view, mind, ADVISER, Propose(mind.seat, text))
        if sounded is not None:
            return sounded
    return at_first(view, mind, ADVISER) or besides(view, mind, ADVISER)
