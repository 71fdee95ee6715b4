"""A typed line cut into words: quotes hold words together, `=` and commas stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST_LINE: Final = 2000
MOST_WORDS: Final = 200

EQUALS: Final = "="
COMMA: Final = ","

_GROUPED: Final = "[,'’_\u00a0\u202f]"
_NUMBER: Final = rf"-?\d{{1,3}}(?:{_GROUPED}\d{{3}})+(?:\.\d+)?(?!\w|[,'’]\d)"
_TOKEN: Final = re.compile(
    rf"""\s*(?:"(?P<quoted>[^"]*)"|“(?P<curly>[^”]*)”|(?P<number>{_NUMBER})"""
    rf"""|(?P<equals>->|=|:(?=\s|$))|(?P<comma>[,;])|(?P<word>(?:(?!->)[^\s=,;"“:]|:(?=\S))+)|(?P<odd>\S))"""
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a line; `kind` tells a word from a quoted text and from a sign."""

    text: str
    kind: str = "word"

    @property
    def is_sign(self) -> bool:
        """Whether it is `=` or a comma that nobody quoted."""
        return self.kind in {"equals", "comma"}


def words_of(line: str) -> tuple[Word, ...]:
    """The words of a line in order; thousands stay one word: `1,550`."""
    found = []
    for match in _TOKEN.finditer(line):
        kind = match.lastgroup or "word"
        text = match[kind]
        if kind == "equals":
            text = EQUALS
        elif kind == "comma":
            text = COMMA
        elif kind in {"quoted", "curly"}:
            kind = "quoted"
        found.append(Word(text, kind))
    return tuple(found)


def spoken(words: tuple[Word, ...], small: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """The words that say something: no signs, and none of the small ones around them."""
    return tuple(
        word
        for word in words
        if word.kind == "quoted" or not (word.is_sign or word.text.lower() in small)
    )


def joined_words(words: tuple[Word, ...]) -> str:
    """Several words as they might have been typed."""
    return " ".join(word.text for word in words)
