"""Which options are on the table, and which issues a text is about (rules 18.1 and 18.2)."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.standing.substance import Matters
from summit.engine.tables import Agenda


def is_closed(agenda: Agenda, matters: Matters, issue: int, option: int) -> bool:
    """Whether an option has not come onto the table yet (rule 18.2)."""
    return option in agenda.issues[issue].closed and (issue, option) not in matters.opened


def is_in_scope(agenda: Agenda, issue: int, terms: Terms) -> bool:
    """Whether an issue lies within the scope of a text (rule 18.1)."""
    return all(scope.needs.crossed_by(terms) for scope in agenda.scopes if scope.issue == issue)


def narrowed(agenda: Agenda, terms: Terms) -> Terms:
    """The terms with every issue that lies outside their scope as it is today (rule 18.1)."""
    settled = list(terms)
    for scope in agenda.scopes:
        if scope.crossed_by(tuple(settled)):
            settled[scope.issue] = scope.today
    return tuple(settled)
