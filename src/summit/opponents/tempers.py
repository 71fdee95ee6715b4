"""Which means of talk a delegation uses: those that suit its temper, or those its author names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summit.engine.view import View
from summit.scenario.model import Script, Temper

NATURAL: Final[Mapping[Temper, tuple[str, ...]]] = {
    "patient": ("statements", "gestures", "disclosures", "non_papers"),
    "warm": ("statements", "gestures", "disclosures", "non_papers"),
    "legalistic": ("gestures", "disclosures"),
    "brusque": ("statements", "gestures"),
}
"""What each temper makes natural. Nobody presses by nature: pledges, linkage, ultimatums and
walking out are for an author to allow."""

OPEN_HANDED: Final[tuple[Temper, ...]] = ("patient", "warm")
"""Those who hold out a hand first; the others only take one that is held out to them."""


def uses(view: View, script: Script, means: str) -> bool:
    """Whether a delegation uses a means of talk here; gestures are listed one by one."""
    named = NATURAL[script.temper] if script.signals is None else tuple(script.signals)
    if means not in named:
        return False
    return bool(view.agenda.gestures) if means == "gestures" else means in view.agenda.means
