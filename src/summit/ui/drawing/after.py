"""The table once a treaty is signed: how it stands, in few lines, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from summit.engine.standing.treaty import Finding
from summit.engine.view import View
from summit.present import status
from summit.present.catalogue import joined, listed, say, word
from summit.present.known import signed
from summit.present.names import issue_title, option_full, option_short, seat_name
from summit.present.naming import finding_names
from summit.present.numbers import decimal, whole
from summit.present.parties import limit_of, name_of
from summit.present.treaty_rows import state_rows, treaty_lines
from summit.present.width import display_width
from summit.present.worths import preview
from summit.ui.drawing.rolling import MOST_COLUMNS
from summit.ui.drawing.standing import look_of, trust_line
from summit.ui.drawing.telling import reading
from summit.ui.words import Look, beside, cell, lit, stacked

MOST_FINDINGS = 3
"""How many findings are named on the table; the page of the treaty has all of them."""

_GAP = "  "


def state(view: View, width: int) -> Content:
    """How the treaty stands: what is limited, what was found, who answers whom how."""
    return stacked(reading((line,), width, look) for line, look in _state(view))


def terms(view: View, width: int) -> tuple[Content, ...]:
    """What the treaty says, a row an issue."""
    issues = view.agenda.issues
    column = min(max(display_width(issue_title(issue)) for issue in issues), width * 55 // 100)
    return tuple(
        beside(
            cell(issue_title(issue), column),
            lit(_GAP),
            cell(option_full(issue, option), width - column - len(_GAP), "strong"),
        )
        for issue, option in zip(issues, signed(view).terms, strict=True)
    )


def in_full(view: View) -> tuple[str, ...]:
    """The whole of it, to read: its course, what is to be settled, and what it says."""
    pairs = zip(view.agenda.issues, signed(view).terms, strict=True)
    said = (
        say("line.pair", key=issue_title(issue), value=option_full(issue, option))
        for issue, option in pairs
    )
    worth = joined(_worth(view))
    return (*treaty_lines(view), "", *said, *(("", worth) if worth else ()))


def meters(view: View, width: int) -> Content:
    """What the treaty is worth to oneself, how the publics stand, and trust both ways."""
    return reading((joined((*_worth(view), *_support(view))), trust_line(view)), width)


def side(view: View, width: int) -> Content:
    """The pane at the side: trust row by row, and the whole course of the treaty."""
    return stacked(
        (
            lit(say("side.trust"), "head"),
            reading(status.trust_lines(view), width),
            lit(say("after.course"), "head"),
            reading(state_rows(view), width),
        )
    )


def stakes(view: View, width: int) -> Content:
    """The own side of it: what the treaty is worth, and what is left without one."""
    if view.own is None:
        return lit("")
    seen = preview(view, signed(view).terms)
    eyes = say("side.worth", paper=whole(seen.paper), eyes=decimal(seen.expected))
    return stacked(
        (
            lit(say("side.stakes"), "head"),
            reading((say("why.walk_away", walk_away=whole(seen.walk_away)),), width),
            lit(say("after.treaty", text=signed(view).text), "head"),
            reading((eyes,), width, look_of(seen.is_signable)),
        )
    )


def _worth(view: View) -> tuple[str, ...]:
    if view.own is None:
        return ()
    seen = preview(view, signed(view).terms)
    eyes = say("after.worth", paper=whole(seen.paper), eyes=decimal(seen.expected))
    return (eyes, say("side.walk_away", walk_away=whole(seen.walk_away)))


def _support(view: View) -> tuple[str, ...]:
    """How the publics stand to it, where they are asked; among many the own."""
    if not view.support:
        return ()
    is_many = len(view.agenda.seats) > MOST_COLUMNS
    shown = (
        say("after.backing", name=seat_name(view.agenda, seat), support=decimal(support, 0))
        for seat, support in zip(view.agenda.seats, view.support, strict=True)
        if not is_many or seat == view.seat
    )
    return (say("after.support", backings=listed(shown)),)


def _state(view: View) -> Iterator[tuple[str, Look]]:
    yield say("after.limits", limits=joined(_limits(view))), "plain"
    treaty = signed(view)
    if treaty.period:
        yield from _findings(view)
    for charge in treaty.charges:
        verdict = word("verdict", charge.verdict or "open")
        yield (
            say(
                "after.charge",
                id=charge.id,
                by=name_of(view, charge.by),
                of=name_of(view, charge.of),
                limit=limit_of(view, charge.limit),
                verdict=verdict,
            ),
            "mark",
        )
    measures = joined(_measures(view))
    if measures:
        yield say("after.answers", answers=measures), "mark"


def _limits(view: View) -> Iterator[str]:
    for issue, option in zip(view.agenda.issues, signed(view).terms, strict=True):
        if issue.kind == "limit":
            yield say("after.limit", title=issue_title(issue), value=option_short(issue, option))


def _findings(view: View) -> Iterator[tuple[str, Look]]:
    """The latest that are not clean, and how many were."""
    found = signed(view).findings
    loud = [each for each in found if each.result != "clean"]
    shown = [_finding(view, each) for each in reversed(loud)][:MOST_FINDINGS]
    more = len(loud) - len(shown)
    if more:
        shown.append(say("after.more", count=more))
    clean = len(found) - len(loud)
    if clean:
        shown.append(say("after.clean", count=clean))
    if not shown:
        yield say("after.findings_none"), "plain"
        return
    yield say("after.findings", findings=joined(shown)), "bad" if loud else "plain"


def _finding(view: View, found: Finding) -> str:
    line = say(
        f"after.{found.result}",
        name=finding_names(view)[found.id],
        of=name_of(view, found.of),
        limit=limit_of(view, found.limit),
        period=found.period,
    )
    notes = [word("publicity", "shown")] if found.published else []
    for query in signed(view).queries:
        if query.finding == found.id:
            notes.append(word("reply", query.reply or "open"))
    return say("after.noted", finding=line, notes=listed(notes)) if notes else line


def _measures(view: View) -> Iterator[str]:
    """Who stays away, answers in kind, was punished, or is on the way out."""
    treaty = signed(view)
    for seat in treaty.suspended:
        yield say("after.suspended", name=name_of(view, seat))
    for by, of in treaty.counters:
        yield say("after.counter", by=name_of(view, by), of=name_of(view, of))
    for _, of in treaty.snapped:
        yield say("after.snapped", name=name_of(view, of))
    for seat, let_in in treaty.admitted:
        if not let_in:
            yield say("after.shut", name=name_of(view, seat))
    for seat, after in treaty.notices:
        yield say("after.notice", name=name_of(view, seat), period=after)
