"""What a seat may do once a treaty is signed: at home, in its own arsenal, in the commission."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import Seat


@dataclass(frozen=True, slots=True)
class Buy:
    """Promise a side payment at home, so that more vote for the treaty (rule 11.4)."""

    by: Seat
    payment: str


@dataclass(frozen=True, slots=True)
class CallVote:
    """Put the signed treaty to the vote at home (rule 11.2)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Shelve:
    """Never put the signed treaty to the vote; it will not enter into force (rule 11.5)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Admit:
    """Give the agency its mandate on one's own ground, or deny it (rule 12.2)."""

    by: Seat
    admitted: bool


@dataclass(frozen=True, slots=True)
class Comply:
    """Break these limits in this period, by their index, and keep the others (rule 12.3)."""

    by: Seat
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """Send inspectors at short notice to look at one limit in another's arsenal, or with `None`
    keep the visit for later (rule 13.2)."""

    by: Seat
    of: Seat | None = None
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Consult:
    """Ask in the commission, behind closed doors, about what one has found (rule 14.2)."""

    by: Seat
    finding: str


@dataclass(frozen=True, slots=True)
class Explain:
    """Answer such a question by opening the books, or by saying nothing (rule 14.2)."""

    by: Seat
    finding: str
    openly: bool


@dataclass(frozen=True, slots=True)
class Accuse:
    """Charge a party before everybody with breaking a limit (rule 14.3)."""

    by: Seat
    of: Seat
    limit: int


@dataclass(frozen=True, slots=True)
class Publish:
    """Show everybody what one has found (rule 14.4)."""

    by: Seat
    finding: str


@dataclass(frozen=True, slots=True)
class Suspend:
    """Keep the limits and stop the inspections, one's own and those of oneself (rule 14.5)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the inspections go on again (rule 14.5)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Counter:
    """Answer a party in kind, so that it has nothing from the treaty meanwhile (rule 14.6)."""

    by: Seat
    of: Seat


@dataclass(frozen=True, slots=True)
class Lift:
    """End a countermeasure (rule 14.6)."""

    by: Seat
    of: Seat


@dataclass(frozen=True, slots=True)
class SnapBack:
    """Trigger the penalty that was agreed in advance (rule 14.7)."""

    by: Seat
    of: Seat


@dataclass(frozen=True, slots=True)
class Expel:
    """Send the agency's inspectors home (rule 14.8)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class GiveNotice:
    """Leave the treaty when the notice has run out (rule 14.9)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Extend:
    """Say whether one would have the treaty live on past its end (rule 12.6)."""

    by: Seat
    willing: bool


Conduct = (
    Buy
    | CallVote
    | Shelve
    | Admit
    | Comply
    | Visit
    | Consult
    | Explain
    | Accuse
    | Publish
    | Suspend
    | Resume
    | Counter
    | Lift
    | SnapBack
    | Expel
    | GiveNotice
    | Extend
)
