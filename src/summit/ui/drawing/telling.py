"""Lines of text as they fit a width: dispatches with their word set apart, and plain lines."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from summit.present.telling.line import PREFIX_CELLS
from summit.present.wrapping import wrapped
from summit.ui.words import Look, beside, lit, stacked

_LOOKS: dict[str, Look] = {"NO": "bad", "INJECT": "mark", "LESSON": "mark"}


def dispatches(lines: Iterable[str], width: int) -> Content:
    """Dispatches one below the other, the word in capitals at the left of each."""
    return stacked(piece for line in lines for piece in _dispatch(line, width))


def reading(lines: Iterable[str], width: int, look: Look = "plain") -> Content:
    """Plain lines, each wrapped for itself, with what is carried over set in."""
    return stacked(lit(piece, look) for line in lines for piece in wrapped(line, width, "", "  "))


def prose(paragraphs: Iterable[str], width: int, look: Look = "plain") -> Content:
    """Paragraphs, an empty line between them."""
    pieces = [piece for each in paragraphs for piece in ("", *wrapped(each, width))]
    return stacked(lit(piece, look) for piece in pieces[1:])


def _dispatch(line: str, width: int) -> Iterable[Content]:
    pieces = wrapped(line, width, "", " " * PREFIX_CELLS)
    first = pieces[0]
    prefix = first[:PREFIX_CELLS]
    word = prefix.strip()
    if word and word.isupper() and prefix.endswith(" "):
        yield beside(lit(prefix, _LOOKS.get(word, "head")), lit(first[PREFIX_CELLS:]))
    else:
        yield lit(first)
    for piece in pieces[1:]:
        yield lit(piece)
