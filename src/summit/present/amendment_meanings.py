"""What an amendment would change in a treaty that is in force, and for whom (rule 18.9)."""

from __future__ import annotations

from summit.engine.actions import Action, Terms
from summit.engine.acts.substance import Amend, Consent
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.figured import figure_lines
from summit.present.names import change_line, seat_name, terms_changes
from summit.present.numbers import decimal, signed
from summit.present.office_labels import substance_label
from summit.present.previews import crossed_line
from summit.present.signalling.shares import names
from summit.present.sure import Lines, Meaning
from summit.present.worths import preview


def amended(view: View, action: Amend) -> Meaning:
    """Other terms for the treaty, to which their author agrees."""
    question = say("respond.sure", label=substance_label(view, action))
    others = tuple(seat for seat in _bound(view) if seat != action.by)
    told = (*changes_of(view, action.terms), say("weigh.amend", names=names(view, others)))
    return question, told, (say("weigh.one_move"),)


def consented(view: View, action: Consent) -> Meaning:
    """Agreement to what another proposed; the last one that it needs changes the treaty."""
    question = say("respond.sure", label=substance_label(view, action))
    entry = next((e for e in view.matters.amendments if e.id == action.amendment), None)
    if entry is None:
        return question, (), ()
    by = say("weigh.amend_by", name=seat_name(view.agenda, entry.by))
    missing = tuple(s for s in _bound(view) if s not in (*entry.agreed, action.by))
    last = (
        say("weigh.consent_lacks", names=names(view, missing))
        if missing
        else say("weigh.consent_last")
    )
    return question, (by, *changes_of(view, entry.terms), last), (say("weigh.one_move"),)


def changes_of(view: View, terms: Terms) -> Lines:
    """What other terms change in the treaty, and what they are worth to the own seat."""
    treaty = view.treaty
    if treaty is None:
        return ()
    changes = joined(
        change_line(entry) for entry in terms_changes(view.agenda, treaty.terms, terms)
    )
    lines = [say("weigh.amend_changes", changes=changes)] if changes else []
    if view.own is not None:
        seen, now = preview(view, terms), preview(view, treaty.terms)
        change = signed(seen.expected - now.expected)
        lines.append(say("weigh.amend_worth", eyes=decimal(seen.expected), change=change))
        lines += [crossed_line(view.agenda, line) for line in seen.crossed]
    return (*lines, *figure_lines(view.agenda, terms, treaty.terms))


def worse_off(view: View, action: Action) -> Lines:
    """What the own seat would regret about an amendment: that the treaty was worth more to it."""
    terms = _terms(view, action)
    if terms is None or view.treaty is None or view.own is None:
        return ()
    lost = preview(view, view.treaty.terms).expected - preview(view, terms).expected
    return (say("regret.amended", points=decimal(lost)),) if lost > 0 else ()


def _terms(view: View, action: Action) -> Terms | None:
    if isinstance(action, Amend):
        return action.terms
    if not isinstance(action, Consent):
        return None
    found = (e.terms for e in view.matters.amendments if e.id == action.amendment)
    return next(found, None)


def _bound(view: View) -> tuple[Seat, ...]:
    """The parties that are bound by the treaty."""
    outside = () if view.treaty is None else view.treaty.outside
    return tuple(seat for seat in view.agenda.seats if seat not in outside)
