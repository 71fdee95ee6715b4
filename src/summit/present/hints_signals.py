"""Advice about signals: what to say or do beside texts, and how to answer an ultimatum."""

from __future__ import annotations

from summit.engine.acts.signals import ComeBack
from summit.engine.standing.signals import Threat
from summit.engine.view import View
from summit.opponents.record import own_of
from summit.present.catalogue import say
from summit.present.coach import Counsel, under_threat
from summit.present.commands.written import unparse
from summit.present.floors import is_sealed
from summit.present.names import seat_name
from summit.present.numbers import decimal, trust
from summit.present.worths import preview


def signal_lines(view: View, advised: Counsel) -> tuple[str, ...]:
    """What a patient delegation would signal now, with the command and why; one line or none."""
    if advised.signal is None:
        return ()
    action, reason = advised.signal
    shown = {name: _shown(view, name, value) for name, value in reason.values}
    return (say(f"hint.signal.{reason.code}", command=unparse(action, view), **shown),)


def _shown(view: View, name: str, value: int | str) -> str:
    """A figure of a reason as people read it."""
    if isinstance(value, str):
        names = {str(party.seat): party.name for party in view.agenda.parties}
        return names.get(value, value)
    if name == "trust":
        return trust(value)
    return str(value) if name == "cost" else decimal(value)


def ultimatum_lines(view: View, name: str) -> tuple[str, ...]:
    """What the text of an ultimatum is worth, and the answer that this comes down to."""
    put = next((threat for threat in view.signals.threats if threat.id == name), None)
    return () if put is None else (_answer(view, put),)


def _answer(view: View, put: Threat) -> str:
    decided = under_threat(view, put.id)
    text = view.text(put.text)
    assert text is not None, "an ultimatum is put on a public text"
    seen = preview(view, text.terms)
    return say(
        f"hint.threat.{_code(decided.reason.code, seen.margin, bool(seen.crossed))}",
        text=text.id,
        name=seat_name(view.agenda, put.by),
        eyes=decimal(seen.expected),
        margin=decimal(abs(seen.margin)),
        command=unparse(decided.actions[0], view),
    )


def _code(decided: str, margin: int, is_crossed: bool) -> str:
    if decided == "yielded":
        return "yielded"
    if is_crossed:
        return "crosses"
    return "squeezed" if margin >= 0 else "below"


def away_lines(view: View) -> tuple[str, ...]:
    """What can be done by one who has walked out: come back, or wait where that is impossible."""
    seat, _ = own_of(view)
    if is_sealed(view):
        return (say("hint.away_sealed"),)
    return (say("hint.away", command=unparse(ComeBack(seat), view)),)
