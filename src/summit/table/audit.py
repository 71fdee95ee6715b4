"""Play a save again under today's rules, and name the first entry that comes out otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import zip_longest
from pathlib import Path

from summit.engine.actions import Action
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.play import apply, start
from summit.engine.refusal import IllegalAction, Refusal
from summit.engine.story import Step
from summit.scenario.weights import HOUSE, WEIGHT_NAMES
from summit.table.header import RULES
from summit.table.save import Saved, load


@dataclass(frozen=True, slots=True)
class WeightChange:
    """A weight that is not what it was; `None` where it did not exist, or exists no more."""

    name: str
    then: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """The first entry that comes out otherwise: its events then and now, of which those numbered
    `at` are the first to differ, or the refusal that its action meets today."""

    entry: int
    action: Action | None
    recorded: tuple[Event, ...]
    decided: tuple[Event, ...]
    at: int
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """What became of a saved game under the rules and weights that are installed."""

    saved: Saved
    rules: tuple[str, str]
    weights: tuple[WeightChange, ...]
    difference: Difference | None

    @property
    def agrees(self) -> bool:
        """Whether every entry comes out as it was recorded."""
        return self.difference is None


def audit(path: Path) -> Audit:
    """Decide every entry of a save anew. Raises `SaveError` if it cannot be read."""
    return audited(load(path))


def audited(saved: Saved) -> Audit:
    """Decide every entry of a game that was read. The scenario is the save's own copy; its
    overrides go before the house weights of today."""
    own = saved.scenario.weights
    now = HOUSE.overridden({name: own[name] for name in own if name in WEIGHT_NAMES})
    tables = compiled(saved.scenario, now)
    changes = _changes(saved.header.weights, asdict(now))
    difference = _difference(saved, lambda: start(tables))
    return Audit(saved, (saved.header.rules, RULES), changes, difference)


def _changes(then: dict[str, int], now: dict[str, int]) -> tuple[WeightChange, ...]:
    return tuple(
        WeightChange(name, then.get(name), now.get(name))
        for name in {**now, **then}
        if then.get(name) != now.get(name)
    )


def _difference(saved: Saved, begin: Callable[[], Step]) -> Difference | None:
    """The first entry whose action is refused today or leads to other events."""
    state = None
    for number, entry in enumerate(saved.entries):
        action, recorded = entry.action, entry.events
        try:
            step = begin() if state is None or action is None else apply(state, action)
        except IllegalAction as error:
            return Difference(number, action, recorded, (), 0, error.refusal)
        if step.events != recorded:
            at = _first_unlike(recorded, step.events)
            return Difference(number, action, recorded, step.events, at)
        state = step.state
    return None


def _first_unlike(recorded: tuple[Event, ...], decided: tuple[Event, ...]) -> int:
    pairs = enumerate(zip_longest(recorded, decided))
    return next(number for number, (then, now) in pairs if then != now)
