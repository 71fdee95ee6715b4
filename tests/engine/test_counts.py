"""How many ways there are to play the smallest game: a changed number is a changed rule.

If that was meant, write the new numbers here in the same commit and say there which rule changed.
If not, the count by first action, printed on failure, points at the culprit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

from summit.engine.actions import Action
from summit.engine.compile import compiled
from summit.engine.play import apply, everyone_legal, start
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.scenario.files import read_text
from tests.engine.worlds import SMALLEST

# By number of actions: lines of play (a game that has ended counts once) and states reached by the
# last of them.
ONE_ROUND: Final = (
    (2, 2),
    (14, 14),
    (60, 58),
    (192, 182),
    (410, 352),
    (616, 384),
    (724, 216),
    (748, 48),
    (748, 0),
)
"""The whole game: nobody plays longer than eight actions."""

TWO_ROUNDS: Final = ((2, 2), (14, 14), (60, 58), (192, 182), (562, 512), (2048, 1746))

SECOND: Final = next(line for line in SMALLEST.splitlines(keepends=True) if "id: autumn" in line)
GAMES: Final = {
    "one round": (SMALLEST.replace(SECOND, ""), ONE_ROUND),
    "two rounds": (SMALLEST, TWO_ROUNDS),
}

Ways = dict[State, Counter[Action]]
"""States, with the number of lines that lead to each, by the action that the line began with."""


@cache
def counted(game: str) -> tuple[tuple[Counter[Action], int], ...]:
    """For every number of actions the lines of play by first action, and the states reached."""
    text, expected = GAMES[game]
    return tuple(layers(compiled(read_text(text, "smallest.yaml")), len(expected)))


def layers(tables: Tables, depth: int) -> Iterator[tuple[Counter[Action], int]]:
    root = start(tables).state
    ways: Ways = {apply(root, one).state: Counter([one]) for one in everyone_legal(root)}
    ended: Counter[Action] = Counter()
    for _ in range(depth):
        going: Counter[Action] = Counter()
        for state, lines in ways.items():
            (ended if state.is_over else going).update(lines)
        yield ended + going, len(ways)
        ways = after_one_more(ways)


def after_one_more(ways: Ways) -> Ways:
    grown: Ways = {}
    for state, lines in ways.items():
        for action in everyone_legal(state):
            grown.setdefault(apply(state, action).state, Counter()).update(lines)
    return grown


@pytest.mark.parametrize(
    ("game", "actions"),
    [(game, n) for game, (_, table) in GAMES.items() for n in range(1, len(table) + 1)],
)
def test_so_many_ways_to_play_and_so_many_states(game: str, actions: int) -> None:
    divided, states = counted(game)[actions - 1]
    by_first = "\n".join(f"  {lines:6} after {action}" for action, lines in divided.items())
    found = (divided.total(), states)
    assert found == GAMES[game][1][actions - 1], f"by first action:\n{by_first}"
