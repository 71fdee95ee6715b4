"""What can be chosen for a means of chapters 17 and 18, as rows."""

from __future__ import annotations

from typing import Any

from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import issue_title, option_full, seat_name
from summit.present.numbers import whole
from summit.present.outstanding_offices import changes_of, names_of
from summit.present.reader import reader_of
from summit.present.signalling.briefly import worth_line
from summit.present.telling.titles import (
    contact_title,
    report_title,
    sanction_title,
    sequence_title,
    step_title,
)
from summit.present.width import one_line
from summit.present.worths import owned


def office_label(view: View, name: str, value: Any, *, is_done: bool) -> str:
    """One of the choices; of a sequence the step that is next, or the last that `is_done`."""
    agenda = view.agenda
    match name:
        case "closed":
            return _closed(view, *value)
        case "report":
            return report_title(value, reader_of(view))
        case "inject":
            return _agency(view, value)
        case "sanction":
            listed = agenda.sanction(value)
            against = "" if listed is None else seat_name(agenda, listed.against)
            return say("picked.sanction", title=sanction_title(agenda, value), name=against)
        case "sequence":
            step = step_title(agenda, value, view.matters.done(value) + (0 if is_done else 1))
            return say("picked.step", sequence=sequence_title(agenda, value), step=step)
        case "contact":
            listed_as = agenda.contact(value)
            between = () if listed_as is None else listed_as.between
            others = names_of(view, (seat for seat in between if seat != view.seat))
            return say("picked.contact", title=contact_title(agenda, value), names=others)
        case _:
            return _amendment(view, value)


def text_label(view: View, name: str) -> str:
    """A text that could be endorsed: whose it is, and what it is worth to the own seat."""
    text = view.text(name)
    if text is None:
        return name
    code = "picked.text_single" if text.single else "picked.text"
    shown = say(code, id=text.id, name=seat_name(view.agenda, text.author))
    if view.own is None:
        return shown
    return say("picked.text_worth", text=shown, worth=worth_line(view, text.terms))


def _closed(view: View, issue: int, option: int) -> str:
    entry = view.agenda.issues[issue]
    points = whole(owned(view).sheet.points[issue][option])
    shown = option_full(entry, option)
    return say("picked.closed", issue=issue_title(entry), option=shown, points=points)


def _agency(view: View, inject: str) -> str:
    for entry in owned(view).spoilers:
        if entry.inject == inject:
            agency, title = one_line(entry.agency), one_line(entry.title)
            return say("picked.agency", agency=agency, title=title)
    return inject


def _amendment(view: View, name: str) -> str:
    for entry in view.matters.amendments:
        if entry.id == name:
            by = seat_name(view.agenda, entry.by)
            changes = changes_of(view, entry.terms)
            return say("picked.amendment", id=name, name=by, changes=changes)
    return name
