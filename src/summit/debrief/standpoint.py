"""How each delegation judged a text on the last day of the talks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summit.bargain.expected import Eyes
from summit.debrief.allowed import Bar
from summit.engine.actions import Terms
from summit.engine.matters import is_closed
from summit.engine.meter import MILLION
from summit.engine.scoring import Worth, eyes_of, worth
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.tables import Sheet
from summit.scenario.conditions import Value


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A seat with its sheet as it stood at the end, and its trust of that day in its eyes. `bars`
    is what ruled texts out for everybody: scopes, and options off the table (18.1 and 18.2)."""

    seat: Seat
    sheet: Sheet
    eyes: Eyes
    bars: tuple[Bar, ...] = ()

    @property
    def floor(self) -> int:
        """The walk-away value in micropoints."""
        return self.sheet.walk_away * MILLION

    def worth(self, terms: Terms) -> Worth:
        """What a text is worth to this seat (rules 3.3 and 3.4)."""
        return worth(self.eyes, self.sheet, terms)

    def is_signable(self, terms: Terms) -> bool:
        """Whether this seat could sign the text (rule 3.5)."""
        return self.worth(terms).is_signable(self.sheet.walk_away)


@dataclass(frozen=True, slots=True)
class Valued:
    """A text that nobody need have tabled, and what it was worth to every seat, in their order."""

    terms: Terms
    worth: tuple[Worth, ...]


@dataclass(frozen=True, slots=True)
class Shut:
    """An option that never came onto the table (rule 18.2)."""

    issue: int
    option: int

    @property
    def reads(self) -> tuple[tuple[int, tuple[Value, ...]], ...]:
        """The issue that it belongs to."""
        return ((self.issue, ()),)

    def crossed_by(self, terms: Terms) -> bool:
        """Whether a text says it."""
        return terms[self.issue] == self.option


def bars_of(state: State) -> tuple[Bar, ...]:
    """What ruled texts out for everybody on that day."""
    agenda = state.tables.agenda
    shut = (
        Shut(number, option)
        for number, issue in enumerate(agenda.issues)
        for option in issue.closed
        if is_closed(agenda, state.matters, number, option)
    )
    return (*agenda.scopes, *shut)


def standpoints(state: State) -> tuple[Standpoint, ...]:
    """One for every seat, in the order of the seats."""
    bars = bars_of(state)
    return tuple(
        Standpoint(seat, sheet, eyes_of(state, seat), bars)
        for seat, sheet in zip(state.tables.agenda.seats, state.sheets, strict=True)
    )


def valued(room: Sequence[Standpoint], terms: Terms) -> Valued:
    """A text with its worth to everybody."""
    return Valued(terms, tuple(standpoint.worth(terms) for standpoint in room))


def are_all_ready(room: Sequence[Standpoint], terms: Terms) -> bool:
    """Whether every seat could sign the text."""
    return all(standpoint.is_signable(terms) for standpoint in room)


def treaty_of(state: State) -> Text | None:
    """The text that was signed, if one was."""
    name = state.outcome.text if state.outcome is not None else None
    return None if name is None else state.text(name)


def stayed_outside(state: State, seat: Seat) -> bool:
    """Whether a treaty was signed without a party that was not needed (rule 17.7)."""
    return state.treaty is not None and seat in state.treaty.outside


def without(state: State, outside: Sequence[Seat]) -> tuple[Standpoint, ...]:
    """The others, as they judge a treaty that those outside do not sign and that binds them not."""
    agenda = state.tables.agenda
    issues = tuple(
        replace(issue, binds=tuple(seat for seat in issue.binds if seat not in outside))
        for issue in agenda.issues
    )
    narrowed = replace(state, tables=replace(state.tables, agenda=replace(agenda, issues=issues)))
    return tuple(each for each in standpoints(narrowed) if each.seat not in outside)
