"""Seats, options and terms by the names that people know them by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summit.engine.actions import Terms
from summit.engine.listed.offices import Guest
from summit.engine.meter import MILLION
from summit.engine.seats import NATURE, PUBLIC, Audience, Seat
from summit.engine.tables import Agenda, Issue, Party
from summit.present.catalogue import listed, say
from summit.present.numbers import MINUS
from summit.present.width import cut, one_line

NAME_CELLS: Final = 40
CODE_CELLS: Final = 8
OPTION_CELLS: Final = 60
_COMPARED: Final = re.compile(
    r"terms\.(?P<issue>\w+) (?P<sign>==|!=|>=|<=|>|<)"
    r" (?P<quote>['\"]?)(?P<option>[\w.-]+)(?P=quote)"
)
_MEASURED: Final = re.compile(
    r"figures\.(?P<figure>\w+) (?P<sign>==|!=|>=|<=|>|<) (?P<number>-?[\d.]+)"
)


@dataclass(frozen=True, slots=True)
class TermsChange:
    """One issue on which two texts differ."""

    issue: int
    id: str
    title: str
    before: str
    after: str


def seat_name(agenda: Agenda, seat: Seat) -> str:
    """The name of a delegation, a mediator or an observer, no longer than a line can bear."""
    if seat == NATURE:
        return say("seat.nature")
    return cut(one_line(_seated(agenda, seat).name), NAME_CELLS)


def seat_code(agenda: Agenda, seat: Seat) -> str:
    """The short code of whoever has a seat, for brackets and columns."""
    return cut(one_line(_seated(agenda, seat).code), CODE_CELLS)


def _seated(agenda: Agenda, seat: Seat) -> Party | Guest:
    """Who sits there; `ValueError` if nobody does."""
    entries: tuple[Party | Guest, ...] = (*agenda.parties, *agenda.guests)
    for entry in entries:
        if entry.seat == seat:
            return entry
    raise ValueError(f"no seat {seat!r}")


def audience_name(agenda: Agenda, audience: Audience) -> str:
    """To whom something goes: everybody, some seats by name, or nobody."""
    if audience == PUBLIC:
        return say("audience.all")
    return listed(seat_name(agenda, seat) for seat in audience)


def issue_title(issue: Issue) -> str:
    """The title of an issue on one line."""
    return cut(one_line(issue.title), OPTION_CELLS)


def option_short(issue: Issue, option: int) -> str:
    """An option as a column shows it: the number alone where it is one, else its label."""
    number = _number_of(issue, option)
    return _label(issue, option) if number is None else number


def option_full(issue: Issue, option: int) -> str:
    """An option as a sentence shows it: `1,550 warheads`, `five a year`."""
    number = _number_of(issue, option)
    if number is None:
        return _label(issue, option)
    if not issue.unit:
        return number
    return say("option.unit", number=number, unit=cut(one_line(issue.unit), NAME_CELLS))


def terms_changes(agenda: Agenda, before: Terms, after: Terms) -> tuple[TermsChange, ...]:
    """Where two texts differ, issue by issue."""
    return tuple(
        TermsChange(
            number,
            issue.id,
            issue_title(issue),
            option_short(issue, old),
            option_short(issue, new),
        )
        for number, (issue, old, new) in enumerate(zip(agenda.issues, before, after, strict=True))
        if old != new
    )


def change_line(entry: TermsChange) -> str:
    """One difference in words: `Warheads 1,500 -> 1,550`."""
    return say("terms.change", title=entry.title, before=entry.before, after=entry.after)


def condition_text(agenda: Agenda, condition: str) -> str:
    """A condition as people would put it: `Harbour visits = 8 visits a year`, `Warning time below 6
    hours`.

    What is no comparison of one issue with one option stays in its author's words, less the prefix
    that names of terms carry.
    """
    issues = {issue.id: issue for issue in agenda.issues}

    def in_words(match: re.Match[str]) -> str:
        issue = issues.get(match["issue"])
        if issue is None or match["option"] not in issue.options:
            return match[0]
        option = option_full(issue, issue.options.index(match["option"]))
        return say(f"condition.{match['sign']}", title=issue_title(issue), option=option)

    def measured(match: re.Match[str]) -> str:
        figure = agenda.figure(match["figure"])
        if figure is None:
            return match[0]
        title, value = cut(one_line(figure.title), OPTION_CELLS), match["number"]
        if figure.unit:
            value = say("option.unit", number=value, unit=cut(one_line(figure.unit), NAME_CELLS))
        return say(f"condition.{match['sign']}", title=title, option=value)

    shown = _COMPARED.sub(in_words, one_line(condition)).replace("terms.", "")
    return _MEASURED.sub(measured, shown)


def _label(issue: Issue, option: int) -> str:
    return cut(one_line(issue.labels[option]), OPTION_CELLS)


def _number_of(issue: Issue, option: int) -> str | None:
    """An option as a number, unless the author has words for it."""
    if issue.numbers is None or issue.labels[option] != issue.options[option]:
        return None
    return _number(issue.numbers[option], grouped=bool(issue.unit))


def _number(millionths: int, *, grouped: bool) -> str:
    """A number of a range, with as many places as it needs; years and the like stay ungrouped."""
    whole, rest = divmod(abs(millionths), MILLION)
    shown = f"{whole:,}" if grouped else str(whole)
    places = f".{rest:06}".rstrip("0") if rest else ""
    return (MINUS if millionths < 0 else "") + shown + places
