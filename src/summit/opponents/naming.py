"""The lines that a delegation has drawn aloud, ready to be tested against a text: red lines, and
linkages."""

from __future__ import annotations

from functools import lru_cache

from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import TERMS, Issue, red_line
from summit.engine.view import View
from summit.scenario.conditions import Condition, ConditionError, Name, compile_condition


def named_by(view: View, seat: Seat) -> tuple[RedLine, ...]:
    """Every red line that a seat has named when it rejected a text, each once (rule 4.5)."""
    named = {
        line.condition: line.because
        for entry in view.refused
        if entry.seat == seat
        for line in entry.lines
    }
    names = tuple(_name(issue) for issue in view.agenda.issues)
    return tuple(
        red_line(view.agenda, condition, because)
        for source, because in named.items()
        if (condition := _compiled(source, names)) is not None
    )


def tied_lines(view: View, seat: Seat) -> tuple[RedLine, ...]:
    """A seat's linkages as lines: a text that settles the one issue and leaves the other as it is
    today (rule 16.9)."""
    issues = view.agenda.issues
    names = tuple(_name(issue) for issue in issues)
    found = (
        _compiled(
            f"{_today(issues[link.issue], '!=')} and {_today(issues[link.tied], '==')}", names
        )
        for link in view.signals.links
        if link.by == seat
    )
    return tuple(red_line(view.agenda, line, "") for line in found if line is not None)


def _today(issue: Issue, sign: str) -> str:
    """A comparison of an issue with what it is today."""
    today = issue.options[issue.today]
    return f"{TERMS}{issue.id} {sign} {repr(today) if issue.numbers is None else today}"


@lru_cache(maxsize=256)
def _compiled(source: str, names: tuple[Name, ...]) -> Condition | None:
    """A condition from its words; `None` for one whose words are too many to be read again."""
    try:
        return compile_condition(source, {name.path: name for name in names})
    except ConditionError:
        return None


def _name(issue: Issue) -> Name:
    """An issue as a condition on a text's terms may ask for it."""
    if issue.numbers is None:
        return Name(TERMS + issue.id, "word", None, None, issue.options, issue.title)
    low, high = min(issue.numbers), max(issue.numbers)
    return Name(TERMS + issue.id, "number", low, high, (), issue.title)
