"""A game told as the facilitator sees it: while scripts play it, or from its record."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from summit.debrief.report import report
from summit.engine.events import Event
from summit.engine.state import State
from summit.plain.page import Page
from summit.plain.telling import tell
from summit.present.catalogue import say
from summit.present.reader import facilitator_reader
from summit.present.report import lines as report_lines
from summit.table.session import FacilitatorSession


def watch(
    page: Page, session: FacilitatorSession, past: Iterable[Event], step: Callable[[], bool]
) -> int:
    """Let scripts play a whole game and tell all of it; `step` plays one decision of one seat."""
    told = [*past]
    tell(page, told, facilitator_reader(session.state))
    while step():
        for update in session.updates():
            told += update.events
            tell(page, update.events, facilitator_reader(session.state))
    return finish(page, session.state, told)


def retell(page: Page, events: Iterable[Event], state: State) -> int:
    """Tell a recorded game from its first event to where it has come."""
    told = tuple(events)
    tell(page, told, facilitator_reader(state))
    return finish(page, state, told)


def finish(page: Page, state: State, events: Iterable[Event] = ()) -> int:
    """The debrief and the outcome of a game that is over; else how far it has come."""
    page.line()
    if state.outcome is None:
        page.line(_how_far(state))
        return 0
    page.lines(report_lines(report(state, events)), hang=4)
    page.go_on()
    page.line()
    page.line(say("plain.outcome", ending=state.outcome.ending))
    return 0


def _how_far(state: State) -> str:
    """The round or the review in which a game stands."""
    treaty = state.treaty
    if treaty is None:
        rounds = len(state.tables.agenda.meetings)
        return say("plain.unfinished", number=state.round, rounds=rounds)
    if not treaty.period:
        return say("plain.unfinished_home")
    return say("plain.unfinished_review", number=treaty.period, periods=treaty.periods)
