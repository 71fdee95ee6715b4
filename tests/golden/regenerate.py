"""Play the golden games anew and write their saves and stories. Read what changed as a story."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

from tests.golden.games import GOLDEN, play, story_of


def main() -> None:
    """Replace every golden save and story; say in the commit why they changed."""
    for golden in GOLDEN:
        golden.save.unlink(missing_ok=True)
        play(golden, golden.save)
        golden.story.write_text(story_of(golden.save), encoding="utf-8")
        print(f"{golden.name}: {golden.story.read_text(encoding='utf-8').splitlines()[-1]}")


if __name__ == "__main__":
    main()
