"""What a seat may do: intentions, put to `refuse` and `apply`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.engine.acts.conduct import Conduct
from summit.engine.acts.offices import Office
from summit.engine.acts.signals import Signal
from summit.engine.acts.substance import Substance
from summit.engine.seats import PUBLIC, Audience, Seat

Terms = tuple[int, ...]
"""One option for every issue of the agenda, by its index: a complete draft treaty."""

REMARKS_A_TURN: Final = 3
"""How many sentences a speaker may say in one turn (rule 2.6)."""

LONGEST_REMARK: Final = 280
"""How many characters one sentence may have (rule 2.6)."""


@dataclass(frozen=True, slots=True)
class Propose:
    """Table a new text: to everybody it becomes the seat's position (rule 3.2), to some seats alone
    it is a non-paper (rule 16.2)."""

    by: Seat
    terms: Terms
    to: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Accept:
    """Support one exact text of another seat (rule 4.1)."""

    by: Seat
    text: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take back an acceptance (rule 4.3)."""

    by: Seat
    text: str


@dataclass(frozen=True, slots=True)
class Reject:
    """Say no to a text aloud, naming those of one's red lines that it crosses (rule 4.5).

    `naming` holds positions in the seat's own list of red lines.
    """

    by: Seat
    text: str
    naming: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Demand:
    """Ask a seat to commit itself to a level of a verification measure (rule 6.1).

    `level` is an option of the measure; `reciprocal` offers the same commitment in return.
    """

    by: Seat
    of: Seat
    measure: int
    level: int
    reciprocal: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Grant a demand, limit it to a lower level, or refuse it with `None` (rule 6.2)."""

    by: Seat
    demand: str
    level: int | None


@dataclass(frozen=True, slots=True)
class Choose:
    """Settle a choice that an inject put to this seat (rule 7.5)."""

    by: Seat
    inject: str
    option: str


@dataclass(frozen=True, slots=True)
class Speak:
    """Say a sentence to the room. It moves nothing (rule 2.6)."""

    by: Seat
    words: str


@dataclass(frozen=True, slots=True)
class EndTurn:
    """Give up the moves that are left in this turn (rule 2.4)."""

    by: Seat


@dataclass(frozen=True, slots=True)
class Settle:
    """Nature's answer to an open question, by its position in the list (rule 9.1)."""

    by: Seat
    question: str
    answer: int


Talk = Propose | Accept | Withdraw | Reject | Demand | Answer | Choose | Speak | EndTurn
"""What belongs to the talks; to speak and to end a turn belong to the commission too."""

Action = Talk | Settle | Conduct | Signal | Office | Substance
