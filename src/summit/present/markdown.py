"""Markdown for handouts: text from a scenario never becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from summit.present.width import one_line, paragraphs

_INLINE: Final = re.compile(r"([\\`*_\[\]<>|~&])")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING: Final = re.compile(r"^#+ ")
_OPENING: Final = re.compile(r"^([#+=:-]|\d+(?=[.)]))")


def plain(text: str) -> str:
    """One paragraph of foreign text, every sign that could be markup made harmless."""
    escaped = _INLINE.sub(r"\\\1", one_line(text))
    return _OPENING.sub(_made_harmless, escaped)


def prose(text: str) -> tuple[str, ...]:
    """Foreign text as paragraphs; those that open with a hyphen become one list."""
    blocks: list[str] = []
    for part in paragraphs(text):
        is_item = part.startswith("- ")
        shown = f"- {plain(part[2:])}" if is_item else plain(part)
        if is_item and blocks and blocks[-1].startswith("- "):
            blocks[-1] = f"{blocks[-1]}\n{shown}"
        else:
            blocks.append(shown)
    return tuple(blocks)


def heading(level: int, text: str) -> str:
    """A heading of level 1 to 6; `text` is already harmless."""
    return f"{'#' * level} {text}"


def bullets(items: Iterable[str]) -> str:
    """A list; items are already harmless."""
    return "\n".join(f"- {item}" for item in items)


def numbered(items: Iterable[str]) -> str:
    """A numbered list; items are already harmless."""
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are already harmless."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def page(blocks: Iterable[str]) -> str:
    """The blocks of a page, an empty line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def unmarked(source: str) -> tuple[str, ...]:
    """A page of ours as lines to read: headings without their marks, foreign text as its author
    wrote it."""
    return tuple(_ESCAPED.sub(r"\1", _HEADING.sub("", line)) for line in source.splitlines())


def _made_harmless(found: re.Match[str]) -> str:
    sign = found.group(1)
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
