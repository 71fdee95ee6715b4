"""The saves that there are, told without playing them through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summit.table.folders import SUFFIX, saves_folder
from summit.table.header import Header, header_from
from summit.table.lines import Lines, read
from summit.table.save_error import SaveError, save_error


@dataclass(frozen=True, slots=True)
class Volume:
    """One save: its header, the round that it is in (from 1), whether its game is over, and
    whether a torn line follows; or the `problem` that keeps it from being read."""

    path: Path
    header: Header | None = None
    round: int = 0
    is_over: bool = False
    torn: bool = False
    problem: SaveError | None = None

    @property
    def name(self) -> str:
        """What to call it on the command line."""
        return self.path.stem


def list_saves(folder: Path | None = None) -> tuple[Volume, ...]:
    """All saves in a folder, the last played first; damaged ones too, each with its problem.

    Without `folder`, those in the saves folder. A folder that does not exist holds none; raises
    `SaveError` for one that may not be read.
    """
    folder = saves_folder() if folder is None else folder
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise save_error(error, folder) from error
    found.sort(key=lambda path: path.name)
    found.sort(key=_last_played, reverse=True)
    return tuple(_volume(path) for path in found)


def _last_played(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _volume(path: Path) -> Volume:
    try:
        lines = read(path)
        header = header_from(path, lines.header)
    except SaveError as error:
        return Volume(path, problem=error)
    rounds = [event.get("number", 0) for event in _events(lines, "RoundOpened")]
    is_over = any(_events(lines, "GameEnded"))
    return Volume(path, header, rounds[-1] if rounds else 0, is_over, lines.torn)


def _events(lines: Lines, kind: str) -> list[dict[str, Any]]:
    """The events of one kind, as they stand in the file."""
    found: list[dict[str, Any]] = []
    for body in lines.entries:
        events = body.get("events")
        for event in events if isinstance(events, list) else ():
            if isinstance(event, dict) and event.get("kind") == kind:
                found.append(event)
    return found
