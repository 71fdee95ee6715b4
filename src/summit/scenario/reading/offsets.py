"""From the characters of a value back to those of the file, for every style of text in YAML."""

from __future__ import annotations

import re
from typing import Final

_PROPERTIES: Final = re.compile(r"(?:[&!]\S*[ \t\n]+)*")
_BLANK: Final = " \t\n"
# A run of blanks is taken whole, or a long one would be looked through from each of its blanks.
_FOLD: Final = r"(?P<fold>[ \t]*+\n[ \t\n]*+)|(?P<blanks>[ \t]++)"
_PIECES: Final = {
    "": re.compile(rf"{_FOLD}|.", re.DOTALL),
    "'": re.compile(rf"{_FOLD}|''|.", re.DOTALL),
    '"': re.compile(rf"(?P<joined>\\\n[ \t]*)|\\(?:x..|u.{{4}}|U.{{8}}|.)|{_FOLD}|.", re.DOTALL),
}


def aligned(raw: str, value: str) -> list[int]:
    """For each character of `value`, the position in `raw` from which it came.

    `raw` is the scalar as it stands in the file, with its quotes or its block header.
    """
    match = _PROPERTIES.match(raw)
    start = match.end() if match else 0
    opening = raw[start : start + 1]
    if opening in {"|", ">"}:
        return _in_order(raw, raw.find("\n", start) + 1 or len(raw), value)
    quote = opening if opening in {"'", '"'} else ""
    places = _pieces(raw, start + len(quote), len(raw) - len(quote), quote)
    return places if len(places) == len(value) else _in_order(raw, start, value)


def _pieces(raw: str, start: int, end: int, quote: str) -> list[int]:
    """Text in quotes or none: a break is a space, an empty line a break, an escape one sign."""
    places: list[int] = []
    for match in _PIECES[quote].finditer(raw, start, end):
        kind = match.lastgroup
        if kind == "fold":
            places += [match.start()] * max(1, match.group().count("\n") - 1)
        elif kind == "blanks":
            places += range(match.start(), match.end())
        elif kind != "joined":
            places.append(match.start())
    return places


def _in_order(raw: str, at: int, value: str) -> list[int]:
    """Text in a block: only white space is dropped or put in, so that the rest follows in order."""
    places: list[int] = []
    last = max(0, len(raw) - 1)
    for char in value:
        while char not in _BLANK and at < last and raw[at] in _BLANK:
            at += 1
        places.append(min(at, last))
        if char not in _BLANK or raw.startswith(char, at):
            at += 1
    return places
