"""A draft, issue by issue, with what each option is worth and what the whole would be."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from summit.engine.actions import Propose, Terms
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.view import View
from summit.present.catalogue import counted, joined, say
from summit.present.floors import marked_code
from summit.present.names import (
    audience_name,
    change_line,
    issue_title,
    option_full,
    option_short,
    terms_changes,
)
from summit.present.naming import crossing_line, named_crossings
from summit.present.numbers import decimal, signed, signed_whole, whole
from summit.present.previews import broken_line, crossed_line, moves
from summit.present.signal_meanings import meaning_line
from summit.present.steps import own_terms
from summit.present.width import display_width
from summit.present.worths import Preview, owned, preview
from summit.ui.drawing.columns import fitted
from summit.ui.drawing.rolling import MOST_COLUMNS, stands
from summit.ui.drawing.telling import reading
from summit.ui.words import Look, beside, cell, lit, stacked

_POINTS: Final = 12
_GAP: Final = "  "


def head(view: View, width: int) -> Content:
    """The line above the rows."""
    title, mine, *sides = _columns(view, width)
    parts = [
        cell(say("rolling.issue"), title, "dim"),
        lit(_GAP),
        cell(say("draft.mine"), mine, "dim"),
    ]
    heads = [marked_code(view, other) for other in view.agenda.others(_seat(view))]
    if _is_many(view):
        heads = [say("draft.others")]
    for name, side in zip(heads, sides, strict=True):
        parts += [lit(_GAP), cell(name, side, "dim")]
    return beside(*parts, lit(_GAP), cell(say("draft.points"), _POINTS, "dim", right=True))


def rows(view: View, terms: Terms, width: int) -> tuple[Content, ...]:
    """A row an issue: the option in the draft between arrows, the others' options, points."""
    columns = _columns(view, width)
    return tuple(_row(view, terms, number, columns) for number in range(len(terms)))


def readout(view: View, terms: Terms, width: int, at: int = 0, to: Audience = PUBLIC) -> Content:
    """What the draft would be worth, line by line: the figures, the bar, lines crossed, moves;
    first the issue in hand, in full, and what it is if it goes to some only."""
    seen = preview(view, terms)
    lines = [_figures(seen), _bar(seen, width), *_warnings(view, terms, seen, width)]
    lines.insert(0, reading((_in_hand(view, terms, at),), width, "strong"))
    lines.append(reading(moves(view.agenda, seen, titled=True), width, "dim"))
    lines.append(reading((_public(view, terms, to),), width, "dim"))
    if to != PUBLIC:
        lines.append(reading((paper_line(view, terms, to),), width, "mark"))
    return stacked(lines)


def paper_line(view: View, terms: Terms, to: Audience) -> str:
    """What it means to send a text to some only (rule 16.2)."""
    return meaning_line(view, Propose(_seat(view), terms, to))


def public(view: View, terms: Terms, to: Audience = PUBLIC) -> tuple[str, ...]:
    """Exactly what the others will see of a text: its terms, and none of its author's numbers."""
    lines = [_public(view, terms, to)]
    for issue, option in zip(view.agenda.issues, terms, strict=True):
        value = option_short(issue, option)
        lines.append(say("line.pair", key=issue_title(issue), value=value))
    return tuple(lines)


def _seat(view: View) -> Seat:
    assert view.seat is not None, "only a seat drafts"
    return view.seat


def _columns(view: View, width: int) -> tuple[int, ...]:
    """The title's column, the draft's with its arrows, and each of the others'."""
    others = view.agenda.others(_seat(view))
    title = max(display_width(issue_title(issue)) for issue in view.agenda.issues)
    mine = 4 + max(
        display_width(option_short(issue, option))
        for issue in view.agenda.issues
        for option in range(len(issue.options))
    )
    sides = [
        max(
            display_width(option_short(issue, option))
            for issue, option in zip(view.agenda.issues, view.position(other).terms, strict=True)
        )
        for other in others
    ]
    if _is_many(view):
        groups = (_groups(view, number) for number in range(len(view.agenda.issues)))
        sides = [max(map(display_width, groups))]
    room = width - _POINTS - len(_GAP) * (len(sides) + 2)
    return fitted((title, mine, *sides), (12, 12, *(6 for _ in sides)), room)


def _in_hand(view: View, terms: Terms, number: int) -> str:
    """One issue in full: the draft's option, and where the others stand."""
    issue = view.agenda.issues[number]
    return say(
        "draft.in_hand",
        title=issue_title(issue),
        option=option_full(issue, terms[number]),
        others=_groups(view, number),
    )


def _is_many(view: View) -> bool:
    return len(view.agenda.seats) > MOST_COLUMNS


def _groups(view: View, number: int) -> str:
    """Where the others stand on an issue, those who stand together in one group."""
    return stands(view, number, view.agenda.others(_seat(view)))


def _row(view: View, terms: Terms, number: int, columns: tuple[int, ...]) -> Content:
    title, mine, *sides = columns
    issue, option = view.agenda.issues[number], terms[number]
    standing = own_terms(view)
    points = owned(view).sheet.points[number]
    is_new = standing is not None and standing[number] != option
    low = "◂ " if option > 0 else "  "
    high = " ▸" if option + 1 < len(issue.options) else "  "
    shown = cell(option_short(issue, option), mine - 4, "mark" if is_new else "strong")
    parts = [cell(issue_title(issue), title), lit(_GAP), lit(low, "dim"), shown, lit(high, "dim")]
    others = () if _is_many(view) else view.agenda.others(_seat(view))
    if _is_many(view):
        parts += [lit(_GAP), cell(_groups(view, number), sides[0])]
    for other, side in zip(others, sides, strict=False):
        theirs = view.position(other).terms[number]
        look: Look = "good" if theirs == option else "plain"
        parts += [lit(_GAP), cell(option_short(issue, theirs), side, look)]
    change = points[option] - points[standing[number]] if standing else 0
    gained = say("draft.gain", points=whole(points[option]), change=signed_whole(change))
    value = gained if change else whole(points[option])
    return beside(*parts, lit(_GAP), cell(value, _POINTS, right=True))


def _figures(seen: Preview) -> Content:
    paper = say("worth.paper", paper=whole(seen.paper), change=signed_whole(seen.paper_change))
    risk = (
        say("worth.risk", risk=decimal(seen.at_risk), exposed=decimal(seen.exposed))
        if seen.at_risk
        else say("draft.no_risk")
    )
    eyes = say("worth.eyes", eyes=decimal(seen.expected), change=signed(seen.expected_change))
    return beside(lit(joined((paper, risk, ""))), lit(eyes, "strong"))


def _bar(seen: Preview, width: int) -> Content:
    """A bar from 0 to 100 with the walk-away on it, and the distance in words."""
    margin = decimal(abs(seen.margin))
    code = "worth.above" if seen.margin >= 0 else "worth.below"
    words = say(code, walk_away=whole(seen.walk_away), margin=margin)
    cells = max(10, min(40, width - display_width(words) - 4))
    full = max(0, min(cells, seen.expected * cells // 100_000_000))
    mark = max(0, min(cells - 1, seen.walk_away * cells // 100))
    bar = "".join("│" if at == mark else "█" if at < full else "░" for at in range(cells))
    look: Look = "good" if seen.margin >= 0 else "bad"
    sign = "✓ " if seen.margin >= 0 else "✗ "
    return beside(lit(bar, look), lit(_GAP), lit(sign + words, look))


def _warnings(view: View, terms: Terms, seen: Preview, width: int) -> list[Content]:
    agenda = view.agenda
    lines = [f"✗ {crossed_line(agenda, line)}" for line in seen.crossed]
    lines += [f"✗ {broken_line(agenda, promise, terms)}" for promise in seen.broken]
    named = [f"! {crossing_line(view, crossing)}" for crossing in named_crossings(view, terms)]
    if not lines:
        lines = [f"✓ {say('worth.no_line')}"]
        return [reading(lines, width, "good"), *([reading(named, width, "mark")] if named else [])]
    return [reading(lines, width, "bad"), *([reading(named, width, "mark")] if named else [])]


def _public(view: View, terms: Terms, to: Audience) -> str:
    """What its readers see: which issues change against the own position."""
    standing = own_terms(view)
    changes = terms_changes(view.agenda, standing, terms) if standing else ()
    if not changes:
        return say("worth.same")
    shown = joined(change_line(entry) for entry in changes)
    if to != PUBLIC:
        names = audience_name(view.agenda, to)
        count = counted("draft.issues_changed", len(changes))
        return say("draft.seen_by", names=names, count=count, changes=shown)
    return say("draft.seen", count=counted("draft.issues", len(changes)), changes=shown)
