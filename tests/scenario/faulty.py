"""Faulty scenarios, written as edits to a good one: see the head of the files in `faults/`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.tiny import tiny

_FOLDER = Path(__file__).parent / "faults"


@dataclass(frozen=True, slots=True)
class Faulty:
    """A text with one fault: the code that is expected, and what the finding underlines."""

    code: str
    situation: str
    text: str
    line: int
    col: int
    marked: str


def faults(name: str, scenario: Callable[..., str] = tiny) -> list[Faulty]:
    """Every fault of one file; `scenario` is the good one, given the edits to it."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    paragraphs = text.split("\n\n")
    return [_faulty(each.strip("\n"), scenario) for each in paragraphs if not each.startswith("#")]


def _faulty(paragraph: str, scenario: Callable[..., str]) -> Faulty:
    head, *lines = paragraph.split("\n")
    code, _, situation = head.partition(" ")
    edits = [_edit(part.split("\n")) for part in "\n".join(lines).split("\n&\n")]
    marked = scenario(*edits)
    before, rest = marked.split("«")
    inside, after = rest.split("»")
    line, col = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Faulty(code, situation, before + inside + after, line, col, inside)


def _edit(lines: list[str]) -> tuple[str, str]:
    """What stands in the scenario, and what takes its place, with its marks."""
    old, new, kept = ("\n".join(each[2:] for each in lines if each[0] == sign) for sign in "-+@")
    if kept:
        return kept.replace("«", "").replace("»", ""), kept
    return old, new
