"""A single text against what it takes the place of, and who stops supporting that (rule 17.2)."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.names import change_line, terms_changes
from summit.present.signalling.shares import names


def against_standing(view: View, terms: Terms) -> tuple[str, ...]:
    """What a text changes in the single text that stands, else in what is today."""
    standing = view.single
    today = tuple(issue.today for issue in view.agenda.issues)
    before = today if standing is None else standing.terms
    changes = terms_changes(view.agenda, before, terms)
    if not changes:
        return (say("single.same" if standing else "single.today"),)
    shown = joined(change_line(entry) for entry in changes)
    name = say("single.of_today") if standing is None else standing.id
    return (say("single.changes", text=name, changes=shown),)


def losing(view: View) -> tuple[str, ...]:
    """Who supports the single text that another would replace."""
    standing = view.single
    if standing is None:
        return ()
    backing = tuple(seat for seat in view.agenda.seats if (seat, standing.id) in view.acceptances)
    if not backing:
        return ()
    return (say("weigh.single_lapse", names=names(view, backing), text=standing.id),)
