"""The talks on the delta, which have everything of chapters 17 and 18, with changes."""

from __future__ import annotations

from pathlib import Path

CONVENING = (Path(__file__).parents[1] / "scenarios" / "delta.yaml").read_text(encoding="utf-8")


def convening(*edits: tuple[str, str]) -> str:
    """The scenario with changes, each of a text that stands in it exactly once."""
    text = CONVENING
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the scenario"
        text = text.replace(old, new)
    return text
