"""The words behind `propose` and `draft`: a whole text, built on another one."""

from __future__ import annotations

from summit.engine.actions import Propose, Terms
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.view import View
from summit.present.commands.command import Ask, Command, Desk, Do, Problem
from summit.present.commands.missing import unknown_text
from summit.present.commands.named import find_seat, find_text, seat_at
from summit.present.commands.package import changed, read_pairs
from summit.present.commands.words import Word

_FORGET = frozenset({"clear", "drop", "forget", "off", "none"})


def read_propose(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`propose [from T7] ISSUE=OPTION ...`; without changes it tables the draft."""
    body, audience = _audience(view, words)
    terms = read_terms(view, seat, body, desk)
    return terms if isinstance(terms, Problem) else Do(Propose(seat, terms, audience))


def read_draft(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`draft [from T7] ISSUE=OPTION ...` keeps a text to look at; `draft clear` forgets it."""
    if len(words) == 1 and words[0].text.lower() in _FORGET:
        return Ask("undraft")
    if not words and desk.draft is None:
        return Problem("no_draft")
    terms = read_terms(view, seat, words, desk)
    return terms if isinstance(terms, Problem) else Ask("draft", terms=terms)


def read_terms(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Terms | Problem:
    """A whole text: another one (`from T7`), the draft or the own position, with changes."""
    base = desk.draft
    if len(words) > 1 and words[0].text.lower() == "from" and words[1].kind != "equals":
        name = find_text(view, words[1].text)
        entry = None if name is None else view.text(name)
        if entry is None:
            return unknown_text(view, words[1].text)
        base, words = entry.terms, words[2:]
        if not words:
            return base
    if not words:
        return Problem("no_changes") if base is None else base
    if base is None:
        base = _own_position(view, seat)
    if base is None:
        return Problem("no_position")
    pairs = read_pairs(view.agenda, words)
    return pairs if isinstance(pairs, Problem) else changed(base, pairs)


def _own_position(view: View, seat: Seat) -> Terms | None:
    try:
        return view.position(seat).terms
    except LookupError:
        return None


def _audience(view: View, words: tuple[Word, ...]) -> tuple[tuple[Word, ...], Audience]:
    """A text's audience, where the line ends in `to SEAT`; else everybody.

    Whether a text may be kept from the others is for the rules to say, not for the grammar.
    """
    places = [at for at, word in enumerate(words) if word.text.lower() == "to"]
    for at in places[-1:]:
        seats = _seats(view, words[at + 1 :])
        if seats and (at == 0 or not words[at - 1].is_sign):
            return words[:at], seats
    return words, PUBLIC


def _seats(view: View, words: tuple[Word, ...]) -> Audience:
    if not words or any(word.kind == "equals" for word in words):
        return ()
    names = " ".join("," if word.kind == "comma" else word.text for word in words).split(",")
    places = [find_seat(view.agenda, name).only for name in names]
    return tuple(seat_at(view.agenda, place) for place in places if place is not None) * (
        None not in places
    )
