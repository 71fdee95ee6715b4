"""A draft, issue by issue, with where the others stand and what each option is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.content import Content

from summit.engine.actions import Terms
from summit.engine.matters import is_closed, is_in_scope
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.floors import marked_code
from summit.present.names import issue_title, option_short
from summit.present.numbers import signed_whole, whole
from summit.present.width import display_width
from summit.ui.desk import Drafted
from summit.ui.drawing.columns import fitted
from summit.ui.drawing.rolling import MOST_COLUMNS, stands
from summit.ui.words import Look, beside, cell, lit

_POINTS: Final = 12
_GAP: Final = "  "


@dataclass(frozen=True, slots=True)
class Draft:
    """Terms in the making, what they are to become, what they would replace, and who sees them."""

    kind: Drafted
    terms: Terms
    base: Terms
    to: Audience = PUBLIC


def head(view: View, draft: Draft, width: int) -> Content:
    """The line above the rows."""
    title, mine, *sides = _columns(view, draft, width)
    parts = [
        cell(say("rolling.issue"), title, "dim"),
        lit(_GAP),
        cell(say("draft.mine"), mine, "dim"),
    ]
    for name, side in zip(_heads(view, draft), sides, strict=True):
        parts += [lit(_GAP), cell(name, side, "dim")]
    points = "" if view.own is None else say("draft.points")
    return beside(*parts, lit(_GAP), cell(points, _POINTS, "dim", right=True))


def rows(view: View, draft: Draft, width: int) -> tuple[Content, ...]:
    """A row an issue: the option in the draft between arrows, the others' options, points."""
    columns = _columns(view, draft, width)
    return tuple(_row(view, draft, number, columns) for number in range(len(draft.terms)))


def groups(view: View, number: int) -> str:
    """Where the others stand on an issue, those who stand together in one group."""
    return stands(view, number, view.agenda.others(_seat(view)))


def next_option(view: View, issue: int, option: int, by: int) -> int:
    """The next option on the table in a direction; the same where there is none (rule 18.2)."""
    options = range(len(view.agenda.issues[issue].options))
    found = option + by
    while found in options and is_closed(view.agenda, view.matters, issue, found):
        found += by
    return found if found in options else option


def _seat(view: View) -> Seat:
    assert view.seat is not None, "only a seat drafts"
    return view.seat


def _heads(view: View, draft: Draft) -> list[str]:
    if draft.kind == "amendment":
        return [say("draft.treaty")]
    if _is_many(view):
        return [say("draft.others")]
    return [marked_code(view, other) for other in view.agenda.others(_seat(view))]


def _columns(view: View, draft: Draft, width: int) -> tuple[int, ...]:
    """The title's column, the draft's with its arrows, and each of the others'."""
    issues = view.agenda.issues
    title = max(display_width(issue_title(issue)) for issue in issues)
    mine = 4 + max(
        display_width(option_short(issue, option))
        for issue in issues
        for option in range(len(issue.options))
    )
    sides = [
        max(display_width(_beside(view, draft, number)[place][0]) for number in range(len(issues)))
        for place in range(len(_heads(view, draft)))
    ]
    room = width - _POINTS - len(_GAP) * (len(sides) + 2)
    return fitted((title, mine, *sides), (12, 12, *(6 for _ in sides)), room)


def _beside(view: View, draft: Draft, number: int) -> tuple[tuple[str, Look], ...]:
    """What stands beside the draft on an issue: what the treaty says, or where the others are."""
    issue, option = view.agenda.issues[number], draft.terms[number]
    if draft.kind == "amendment":
        return ((option_short(issue, draft.base[number]), _like(draft.base[number] == option)),)
    if _is_many(view):
        return ((groups(view, number), "plain"),)
    held = [view.position(seat).terms[number] for seat in view.agenda.others(_seat(view))]
    return tuple((option_short(issue, theirs), _like(theirs == option)) for theirs in held)


def _like(is_same: bool) -> Look:
    return "good" if is_same else "plain"


def _is_many(view: View) -> bool:
    return len(view.agenda.others(_seat(view))) >= MOST_COLUMNS


def _row(view: View, draft: Draft, number: int, columns: tuple[int, ...]) -> Content:
    title, mine, *sides = columns
    issue, option = view.agenda.issues[number], draft.terms[number]
    is_in = is_in_scope(view.agenda, number, draft.terms)
    is_new = draft.base[number] != option
    look: Look = "mark" if is_new else "strong"
    shown = option_short(issue, option) if is_in else say("draft.out_of_scope")
    low, high = (_arrow(view, number, option, by) if is_in else "  " for by in (-1, 1))
    parts = [
        cell(issue_title(issue), title, "plain" if is_in else "dim"),
        lit(_GAP),
        lit(low, "dim"),
        cell(shown, mine - 4, look if is_in else "dim"),
        lit(high, "dim"),
    ]
    for (value, there), side in zip(_beside(view, draft, number), sides, strict=True):
        parts += [lit(_GAP), cell(value, side, there if is_in else "dim")]
    return beside(*parts, lit(_GAP), cell(_points(view, draft, number), _POINTS, right=True))


def _arrow(view: View, issue: int, option: int, by: int) -> str:
    """Whether there is more in a direction; a cross where that is not on the table."""
    if next_option(view, issue, option, by) != option:
        return "◂ " if by < 0 else " ▸"
    is_last = option + by not in range(len(view.agenda.issues[issue].options))
    if is_last:
        return "  "
    return "× " if by < 0 else " ×"


def _points(view: View, draft: Draft, number: int) -> str:
    """What the option is worth to the own seat, and by how much more than what it replaces."""
    if view.own is None:
        return ""
    points = view.own.sheet.points[number]
    option, before = draft.terms[number], draft.base[number]
    change = points[option] - points[before]
    gained = say("draft.gain", points=whole(points[option]), change=signed_whole(change))
    return gained if change else whole(points[option])
