"""What others at the table have done that still matters (rules, chapter 17)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import Audience, Seat


@dataclass(frozen=True, slots=True)
class Opinion:
    """An answer to a straw poll: whether one could live with the text, and the issue on which one
    would want more (-1: none)."""

    seat: Seat
    yes: bool
    issue: int


@dataclass(frozen=True, slots=True)
class Poll:
    """A straw poll on a single text; `opinions` stay with their authors until all have answered."""

    text: str
    round: int
    opinions: tuple[Opinion, ...] = ()
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Endorsed:
    """A member of a bloc told the others that it can support a text."""

    seat: Seat
    text: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads a delegation now, with the brief that everybody reads."""

    seat: Seat
    id: str
    name: str
    brief: str


@dataclass(frozen=True, slots=True)
class Held:
    """An agency at home that was held back in a round."""

    seat: Seat
    inject: str
    round: int


@dataclass(frozen=True, slots=True)
class Pressed:
    """An observer called on a party in a round."""

    by: Seat
    of: Seat
    round: int


@dataclass(frozen=True, slots=True)
class Offices:
    """All of chapter 17 that stands.

    `single` names the chair's standing text ("" if none), `spent` how much credit each seat that
    has any has used, `vouched` who lent it to whom for whom.
    """

    single: str = ""
    polls: tuple[Poll, ...] = ()
    spent: tuple[tuple[Seat, int], ...] = ()
    vouched: tuple[tuple[Seat, Seat, Seat], ...] = ()
    reports: tuple[str, ...] = ()
    pressed: tuple[Pressed, ...] = ()
    endorsed: tuple[Endorsed, ...] = ()
    held: tuple[Held, ...] = ()
    leaders: tuple[Leader, ...] = ()

    def credit_spent(self, seat: Seat) -> int:
        """How much credit a seat has used so far (rule 17.4)."""
        return next((spent for who, spent in self.spent if who == seat), 0)

    def leader(self, seat: Seat) -> Leader | None:
        """Who has come to lead a delegation since the game began, if anybody has (rule 17.9)."""
        return next((entry for entry in reversed(self.leaders) if entry.seat == seat), None)
