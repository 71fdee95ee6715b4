"""Private notes of the people at a table, kept beside the save in a file for each seat."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from summit.engine.seats import Seat
from summit.text import clean

LONGEST: Final = 5_000
"""Characters; what is longer is cut, with a mark."""


def notes_path(save: Path, seat: Seat) -> Path:
    """Where the notes of a seat lie: `saves/game.notes/usa.txt` for `saves/game.jsonl`."""
    return save.with_suffix(".notes") / f"{seat}.txt"


def read_notes(save: Path | None, seat: Seat) -> str:
    """The notes of a seat; "" where there are none, or none that can be read."""
    if save is None:
        return ""
    try:
        raw = notes_path(save, seat).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return clean(raw[: 4 * LONGEST], limit=LONGEST)


def keep_notes(save: Path | None, seat: Seat, notes: str) -> bool:
    """Keep the notes of a seat, whole or not at all; false where the disk does not let us."""
    if save is None:
        return True
    path = notes_path(save, seat)
    if not notes and not path.exists():
        return True
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        fresh.write_text(clean(notes, limit=LONGEST), encoding="utf-8")
        os.replace(fresh, path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        return False
    return True
