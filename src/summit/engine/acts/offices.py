"""What others at the table do: chairs and mediators, observers, blocs, governments (chapter 17)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import Seat


@dataclass(frozen=True, slots=True)
class Mediate:
    """Table a single text from the chair: nobody's position, for all to accept (rule 17.2)."""

    by: Seat
    terms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TakePoll:
    """Ask every party whether it could live with the single text (rule 17.3)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Voice:
    """Answer a straw poll, and say on which issue one would want more (-1: none) (rule 17.3)."""

    by: Seat
    yes: bool
    issue: int = -1


@dataclass(frozen=True, slots=True)
class Vouch:
    """Lend a mediator's credit: `to` is told that `of` can be trusted (rule 17.4)."""

    by: Seat
    of: Seat
    to: Seat


@dataclass(frozen=True, slots=True)
class Report:
    """Bring out a report that the scenario lists (rule 17.5)."""

    by: Seat
    report: str


@dataclass(frozen=True, slots=True)
class Press:
    """Call on a party in public to come to an agreement (rule 17.5)."""

    by: Seat
    of: Seat


@dataclass(frozen=True, slots=True)
class Endorse:
    """Tell the other members of one's bloc that one can support a text (rule 17.6)."""

    by: Seat
    text: str


@dataclass(frozen=True, slots=True)
class Restrain:
    """Hold back an agency at home that acts on its own, for this round (rule 17.8)."""

    by: Seat
    inject: str


@dataclass(frozen=True, slots=True)
class Reaffirm:
    """Say for a new leadership whether what was promised before still holds (rule 17.9)."""

    by: Seat
    keeps: bool


Office = Mediate | TakePoll | Voice | Vouch | Report | Press | Endorse | Restrain | Reaffirm
