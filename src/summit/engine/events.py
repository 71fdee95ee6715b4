"""What happened, in the past tense: each with its rule and with whom it reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.actions import Terms
from summit.engine.happened.aftermath import Aftermath
from summit.engine.happened.floors import FloorEvent
from summit.engine.happened.offices import Presided
from summit.engine.happened.signals import Signalled
from summit.engine.happened.substance import Changed
from summit.engine.seats import HIDDEN, PUBLIC, Audience, Seat

Entered = Literal[
    "opening",
    "talks",
    "closing",
    "ratification",
    "entry",
    "compliance",
    "looks",
    "commission",
    "extension",
]
"""The parts of a round, of the time after the signature, and of a review period."""

Reason = Literal["signed", "no_deal", "collapsed", "not_ratified", "in_force", "withdrawn"]
"""Why a game ended: `signed` and `in_force` with a treaty, `withdrawn` and `not_ratified` after
one."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one seat has received from another so far, in its own measure (rule 5.2).

    Shares are millionths of 100 points. `value` is V, `moved` the furthest that the giver has come
    on each issue (millionths of the distance between the openings; -1 where they agreed from the
    start), `given` M so far. `latest` is the text measured last, `best` the best counted one (""
    if none) and `fallen` how far the latest lies below it. `this_round` is all that rose since the
    round opened, what was given and steps closer together: 0 means that nothing came.
    """

    value: int
    moved: tuple[int, ...]
    given: int
    latest: str
    best: str
    fallen: int
    this_round: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a trust ledger: weight and levels are millionths of log-odds."""

    round: int
    rule: str
    holder: Seat
    about: Seat
    cause: str
    source: str
    weight: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class GameOpened:
    """The delegations took their seats."""

    seats: tuple[Seat, ...]
    rule: str = "1.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A round began; `number` counts from 1."""

    number: int
    rule: str = "2.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class OrderSet:
    """The speaking order of the round was fixed or drawn."""

    order: tuple[Seat, ...]
    rule: str = "2.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TurnOpened:
    """The floor went to a seat for the `number`-th turn of the round, counted from 1, with so many
    moves and sentences."""

    seat: Seat
    number: int
    moves: int
    remarks: int
    rule: str = "2.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class MoveSpent:
    """A seat used one of its moves; only the seat itself is told how many are left."""

    seat: Seat
    left: int
    audience: Audience
    rule: str = "2.4"


@dataclass(frozen=True, slots=True)
class TurnClosed:
    """A seat gave up the floor."""

    seat: Seat
    rule: str = "2.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class RoundClosed:
    """The round's speaking time ran out."""

    number: int
    rule: str = "2.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Spoke:
    """A seat said something to the room."""

    seat: Seat
    words: str
    rule: str = "2.6"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TextTabled:
    """A text was put on the table; a public one is its author's position from now on."""

    text: str
    author: Seat
    terms: Terms
    opening: bool
    audience: Audience
    rule: str = "3.1"


@dataclass(frozen=True, slots=True)
class TextAccepted:
    """A seat supports another's text."""

    seat: Seat
    text: str
    audience: Audience
    rule: str = "4.1"


@dataclass(frozen=True, slots=True)
class AcceptanceLapsed:
    """The author replaced a text, so this seat's support of it is void."""

    seat: Seat
    text: str
    audience: Audience
    rule: str = "4.2"


@dataclass(frozen=True, slots=True)
class AcceptanceWithdrawn:
    """A seat took its support back."""

    seat: Seat
    text: str
    audience: Audience
    rule: str = "4.3"


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A red line said aloud: its condition in the author's words, and the reason given."""

    seat: Seat
    condition: str
    because: str


@dataclass(frozen=True, slots=True)
class TextRejected:
    """A seat said no to a text, and which of its red lines the text crosses."""

    seat: Seat
    text: str
    lines: tuple[NamedLine, ...]
    audience: Audience
    rule: str = "4.5"


@dataclass(frozen=True, slots=True)
class DemandPut:
    """A seat asked another to commit itself to a level of a measure."""

    demand: str
    by: Seat
    of: Seat
    measure: int
    level: int
    reciprocal: bool
    rule: str = "6.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class DemandAnswered:
    """A demand was granted (in whole or to a lower level) or, with `None`, refused."""

    demand: str
    by: Seat
    level: int | None
    rule: str = "6.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PromiseGiven:
    """A seat promised another that no text of its own will fall below a level (rule 6.3)."""

    seat: Seat
    to: Seat
    measure: int
    level: int
    rule: str = "6.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PromiseBroken:
    """A seat tabled a text below the level that it had promised."""

    seat: Seat
    to: Seat
    measure: int
    level: int
    tabled: int
    rule: str = "6.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Measured:
    """What `receiver` has from `giver` was measured anew; only the receiver knows its own sheet."""

    receiver: Seat
    giver: Seat
    account: Account
    audience: Audience
    rule: str = "5.2"


@dataclass(frozen=True, slots=True)
class RoomMeasured:
    """The public movement of `giver` towards `receiver` was measured anew."""

    receiver: Seat
    giver: Seat
    account: Account
    rule: str = "5.7"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TrustMoved:
    """A row of a seat's own ledger: how far it trusts another, exactly."""

    row: Row
    audience: Audience

    @property
    def rule(self) -> str:
        """The rule that moved it."""
        return self.row.rule


@dataclass(frozen=True, slots=True)
class ReadingMoved:
    """A row of the room's reading of how far one seat trusts another."""

    row: Row
    audience: Audience = PUBLIC

    @property
    def rule(self) -> str:
        """The rule that moved it."""
        return self.row.rule


@dataclass(frozen=True, slots=True)
class InjectStruck:
    """A development from outside reached its audience."""

    inject: str
    audience: Audience
    rule: str = "7.1"


@dataclass(frozen=True, slots=True)
class InjectPassed:
    """An inject was due and did not come: its condition was false, chance said no, it had struck
    before, good contact averted it, or the agency behind it was held back."""

    inject: str
    why: Literal["condition", "chance", "struck", "averted", "restrained"]
    rule: str = "7.2"
    audience: Audience = HIDDEN


@dataclass(frozen=True, slots=True)
class ChoicePut:
    """An inject asked a seat to decide something."""

    inject: str
    seat: Seat
    audience: Audience
    rule: str = "7.5"


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """A seat decided."""

    inject: str
    seat: Seat
    option: str
    audience: Audience
    rule: str = "7.5"


@dataclass(frozen=True, slots=True)
class MeansMoved:
    """A seat's national means of watching one limit changed; `detection` in millionths."""

    seat: Seat
    limit: int
    detection: int
    audience: Audience
    rule: str = "7.4"


@dataclass(frozen=True, slots=True)
class PointsMoved:
    """A seat's score sheet was rewritten for one issue: `points`, and what is at stake in
    micropoints, by option."""

    seat: Seat
    issue: int
    points: tuple[int, ...]
    stakes: tuple[int, ...]
    audience: Audience
    rule: str = "7.4"


@dataclass(frozen=True, slots=True)
class WalkAwayMoved:
    """A seat's walk-away value changed to `points`."""

    seat: Seat
    points: int
    audience: Audience
    rule: str = "7.4"


@dataclass(frozen=True, slots=True)
class RedLineDrawn:
    """A seat received a new red line."""

    seat: Seat
    condition: str
    because: str
    audience: Audience
    rule: str = "7.4"


@dataclass(frozen=True, slots=True)
class FlagSet:
    """A flag of the scenario was set."""

    flag: str
    rule: str = "7.4"
    audience: Audience = HIDDEN


@dataclass(frozen=True, slots=True)
class TensionPressed:
    """Something will move tension when the round closes; `amount` in millionths of a point."""

    cause: str
    source: str
    amount: int
    audience: Audience
    rule: str = "8.2"


@dataclass(frozen=True, slots=True)
class TensionMoved:
    """The room's mood moved at the close of a round; millionths of a point, 0 to 100,000,000."""

    before: int
    after: int
    growth: int
    pressure: int
    distrust: int
    rule: str = "8.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class QuestionOpened:
    """Chance was asked: one weight an answer."""

    question: str
    weights: tuple[int, ...]
    rule: str = "9.1"
    audience: Audience = HIDDEN


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    """Nature answered."""

    question: str
    answer: int
    rule: str = "9.1"
    audience: Audience = HIDDEN


@dataclass(frozen=True, slots=True)
class StageEntered:
    """The game moved on to the next part of the round."""

    stage: Entered
    rule: str = "2.1"
    audience: Audience = HIDDEN


@dataclass(frozen=True, slots=True)
class AgreementReached:
    """Every party supports one text: the treaty is signed."""

    text: str
    rule: str = "4.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class GameEnded:
    """The game is over: why, the ending that the scenario tells, and the treaty if there is one."""

    reason: Reason
    ending: str
    text: str | None
    rule: str = "10.1"
    audience: Audience = PUBLIC


Event = (
    GameOpened
    | RoundOpened
    | OrderSet
    | TurnOpened
    | MoveSpent
    | TurnClosed
    | RoundClosed
    | Spoke
    | TextTabled
    | TextAccepted
    | AcceptanceLapsed
    | AcceptanceWithdrawn
    | TextRejected
    | DemandPut
    | DemandAnswered
    | PromiseGiven
    | PromiseBroken
    | Measured
    | RoomMeasured
    | TrustMoved
    | ReadingMoved
    | InjectStruck
    | InjectPassed
    | ChoicePut
    | ChoiceMade
    | MeansMoved
    | PointsMoved
    | WalkAwayMoved
    | RedLineDrawn
    | FlagSet
    | TensionPressed
    | TensionMoved
    | QuestionOpened
    | QuestionSettled
    | StageEntered
    | AgreementReached
    | GameEnded
    | Aftermath
    | FloorEvent
    | Signalled
    | Presided
    | Changed
)
