"""What has been signalled so far and still matters (rules, chapter 16)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.acts.signals import Tone
from summit.engine.seats import Audience, Seat


@dataclass(frozen=True, slots=True)
class Statement:
    """A public statement (rule 16.1)."""

    seat: Seat
    tone: Tone
    round: int


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence sent by a back channel; after a leak its audience is everybody."""

    id: str
    by: Seat
    to: Audience
    words: str
    round: int
    audience: Audience


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A priority that was told: `more` is said to matter more than `less`. `found` says that it
    was found out to be false."""

    id: str
    by: Seat
    to: Audience
    more: int
    less: int
    round: int
    audience: Audience
    found: bool = False


Kept = Literal["open", "kept", "broken", "disowned"]


@dataclass(frozen=True, slots=True)
class Pledged:
    """A pledge: `start` is the option of the author's position when it was given, in `round`."""

    id: str
    by: Seat
    to: Seat
    issue: int
    option: int
    start: int
    due: int
    round: int
    kept: Kept = "open"


@dataclass(frozen=True, slots=True)
class Linkage:
    """An issue tied to another by a seat, and who has declined to accept that."""

    by: Seat
    issue: int
    tied: int
    declined: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Threat:
    """An ultimatum: `yielded` is `None` while it is open; `stayed` says that its author stayed at
    the table after a refusal, `meant` that it left."""

    id: str
    by: Seat
    of: Seat
    text: str
    round: int
    yielded: bool | None = None
    stayed: bool = False
    meant: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A gesture that was carried out. `until` is the round at whose close an initiative runs out
    unanswered (0: none, or settled)."""

    seat: Seat
    gesture: str
    round: int
    until: int = 0
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Signals:
    """All of chapter 16 that stands. `lies` names the disclosures that are not true, known to their
    author alone; `away` lists who has left the table."""

    statements: tuple[Statement, ...] = ()
    messages: tuple[Message, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    lies: tuple[str, ...] = ()
    pledges: tuple[Pledged, ...] = ()
    links: tuple[Linkage, ...] = ()
    threats: tuple[Threat, ...] = ()
    gestures: tuple[Taken, ...] = ()
    away: tuple[Seat, ...] = ()
