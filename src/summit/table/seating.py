"""From a scenario or a save to a table at which every seat is taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from summit.engine.compile import compiled
from summit.engine.play import start
from summit.engine.seats import Seat
from summit.opponents.cast import attend, cast
from summit.opponents.opponent import Opponent
from summit.scenario.model import Scenario
from summit.table.entry import Entry
from summit.table.header import header_for
from summit.table.lines import Mark
from summit.table.save import Reached, Save, Saved, resume
from summit.table.table import Past, Table

Casting = Callable[[Scenario, Collection[Seat]], Mapping[Seat, Opponent]]
"""Who plays the seats of a scenario at which no person sits."""


def opponents_for(scenario: Scenario, persons: Collection[Seat]) -> dict[Seat, Opponent]:
    """The scripted opponents of all seats at which no person sits, as the author wrote them."""
    parties = {
        Seat(seat): cast(Seat(seat), delegation.script)
        for seat, delegation in scenario.delegations.items()
        if seat not in persons
    }
    guests = (*scenario.mediators, *scenario.observers)
    return parties | {Seat(seat): attend(Seat(seat)) for seat in guests if seat not in persons}


def new_table(
    scenario: Scenario, persons: Collection[Seat], seed: str, casting: Casting = opponents_for
) -> Table:
    """A new game that is not saved."""
    return Table.begin(compiled(scenario), casting(scenario, persons), seed)


def new_saved_table(
    scenario: Scenario,
    text: str,
    persons: Collection[Seat],
    seed: str,
    path: Path,
    started: str,
    casting: Casting = opponents_for,
) -> Table:
    """A new game, saved at `path` from the start; `text` is what the scenario was read from.

    `started` is the date, as the outside world has it. Raises `SaveError`: then nothing was begun.
    """
    tables = compiled(scenario)
    header = header_for(tables, text, persons, seed, started)

    def begin_save(start: Sequence[Reached]) -> tuple[Save, Mark]:
        return Save.create(path, header, start)

    return Table.begin(tables, casting(scenario, persons), seed, begin_save)


def resumed_table(path: Path, casting: Casting = opponents_for) -> tuple[Table, Saved]:
    """A saved game to play on, and what was read. Raises `SaveError`: then nothing was touched."""
    saved, save = resume(path)
    try:
        past = Past(saved.state, saved.entries, saved.mark)
        if not saved.entries:
            state, events = start(saved.tables)
            first = Entry(None, events)
            past = Past(state, (first,), save.append(saved.mark, [(first, state)]))
        opponents = casting(saved.scenario, saved.header.persons)
        return Table(past, opponents, saved.header.seed, save), saved
    except BaseException:
        save.close()
        raise
