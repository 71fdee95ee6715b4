"""What the engine holds and hands out is frozen, hashable and made of whole numbers and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any

import pytest

from summit.engine.play import legal_actions
from summit.engine.view import view
from summit.scenario.conditions import Clause, Condition
from tests.engine.fixed_game import played
from tests.engine.playing import Run, anything, keyed, play
from tests.engine.worlds import NAMES, tables

CLOSURES = {Condition: {"test", "clauses"}, Clause: {"test"}}
"""The fields that hold compiled code: the one way of the state to anything else."""


def impure(value: Any, path: str = "") -> Iterator[str]:
    """The places of all that is neither a frozen value nor a whole number, a word or nothing."""
    if value is None or type(value) in (int, bool) or isinstance(value, str):
        return
    if isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from impure(entry, f"{path}[{number}]")
    elif is_dataclass(value) and is_frozen(value):
        for field in fields(value):
            if field.name not in CLOSURES.get(type(value), ()):
                yield from impure(getattr(value, field.name), f"{path}.{field.name}")
    else:
        yield f"{path}: {type(value).__name__}"


def is_frozen(value: Any) -> bool:
    """Whether setting a field fails, and so does setting what is no field."""
    params = value.__dataclass_params__
    return bool(params.frozen and params.eq) and not hasattr(value, "__dict__")


@pytest.mark.parametrize("name", NAMES)
def test_the_state_and_all_that_happens_are_pure_values(name: str) -> None:
    run = played(name)
    assert not list(impure(run.state, "state"))
    assert not list(impure(tuple(run.events), "events"))
    assert not list(impure(tuple(run.actions), "actions"))
    for seat in (*run.tables.agenda.seats, None):
        assert not list(impure(view(run.state, seat), f"view of {seat}"))


@pytest.mark.parametrize("name", NAMES)
def test_equal_states_have_equal_hashes_all_along(name: str) -> None:
    one: list[int] = []
    two: list[int] = []
    play(tables(name), anything, keyed(name), lambda run: one.append(hash(run.state)))
    play(tables(name), anything, keyed(name), lambda run: two.append(hash(run.state)))
    assert one == two


def test_a_state_cannot_be_changed() -> None:
    state: Any = Run(tables("smallest")).state
    with pytest.raises((FrozenInstanceError, AttributeError)):
        state.tension = 0
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        state.remembered = 0


def test_asking_changes_nothing() -> None:
    """Looking, listing and asking why not leave the state as it was, to its last part."""

    def watch(run: Run) -> None:
        before = repr(run.state)
        for seat in run.tables.agenda.seats:
            view(run.state, seat)
            list(legal_actions(run.state, seat))
        assert repr(run.state) == before

    play(tables("three"), anything, keyed("asking"), watch)
