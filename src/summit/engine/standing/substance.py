"""What was done about the substance and still matters (rules, chapter 18)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import Seat


@dataclass(frozen=True, slots=True)
class Broached:
    """A seat is willing to discuss an option that is not on the table."""

    seat: Seat
    issue: int
    option: int


@dataclass(frozen=True, slots=True)
class Sanctioned:
    """Whether a sanction is in force, and in which round that last changed."""

    sanction: str
    in_force: bool
    round: int


@dataclass(frozen=True, slots=True)
class Performed:
    """How many steps of a sequence are done, and in which round the last came or went."""

    sequence: str
    done: int
    round: int


@dataclass(frozen=True, slots=True)
class Contact:
    """A line of contact: whether it is open, and the last round in which it was used (0: never)."""

    contact: str
    is_open: bool
    used: int


@dataclass(frozen=True, slots=True)
class Amendment:
    """Other terms for the treaty, and who has agreed to them."""

    id: str
    by: Seat
    terms: Terms
    period: int
    agreed: tuple[Seat, ...]
    is_adopted: bool = False


@dataclass(frozen=True, slots=True)
class Matters:
    """All of chapter 18 that stands: `opened` are options that came onto the table, by issue and
    option, `taken_back` steps that were reversed, by sequence and number, `raced` the rounds of an
    arms race so far."""

    broached: tuple[Broached, ...] = ()
    opened: tuple[tuple[int, int], ...] = ()
    sanctions: tuple[Sanctioned, ...] = ()
    steps: tuple[Performed, ...] = ()
    contacts: tuple[Contact, ...] = ()
    taken_back: tuple[tuple[str, int], ...] = ()
    raced: int = 0
    amendments: tuple[Amendment, ...] = ()

    def done(self, sequence: str) -> int:
        """How many steps of a sequence are done."""
        return next((entry.done for entry in self.steps if entry.sequence == sequence), 0)
