"""What a draft would be worth, what it would do, and what others would see of it."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from summit.engine.actions import Propose, Terms
from summit.engine.matters import is_closed, is_in_scope
from summit.engine.seats import PUBLIC, Audience
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import counted, joined, listed, say
from summit.present.figured import figure_lines
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
from summit.present.width import display_width
from summit.present.worths import Preview, preview
from summit.ui.drawing.composing import Draft, groups
from summit.ui.drawing.telling import reading
from summit.ui.words import Look, beside, lit, stacked

_GAP: Final = "  "


def readout(view: View, draft: Draft, width: int, at: int = 0, note: str = "") -> Content:
    """What the draft would be worth, line by line: the issue in hand, the figures, the bar, lines
    crossed, moves, and who sees it; `note` is what the last step has changed besides."""
    terms = draft.terms
    lines = [reading((_in_hand(view, draft, at),), width, "strong")]
    lines += [reading((note,), width, "mark")] if note else []
    if view.own is not None:
        lines += _worth(view, draft, width)
    elif named := named_crossings(view, terms):
        lines.append(reading([f"! {crossing_line(view, each)}" for each in named], width, "mark"))
    if figures := figure_lines(view.agenda, terms, draft.base):
        lines.append(reading((joined(figures),), width, "strong"))
    if view.own is not None and draft.kind == "position":
        lines.append(reading(moves(view.agenda, preview(view, terms), titled=True), width, "dim"))
    lines.append(reading((_seen(view, draft),), width, "dim"))
    if draft.to != PUBLIC:
        lines.append(reading((paper_line(view, terms, draft.to),), width, "mark"))
    return stacked(lines)


def narrowed_note(agenda: Agenda, wanted: Terms, terms: Terms) -> str:
    """Which issues a step has put back to today, since they lie outside its scope (rule 18.1)."""
    back = [
        say("draft.back", title=issue_title(issue), option=option_short(issue, option))
        for issue, option, before in zip(agenda.issues, terms, wanted, strict=True)
        if option != before
    ]
    return say("draft.narrowed", issues=listed(back)) if back else ""


def paper_line(view: View, terms: Terms, to: Audience) -> str:
    """What it means to send a text to some only (rule 16.2)."""
    assert view.seat is not None, "only a seat drafts"
    return meaning_line(view, Propose(view.seat, terms, to))


def public(view: View, draft: Draft) -> tuple[str, ...]:
    """Exactly what the others will see of a text: its terms, and none of its author's numbers."""
    # What a single text changes was said with what it leads to.
    lines = [] if draft.kind == "single" else [_seen(view, draft)]
    for issue, option in zip(view.agenda.issues, draft.terms, strict=True):
        value = option_short(issue, option)
        lines.append(say("line.pair", key=issue_title(issue), value=value))
    return tuple(lines)


def _in_hand(view: View, draft: Draft, number: int) -> str:
    """One issue in full: the draft's option, where the others stand, what cannot be chosen."""
    issue = view.agenda.issues[number]
    title = issue_title(issue)
    if not is_in_scope(view.agenda, number, draft.terms):
        return say("draft.outside", title=title, option=option_full(issue, issue.today))
    shown = say(
        "draft.in_hand_treaty" if draft.kind == "amendment" else "draft.in_hand",
        title=title,
        option=option_full(issue, draft.terms[number]),
        others=option_short(issue, draft.base[number])
        if draft.kind == "amendment"
        else groups(view, number),
    )
    closed = [
        option_short(issue, option)
        for option in issue.closed
        if is_closed(view.agenda, view.matters, number, option)
    ]
    return say("draft.closed", issue=shown, options=listed(closed)) if closed else shown


def _worth(view: View, draft: Draft, width: int) -> list[Content]:
    seen, before = preview(view, draft.terms), preview(view, draft.base)
    return [_figures(seen, before), _bar(seen, width), *_warnings(view, draft, seen, width)]


def _figures(seen: Preview, before: Preview) -> Content:
    change = signed_whole(seen.paper - before.paper)
    paper = say("worth.paper", paper=whole(seen.paper), change=change)
    risk = (
        say("worth.risk", risk=decimal(seen.at_risk), exposed=decimal(seen.exposed))
        if seen.at_risk
        else say("draft.no_risk")
    )
    more = signed(seen.expected - before.expected)
    eyes = say("worth.eyes", eyes=decimal(seen.expected), change=more)
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


def _warnings(view: View, draft: Draft, seen: Preview, width: int) -> list[Content]:
    agenda, terms = view.agenda, draft.terms
    lines = [f"✗ {crossed_line(agenda, line)}" for line in seen.crossed]
    if draft.kind == "position":
        lines += [f"✗ {broken_line(agenda, promise, terms)}" for promise in seen.broken]
    named = [f"! {crossing_line(view, crossing)}" for crossing in named_crossings(view, terms)]
    if not lines:
        lines = [f"✓ {say('worth.no_line')}"]
        return [reading(lines, width, "good"), *([reading(named, width, "mark")] if named else [])]
    return [reading(lines, width, "bad"), *([reading(named, width, "mark")] if named else [])]


def _seen(view: View, draft: Draft) -> str:
    """What its readers see: which issues change against what it would replace."""
    changes = terms_changes(view.agenda, draft.base, draft.terms)
    if not changes:
        return say("worth.same" if draft.kind == "position" else f"draft_same.{draft.kind}")
    shown = joined(change_line(entry) for entry in changes)
    count = counted("draft.issues_changed", len(changes))
    if draft.kind != "position":
        return say(f"draft_seen.{draft.kind}", count=count, changes=shown)
    if draft.to != PUBLIC:
        names = audience_name(view.agenda, draft.to)
        return say("draft.seen_by", names=names, count=count, changes=shown)
    return say("draft.seen", count=counted("draft.issues", len(changes)), changes=shown)
