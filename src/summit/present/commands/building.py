"""Whole texts from the words behind a command: on what they build, and what falls out of scope."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.matters import narrowed
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.command import Desk, Problem
from summit.present.commands.having import is_amendable
from summit.present.commands.missing import unknown_text
from summit.present.commands.named import find_text
from summit.present.commands.package import changed, read_pairs
from summit.present.commands.words import Word


def read_terms(
    view: View, words: tuple[Word, ...], base: Terms | None, *, is_whole: bool
) -> Terms | Problem:
    """A whole text: another one (`from T7`) or the base, with changes; without any words the base
    itself, if it `is_whole` already.

    What the changes leave outside the scope of the text comes as it is today (rule 18.1), unless it
    was asked for by name: that is for the rules to refuse.
    """
    if len(words) > 1 and words[0].text.lower() == "from" and words[1].kind != "equals":
        name = find_text(view, words[1].text)
        entry = None if name is None else view.text(name)
        if entry is None:
            return unknown_text(view, words[1].text)
        base, words = entry.terms, words[2:]
        if not words:
            return base
    if not words:
        return base if base is not None and is_whole else Problem("no_changes")
    if base is None:
        return Problem("no_position")
    pairs = read_pairs(view.agenda, words)
    if isinstance(pairs, Problem):
        return pairs
    terms = changed(base, pairs)
    return changed(narrowed(view.agenda, terms), pairs)


def draft_base(view: View, seat: Seat, desk: Desk) -> Terms | None:
    """What `draft` builds on: the draft, else what its seat could table or propose next."""
    if desk.draft is not None:
        return desk.draft
    if view.treaty is not None and is_amendable(view.agenda):
        return view.treaty.terms
    return own_position(view, seat) if view.own is not None else single_base(view, seat)


def single_base(view: View, seat: Seat) -> Terms:
    """What a single text builds on: the one that stands, else the own position, else the middle of
    all openings (rule 17.2)."""
    standing = view.text(view.offices.single)
    if standing is not None:
        return standing.terms
    mine = own_position(view, seat) if view.own is not None else None
    return middle(view) if mine is None else mine


def middle(view: View) -> Terms:
    """The middle of all openings, issue by issue, within its own scope."""
    openings = (sorted(issue.openings) for issue in view.agenda.issues)
    return narrowed(view.agenda, tuple(each[len(each) // 2] for each in openings))


def own_position(view: View, seat: Seat) -> Terms | None:
    """The terms of the own position, once there is one."""
    try:
        return view.position(seat).terms
    except LookupError:
        return None
