"""The red lines that another delegation has said aloud, ready to be tested against a text."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue, values_of
from summit.engine.view import View
from summit.scenario.conditions import Condition, ConditionError, Name, compile_condition

PREFIX: Final = "terms."
"""What stands before an issue's id in a condition on a text."""


def named_by(view: View, seat: Seat) -> tuple[RedLine, ...]:
    """Every red line that a seat has named when it rejected a text, each once (rule 4.5)."""
    named = {
        line.condition: line.because
        for entry in view.refused
        if entry.seat == seat
        for line in entry.lines
    }
    lines = (_red_line(view.agenda, source, because) for source, because in named.items())
    return tuple(line for line in lines if line is not None)


def _red_line(agenda: Agenda, source: str, because: str) -> RedLine | None:
    """A red line from its words; `None` for one whose words are too many to be read again."""
    condition = _compiled(source, tuple(_name(issue) for issue in agenda.issues))
    if condition is None:
        return None
    places = [agenda.issue_index(name.removeprefix(PREFIX)) for name in condition.names]
    reads = tuple((place, values_of(agenda.issues[place])) for place in places)
    return RedLine(condition, because, reads)


@lru_cache(maxsize=256)
def _compiled(source: str, names: tuple[Name, ...]) -> Condition | None:
    try:
        return compile_condition(source, {name.path: name for name in names})
    except ConditionError:
        return None


def _name(issue: Issue) -> Name:
    """An issue as a condition on a text's terms may ask for it."""
    if issue.numbers is None:
        return Name(PREFIX + issue.id, "word", None, None, issue.options, issue.title)
    low, high = min(issue.numbers), max(issue.numbers)
    return Name(PREFIX + issue.id, "number", low, high, (), issue.title)
