"""The scenarios that there are and the games that were left, each in a line for a person."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from summit.present.catalogue import joined, say, word
from summit.present.width import one_line
from summit.scenario.files import read, scenarios
from summit.scenario.findings import ScenarioError, Unreadable
from summit.table.shelf import Volume, list_saves

FINISHED: Final = 12
"""How many finished games are listed."""

_LAST: Final = 1_000_000
"""The minutes of what does not say how long it takes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to play: its name on the command line, what it is, and its file.

    A scenario that can be read has its briefing and its objectives; one that cannot is faulty.
    """

    name: str
    about: str
    path: Path
    is_save: bool = False
    is_over: bool = False
    is_faulty: bool = False
    briefing: str = ""
    objectives: tuple[str, ...] = ()


def scenario_entries() -> tuple[Entry, ...]:
    """The scenarios of the library, the shortest first; one that cannot be read says so."""
    found = sorted((_scenario(path) for path in scenarios()), key=lambda pair: pair[0])
    return tuple(entry for _, entry in found)


def save_entries() -> tuple[Entry, ...]:
    """The games that can be gone on with, the last played first."""
    return tuple(
        Entry(volume.name, _about_save(volume), volume.path, is_save=True)
        for volume in list_saves()
        if volume.problem is None and not volume.is_over
    )


def finished_entries() -> tuple[Entry, ...]:
    """The games that have come to their end, the last played first; only the latest few."""
    finished = (volume for volume in list_saves() if volume.problem is None and volume.is_over)
    return tuple(
        Entry(volume.name, _about_save(volume), volume.path, is_save=True, is_over=True)
        for volume in islice(finished, FINISHED)
    )


def last_played() -> Path | None:
    """The game that was played last and is not over."""
    saves = save_entries()
    return saves[0].path if saves else None


def _scenario(path: Path) -> tuple[tuple[int, str], Entry]:
    """A scenario, and where it stands in the list: by minutes, then by what it is."""
    try:
        scenario = read(path)
    except ScenarioError as error:
        about = say("home.faulty", count=len(error.findings))
        return (_LAST, about), Entry(path.stem, about, path, is_faulty=True)
    except Unreadable as error:
        about = one_line(str(error))
        return (_LAST, about), Entry(path.stem, about, path, is_faulty=True)
    facts = [one_line(scenario.title), word("level", scenario.level)]
    minutes = _LAST
    if scenario.minutes is not None:
        minutes = scenario.minutes.read + scenario.minutes.play
        facts.append(say("home.minutes", count=minutes))
    aims = tuple(one_line(aim) for aim in scenario.objectives)
    entry = Entry(path.stem, joined(facts), path, briefing=scenario.briefing, objectives=aims)
    return (minutes, entry.about), entry


def _about_save(volume: Volume) -> str:
    assert volume.header is not None, "a save without a problem has a header"
    seats = ", ".join(volume.header.persons) or say("home.scripts")
    return joined((volume.header.scenario.title, say("home.round", number=volume.round), seats))
