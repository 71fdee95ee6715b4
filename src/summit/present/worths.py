"""What a text would be worth to the own seat, before anybody else sees it."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import expected, paper
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.rules.giving import progress
from summit.engine.scoring import worth
from summit.engine.seats import Seat
from summit.engine.state import Promise
from summit.engine.view import Own, View
from summit.present.gaps import Gap, gap
from summit.present.looks import at_risk, looks_of
from summit.present.names import issue_title
from summit.present.rolling import positions


@dataclass(frozen=True, slots=True)
class Crossed:
    """A red line of one's own that a text crosses: its place in the list, condition and reason."""

    number: int
    condition: str
    because: str


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a text lies towards another's opening on one issue; shares in millionths.

    `before` is that of the own position as it stands.
    """

    to: Seat
    issue: int
    title: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Preview:
    """One text in the own eyes. `paper` and `walk_away` are whole points, the rest micropoints.

    Changes are against the own position. `gap` is `None` where the text reaches the walk-away.
    """

    terms: Terms
    paper: int
    paper_change: int
    at_risk: int
    exposed: int
    expected: int
    expected_change: int
    walk_away: int
    margin: int
    crossed: tuple[Crossed, ...]
    broken: tuple[Promise, ...]
    advances: tuple[Advance, ...]
    gap: Gap | None

    @property
    def is_signable(self) -> bool:
        """Whether the seat could sign it (rule 3.5)."""
        return not self.crossed and self.margin >= 0


def preview(view: View, terms: Terms) -> Preview:
    """What `terms` would be worth to the seat of this view; `ValueError` for a view without one."""
    own = owned(view)
    eyes = own.eyes
    seen = worth(eyes, own.sheet, terms)
    standing = position_of_own(view, terms)
    return Preview(
        terms=terms,
        paper=seen.paper,
        paper_change=seen.paper - paper(eyes, standing),
        at_risk=at_risk(looks_of(view, own, terms)),
        exposed=seen.exposed,
        expected=seen.expected,
        expected_change=seen.expected - expected(eyes, standing),
        walk_away=own.sheet.walk_away,
        margin=seen.expected - own.sheet.walk_away * MILLION,
        crossed=crossed_lines(own, seen.crossed),
        broken=broken_promises(view, terms),
        advances=advances(view, standing, terms),
        gap=gap(view, own, terms),
    )


def owned(view: View) -> Own:
    """The secrets of the view's own seat; `ValueError` where nobody sits in it."""
    if view.own is None:
        raise ValueError("only a seat has a score sheet")
    return view.own


def position_of_own(view: View, otherwise: Terms) -> Terms:
    """The terms of the own latest public text, or `otherwise` before the openings."""
    own = [text for text in positions(view) if text.author == view.seat]
    return own[0].terms if own else otherwise


def crossed_lines(own: Own, numbers: tuple[int, ...]) -> tuple[Crossed, ...]:
    """Red lines of the own sheet by their places."""
    lines = ((number, own.sheet.red_lines[number]) for number in numbers)
    return tuple(Crossed(number, line.condition.source, line.because) for number, line in lines)


def broken_promises(view: View, terms: Terms) -> tuple[Promise, ...]:
    """The own promises that a text would break (rule 6.4), the highest a seat and measure."""
    highest: dict[tuple[Seat, int], Promise] = {}
    for promise in view.promises:
        if promise.seat != view.seat or promise.broken or terms[promise.measure] >= promise.level:
            continue
        key = (promise.to, promise.measure)
        if key not in highest or highest[key].level < promise.level:
            highest[key] = promise
    return tuple(highest.values())


def advances(view: View, before: Terms, after: Terms) -> tuple[Advance, ...]:
    """Where one text lies further from the own opening, or less far, than another (rule 5.2)."""
    if view.seat is None:
        return ()
    found = []
    for other in view.agenda.others(view.seat):
        old = progress(view.agenda, view.seat, other, before)
        new = progress(view.agenda, view.seat, other, after)
        for number, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                title = issue_title(view.agenda.issues[number])
                found.append(Advance(other, number, title, was, now))
    return tuple(found)
