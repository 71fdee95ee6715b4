"""The choice of a review: what to keep and what to break, and what each would mean."""

from __future__ import annotations

from textual.content import Content

from summit.engine.view import View
from summit.present.breaking import costs
from summit.present.catalogue import say
from summit.present.known import signed as treaty_of
from summit.present.names import issue_title, option_short
from summit.present.numbers import decimal, percent, signed
from summit.present.parties import agreed, limit_of
from summit.present.stakes import Breach, fear
from summit.present.width import display_width
from summit.ui.drawing.telling import reading
from summit.ui.words import Look, beside, cell, lit, stacked

_GAP = "  "

WORDED = 70
"""With fewer cells the columns are as narrow as they can be."""


def head(view: View, found: tuple[Breach, ...], width: int) -> Content:
    """The line above the rows."""
    title, choice, number = _columns(view, found, width)
    is_worded = width >= WORDED
    names = (
        say("comply.gain" if is_worded else "comply.gain_short"),
        say("comply.seen"),
        say("comply.cost" if is_worded else "comply.cost_short"),
    )
    parts = [cell(say("comply.limit"), title, "dim"), lit(_GAP)]
    parts.append(cell(say("comply.choice") if is_worded else "", choice, "dim"))
    for name in names:
        parts += [lit(_GAP), cell(name, number, "dim", right=True)]
    return beside(*parts)


def row(
    view: View, found: tuple[Breach, ...], breach: Breach, width: int, *, broken: bool
) -> Content:
    """A limit: what is chosen, what breaking it brings, how likely it is seen, what that costs."""
    title, cells, number = _columns(view, found, width)
    choice = say("comply.break") if broken else say("comply.keep")
    numbers = (signed(breach.gain), percent(breach.seen), signed(-fear(view)))
    look: Look = "bad" if broken else "good"
    parts = [cell(_name(view, breach), title), lit(_GAP), cell(choice, cells, look)]
    for shown in numbers:
        parts += [lit(_GAP), cell(shown, number, right=True)]
    return beside(*parts)


def readout(view: View, breach: Breach, width: int) -> Content:
    """One limit in full, in sentences."""
    title, value = limit_of(view, breach.limit), agreed(view, breach.limit)
    lines = [
        say("comply.brings", gain=decimal(breach.gain), each=decimal(breach.share)),
        say("comply.looks", seen=percent(breach.seen)),
    ]
    if breach.visited is not None:
        lines.append(say("comply.visit", visited=percent(breach.visited)))
    lines.append(costs(view))
    first = say("comply.in_hand", title=title, value=value)
    return stacked((reading((first,), width, "strong"), reading(lines, width)))


def _name(view: View, breach: Breach) -> str:
    issue = view.agenda.issues[breach.limit]
    value = option_short(issue, treaty_of(view).terms[breach.limit])
    return say("comply.row", title=issue_title(issue), value=value)


def _columns(view: View, found: tuple[Breach, ...], width: int) -> tuple[int, int, int]:
    """The cells for a limit with its value, for what is chosen, and for each number."""
    choice, number = (6, 9) if width >= WORDED else (6, 7)
    wanted = max((display_width(_name(view, breach)) for breach in found), default=0)
    rest = choice + 3 * number + 4 * len(_GAP)
    return max(12, min(wanted, width - rest)), choice, number
