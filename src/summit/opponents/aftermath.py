"""A scripted delegation once a treaty is signed: each duty, and its turn in the commission."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from summit.engine.acts.conduct import Admit, Extend
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.complying import conduct, explanation
from summit.opponents.inspecting import visit
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.outcome import standing_worth
from summit.opponents.ratifying import at_home
from summit.opponents.record import own_of
from summit.opponents.responding import response
from summit.scenario.model import Script

Settling = Callable[[View, Treaty, Script, Luck], Decision]
"""Settles the first duty of a kind."""


def after_signature(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """What the seat does now: its duties one by one, then its turn in the commission."""
    _, own = own_of(view)
    if own.duties:
        return SETTLING[own.duties[0].kind](view, treaty, script, luck)
    return response(view, treaty, script)


def _admit(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """The agency is let in: what it sees of the others is worth more than what it sees here."""
    seat, _ = own_of(view)
    return Decision((Admit(seat, True),), Reason("admitted"))


def _extend(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """A treaty that is still worth more than none may live on, if no rider forbids it (12.6)."""
    seat, own = own_of(view)
    worth = standing_worth(view, treaty)
    is_willing = not own.rider and worth.surplus >= 0
    code = "extended" if is_willing else "lapsed"
    return Decision((Extend(seat, is_willing),), Reason(code, (("worth", worth.expected),)))


SETTLING: Final[Mapping[str, Settling]] = {
    "vote": at_home,
    "admit": _admit,
    "comply": conduct,
    "visit": visit,
    "explain": explanation,
    "extend": _extend,
}
"""How each duty after a signature is settled."""
