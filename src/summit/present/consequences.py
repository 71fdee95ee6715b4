"""What cannot be taken back under a treaty, and what its author should know before it is done."""

from __future__ import annotations

from summit.engine.actions import Action
from summit.engine.conduct import (
    Accuse,
    CallVote,
    Comply,
    Expel,
    GiveNotice,
    Publish,
    Shelve,
    SnapBack,
)
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.commands.findings import suspicious
from summit.present.conducting import about
from summit.present.duty_rows import breach_row, fear_row
from summit.present.names import seat_name
from summit.present.numbers import percent, whole
from summit.present.stakes import approval, breaches, prospects
from summit.present.telling.parties import limit_title
from summit.present.worths import owned

Lines = tuple[str, ...]


def consequences(action: Action, view: View) -> Lines:
    """What comes of an action under a treaty that nothing undoes, each in a line; none for any
    other action."""
    if view.treaty is None or view.own is None:
        return ()
    match action:
        case CallVote():
            return _vote(view)
        case Shelve():
            return (say("sure.shelve", walk_away=whole(owned(view).sheet.walk_away)),)
        case Comply(breaks=breaks) if breaks:
            found = (breach for breach in breaches(view) if breach.limit in breaks)
            return (*(breach_row(view, breach) for breach in found), fear_row(view))
        case Accuse():
            return _accuse(view, action)
        case Publish():
            return (about(view, action), say("sure.publish"))
        case SnapBack() | Expel() | GiveNotice():
            return (about(view, action), say("sure.final"))
        case _:
            return ()


def _vote(view: View) -> Lines:
    seen = None if view.treaty is None else approval(view, view.treaty.terms)
    return () if seen is None else (say("sure.vote", odds=percent(seen.odds)),)


def _accuse(view: View, action: Accuse) -> Lines:
    """Whether one has found anything, and how likely an inquiry finds the truth (rule 14.3)."""
    name, limit = seat_name(view.agenda, action.of), limit_title(view.agenda, action.limit)
    wanted = (action.of, action.limit)
    lines = []
    if all((found.of, found.limit) != wanted for found in suspicious(view)):
        lines.append(say("sure.no_finding", name=name, limit=limit))
    seen = next((each.seen for each in prospects(view) if (each.of, each.limit) == wanted), 0)
    lines.append(say("sure.accuse", name=name, seen=percent(seen)))
    return tuple(lines)
