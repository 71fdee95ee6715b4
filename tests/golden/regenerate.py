"""Play the golden games anew and write their saves and stories, and the page of keys."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[2]))

from summit.table.save import load
from summit.ui.keys_page import keys_markdown
from tests.golden.games import GOLDEN, Golden, play, story_of

KEYS = Path(__file__).parents[2] / "docs" / "keys.md"


def main() -> None:
    """Replace every golden save of today and every story; say in the commit why they changed."""
    for golden in GOLDEN:
        if not golden.earlier:
            _renew(golden)
        golden.story.write_text(story_of(golden.save), encoding="utf-8")
        print(f"{golden.name}: {golden.story.read_text(encoding='utf-8').splitlines()[-1]}")
    KEYS.write_text(keys_markdown(), encoding="utf-8")


def _renew(golden: Golden) -> None:
    """Play a game anew; a save that says the same stays as it is, header and all."""
    with TemporaryDirectory() as folder:
        anew = Path(folder) / golden.save.name
        play(golden, anew)
        if golden.save.exists() and load(golden.save).entries == load(anew).entries:
            return
        golden.save.write_bytes(anew.read_bytes())


if __name__ == "__main__":
    main()
