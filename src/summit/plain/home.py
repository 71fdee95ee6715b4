"""What there is to play: the scenarios and the games that were left, and a choice among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summit import __version__
from summit.plain.page import Page
from summit.plain.streams import keyboard, notices, page
from summit.plain.typed import Typed
from summit.present.catalogue import joined, say, word
from summit.present.commands.named import find_place
from summit.present.width import one_line
from summit.scenario.files import read, scenarios
from summit.scenario.findings import ScenarioError, Unreadable
from summit.scenario.model import Scenario
from summit.table.shelf import Volume, list_saves

WATCH: Final = "watch"
"""What is chosen where no seat is: scripts play all of them."""

_LAST: Final = 1_000_000
"""The minutes of what does not say how long it takes."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: its name on the command line, what it is, and its file."""

    name: str
    about: str
    path: Path = Path()
    is_save: bool = False


def scenario_entries() -> tuple[Choice, ...]:
    """The scenarios of the library, the shortest first; one that cannot be read says so."""
    found = sorted((*_about(path), path) for path in scenarios())
    return tuple(Choice(path.stem, about, path) for _, about, path in found)


def save_entries() -> tuple[Choice, ...]:
    """The games that can be gone on with, the last played first."""
    return tuple(
        Choice(volume.name, _about_save(volume), volume.path, True)
        for volume in list_saves()
        if volume.problem is None and not volume.is_over
    )


def list_all() -> None:
    """The scenarios and the games that were left, a line each."""
    screen = page()
    screen.line(say("home.scenarios"))
    screen.lines(_lines(scenario_entries()), indent=2)
    saves = save_entries()
    if saves:
        screen.line(say("home.saves"))
        screen.lines(_lines(saves), indent=2)
    screen.flush()
    notices().line(say("home.how"))


def last_played() -> Path | None:
    """The game that was played last and is not over."""
    saves = save_entries()
    return saves[0].path if saves else None


def choose(*, with_saves: bool) -> Choice | None:
    """Ask what to play; `None` if nothing is."""
    screen = page()
    screen.line(say("home.title", version=__version__))
    first = scenario_entries()
    saves = save_entries() if with_saves else ()
    screen.line(say("home.scenarios"))
    screen.lines(_numbered(first, 1), indent=2, hang=4)
    if saves:
        screen.line(say("home.saves"))
        screen.lines(_numbered(saves, len(first) + 1), indent=2, hang=4)
    return _choice((*first, *saves), screen)


def choose_seat(scenario: Scenario) -> str | None:
    """Ask for whom to speak: a seat, or `WATCH`; `None` if nothing is to be played."""
    seats = tuple(
        Choice(seat, say("home.seat", name=one_line(party.name), code=one_line(party.code)))
        for seat, party in scenario.delegations.items()
    )
    entries = (*seats, Choice(WATCH, say("home.watch")))
    screen = page()
    screen.line(say("home.seats", title=one_line(scenario.title)))
    screen.lines(_numbered(entries, 1), indent=2, hang=4)
    chosen = _choice(entries, screen)
    return None if chosen is None else chosen.name


def seat_named(scenario: Scenario, typed: str) -> str | None:
    """The seat of that id, code or name, or of a unique start of one."""
    names = [(seat, party.code, party.name) for seat, party in scenario.delegations.items()]
    place = find_place(typed, names)
    return None if place is None else names[place][0]


def _choice(entries: Sequence[Choice], screen: Page) -> Choice | None:
    """The entry of a number or a name; asks again until there is one, or a wish to leave."""
    names = [(entry.name, entry.about) for entry in entries]
    typed = Typed(keyboard(), screen)
    while (line := typed.ask(say("home.which"))) is not None:
        if line.lower() in {"q", "quit", "exit"}:
            return None
        if line.isdecimal() and 1 <= int(line) <= len(entries):
            return entries[int(line) - 1]
        place = find_place(line, names) if line and not line.isdecimal() else None
        if place is not None:
            return entries[place]
        screen.line(say("home.again", last=len(entries)))
    return None


def _lines(entries: Sequence[Choice]) -> tuple[str, ...]:
    return tuple(say("home.entry", name=entry.name, about=entry.about) for entry in entries)


def _numbered(entries: Sequence[Choice], first: int) -> tuple[str, ...]:
    return tuple(
        say("home.numbered", number=number, about=entry.about, name=entry.name)
        for number, entry in enumerate(entries, first)
    )


def _about(path: Path) -> tuple[int, str]:
    """How many minutes a scenario takes, and what it is."""
    try:
        scenario = read(path)
    except ScenarioError as error:
        return _LAST, say("home.faulty", count=len(error.findings))
    except Unreadable as error:
        return _LAST, one_line(str(error))
    facts = [one_line(scenario.title), word("level", scenario.level)]
    if scenario.minutes is None:
        return _LAST, joined(facts)
    minutes = scenario.minutes.read + scenario.minutes.play
    return minutes, joined((*facts, say("home.minutes", count=minutes)))


def _about_save(volume: Volume) -> str:
    assert volume.header is not None, "a save without a problem has a header"
    seats = ", ".join(volume.header.persons) or say("home.scripts")
    return joined((volume.header.scenario.title, say("home.round", number=volume.round), seats))
