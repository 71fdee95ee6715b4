"""Advice after a signature: the vote at home, conduct, visits, and what to answer to a finding."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.conduct import Comply
from summit.engine.meter import MILLION
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.aftermath import after_signature
from summit.opponents.opponent import Decision
from summit.opponents.record import own_of
from summit.present.catalogue import say
from summit.present.commands.written import unparse
from summit.present.names import issue_title
from summit.present.numbers import decimal, percent
from summit.scenario.model import Script

ADVISER: Final = Script()
"""The adviser is patient: it asks before it accuses."""


def hint_after(view: View, treaty: Treaty) -> tuple[str, ...]:
    """What a seat could do now, and the sum behind it, from its own view alone."""
    decided = _decided(view, treaty)
    values = dict(decided.reason.values)
    code = decided.reason.code
    if code in ("kept", "broke"):
        return _conduct(view, values)
    command = unparse(_first(decided), view)
    shown = {name: _shown(name, value) for name, value in values.items()}
    return (say(f"hint.after.{code}", command=command, **shown),)


def advice_after(view: View, treaty: Treaty) -> Action | None:
    """The one thing that the hint comes down to; `None` if it is to end the turn. Never a breach:
    whether to break one's word is for the player alone."""
    decided = _decided(view, treaty)
    if decided.reason.code in ("kept", "broke"):
        seat, _ = own_of(view)
        return Comply(seat)
    first = _first(decided)
    return None if isinstance(first, EndTurn) else first


def _decided(view: View, treaty: Treaty) -> Decision:
    return after_signature(view, treaty, ADVISER, _even)


def _even(name: str, below: int) -> int:
    """Where a script would draw, the adviser takes the likelier side."""
    return below // 2


def _first(decided: Decision) -> Action:
    return decided.actions[0]


def _conduct(view: View, values: dict[str, int | str]) -> tuple[str, ...]:
    """The temptation that is greatest, with its sum: what it brings, what it risks."""
    if not values:
        return (say("hint.after.nothing_to_gain"),)
    gain, fear, seen = (int(values[name]) for name in ("gain", "fear", "seen"))
    hoped, risked = gain * (MILLION - seen) // MILLION, max(0, fear) * seen // MILLION
    code = "hint.after.tempting" if hoped > risked else "hint.after.deterred"
    return (
        say(
            code,
            title=issue_title(view.agenda.issues[view.agenda.issue_index(str(values["limit"]))]),
            gain=decimal(gain),
            seen=percent(seen),
            fear=decimal(fear),
            hoped=decimal(hoped),
            risked=decimal(risked),
        ),
    )


def _shown(name: str, value: int | str) -> str:
    if isinstance(value, str):
        return value
    if name in ("odds", "chance"):
        return percent(value)
    return decimal(value) if name in ("worth", "surplus") else str(value)
