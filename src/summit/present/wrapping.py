"""Lines broken where a reader would break them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from summit.present.width import display_width

_KEPT: Final = re.compile(r" (?=%|->)|(?<=->) |(?<=\brule) (?=\d)")
"""The spaces at which no line ends: `60 %`, `6 -> 4`, `rule 5.1`."""

_HELD: Final = "\u00a0"


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `width` cells, begun with `first` and then with `rest`.

    White space at its beginning and runs of it within are kept, unless a line ends there. A word
    that is wider than a line stands alone on one that is too long, so that it can be copied whole.
    A number keeps its percent sign, a change both its ends, and `rule` its number.
    """
    lines: list[str] = []
    line, used = first, display_width(first)
    has_word = False
    for gap, held in _pieces(_KEPT.sub(_HELD, text)):
        word = held.replace(_HELD, " ")
        cells = display_width(word)
        if has_word and used + len(gap) + cells > width:
            lines.append(line)
            line, used, gap = rest, display_width(rest), ""
        line, used, has_word = line + gap + word, used + len(gap) + cells, True
    lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> Iterable[tuple[str, str]]:
    """Every word with the spaces before it."""
    gap = ""
    for part in text.split(" "):
        if part:
            yield gap, part
            gap = " "
        else:
            gap += " "
