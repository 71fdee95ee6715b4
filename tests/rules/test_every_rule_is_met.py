"""Every rule that speaks of an act is met at a table: its number stands on an event or a refusal.

Seeded games over all scenarios, played by those who do anything at all and by those who agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from summit.engine.actions import Accept, Action, EndTurn, Settle
from summit.engine.compile import compiled
from summit.engine.events import Event, ReadingMoved, TrustMoved
from summit.engine.menus.talks import candidates
from summit.engine.play import refuse
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.scenario.files import read
from tests.engine.playing import RULES, Pick, Run, anything, keyed, mischief, play
from tests.rules.test_the_rules_are_covered import FACTS

ROOT: Final = Path(__file__).parents[2]

SCENARIOS: Final = (
    *sorted((ROOT / "tests" / "scenarios").glob("*.yaml")),
    *sorted((ROOT / "scenarios").glob("*.yaml")),
)

SEEDS: Final = 8
"""How many games of each kind are played of every scenario at the most."""

EVERY: Final = 19
"""At every which step somebody tries what is not allowed."""


@cache
def tables_of(path: Path) -> Tables:
    """A scenario, ready to play."""
    return compiled(read(path))


def agreeing(state: State, actions: list[Action], pick: Pick) -> Action:
    """Whoever may accept does, treaties are approved at home, and after that anything goes."""
    if state.treaty is None and pick(3):
        for action in actions:
            if isinstance(action, Accept):
                return action
    for action in actions:
        if isinstance(action, Settle) and action.question.startswith("vote/"):
            return action
    return anything(state, actions, pick)


def numbers(events: list[Event]) -> Iterator[str]:
    """The rules that stand on events, and on rows of ledgers."""
    for event in events:
        yield event.rule
        if isinstance(event, TrustMoved | ReadingMoved):
            yield event.row.rule


def refusals(run: Run) -> Iterator[str]:
    """The rules that stand on what may not be done now, by any seat."""
    state = run.state
    for seat in state.tables.agenda.seats:
        for action in (*candidates(state, seat), *mischief(state, seat)):
            if refusal := refuse(state, action):
                yield refusal.rule
    wrong: list[Action] = [Settle(NATURE, "no such question", 0), EndTurn(Seat("nobody"))]
    wrong += [Accept(guest.seat, "T1") for guest in state.tables.agenda.guests]
    for action in wrong:
        if refusal := refuse(state, action):
            yield refusal.rule


def met(path: Path, seed: int) -> set[str]:
    """The rules that are met in two games of a scenario."""
    seen: set[str] = set()

    def watch(run: Run) -> None:
        if len(run.actions) % EVERY == 0:
            seen.update(refusals(run))

    for player in (anything, agreeing):
        run = play(tables_of(path), player, keyed(f"{path.stem}/{seed}"), watch)
        seen.update(numbers(run.events))
    return seen


def test_every_rule_is_met_in_some_scenario() -> None:
    """And what is met is a rule; a fact is met nowhere. The richest scenarios come first, and it is
    enough when all has been met."""
    wanted = RULES - FACTS.keys()
    seen: set[str] = set()
    for seed in range(SEEDS):
        for path in SCENARIOS:
            if seen < wanted or not seen:
                seen |= met(path, seed)
    assert seen == wanted
