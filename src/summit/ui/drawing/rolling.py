"""The rolling text as a table: a row an issue, a column a delegation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.floors import marked_code
from summit.present.names import option_short, seat_code
from summit.present.rolling import RollingRow, rolling
from summit.present.width import display_width
from summit.ui.drawing.columns import fitted
from summit.ui.words import beside, cell, lit

MOST_COLUMNS: Final = 3
"""With more delegations a row names the groups that stand together instead."""

WORDED: Final = 70
"""With fewer cells the state of an issue is a sign alone."""

SINGLE: Final = "◆"
"""Before what the single text of a chair says (rule 17.2)."""

_TITLE_LEAST: Final = 14
_GAP: Final = "  "


@dataclass(frozen=True, slots=True)
class Grid:
    """How wide the columns are: the issue's title, each position (and a single text beside them),
    and the state in a word."""

    title: int
    sides: tuple[int, ...]
    state: int


def grid(view: View, width: int) -> Grid:
    """The columns that fit into so many cells."""
    found = rolling(view)
    states = (say("rolling.agreed"), say("rolling.apart"))
    state = max(display_width(each) for each in states) + 2 if width >= WORDED else 1
    count = len(view.agenda.seats)
    if count <= MOST_COLUMNS:
        sides = [
            max(map(display_width, labels), default=4)
            for labels in zip(*_labels(view), strict=True)
        ]
        if (single := _single(view)) is not None:
            pairs = zip(view.agenda.issues, single.terms, strict=True)
            sides.append(max(display_width(option_short(*pair)) for pair in pairs))
    else:
        groups = (stands(view, row.issue, view.agenda.seats) for row in found)
        sides = [max(map(display_width, groups), default=4)]
    title = max((display_width(row.title) for row in found), default=_TITLE_LEAST)
    room = width - state - len(_GAP) * (len(sides) + 1)
    wanted = (title, *(max(side, 10) for side in sides))
    widths = fitted(wanted, (_TITLE_LEAST, *(8 for _ in sides)), room)
    return Grid(widths[0], widths[1:], state)


def stands(view: View, issue: int, seats: Iterable[Seat]) -> str:
    """Where several seats stand on an issue, those who stand together in one group; a sign stands
    before what the single text says, by itself where no position holds that."""
    held: dict[int, list[str]] = {}
    for seat in seats:
        option = view.position(seat).terms[issue]
        held.setdefault(option, []).append(seat_code(view.agenda, seat))
    options, single = view.agenda.issues[issue], _single(view)
    marked = -1 if single is None else single.terms[issue]

    def shown(option: int) -> str:
        label = option_short(options, option)
        return say("rolling.single", sign=SINGLE, option=label) if option == marked else label

    # First, so that a narrow column does not cut it away.
    order = sorted(held, key=lambda option: option != marked)
    groups = [
        say("rolling.group", option=shown(option), codes=" ".join(held[option])) for option in order
    ]
    alone = [shown(marked)] if marked >= 0 and marked not in held else []
    return joined((*alone, *groups))


def _single(view: View) -> Text | None:
    """The single text, as long as nothing is signed."""
    return view.single if view.treaty is None else None


def _labels(view: View) -> list[tuple[str, ...]]:
    """Row by row what each seat holds, in seating order."""
    return [
        tuple(
            next(stand.label for stand in row.stands if seat in stand.seats)
            for seat in view.agenda.seats
        )
        for row in rolling(view)
    ]


def head(view: View, width: int) -> Content:
    """The line above the rows."""
    columns, single = grid(view, width), _single(view)
    text = "" if single is None else single.id
    if len(view.agenda.seats) > MOST_COLUMNS:
        code = "rolling.stands_single" if text else "rolling.stands"
        names = [say(code, sign=SINGLE, text=text)]
    else:
        names = [
            say("rolling.you", code=marked_code(view, seat))
            if seat == view.seat
            else marked_code(view, seat)
            for seat in view.agenda.seats
        ]
        names += [say("rolling.single", sign=SINGLE, option=text)] if text else []
    parts = [cell(say("rolling.issue"), columns.title, "dim")]
    for name, side in zip(names, columns.sides, strict=False):
        parts += [lit(_GAP), cell(name, side, "dim")]
    return beside(*parts)


def rows(view: View, width: int) -> tuple[Content, ...]:
    """The rolling text, a line an issue; none before every opening is tabled."""
    columns = grid(view, width)
    return tuple(_row(view, row, columns) for row in rolling(view))


def _row(view: View, row: RollingRow, columns: Grid) -> Content:
    parts = [cell(row.title, columns.title)]
    if len(view.agenda.seats) > MOST_COLUMNS:
        groups = stands(view, row.issue, view.agenda.seats)
        parts += [lit(_GAP), cell(groups, columns.sides[0], "plain" if row.is_clean else "strong")]
    else:
        for seat, side in zip(view.agenda.seats, columns.sides, strict=False):
            label = next(stand.label for stand in row.stands if seat in stand.seats)
            parts += [lit(_GAP), cell(label, side, "plain" if row.is_clean else "strong")]
        if (single := _single(view)) is not None:
            label = option_short(view.agenda.issues[row.issue], single.terms[row.issue])
            parts += [lit(_GAP), cell(label, columns.sides[-1], "mark")]
    clean = row.is_clean
    state = say("rolling.agreed") if clean else say("rolling.apart")
    sign = "=" if clean else "≠"
    shown = sign if columns.state == 1 else f"{sign} {state}"
    return beside(*parts, lit(_GAP), cell(shown, columns.state, "good" if clean else "bad"))
