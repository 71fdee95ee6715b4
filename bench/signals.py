"""What signals come to in a scenario that allows them all: endings, trust by cause, and which
tricks pay against scripted others."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean
from time import perf_counter

from summit.bargain.expected import expected
from summit.engine.actions import Propose
from summit.engine.compile import compiled
from summit.engine.events import TrustMoved
from summit.engine.scoring import eyes_of
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.opponents.cast import cast
from summit.opponents.opponent import Opponent
from summit.scenario.files import read_text
from summit.scenario.model import Scenario
from summit.table.table import Table

# Run as a script, its neighbour is found; imported from the root, so is it.
sys.path.append(str(Path(__file__).parent.parent))

from bench.signallers import TRICKS, Doubled

SEEDS = 200
HARBOUR = Path(__file__).parent.parent / "tests" / "scenarios" / "harbour.yaml"
MILLION = 1_000_000

Casting = Callable[[Scenario], Mapping[Seat, Opponent]]


@dataclass(frozen=True, slots=True)
class Result:
    """One game: its ending, each side's gain in points, what moved trust (weights in millionths)
    and how often, what was done how often, and any defects."""

    ending: str
    gains: tuple[float, ...]
    moved: Counter[str]
    rows: Counter[str]
    acts: Counter[str]
    tension: float
    defects: int


def honest(scenario: Scenario, **changes: object) -> dict[Seat, Opponent]:
    """Everybody as written, but for what is changed in every script."""
    return {
        Seat(seat): cast(Seat(seat), entry.script.model_copy(update=changes))
        for seat, entry in scenario.delegations.items()
    }


def tricky(seat: str, trick: str, scenario: Scenario) -> dict[Seat, Opponent]:
    """One seat tries something on with everything else as its honest double does it."""
    players = honest(scenario)
    return players | {Seat(seat): Doubled(players[Seat(seat)], TRICKS[trick])}


def gains_of(state: State) -> tuple[float, ...]:
    """What each seat has in its own eyes above its walk-away, less what its gestures cost."""
    agenda = state.tables.agenda
    found = []
    for place, seat in enumerate(agenda.seats):
        listed = [agenda.gesture(t.gesture) for t in state.signals.gestures if t.seat == seat]
        gain = -sum(entry.cost for entry in listed if entry is not None) * MILLION
        if state.treaty is not None and state.treaty.is_ratified:
            worth = expected(eyes_of(state, seat), state.treaty.terms)
            gain += worth - state.sheets[place].walk_away * MILLION
        if state.is_collapsed:
            gain -= agenda.weights.collapse_loss
        found.append(gain / MILLION)
    return tuple(found)


def played(casting: Casting, seed: int) -> Result:
    """One game by script to its end."""
    scenario = read_text(HARBOUR.read_text(encoding="utf-8"), HARBOUR.name)
    table = Table.begin(compiled(scenario), casting(scenario), str(seed))
    table.play_scripts()
    state = table.state
    assert state.outcome is not None
    moved, rows, acts = Counter[str](), Counter[str](), Counter[str]()
    for event in table.events:
        if isinstance(event, TrustMoved):
            moved[event.row.cause] += event.row.weight
            rows[event.row.cause] += 1
    for entry in table.entries:
        name = type(entry.action).__name__
        is_paper = isinstance(entry.action, Propose) and entry.action.to != PUBLIC
        acts["NonPaper" if is_paper else name] += 1
    tension = state.tension / MILLION
    defects = len(table.defects)
    return Result(state.outcome.ending, gains_of(state), moved, rows, acts, tension, defects)


def line(name: str, results: list[Result]) -> str:
    """One row of the table: signed, mean gains, tension at the end, defects."""
    signed = mean(result.ending == "signed" for result in results)
    gains = (mean(r.gains[place] for r in results) for place in range(len(results[0].gains)))
    row = " | ".join(f"{gain:.1f}" for gain in gains)
    tension = mean(result.tension for result in results)
    defects = sum(result.defects for result in results)
    return f"| {name} | {signed:.0%} | {row} | {tension:.0f} | {defects} |"


def causes(results: list[Result]) -> str:
    """What moved trust, by cause: weight and rows a game; and what was done a game."""
    moved, rows, acts = Counter[str](), Counter[str](), Counter[str]()
    for result in results:
        moved.update(result.moved)
        rows.update(result.rows)
        acts.update(result.acts)
    games = len(results)
    trust = ", ".join(
        f"{cause} {moved[cause] / games / MILLION:+.2f} ({count / games:.1f})"
        for cause, count in rows.most_common()
    )
    done = ", ".join(f"{name} {count / games:.1f}" for name, count in acts.most_common())
    return f"Trust a game, weight (rows): {trust}.\n\nDone a game: {done}."


def silent(scenario: Scenario) -> dict[Seat, Opponent]:
    """Everybody without signals."""
    return honest(scenario, signals=[])


def main() -> None:
    """Print two Markdown tables; an argument sets the number of seeds."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    scenario = read_text(HARBOUR.read_text(encoding="utf-8"), HARBOUR.name)
    seats = tuple(scenario.delegations)
    print(f"| setting | signed | {' | '.join(seats)} | tension | defects |")
    print("|---|---|" + "---|" * (len(seats) + 2))
    began, games = perf_counter(), 0
    with ProcessPoolExecutor(2) as pool:

        def row(name: str, casting: Casting) -> list[Result]:
            results = list(pool.map(partial(played, casting), range(seeds), chunksize=10))
            print(line(name, results), flush=True)
            return results

        default = row("as written", honest)
        games += 2 * seeds
        row("nobody signals", silent)
        for temper in ("warm", "legalistic", "brusque"):
            row(f"all {temper}", partial(honest, temper=temper))
        for trick in TRICKS:
            for seat in seats:
                row(f"{seat} {trick}", partial(tricky, seat, trick))
                games += seeds
        games += 3 * seeds
    took = perf_counter() - began
    print(f"\n{causes(default)}\n\n{games} games, {games / took:.0f} a second.")


if __name__ == "__main__":
    main()
