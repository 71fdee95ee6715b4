"""Where saves lie, and which file a name means."""

from __future__ import annotations

import os
import re
from itertools import count
from pathlib import Path
from typing import Final

import platformdirs

from summit.table.save_error import SaveError
from summit.text import clean

SUFFIX: Final = ".jsonl"

# What every system takes as a file's name, and no shell takes for an option.
_NAME: Final = re.compile(r"[^\W_](?:[\w .,()+'-]{0,78}[\w)+'])?")


def home() -> Path | None:
    """The folder that `SUMMIT_HOME` names, if it names one: then everything lies there."""
    named = os.environ.get("SUMMIT_HOME", "")
    return Path(named).expanduser() if named else None


def saves_folder() -> Path:
    """Where saves lie: in `SUMMIT_HOME`, else in `saves/` here, else in the user's own folder."""
    if (base := home()) is not None:
        return base / "saves"
    here = Path("saves")
    return here if here.is_dir() else platformdirs.user_data_path("summit", False) / "saves"


def locks_folder() -> Path:
    """Where it is noted which saves are being played."""
    base = home()
    return (platformdirs.user_state_path("summit", False) if base is None else base) / "locks"


def save_path(name: str) -> Path:
    """The file that a name given by a person means; it need not exist.

    A bare name lies in the saves folder; what has a folder in it is a path. `game.jsonl` is a file
    here if there is one. Raises `SaveError` for a name that no save can have.
    """
    if "\0" in name:
        raise SaveError("bad_name", Path(name.replace("\0", "?")))
    path = Path(name)
    if os.path.dirname(name):
        return path
    if path.suffix == SUFFIX and path.exists():
        return path
    bare = name.removesuffix(SUFFIX)
    if not _NAME.fullmatch(bare) or clean(bare, lines=False) != bare:
        raise SaveError("bad_name", path)
    return saves_folder() / (bare + SUFFIX)


def unused_path(scenario: str, started: str) -> Path:
    """A file in the saves folder that does not exist yet, named by scenario and day."""
    stem = f"{scenario}-{started[:10]}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(path for name in names if not (path := save_path(name)).exists())
