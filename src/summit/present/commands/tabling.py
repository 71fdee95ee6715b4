"""The words behind `propose` and `draft`: a whole text, built on another one."""

from __future__ import annotations

from summit.engine.actions import Propose, Terms
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import View
from summit.present.commands.audiences import at_end, in_front
from summit.present.commands.command import Ask, Command, Desk, Do, Problem
from summit.present.commands.missing import unknown_text
from summit.present.commands.named import find_text
from summit.present.commands.package import changed, read_pairs
from summit.present.commands.words import Word

_FORGET = frozenset({"clear", "drop", "forget", "off", "none"})


def read_propose(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`propose [to SEAT, ...] [from T7] ISSUE=OPTION ...`; without changes it tables the draft.

    To some seats alone it is a non-paper (rule 16.2). Whether a text may be kept from the others is
    for the rules to say, not for the grammar.
    """
    problem: Problem | None = None
    cuts = (*in_front(view.agenda, words), *at_end(view.agenda, words), (PUBLIC, words))
    for audience, body in cuts:
        terms = read_terms(view, seat, body, desk)
        if not isinstance(terms, Problem):
            return Do(Propose(seat, terms, audience))
        problem = problem or terms
    return problem or Problem("no_changes")


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
