"""Candidates for what a seat that has the floor might signal (chapter 16)."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.actions import Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Link,
    Pledge,
    Reveal,
    Signal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
)
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State


def signals(state: State, seat: Seat) -> Iterator[Signal | Propose]:
    """A menu, not all that is allowed: what goes to some seats only is listed for one at a time, a
    pledge for this round and the next, and messages are never listed."""
    agenda = state.tables.agenda
    if seat in state.signals.away:
        yield ComeBack(seat)
        return
    if agenda.allows("statements"):
        yield Declare(seat, "conciliatory")
        yield Declare(seat, "firm")
    yield from (Gesture(seat, entry.id) for entry in agenda.gestures if seat in entry.by)
    yield from (Undo(seat, taken.gesture) for taken in state.signals.gestures if taken.seat == seat)
    yield from _papers(state, seat)
    yield from _pledges(state, seat)
    yield from _pairs_of_issues(state, seat)
    if agenda.allows("ultimatums"):
        yield from (Threaten(seat, other) for other in agenda.others(seat))
    if agenda.allows("walk_outs"):
        yield WalkOut(seat)


def _papers(state: State, seat: Seat) -> Iterator[Signal | Propose]:
    """Non-papers: the own position with one issue one step further, to one seat; and what can be
    done about those that were sent."""
    agenda = state.tables.agenda
    for text in state.texts:
        if text.to:
            yield Deny(seat, text.id) if text.author == seat else Reveal(seat, text.id)
    if not agenda.allows("non_papers"):
        return
    position = state.position(seat).terms
    for other in agenda.others(seat):
        for number, issue in enumerate(agenda.issues):
            for option in (position[number] - 1, position[number] + 1):
                if 0 <= option < len(issue.options):
                    terms = (*position[:number], option, *position[number + 1 :])
                    yield Propose(seat, terms, (other,))


def _pledges(state: State, seat: Seat) -> Iterator[Signal]:
    agenda = state.tables.agenda
    if not agenda.allows("pledges"):
        return
    for other in agenda.others(seat):
        for number, issue in enumerate(agenda.issues):
            for option in range(len(issue.options)):
                for due in (state.round, state.round + 1):
                    yield Pledge(seat, other, number, option, due)


def _pairs_of_issues(state: State, seat: Seat) -> Iterator[Signal]:
    """Linkages and what may be said to those that stand; priorities, to one seat or to all."""
    agenda = state.tables.agenda
    for link in state.signals.links:
        if link.by == seat:
            yield Unlink(seat, link.issue, link.tied)
        else:
            yield Delink(seat, link.by, link.issue, link.tied)
    pairs = [(a, b) for a in range(len(agenda.issues)) for b in range(len(agenda.issues)) if a != b]
    if agenda.allows("linkage"):
        yield from (Link(seat, issue, tied) for issue, tied in pairs)
    if agenda.allows("disclosures"):
        for to in (PUBLIC, *((other,) for other in agenda.others(seat))):
            yield from (Disclose(seat, to, more, less) for more, less in pairs)
