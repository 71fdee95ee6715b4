"""What a seat may say and do beside texts and demands: signals (rules, chapter 16)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.seats import Audience, Seat

Tone = Literal["conciliatory", "firm"]
"""How a public statement sounds (rule 16.1)."""


@dataclass(frozen=True, slots=True)
class Declare:
    """Make a public statement, conciliatory or firm (rule 16.1)."""

    by: Seat
    tone: Tone


@dataclass(frozen=True, slots=True)
class Deny:
    """Say that a non-paper of one's own was never an offer (rule 16.4)."""

    by: Seat
    text: str


@dataclass(frozen=True, slots=True)
class Whisper:
    """Say a sentence to some seats only, by a back channel (rule 16.5)."""

    by: Seat
    to: Audience
    words: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show everybody a non-paper that one was sent (rule 16.6)."""

    by: Seat
    text: str


@dataclass(frozen=True, slots=True)
class Disclose:
    """Tell some seats that one issue matters more to one's delegation than another; it may be true
    or not (rule 16.7). `more` and `less` are issues by index."""

    by: Seat
    to: Audience
    more: int
    less: int


@dataclass(frozen=True, slots=True)
class Pledge:
    """Promise a seat that one's position will come at least as far as an option on an issue by the
    close of a round, `due` (rule 16.8)."""

    by: Seat
    to: Seat
    issue: int
    option: int
    due: int


@dataclass(frozen=True, slots=True)
class Link:
    """Declare that one will not settle `issue` while `tied` is left as it is today (16.9)."""

    by: Seat
    issue: int
    tied: int


@dataclass(frozen=True, slots=True)
class Unlink:
    """Give up a linkage of one's own (rule 16.9)."""

    by: Seat
    issue: int
    tied: int


@dataclass(frozen=True, slots=True)
class Delink:
    """Declare that one does not accept another's linkage (rule 16.9)."""

    by: Seat
    of: Seat
    issue: int
    tied: int


@dataclass(frozen=True, slots=True)
class Threaten:
    """Put one's standing position to a seat as an ultimatum: yes or no, at once (rule 16.10)."""

    by: Seat
    of: Seat


@dataclass(frozen=True, slots=True)
class Heed:
    """Answer an ultimatum: accept the text, or refuse it (rule 16.10)."""

    by: Seat
    ultimatum: str
    yields: bool


@dataclass(frozen=True, slots=True)
class Gesture:
    """Take a step by oneself that the scenario lists (rule 16.11)."""

    by: Seat
    gesture: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take a gesture of one's own back (rule 16.11)."""

    by: Seat
    gesture: str


@dataclass(frozen=True, slots=True)
class WalkOut:
    """Leave the table until one comes back (rule 16.13)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Return to the table (rule 16.13)."""

    by: Seat


Signal = (
    Declare
    | Deny
    | Whisper
    | Reveal
    | Disclose
    | Pledge
    | Link
    | Unlink
    | Delink
    | Threaten
    | Heed
    | Gesture
    | Undo
    | WalkOut
    | ComeBack
)
