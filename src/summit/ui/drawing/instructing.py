"""What a mediator or an observer is told to do, and what it can do (rule 17.1)."""

from __future__ import annotations

from summit.engine.matters import credit_left
from summit.engine.view import Attending, View
from summit.present.catalogue import counted, joined, say, word
from summit.present.levers import means_of
from summit.present.seated import presides
from summit.present.width import one_line, paragraphs


def office_instructions(view: View, attending: Attending) -> tuple[str, ...]:
    """The instructions, what belongs to the seat, its credit, and the reports that it has."""
    means = joined(word("lever", each.name) for each in means_of(view))
    lines = [*paragraphs(attending.secret), say("seats.signs_nothing")]
    lines += [say("brief.office", means=means)] if means else []
    if presides(view) and view.seat is not None:
        lines.append(counted("levers.credit", credit_left(view.agenda, view.offices, view.seat)))
    for name, title, text in attending.reports:
        code = "brief.report" if name in attending.may_report else "brief.report_later"
        lines.append(say(code, title=one_line(title), text=one_line(text)))
    return tuple(lines)
