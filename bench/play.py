"""What scripted play of New START comes to: agreements, what is agreed, and what tricks earn."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from summit.bargain.frontier import side_by_side
from summit.bargain.logrolling import potential
from summit.engine.compile import compiled
from summit.engine.seats import Seat
from summit.engine.view import view
from summit.opponents.opponent import Opponent
from summit.scenario.files import find, read
from summit.scenario.model import Scenario
from summit.table.seating import opponents_for
from summit.table.table import Table

# Run as a script, its neighbour is found; imported from the root, so is it.
sys.path.append(str(Path(__file__).parent.parent))

from bench.players import GivingAndTaking, Passing, Poisoning, gain, splendid_poison

SEEDS = 300
USA, RUSSIA = Seat("usa"), Seat("russia")
RECORD = {"warheads": 1550, "launchers": 700, "inspections": 18}


@dataclass(frozen=True, slots=True)
class Result:
    """One game: its ending, the numbers agreed, each side's gain in micropoints, any defects."""

    ending: str
    agreed: tuple[tuple[str, float], ...]
    gains: tuple[int, int]
    defects: int


Casting = Callable[[Scenario], Mapping[Seat, Opponent]]


def honest(scenario: Scenario) -> Mapping[Seat, Opponent]:
    """Both seats as their author wrote them."""
    return opponents_for(scenario, ())


def with_trick(seat: Seat, trick: str, scenario: Scenario) -> Mapping[Seat, Opponent]:
    """One seat tries something on, the other plays as its author wrote it."""
    players = dict(honest(scenario))
    other = RUSSIA if seat == USA else USA
    tables = compiled(scenario)
    victim = tables.sheets[tables.agenda.index(other)]
    tricks: dict[str, Opponent] = {
        "only passes": Passing(takes=False),
        "passes, takes the last offer": Passing(takes=True),
        "splendid text over a red line": Poisoning(splendid_poison(victim)),
        "gives and takes back": GivingAndTaking(players[seat]),
    }
    return players | {seat: tricks[trick]}


TRICKS = (
    "only passes",
    "passes, takes the last offer",
    "splendid text over a red line",
    "gives and takes back",
)


def talks_alone(scenario: Scenario) -> Scenario:
    """The same talks in a game that ends with the signature, so that gains are those of its day."""
    delegations = {
        seat: entry.model_copy(update={"ratification": None})
        for seat, entry in scenario.delegations.items()
    }
    return scenario.model_copy(update={"implementation": None, "delegations": delegations})


def unverified(scenario: Scenario) -> Scenario:
    """The same talks with no verification allowed: every measure has only its level of today."""
    issues = {}
    for name, issue in scenario.issues.items():
        if issue.kind == "verification":
            today = issue.today
            issue = issue.model_copy(
                update={
                    "range": None,
                    "options": [today],
                    "opening": dict.fromkeys(issue.opening, today),
                    "points": {
                        seat: {today: row.get(today, 0)} for seat, row in issue.points.items()
                    },
                    "detects": {limit: {today: 0} for limit in issue.detects},
                    "history": None,
                    "false_alarm": 0,
                    "intrusiveness": {},
                }
            )
        issues[name] = issue
    # Russia's red line is about telemetry, of which there is none here.
    russia = scenario.delegations[RUSSIA]
    secret = russia.secret.model_copy(update={"red_lines": []})
    delegations = {
        **scenario.delegations,
        str(RUSSIA): russia.model_copy(update={"secret": secret}),
    }
    endings = scenario.endings[-1:]
    return scenario.model_copy(
        update={"issues": issues, "delegations": delegations, "endings": endings}
    )


def trusting(change: int, scenario: Scenario) -> Scenario:
    """The same talks with every starting trust moved by so many points."""
    delegations = {
        seat: entry.model_copy(
            update={"trust": {seat: max(1, T + change) for seat, T in entry.trust.items()}}
        )
        for seat, entry in scenario.delegations.items()
    }
    return scenario.model_copy(update={"delegations": delegations})


def played(scenario: Scenario, casting: Casting, seed: int) -> Result:
    """One game by script to its end."""
    tables = compiled(scenario)
    table = Table.begin(tables, casting(scenario), str(seed))
    table.play_scripts()
    state = table.state
    assert state.outcome is not None
    text = None if state.outcome.text is None else state.text(state.outcome.text)
    terms = None if text is None else text.terms
    agreed = tuple(
        (issue.id, issue.numbers[option] / 1_000_000)
        for issue, option in zip(tables.agenda.issues, terms or (), strict=False)
        if issue.numbers is not None
    )
    usa, russia = (view(state, seat).own for seat in (USA, RUSSIA))
    assert usa is not None and russia is not None
    gains = (gain(usa, terms), gain(russia, terms))
    return Result(state.outcome.ending, agreed, gains, len(table.defects))


def rows(pool: ProcessPoolExecutor, seeds: int) -> Iterator[tuple[str, list[Result]]]:
    """Every setting that is compared, with its games."""
    scenario = talks_alone(read(find("new_start")))
    settings: list[tuple[str, Scenario, Casting]] = [
        ("both by script", scenario, honest),
        ("no verification allowed", unverified(scenario), honest),
        ("trust lower by 30", trusting(-30, scenario), honest),
        ("trust lower by 15", trusting(-15, scenario), honest),
    ]
    for seat in (USA, RUSSIA):
        for trick in TRICKS:
            name = f"{seat}: {trick}"
            settings.append((name, scenario, partial(with_trick, seat, trick)))
    for name, played_scenario, casting in settings:
        work = partial(played, played_scenario, casting)
        yield name, list(pool.map(work, range(seeds), chunksize=10))


def line(name: str, games: list[Result]) -> str:
    """A row of the table: share signed, mean gains, medians of what was agreed."""
    signed = [game for game in games if game.agreed]
    gains = [mean(game.gains[seat] for game in games) / 1_000_000 for seat in (0, 1)]
    agreed = [
        f"{median(dict(game.agreed)[issue] for game in signed):,.0f}" if signed else "-"
        for issue in RECORD
    ]
    share = len(signed) / len(games)
    return f"| {name} | {share:.0%} | {gains[0]:.1f} | {gains[1]:.1f} | {' | '.join(agreed)} |"


def main() -> None:
    """Print one Markdown table; an argument sets the number of seeds."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    tables = compiled(read(find("new_start")))
    share = float(potential(side_by_side([sheet.points for sheet in tables.sheets])))
    print(f"New START, {seeds} seeds a row. Logrolling potential {share:.3f} (at least 0.15).")
    print(f"On record: {', '.join(f'{issue} {value:,}' for issue, value in RECORD.items())}.\n")
    print("| setting | signed | gain USA | gain Russia | warheads | launchers | inspections |")
    print("|---|---|---|---|---|---|---|")
    began, games, defects = perf_counter(), 0, 0
    with ProcessPoolExecutor(2) as pool:
        for name, results in rows(pool, seeds):
            print(line(name, results), flush=True)
            games += len(results)
            defects += sum(result.defects for result in results)
    took = perf_counter() - began
    print(f"\n{games} games, {defects} defects of script, {games / took:.0f} games a second.")


if __name__ == "__main__":
    main()
