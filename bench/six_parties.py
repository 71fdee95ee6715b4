"""What six delegations come to under a chair's single text and without one, and how long a whole
game by script takes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import Final

from summit.engine.actions import Action, Answer, EndTurn
from summit.engine.acts.offices import Voice
from summit.engine.acts.signals import Heed
from summit.engine.compile import compiled
from summit.engine.effects import Effect, ShiftTension, ShiftTrust
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.opponents.record import own_of
from summit.scenario.files import find, read
from summit.table.seating import opponents_for
from summit.table.table import Table

# Run as a script, its neighbour is found; imported from the root, so is it.
sys.path.append(str(Path(__file__).parent.parent))

SEEDS: Final = 60
DPRK, USA, JAPAN = map(Seat, ("dprk", "usa", "japan"))

BUDGET: Final = 1.0
"""Seconds that a whole game of six may take on one core."""


@dataclass(frozen=True, slots=True)
class Hard:
    """Never says yes and concedes nothing."""

    seat: Seat

    def decide(self, view: View, luck: Luck) -> Decision:
        """No to all that is put to it; nothing of its own."""
        _, own = own_of(view)
        action: Action = EndTurn(self.seat)
        if own.duties:
            duty = own.duties[0]
            answers: dict[str, Action] = {
                "answer": Answer(self.seat, duty.of, None),
                "ultimatum": Heed(self.seat, duty.of, False),
                "poll": Voice(self.seat, False),
            }
            action = answers[duty.kind]
        return Decision((action,), Reason("hard"))


@dataclass(frozen=True, slots=True)
class Result:
    """One game: whether it was signed, at which turn of the talks, with how many single texts and
    positions, how many straw polls the text took, the seconds it took, and any defects."""

    signed: bool
    turn: int
    singles: int
    positions: int
    took: float
    defects: int


def played(change: Callable[[Tables], Tables], hard: Seat | None, seed: int) -> Result:
    """One game by script to its end."""
    scenario = read(find("six_party"))
    tables = change(compiled(scenario))
    seats: dict[Seat, Opponent] = dict(opponents_for(scenario, ()))
    if hard is not None:
        seats[hard] = Hard(hard)
    began = process_time()
    table = Table.begin(tables, seats, str(seed))
    table.play_scripts()
    took = process_time() - began
    state = table.state
    openings = len(tables.agenda.parties)
    signing = [n for n, entry in enumerate(table.entries) if _signs(entry.events)]
    ended = table.entries[: signing[0]] if signing else table.entries
    turns = sum(type(e).__name__ == "TurnClosed" for entry in ended for e in entry.events)
    return Result(
        signed=state.treaty is not None,
        turn=turns // openings + 1,
        singles=sum(text.single for text in state.texts),
        positions=sum(text.is_position for text in state.texts) - openings,
        took=took,
        defects=len(table.defects),
    )


def _signs(events: tuple[object, ...]) -> bool:
    return any(type(event).__name__ == "TreatySigned" for event in events)


def as_written(tables: Tables) -> Tables:
    """The scenario of the library."""
    return tables


def without_chair(tables: Tables) -> Tables:
    """Everybody tables, and nobody holds the pen."""
    return replace(tables, agenda=replace(tables.agenda, credits=()))


def distrusting(both_ways: bool, tables: Tables) -> Tables:
    """20 points less trust in North Korea, and where it is both ways by it too."""
    place = tables.agenda.index(DPRK)
    trust = tuple(
        tuple(
            max(1, start - 20)
            if holder != about and (about == place or (both_ways and holder == place))
            else start
            for about, start in enumerate(row)
        )
        for holder, row in enumerate(tables.trust)
    )
    return replace(tables, trust=trust)


def harder_news(tables: Tables) -> Tables:
    """All that comes from outside moves trust and tension twice as far."""
    injects = tuple(
        replace(entry, effects=tuple(map(_doubled, entry.effects))) for entry in tables.injects
    )
    return replace(tables, injects=injects)


def _doubled(effect: Effect) -> Effect:
    if isinstance(effect, ShiftTrust):
        return replace(effect, weight=2 * effect.weight)
    if isinstance(effect, ShiftTension):
        return replace(effect, amount=2 * effect.amount)
    return effect


def without_japan(tables: Tables) -> Tables:
    """Japan may stay outside."""
    parties = tuple(replace(p, is_needed=p.seat != JAPAN) for p in tables.agenda.parties)
    return replace(tables, agenda=replace(tables.agenda, parties=parties))


SETTINGS: Final[tuple[tuple[str, Callable[[Tables], Tables], Seat | None], ...]] = (
    ("as written", as_written, None),
    ("without a chair", without_chair, None),
    ("trust in North Korea -20", partial(distrusting, False), None),
    ("trust in and of it -20", partial(distrusting, True), None),
    ("news twice as hard", harder_news, None),
    ("North Korea hard", as_written, DPRK),
    ("the United States hard", as_written, USA),
    ("Japan hard", as_written, JAPAN),
    ("Japan hard, not needed", without_japan, JAPAN),
)


def line(name: str, games: list[Result]) -> str:
    """A row of the table: share signed, turn, texts, milliseconds a game against the budget."""
    signed = [game for game in games if game.signed]
    turn = f"{mean(game.turn for game in signed):.1f}" if signed else "-"
    took = median(game.took for game in games)
    shown = (
        f"{len(signed) / len(games):.2f}",
        turn,
        f"{mean(game.singles for game in games):.1f}",
        f"{mean(game.positions for game in games):.1f}",
        f"{1000 * took:.0f}",
        f"{took / BUDGET:.2f}",
        f"{1000 * max(game.took for game in games):.0f}",
        str(sum(game.defects for game in games)),
    )
    return f"| {name} | {' | '.join(shown)} |"


def rows(pool: ProcessPoolExecutor, seeds: int) -> Iterator[str]:
    """Every setting, line by line."""
    for name, change, hard in SETTINGS:
        games = list(pool.map(partial(played, change, hard), range(seeds), chunksize=5))
        yield line(name, games)


def main() -> None:
    """Print one Markdown table; an argument sets the number of seeds."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    print(f"The Six-Party Talks, {seeds} seeds a row; a whole game may take {BUDGET:.0f} s.\n")
    print(
        "| setting | signed | turn of 12 | single texts | positions | median ms | of the budget |"
        " worst ms | defects |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    with ProcessPoolExecutor(2) as pool:
        for row in rows(pool, seeds):
            print(row, flush=True)


if __name__ == "__main__":
    main()
