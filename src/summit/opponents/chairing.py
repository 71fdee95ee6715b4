"""Holding the pen: what a chair puts to all, and what it does with their answers.

After the single-text procedure (Fisher and Ury, Getting to Yes, 1981; Camp David, 1978): a draft
that is nobody's, a question to all, and another draft that gives those who said no what they want
most. The chair tries the text that seems to leave the worst-off most; near the end it puts the best
so far once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Final

from summit.bargain.expected import expected
from summit.engine.actions import Action, Terms
from summit.engine.acts.offices import Mediate, TakePoll
from summit.engine.listed.substance import Scope
from summit.engine.matters import credit_left, is_closed, narrowed
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.guessing import guess
from summit.opponents.naming import named_by
from summit.opponents.polling import has_all, poll_on
from summit.opponents.record import is_away, turns_in_all, turns_used

LAST_TURNS: Final = 2
"""In how many of its last turns a chair puts the best text so far instead of another."""

LARGEST: Final = 6000
"""Among how many texts a chair chooses; where there are more, near the best one so far."""

CAUTION: Final = 4 * MILLION // 100
"""What a step away from the best text so far must seem to bring the worst-off, in millionths."""


def chaired(view: View, seat: Seat, moves: int) -> tuple[Action, ...]:
    """What a chair does with its moves: nothing while all could live with what lies on the table,
    else another single text, and a straw poll on it (rules 17.2 and 17.3)."""
    can_poll = any(not is_away(view, party) for party in view.agenda.seats)
    standing = view.single
    poll = None if standing is None else poll_on(view, standing.id)
    if moves < 1 or not can_poll or (poll is not None and has_all(view, poll)):
        return ()
    if standing is not None and poll is None:
        return (TakePoll(seat),)
    if credit_left(view.agenda, view.offices, seat) < 1:
        return ()
    terms = next_text(view, seat)
    if terms is None:
        return ()
    asking: tuple[Action, ...] = (TakePoll(seat),) if moves > 1 else ()
    return (Mediate(seat, terms), *asking)


def is_near_the_end(view: View, seat: Seat) -> bool:
    """Whether no time is left for trying: the others need a turn each to accept what stands."""
    return turns_used(view, seat) >= turns_in_all(view) - LAST_TURNS


def next_text(view: View, seat: Seat) -> Terms | None:
    """The text to be put now: near the end the best so far, the middle of all openings at first,
    between the two one that was not tried yet. `None` to leave what stands, or for want of any."""
    best = _best_so_far(view)
    if best is not None and is_near_the_end(view, seat):
        standing = view.single
        return None if standing is not None and standing.terms == best else best
    start = _middle(view) if best is None else best
    if not view.offices.single and _is_possible(view, start, _lines(view)):
        return start
    return _untried(view, seat, start)


def _untried(view: View, seat: Seat, start: Terms) -> Terms | None:
    """The text that was not tried yet and seems to leave the worst-off party most above what it
    asks for, at not too many steps from the best one so far."""
    guesses = [guess(view, other) for other in view.agenda.seats if other != seat]
    lines = _lines(view)
    tried = {text.terms for text in view.texts if text.single}
    found: Terms | None = None
    most: tuple[int, int] | None = None
    for terms in _candidates(view, start):
        if terms in tried or not _is_possible(view, terms, lines):
            continue
        cost = CAUTION * _distance(terms, start)
        margins = [] if view.own is None else [_own_margin(view, terms)]
        for entry in guesses:
            margins.append(entry.margin(terms))
            if most is not None and margins[-1] - cost < most[0]:
                break
        else:
            merit = (min(margins) - cost, sum(margins))
            if most is None or merit > most:
                found, most = terms, merit
    return found


def _lines(view: View) -> tuple[RedLine | Scope, ...]:
    """What no text of the chair's crosses: scopes, its own red lines, those that were named."""
    own = () if view.own is None else view.own.sheet.red_lines
    named = (line for other in view.agenda.seats for line in named_by(view, other))
    return (*view.agenda.scopes, *own, *named)


def _is_possible(view: View, terms: Terms, lines: Sequence[RedLine | Scope]) -> bool:
    """Whether a text consists of options that are on the table, and crosses no line."""
    if any(is_closed(view.agenda, view.matters, *choice) for choice in enumerate(terms)):
        return False
    return not any(line.crossed_by(terms) for line in lines)


def _distance(terms: Terms, base: Terms) -> int:
    """How many steps lie between two texts."""
    return sum([abs(option - other) for option, other in zip(terms, base, strict=True)])


def _own_margin(view: View, terms: Terms) -> int:
    """How far a text lies above the walk-away of a chair that is a party, in millionths of 100
    points."""
    assert view.own is not None, "a mediator has no sheet"
    return (expected(view.own.eyes, terms) - view.own.sheet.walk_away * MILLION) // 100


def _candidates(view: View, start: Terms) -> Iterator[Terms]:
    """All texts of options that are on the table; where there are too many, those near `start`."""
    rows = [
        [
            option
            for option in range(len(issue.options))
            if not is_closed(view.agenda, view.matters, number, option)
        ]
        for number, issue in enumerate(view.agenda.issues)
    ]
    if prod(map(len, rows)) <= LARGEST:
        yield from product(*rows)
        return
    yield from _near(start, rows)


def _near(start: Terms, rows: Sequence[Sequence[int]]) -> Iterator[Terms]:
    """A text, and those with up to two issues one or two steps elsewhere."""
    yield start
    steps = [(n, start[n] + by) for n, row in enumerate(rows) for by in (-2, -1, 1, 2)]
    steps = [(n, option) for n, option in steps if option in rows[n]]
    for n, option in steps:
        once = (*start[:n], option, *start[n + 1 :])
        yield once
        for m, other in steps:
            if m > n:
                yield (*once[:m], other, *once[m + 1 :])


def _best_so_far(view: View) -> Terms | None:
    """The single text that most could live with, the latest of those; `None` before any poll."""
    read = [poll for poll in view.offices.polls if poll.is_read]
    ranked = [(sum(said.yes for said in poll.opinions), n) for n, poll in enumerate(read)]
    if not ranked:
        return None
    text = view.text(read[max(ranked)[1]].text)
    return None if text is None else text.terms


def _middle(view: View) -> Terms:
    """The middle of all openings; an issue that would lie outside its scope stays as it is today
    (rule 18.1). Of two middles a chair that is a party takes the one that it likes better, for it
    holds the pen; a mediator the one nearer to today."""
    chosen = []
    for number, issue in enumerate(view.agenda.issues):
        openings = sorted(issue.openings)
        pair = openings[(len(openings) - 1) // 2], openings[len(openings) // 2]
        if view.own is None:
            ways = [abs(option - issue.today) for option in pair]
            chosen.append(pair[ways.index(min(ways))])
        else:
            chosen.append(max(pair, key=view.own.sheet.points[number].__getitem__))
    return narrowed(view.agenda, tuple(chosen))
