"""What cannot be taken back under a treaty, and what its author should know before it is done."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action
from summit.engine.acts.conduct import (
    Accuse,
    CallVote,
    Comply,
    Expel,
    GiveNotice,
    Publish,
    Shelve,
    SnapBack,
)
from summit.engine.view import View
from summit.present.meanings import meaning

FINAL: Final = (CallVote, Shelve, Accuse, Publish, SnapBack, Expel, GiveNotice)
"""What nothing undoes, beside a breach."""


def consequences(action: Action, view: View) -> tuple[str, ...]:
    """What comes of an action under a treaty that nothing undoes, each in a line; none for any
    other action."""
    if view.treaty is None or view.own is None:
        return ()
    is_breach = isinstance(action, Comply) and bool(action.breaks)
    if not is_breach and not isinstance(action, FINAL):
        return ()
    _, means, costs = meaning(view, action)
    return (*means, *costs)
