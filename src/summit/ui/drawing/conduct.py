"""The choice of a review: what to keep and what to break, and what each would mean."""

from __future__ import annotations

from textual.content import Content

from summit.engine.meter import MILLION, rounded
from summit.engine.view import View
from summit.present.catalogue import counted, listed, say
from summit.present.names import issue_title, option_short
from summit.present.numbers import decimal, percent, signed, whole
from summit.present.stakes import Breach, fear
from summit.present.width import display_width
from summit.ui.drawing.parties import agreed, limit_of
from summit.ui.drawing.sighting import signed as treaty_of
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


def costs(view: View) -> str:
    """What being found out would cost, and of what that is made up (rule 15.3)."""
    weights, life, treaty = view.agenda.weights, view.agenda.life, treaty_of(view)
    agreed_before = 0 if life is None or not life.snaps_back(treaty.terms) else life.snapback_cost
    surplus = fear(view) - weights.breach_shown - agreed_before * MILLION
    parts = [
        say("comply.surplus", points=decimal(surplus)),
        say("comply.name", points=decimal(weights.breach_shown, 0)),
    ]
    if agreed_before:
        parts.append(say("comply.penalty", points=whole(agreed_before)))
    return say("comply.costs", cost=decimal(fear(view)), parts=listed(parts))


def sum_of(view: View, chosen: tuple[Breach, ...]) -> str:
    """What is about to be done, in one plain sentence."""
    if not chosen:
        return say("comply.sum_kept")
    missed, cost = MILLION, fear(view)
    for breach in chosen:
        missed = rounded(missed * (MILLION - breach.seen), MILLION)
    gain = sum(breach.gain for breach in chosen)
    return say(
        "comply.sum",
        limits=listed(limit_of(view, breach.limit) for breach in chosen),
        gain=decimal(gain),
        seen=percent(MILLION - missed),
        cost=decimal(cost),
        average=signed(rounded(gain * missed - cost * (MILLION - missed), MILLION)),
    )


def stakes(view: View) -> tuple[str, ...]:
    """What holds of a breach, for the question before it is done."""
    treaty = treaty_of(view)
    left = treaty.periods - treaty.period
    lines = [say("comply.secret"), costs(view)]
    if left:
        lines.append(counted("comply.later", left))
    return tuple(lines)


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
