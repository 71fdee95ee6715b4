"""What may be shown to a person: text from outside, cleaned at the border where it comes in."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_HARMLESS: Final = re.compile(r"[\n -~]*")
_ESCAPE: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor movements
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"  # titles
    r"|\x1b[ -/]*[0-~]?"
)
_LINE_BREAK: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BLANK: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
)
_UNSEEN: Final = frozenset(_BIDI + _BLANK)
_JOINERS: Final = frozenset("\u200c\u200d")
_MARKS_IN_A_ROW: Final = 8


def clean(text: str, *, limit: int | None = None, lines: bool = True) -> str:
    """`text` without escape sequences, control, bidi and invisible characters, composed to NFC.

    Line breaks of every kind are kept as ``\\n`` unless `lines` is false, when every run of white
    space becomes one space. Longer text than `limit` characters is cut and marked with an
    ellipsis. Cleaning what is clean changes nothing.
    """
    kept = text if _HARMLESS.fullmatch(text) else _purged(text)
    if not lines:
        kept = " ".join(kept.split())
    if limit is not None and len(kept) > limit:
        kept = unicodedata.normalize("NFC", kept[: max(0, limit - 1)] + "…"[:limit])
    return kept


def width(text: str) -> int:
    """How many columns of a terminal one line of cleaned text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _purged(text: str) -> str:
    broken = _LINE_BREAK.sub("\n", _ESCAPE.sub("", text))
    kept: list[str] = []
    marks = 0
    for char in broken:
        shown = _shown(char)
        marks = marks + 1 if shown and unicodedata.combining(shown) else 0
        if shown and marks <= _MARKS_IN_A_ROW:
            kept.append(shown)
    return unicodedata.normalize("NFC", "".join(kept))


def _shown(char: str) -> str:
    """The character itself, a space for a tab, or nothing for what may not reach a screen."""
    if char == "\n" or char in _JOINERS:
        return char
    if char == "\t":
        return " "
    if char in _UNSEEN:
        return ""
    hidden = unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return "" if hidden else char


def _columns(char: str) -> int:
    if char in _JOINERS or unicodedata.category(char) in {"Mn", "Me", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
