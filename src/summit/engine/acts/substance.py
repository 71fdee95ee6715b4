"""What seats do about the substance itself, beside texts (rules, chapter 18)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import Seat


@dataclass(frozen=True, slots=True)
class Broach:
    """Say that one is willing to discuss an option that is not on the table yet (rule 18.2)."""

    by: Seat
    issue: int
    option: int


@dataclass(frozen=True, slots=True)
class Impose:
    """Put a sanction in force (rule 18.3)."""

    by: Seat
    sanction: str


@dataclass(frozen=True, slots=True)
class Relieve:
    """Lift a sanction of one's own (rule 18.3)."""

    by: Seat
    sanction: str


@dataclass(frozen=True, slots=True)
class Perform:
    """Carry out the next step of a sequence, which is one's own to take (rule 18.4)."""

    by: Seat
    sequence: str


@dataclass(frozen=True, slots=True)
class Reverse:
    """Take back the last step of a sequence, which was one's own (rule 18.4)."""

    by: Seat
    sequence: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """Keep a line of contact in use (rule 18.7)."""

    by: Seat
    contact: str


@dataclass(frozen=True, slots=True)
class Amend:
    """Propose other terms for a treaty that is in force (rule 18.9)."""

    by: Seat
    terms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """Agree to an amendment that another proposed (rule 18.9)."""

    by: Seat
    amendment: str


Substance = Broach | Impose | Relieve | Perform | Reverse | Exercise | Amend | Consent
