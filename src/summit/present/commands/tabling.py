"""The words behind `propose` and `draft`: a whole text, built on another one."""

from __future__ import annotations

from summit.engine.actions import Propose
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import View
from summit.present.commands.audiences import at_end, in_front
from summit.present.commands.building import draft_base, own_position, read_terms
from summit.present.commands.command import Ask, Command, Desk, Do, Problem
from summit.present.commands.words import Word

_FORGET = frozenset({"clear", "drop", "forget", "off", "none"})


def read_propose(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`propose [to SEAT, ...] [from T7] ISSUE=OPTION ...`; without changes it tables the draft.

    To some seats alone it is a non-paper (rule 16.2). Whether a text may be kept from the others is
    for the rules to say, not for the grammar.
    """
    problem: Problem | None = None
    base = own_position(view, seat) if desk.draft is None else desk.draft
    cuts = (*in_front(view.agenda, words), *at_end(view.agenda, words), (PUBLIC, words))
    for audience, body in cuts:
        terms = read_terms(view, body, base, is_whole=desk.draft is not None)
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
    terms = read_terms(view, words, draft_base(view, seat, desk), is_whole=True)
    return terms if isinstance(terms, Problem) else Ask("draft", terms=terms)
