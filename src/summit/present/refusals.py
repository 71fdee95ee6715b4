"""Why a move is refused, in one sentence with the number of its rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from summit.engine.refusal import Refusal
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue
from summit.present.catalogue import SENTENCES, say, word
from summit.present.names import (
    NAME_CELLS,
    OPTION_CELLS,
    issue_title,
    option_full,
    option_short,
    seat_name,
)
from summit.present.reader import Reader
from summit.present.telling.incidents import inject_title
from summit.present.telling.titles import (
    bloc_title,
    contact_title,
    report_title,
    sanction_title,
    sequence_title,
)
from summit.present.telling.voices import gesture_title
from summit.present.width import cut, one_line


def sentence(refusal: Refusal, reader: Reader) -> str:
    """The refusal for a person: `it is not your turn: Russia has the floor · rule 2.3`."""
    values = {key: _value(key, value, refusal, reader) for key, value in refusal.values}
    reason = SENTENCES[f"refused.{refusal.code}"].format_map(values)
    return say("refusal", reason=reason, rule=refusal.rule)


def _value(key: str, value: str | int, refusal: Refusal, reader: Reader) -> str:
    """One value by the name that people know it by."""
    issue = _issue(refusal, reader.agenda)
    if key == "seat":
        return _seat(str(value), reader.agenda)
    if key == "issue" and issue is not None:
        return issue_title(issue)
    if key == "tied":
        return _issue_named(str(value), reader.agenda)
    if key == "means":
        return word("talk_plural", str(value))
    if key in _TITLES:
        return _TITLES[key](reader.agenda, str(value))
    if key == "report":
        return report_title(str(value), reader)
    if key == "option" and issue is not None:
        return _option(issue, str(value))
    if key in {"of", "to"} and str(value) in reader.agenda.everyone:
        return seat_name(reader.agenda, Seat(str(value)))
    if key == "gesture":
        return cut(gesture_title(str(value), reader.agenda), OPTION_CELLS)
    if key in {"low", "high"} and issue is not None and isinstance(value, int):
        return option_short(issue, value) if key == "low" else option_full(issue, value)
    if key in {"finding", "of"} and reader.finding(str(value)) is not None:
        return reader.finding_name(str(value))
    if key in {"inject", "of"}:
        return inject_title(str(value), reader)
    if key == "payment" and (title := _payment(str(value), reader)) is not None:
        return title
    return cut(one_line(str(value)), OPTION_CELLS)


_TITLES: Final[Mapping[str, Callable[[Agenda, str], str]]] = {
    "sanction": sanction_title,
    "sequence": sequence_title,
    "contact": contact_title,
    "bloc": bloc_title,
}
"""What is named in a refusal and has a title in the scenario."""


def _option(issue: Issue, option: str) -> str:
    """An option of an issue as people know it; what is none, as it was written."""
    if option not in issue.options:
        return cut(one_line(option), OPTION_CELLS)
    return option_full(issue, issue.options.index(option))


def _payment(name: str, reader: Reader) -> str | None:
    """A side payment of the reader's own seat by its title; `None` where it has none such."""
    known = None if reader.viewer is None else reader.payment(reader.viewer, name)
    return None if known is None else cut(one_line(known.title), OPTION_CELLS)


def _issue(refusal: Refusal, agenda: Agenda) -> Issue | None:
    named = dict(refusal.values).get("issue")
    return next((issue for issue in agenda.issues if issue.id == named), None)


def _issue_named(name: str, agenda: Agenda) -> str:
    """An issue by its title; what is none, as it was written."""
    titles = (issue_title(issue) for issue in agenda.issues if issue.id == name)
    return next(titles, cut(one_line(name), OPTION_CELLS))


def _seat(name: str, agenda: Agenda) -> str:
    """A delegation by its name; what is none, as it was written."""
    if not name:
        return say("refusal.nobody")
    if name in agenda.everyone:
        return seat_name(agenda, Seat(name))
    return cut(one_line(name), NAME_CELLS)
