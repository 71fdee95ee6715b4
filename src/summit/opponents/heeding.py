"""Answering an ultimatum: yes or no to a text, at once (rule 16.10)."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import Heed
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.acceptance import bar
from summit.opponents.opponent import Decision, Reason
from summit.opponents.plan import Plan

FOR_PRIDE: Final = MILLION
"""How far above the walk-away, in micropoints, a text has to be that is taken under threat."""


def least_under_threat(view: View, plan: Plan, by: Seat) -> int:
    """The least worth to which a delegation yields, in micropoints: a point above the walk-away,
    and no less than its pride asks for, so that threats earn no more than waiting. One whose threat
    has been empty before is not feared: it gets what it would have without."""
    least = max(plan.sheet.walk_away * MILLION + FOR_PRIDE, plan.ambition.floor)
    has_bluffed = any(threat.by == by and threat.stayed for threat in view.signals.threats)
    return max(least, bar(view, plan)) if has_bluffed else least


def heeded(view: View, plan: Plan, ultimatum: str) -> Decision:
    """Yields to a text that is good enough and that it could sign; else stands firm."""
    put = next(threat for threat in view.signals.threats if threat.id == ultimatum)
    text = view.text(put.text)
    assert text is not None, "an ultimatum is put on a public text"
    worth, least = plan.worth(text.terms), least_under_threat(view, plan, put.by)
    yields = worth >= least and plan.may_sign(text.terms)
    code = "yielded" if yields else "stood_firm"
    figures = (("text", text.id), ("worth", worth), ("least", least))
    return Decision((Heed(plan.seat, put.id, yields),), Reason(code, figures))
