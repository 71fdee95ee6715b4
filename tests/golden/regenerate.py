"""Play the golden games anew and write their saves and stories, and the page of keys."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

from summit.ui.keys_page import keys_markdown
from tests.golden.games import GOLDEN, play, story_of

KEYS = Path(__file__).parents[2] / "docs" / "keys.md"


def main() -> None:
    """Replace every golden save and story; say in the commit why they changed."""
    for golden in GOLDEN:
        golden.save.unlink(missing_ok=True)
        play(golden, golden.save)
        golden.story.write_text(story_of(golden.save), encoding="utf-8")
        print(f"{golden.name}: {golden.story.read_text(encoding='utf-8').splitlines()[-1]}")
    KEYS.write_text(keys_markdown(), encoding="utf-8")


if __name__ == "__main__":
    main()
