"""What happens around a chair, observers, blocs and governments (rules, chapter 17)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.standing.offices import Opinion


@dataclass(frozen=True, slots=True)
class SingleTextTabled:
    """The chair put a single text on the table."""

    text: str
    author: Seat
    terms: Terms
    rule: str = "17.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class CreditSpent:
    """A chair or mediator has used some of its credit; `left` is what remains."""

    seat: Seat
    left: int
    rule: str = "17.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PollOpened:
    """Every party that is at the table was asked whether it could live with the single text."""

    text: str
    rule: str = "17.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PollDue:
    """A party has to answer a straw poll."""

    seat: Seat
    audience: Audience
    rule: str = "17.3"


@dataclass(frozen=True, slots=True)
class Voiced:
    """A party wrote down its answer."""

    seat: Seat
    yes: bool
    issue: int
    audience: Audience
    rule: str = "17.3"


@dataclass(frozen=True, slots=True)
class PollRead:
    """All have answered, and the answers are read out."""

    text: str
    opinions: tuple[Opinion, ...]
    rule: str = "17.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Vouched:
    """A mediator gave its word for one party to another."""

    by: Seat
    of: Seat
    to: Seat
    rule: str = "17.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Reported:
    """An observer brought out a report."""

    seat: Seat
    report: str
    rule: str = "17.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class CalledOn:
    """An observer called on a party to come to an agreement."""

    by: Seat
    of: Seat
    rule: str = "17.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TextEndorsed:
    """A member of a bloc told the others that it can support a text."""

    seat: Seat
    text: str
    audience: Audience
    rule: str = "17.6"


@dataclass(frozen=True, slots=True)
class LeftOutside:
    """A party that was not needed has not signed: the treaty does not bind it."""

    seat: Seat
    rule: str = "17.7"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class AgencyHeld:
    """A government holds back an agency of its own for this round."""

    seat: Seat
    inject: str
    audience: Audience
    rule: str = "17.8"


@dataclass(frozen=True, slots=True)
class LeaderChanged:
    """Somebody else leads a delegation, with another brief."""

    seat: Seat
    leader: str
    name: str
    brief: str
    rule: str = "17.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SheetSwapped:
    """What the new leadership wants, known to the delegation alone."""

    seat: Seat
    leader: str
    audience: Audience
    rule: str = "17.9"


@dataclass(frozen=True, slots=True)
class ReaffirmationDue:
    """A new leadership is asked whether what was promised before still holds."""

    seat: Seat
    audience: Audience
    rule: str = "17.9"


@dataclass(frozen=True, slots=True)
class Reaffirmed:
    """It said so before everybody."""

    seat: Seat
    keeps: bool
    rule: str = "17.9"
    audience: Audience = PUBLIC


Presided = (
    SingleTextTabled
    | CreditSpent
    | PollOpened
    | PollDue
    | Voiced
    | PollRead
    | Vouched
    | Reported
    | CalledOn
    | TextEndorsed
    | LeftOutside
    | AgencyHeld
    | LeaderChanged
    | SheetSwapped
    | ReaffirmationDue
    | Reaffirmed
)
