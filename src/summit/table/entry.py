"""One step of a game: an action, and everything that came of it."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Action
from summit.engine.events import Event


@dataclass(frozen=True, slots=True)
class Entry:
    """An action with its events; the first entry of a game is its start and has no action.

    `then` holds what a scripted seat had decided to do next in the same breath, so that a game
    that is broken off there goes on as it would have.
    """

    action: Action | None
    events: tuple[Event, ...]
    then: tuple[Action, ...] = ()
