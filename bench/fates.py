"""What becomes of New START after its signature: by script, at each level, and with a cheat."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Final

from summit.engine.actions import Accept, Action, EndTurn, Propose, Terms
from summit.engine.acts.conduct import CallVote, Comply, GiveNotice, Suspend
from summit.engine.compile import compiled
from summit.engine.reckoning import is_found_out, realised
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.scenario.files import find, read
from summit.scenario.model import Scenario
from summit.table.seating import opponents_for
from summit.table.table import Table

# Run as a script, its neighbour is found; imported from the root, so is it.
sys.path.append(str(Path(__file__).parent.parent))

SEEDS: Final = 300
USA, RUSSIA = Seat("usa"), Seat("russia")
LEVELS: Final = ("0", "6", "12", "18", "24", "30")


@dataclass(frozen=True, slots=True)
class Fate:
    """One game: its ending, whether it came into force, who broke it and who was found out, what
    each side had in micropoints."""

    ending: str
    in_force: bool
    broken: int
    found_out: int
    alarms: int
    had: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Bound:
    """A delegation that signs these terms and no others, has them approved, and goes on as `then`
    does. `breaks` is what it breaks in every period; with it, nobody leaves or suspends, so that
    every game has all its reviews. `None` leaves all that to `then`."""

    seat: Seat
    terms: Terms
    then: Opponent
    breaks: tuple[int, ...] | None = None

    def decide(self, view: View, luck: Luck) -> Decision:
        """The shortest way to the treaty; then its script, but for what it was told to break."""
        if view.treaty is None:
            return self._towards(view, luck)
        if view.own is not None and view.own.duties:
            kind = view.own.duties[0].kind
            if kind == "vote":
                return Decision((CallVote(self.seat),), Reason("voted"))
            if kind == "comply" and self.breaks is not None:
                return Decision((Comply(self.seat, self.breaks),), Reason("broke"))
        decided = self.then.decide(view, luck)
        if self.breaks is not None and isinstance(decided.actions[0], GiveNotice | Suspend):
            return Decision((EndTurn(self.seat),), Reason("watched"))
        return decided

    def _towards(self, view: View, luck: Luck) -> Decision:
        if not view.is_to_act:
            return Decision((), Reason("waiting"))
        assert view.own is not None
        if view.own.duties:
            return self.then.decide(view, luck)
        for other in view.agenda.others(self.seat):
            position = view.position(other)
            if position.terms == self.terms:
                return Decision((Accept(self.seat, position.id),), Reason("accepted"))
        wanted: list[Action] = [EndTurn(self.seat)]
        if view.position(self.seat).terms != self.terms:
            wanted.insert(0, Propose(self.seat, self.terms))
        return Decision(tuple(wanted), Reason("conceded"))


def played(scenario: Scenario, players: Mapping[Seat, Opponent], seed: int) -> Fate:
    """One game to its end."""
    tables = compiled(scenario)
    table = Table.begin(tables, players, str(seed))
    table.play_scripts()
    state = table.state
    assert state.outcome is not None
    treaty = state.treaty
    had = (realised(state, USA), realised(state, RUSSIA))
    if treaty is None:
        return Fate(state.outcome.ending, False, 0, 0, 0, had)
    guilty = [seat for seat in tables.agenda.seats if treaty.has_broken(seat)]
    return Fate(
        state.outcome.ending,
        treaty.is_ratified,
        len(guilty),
        sum(is_found_out(treaty, seat) for seat in guilty),
        sum(found.result == "alarm" for found in treaty.findings),
        had,
    )


def on_record(tables: Tables, **levels: str) -> Terms:
    """The text of the record with some measures at another level."""
    options = [option or 0 for option in tables.history]
    for issue, level in levels.items():
        place = tables.agenda.issue_index(issue)
        options[place] = tables.agenda.issues[place].options.index(level)
    return tuple(options)


def main() -> None:
    """Print three Markdown tables; an argument sets the number of seeds."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    scenario = read(find("new_start"))
    tables = compiled(scenario)
    scripts = opponents_for(scenario, ())
    with ProcessPoolExecutor(2) as pool:

        def fates(players: Mapping[Seat, Opponent]) -> list[Fate]:
            return list(pool.map(partial(played, scenario, players), range(seeds), chunksize=10))

        _print_endings(fates(scripts))
        print("\n| inspections a year | in force | kept | broken | of these found out |")
        print("|---|---|---|---|---|")
        for level in LEVELS:
            terms = on_record(tables, inspections=level)
            bound = {seat: Bound(seat, terms, scripts[seat]) for seat in tables.agenda.seats}
            print(_row(level, fates(bound)))
        head = "a cheat on warheads is found out | it had in the end | honest, it had"
        print(f"\n| inspections a year | {head} | false alarms a game |")
        print("|---|---|---|---|---|")
        warheads = (tables.agenda.issue_index("warheads"),)
        for level in LEVELS:
            terms = on_record(tables, inspections=level)
            cheats = {
                USA: Bound(USA, terms, scripts[USA], ()),
                RUSSIA: Bound(RUSSIA, terms, scripts[RUSSIA], warheads),
            }
            kept = {seat: Bound(seat, terms, scripts[seat], ()) for seat in tables.agenda.seats}
            guilty = [game for game in fates(cheats) if game.in_force]
            share = mean(game.found_out for game in guilty) if guilty else 0.0
            honest = fates(kept)
            alarms = mean(game.alarms for game in honest)
            had = " | ".join(
                f"{mean(game.had[1] for game in games) / 1_000_000:.1f}"
                for games in (guilty, [game for game in honest if game.in_force])
            )
            print(f"| {level} | {share:.0%} | {had} | {alarms:.2f} |")


def _print_endings(games: list[Fate]) -> None:
    print(f"New START by script, {len(games)} seeds.\n\n| ending | games |\n|---|---|")
    for ending, count in Counter(game.ending for game in games).most_common():
        print(f"| {ending} | {count / len(games):.1%} |")
    usa, russia = (mean(game.had[seat] for game in games) / 1_000_000 for seat in (0, 1))
    print(f"\nWhat they had in the end: USA {usa:.1f}, Russia {russia:.1f}.")


def _row(level: str, games: list[Fate]) -> str:
    """A level, how often the treaty came into force, was kept, was broken, was found out."""
    lived = [game for game in games if game.in_force]
    broken = [game for game in lived if game.broken]
    found = [game for game in broken if game.found_out]
    share = f"{len(found) / len(broken):.0%}" if broken else "-"
    kept = f"{1 - len(broken) / len(lived):.0%}" if lived else "-"
    force = f"{len(lived) / len(games):.0%}"
    return f"| {level} | {force} | {kept} | {len(broken) / max(1, len(lived)):.0%} | {share} |"


if __name__ == "__main__":
    main()
