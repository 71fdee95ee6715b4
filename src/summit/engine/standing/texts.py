"""Draft treaties on the table, and for some eyes only (rules 3.1, 16.2 and 17.2)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import Audience, Seat


@dataclass(frozen=True, slots=True)
class Heard:
    """A non-paper as a seat misread it (rule 16.3)."""

    seat: Seat
    terms: Terms


@dataclass(frozen=True, slots=True)
class Text:
    """A draft treaty that was tabled; never edited, only replaced (rule 3.1).

    `stood` says that others could have taken it up: it lay on the table when the floor passed on,
    or from the start (rule 5.2). A non-paper names those `to` whom it was sent; its audience is
    its author and those of them who have read it, or everybody once it has leaked. `heard` says
    who misread it, `denied` that its author says it was never an offer. `single` marks a text from
    the chair.
    """

    id: str
    author: Seat
    terms: Terms
    audience: Audience
    round: int
    opening: bool
    stood: bool = False
    to: Audience = ()
    heard: tuple[Heard, ...] = ()
    denied: bool = False
    single: bool = False

    @property
    def is_position(self) -> bool:
        """Whether it was tabled before everybody, and so stood for its author (rule 3.2); a single
        text from the chair is nobody's position (rule 17.2)."""
        return not self.to and not self.single

    def as_heard_by(self, seat: Seat) -> Terms:
        """Its terms as a seat understood them: a non-paper may be misread (rule 16.3)."""
        return next((entry.terms for entry in self.heard if entry.seat == seat), self.terms)
