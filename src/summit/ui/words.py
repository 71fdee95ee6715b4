"""The one way in for text: what a widget is given to show, cleaned and never read as markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from textual.content import Content

from summit.present.width import padded
from summit.text import clean

Look = Literal["plain", "dim", "head", "good", "bad", "mark", "strong"]
"""How a piece of text looks: by what it means. Every look is legible without its colour."""

LONGEST: Final = 20_000
"""More characters than any one block of a screen shows; what is longer is cut, with a mark."""

_STYLES: Final[dict[Look, str]] = {
    "plain": "",
    "dim": "$summit-dim",
    "head": "bold $summit-head",
    "good": "$summit-good",
    "bad": "bold $summit-bad",
    "mark": "$summit-mark",
    "strong": "bold",
}

EMPTY: Final = Content("")


def lit(text: str, look: Look = "plain") -> Content:
    """Any text as content, cleaned of what could reach a terminal, in one look."""
    shown = clean(text, limit=LONGEST)
    return Content.styled(shown, _STYLES[look]) if look != "plain" else Content(shown)


def beside(*parts: Content) -> Content:
    """Several pieces on one line, as they are."""
    return Content.assemble(*parts)


def stacked(lines: Iterable[Content]) -> Content:
    """Several lines one below the other."""
    return Content("\n").join(lines)


def cell(text: str, cells: int, look: Look = "plain", *, right: bool = False) -> Content:
    """A text in exactly so many columns, cut with a mark or filled up."""
    return lit(padded(clean(text, lines=False), max(0, cells), right=right), look)
