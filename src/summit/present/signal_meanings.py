"""What each signal and each non-paper means, before it is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from summit.engine.actions import Action, Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Reveal,
    Signal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.present.catalogue import joined
from summit.present.signalling import bound, done, said
from summit.present.sure import Meaning

WEIGHTY: Final = (Threaten, WalkOut, Undo, Deny, Reveal)
"""What is asked about once more, whatever its author has chosen: it costs dearly and at once."""

COSTLY: Final = (Declare, Disclose, Pledge, Link, Gesture)
"""What costs a move, points or support, and is asked about like a text."""

MEANINGS: Final[Mapping[type, Callable[[View, Any], Meaning]]] = MappingProxyType(
    {
        Propose: said.sent,
        Declare: said.declared,
        Deny: said.denied,
        Whisper: said.whispered,
        Reveal: said.revealed,
        Disclose: said.disclosed,
        Pledge: bound.pledged,
        Link: bound.linked,
        Unlink: bound.unlinked,
        Delink: bound.declined,
        Threaten: bound.threatened,
        Heed: bound.heeded,
        Gesture: done.made,
        Undo: done.undone,
        WalkOut: done.walked_out,
        ComeBack: done.came_back,
    }
)
"""What is said before each kind of signal."""


def is_signal(action: Action) -> bool:
    """Whether it belongs to chapter 16: a signal, or a text for some seats only."""
    if isinstance(action, Propose):
        return action.to != PUBLIC
    return isinstance(action, Signal)


def signal_meaning(view: View, action: Action) -> Meaning:
    """The question before a signal, what it leads to, and what it costs."""
    return MEANINGS[type(action)](view, action)


def meaning_line(view: View, action: Action) -> str:
    """What a signal does and costs, on one line."""
    _, means, costs = signal_meaning(view, action)
    return joined((*(each.rstrip(".") for each in means), *costs))
