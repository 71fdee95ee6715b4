"""The scenarios that there are and the games that were left, each in a line for a person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summit.present.catalogue import joined, say, word
from summit.present.width import one_line
from summit.scenario.files import read, scenarios
from summit.scenario.findings import ScenarioError, Unreadable
from summit.table.shelf import Volume, list_saves

_LAST: Final = 1_000_000
"""The minutes of what does not say how long it takes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to play: its name on the command line, what it is, and its file."""

    name: str
    about: str
    path: Path
    is_save: bool = False
    is_faulty: bool = False


def scenario_entries() -> tuple[Entry, ...]:
    """The scenarios of the library, the shortest first; one that cannot be read says so."""
    found = sorted((*_about(path), path) for path in scenarios())
    return tuple(
        Entry(path.stem, about, path, is_faulty=is_faulty) for is_faulty, _, about, path in found
    )


def save_entries() -> tuple[Entry, ...]:
    """The games that can be gone on with, the last played first."""
    return tuple(
        Entry(volume.name, _about_save(volume), volume.path, is_save=True)
        for volume in list_saves()
        if volume.problem is None and not volume.is_over
    )


def last_played() -> Path | None:
    """The game that was played last and is not over."""
    saves = save_entries()
    return saves[0].path if saves else None


def _about(path: Path) -> tuple[bool, int, str]:
    """Whether a scenario is faulty, how many minutes it takes, and what it is."""
    try:
        scenario = read(path)
    except ScenarioError as error:
        return True, _LAST, say("home.faulty", count=len(error.findings))
    except Unreadable as error:
        return True, _LAST, one_line(str(error))
    facts = [one_line(scenario.title), word("level", scenario.level)]
    if scenario.minutes is None:
        return False, _LAST, joined(facts)
    minutes = scenario.minutes.read + scenario.minutes.play
    return False, minutes, joined((*facts, say("home.minutes", count=minutes)))


def _about_save(volume: Volume) -> str:
    assert volume.header is not None, "a save without a problem has a header"
    seats = ", ".join(volume.header.persons) or say("home.scripts")
    return joined((volume.header.scenario.title, say("home.round", number=volume.round), seats))
