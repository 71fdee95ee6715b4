"""Problems that several commands share: a name that fits nothing or too much, words left over."""

from __future__ import annotations

from collections.abc import Sequence

from summit.engine.view import View
from summit.present.commands.command import Problem
from summit.present.commands.named import find_seat, meant
from summit.present.commands.words import Word, joined_words


def unknown_text(view: View, typed: str) -> Problem:
    """No text goes by that name."""
    if view.texts:
        public = (t.id for t in reversed(view.texts) if not t.to)
        last = next(public, view.texts[-1].id)
        return Problem("text_unknown", (("typed", typed), ("last", last)))
    return Problem("no_texts")


def unknown_seat(view: View, typed: str) -> Problem:
    """No delegation goes by that name, or several do."""
    parties = view.agenda.parties
    places = find_seat(view.agenda, typed).places
    fits = ", ".join(party.seat for party in parties)
    if len(places) > 1:
        fits = ", ".join(parties[place].seat for place in places)
        return Problem("seat_ambiguous", (("typed", typed), ("fits", fits)))
    best = meant(typed, [(party.seat, party.code, party.name) for party in parties])
    return Problem("seat_unknown", (("typed", typed), ("fits", fits)), best)


def left_over(words: Sequence[Word], verb: str) -> Problem | None:
    """Words behind a command that takes none, or none so many."""
    if not words:
        return None
    return Problem("left_over", (("typed", joined_words(tuple(words))), ("verb", verb)))
