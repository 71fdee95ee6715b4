"""How each delegation judged a text on the last day of the talks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summit.bargain.expected import Eyes
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.scoring import Worth, eyes_of, worth
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.tables import Sheet


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A seat with its sheet as it stood at the end, and its trust of that day in its eyes."""

    seat: Seat
    sheet: Sheet
    eyes: Eyes

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


def standpoints(state: State) -> tuple[Standpoint, ...]:
    """One for every seat, in the order of the seats."""
    return tuple(
        Standpoint(seat, sheet, eyes_of(state, seat))
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
