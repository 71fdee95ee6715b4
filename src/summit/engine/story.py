"""What follows from one action, told event by event while the state keeps up."""

from __future__ import annotations

from typing import NamedTuple

from summit.engine.events import Event
from summit.engine.evolve import evolve
from summit.engine.state import State


class Step(NamedTuple):
    """A new state and what happened on the way to it."""

    state: State
    events: tuple[Event, ...]


class Story:
    """The state as it is so far, and the events that led there; it lives for one action only."""

    __slots__ = ("_events", "state")

    def __init__(self, state: State) -> None:
        self.state = state
        self._events: list[Event] = []

    def tell(self, event: Event) -> None:
        """Let something happen: the event is kept and the state evolves by it."""
        self._events.append(event)
        self.state = evolve(self.state, event)

    def ended(self) -> Step:
        """All that was told."""
        return Step(self.state, tuple(self._events))
