"""What a delegation signals in its turn beside its moves: what is free first, a step after them."""

from __future__ import annotations

from summit.engine.actions import Action
from summit.engine.view import View
from summit.opponents.confiding import confidence
from summit.opponents.gesturing import gesture
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.pressing import linkage, ultimatum, unlinked, walk_out
from summit.opponents.stating import statement
from summit.scenario.model import Script

Signalled = tuple[Action, Reason]


def at_first(view: View, plan: Plan, script: Script) -> Signalled | None:
    """What is said before the first move and costs none: a linkage given up, a statement, a
    priority told; one after another."""
    return unlinked(view, plan) or statement(view, plan, script) or confidence(view, plan, script)


def besides(view: View, plan: Plan, script: Script) -> Signalled | None:
    """What takes a move of its own, once the main move is made or there is none."""
    return (
        walk_out(view, plan, script)
        or ultimatum(view, plan, script)
        or linkage(view, plan, script)
        or gesture(view, plan, script)
    )
