"""What a person has chosen for all games: so far the colours of the screens."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

import platformdirs

from summit.table.folders import home


def settings_path() -> Path:
    """The file of settings: in `SUMMIT_HOME`, else in the user's own folder for such."""
    base = home()
    return (platformdirs.user_config_path("summit", False) if base is None else base) / (
        "settings.json"
    )


def theme() -> str:
    """The name of the theme that `SUMMIT_THEME` asks for, or that was chosen last; "" for none."""
    named = os.environ.get("SUMMIT_THEME", "")
    if named:
        return named
    try:
        chosen = json.loads(settings_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    found = chosen.get("theme", "") if isinstance(chosen, dict) else ""
    return found if isinstance(found, str) else ""


def keep_theme(name: str) -> None:
    """Remember a theme; where nothing can be written, it holds for this run alone."""
    path = settings_path()
    fresh = path.with_suffix(".new")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"theme": name}) + "\n", encoding="utf-8")
        os.replace(fresh, path)
