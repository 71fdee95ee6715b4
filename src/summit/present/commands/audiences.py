"""To whom something goes: `to russia, china`, at the beginning of a line or at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.tables import Agenda
from summit.present.commands.named import find_anyone
from summit.present.commands.words import COMMA, Word, joined_words

Cut = tuple[Audience, tuple[Word, ...]]
"""To whom a line goes, and the words that are left of it."""

EVERYBODY: Final = frozenset({"all", "everybody", "everyone"})
_AND: Final = frozenset({"and", "&", "+"})
_LONGEST_SEAT: Final = 4
_MOST_SEATS: Final = 12


def in_front(agenda: Agenda, words: tuple[Word, ...]) -> Iterator[Cut]:
    """The readings of `to SEAT[, SEAT] ...` at the beginning of a line, the longest first."""
    if not words or words[0].text.lower() != "to" or words[1:2] == (Word("=", "equals"),):
        return
    if words[1:] and words[1].text.lower() in EVERYBODY:
        yield PUBLIC, words[2:]
    for end in range(min(len(words), 1 + _LONGEST_SEAT * _MOST_SEATS), 1, -1):
        if (seats := named_seats(agenda, words[1:end])) is not None:
            yield seats, words[end:]


def at_end(agenda: Agenda, words: tuple[Word, ...]) -> Iterator[Cut]:
    """The reading of `... to SEAT[, SEAT]` at the end of a line, if it has one."""
    places = [at for at, word in enumerate(words) if word.text.lower() == "to"]
    for at in places[-1:]:
        if at and words[at - 1].is_sign:
            continue
        if joined_words(words[at + 1 :]).lower() in EVERYBODY:
            yield PUBLIC, words[:at]
        elif (seats := named_seats(agenda, words[at + 1 :])) is not None:
            yield seats, words[:at]


def named_seats(agenda: Agenda, words: tuple[Word, ...]) -> Audience | None:
    """The seats that some words name, of mediators and observers too, each once, in the order of
    the seats; `None` if one of the names is none."""
    found: set[Seat] = set()
    names = tuple(_names(words))
    for name in names:
        seat = find_anyone(agenda, name)
        if seat is None:
            return None
        found.add(seat)
    return tuple(seat for seat in agenda.everyone if seat in found) if names else None


def _names(words: tuple[Word, ...]) -> Iterator[str]:
    """The words between commas and the like."""
    name: list[str] = []
    for word in (*words, Word(COMMA, "comma")):
        if word.kind == "comma" or word.text.lower() in _AND:
            if name:
                yield " ".join(name)
            name = []
        else:
            name.append("=" if word.kind == "equals" else word.text)
