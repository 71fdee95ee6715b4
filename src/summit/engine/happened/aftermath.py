"""What happened after a signature, in the past tense: each with its rule and whom it reaches."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import HIDDEN, PUBLIC, Audience, Seat
from summit.engine.standing.treaty import Reply, Result, Verdict


@dataclass(frozen=True, slots=True)
class TreatySigned:
    """The text became a treaty that will live so many review periods; 0 if the scenario stops with
    the vote at home."""

    text: str
    periods: int
    rule: str = "11.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SupportMoved:
    """How a party's public stands to the talks moved; millionths of a point, 0 to 100,000,000."""

    seat: Seat
    cause: str
    source: str
    before: int
    after: int
    rule: str = "11.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class VoteDue:
    """A party has to settle what becomes of the treaty at home."""

    seat: Seat
    audience: Audience
    rule: str = "11.2"


@dataclass(frozen=True, slots=True)
class PaymentPromised:
    """A side payment was promised at home, with the rider that comes with it, if one does."""

    seat: Seat
    payment: str
    audience: Audience
    rule: str = "11.4"


@dataclass(frozen=True, slots=True)
class VoteCalled:
    """A party put the treaty to the vote."""

    seat: Seat
    rule: str = "11.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TreatyShelved:
    """A party will not put the treaty to the vote."""

    seat: Seat
    rule: str = "11.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class VoteHeld:
    """The votes at home were counted."""

    seat: Seat
    passed: bool
    rule: str = "11.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class EnteredIntoForce:
    """Everybody whose approval was needed has given it."""

    rule: str = "12.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class MandateAsked:
    """The agency asked a party to let its inspectors in."""

    seat: Seat
    audience: Audience
    rule: str = "12.2"


@dataclass(frozen=True, slots=True)
class MandateAnswered:
    """A party let the agency's inspectors in, or did not."""

    seat: Seat
    admitted: bool
    rule: str = "12.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PeriodOpened:
    """A review period began; `number` counts from 1."""

    number: int
    rule: str = "12.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class ConductDue:
    """A party has to decide which limits it keeps in this period."""

    seat: Seat
    audience: Audience
    rule: str = "12.3"


@dataclass(frozen=True, slots=True)
class Complied:
    """A party kept the limits, or broke some; only it knows which."""

    seat: Seat
    breaks: tuple[int, ...]
    audience: Audience
    rule: str = "12.3"


@dataclass(frozen=True, slots=True)
class VisitDue:
    """A party may send inspectors at short notice in this period."""

    seat: Seat
    left: int
    audience: Audience
    rule: str = "13.2"


@dataclass(frozen=True, slots=True)
class VisitSent:
    """A party sent inspectors somewhere, or kept the visit for later (`of` is `None`)."""

    seat: Seat
    of: Seat | None
    limit: int
    audience: Audience
    rule: str = "13.2"


@dataclass(frozen=True, slots=True)
class VisitPaid:
    """The inspectors arrived: their host knows now what they came to see."""

    seat: Seat
    of: Seat
    limit: int
    audience: Audience
    rule: str = "13.2"


@dataclass(frozen=True, slots=True)
class Found:
    """An inspector looked at a party for a whole period; `limit` is -1 where nothing was seen."""

    finding: str
    by: Seat
    of: Seat
    limit: int
    result: Result
    audience: Audience
    rule: str = "13.3"


@dataclass(frozen=True, slots=True)
class QueryPut:
    """A party asked about a finding in the commission, behind closed doors; from now on the one who
    was asked knows of it too."""

    by: Seat
    of: Seat
    finding: str
    period: int
    limit: int
    result: Result
    audience: Audience
    rule: str = "14.2"


@dataclass(frozen=True, slots=True)
class BooksOpened:
    """The party that was asked opened its books, or said nothing."""

    by: Seat
    of: Seat
    finding: str
    openly: bool
    audience: Audience
    rule: str = "14.2"


@dataclass(frozen=True, slots=True)
class QueryAnswered:
    """What came of a question in the commission; `of` is who was asked."""

    by: Seat
    of: Seat
    finding: str
    reply: Reply
    audience: Audience
    rule: str = "14.2"


@dataclass(frozen=True, slots=True)
class ChargeMade:
    """A party charged another before everybody with breaking a limit."""

    charge: str
    by: Seat
    of: Seat
    limit: int
    rule: str = "14.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class ChargeSettled:
    """What the inquiry into a charge found."""

    charge: str
    verdict: Verdict
    rule: str = "14.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class FindingPublished:
    """A finding was shown to everybody."""

    finding: str
    by: Seat
    of: Seat
    period: int
    limit: int
    result: Result
    rule: str = "14.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class InspectionsSuspended:
    """A party keeps the limits, and neither lets inspectors in nor sends any."""

    seat: Seat
    rule: str = "14.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class InspectionsResumed:
    """A party went back to inspections."""

    seat: Seat
    rule: str = "14.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class CounterTaken:
    """A party answers another in kind until further notice."""

    by: Seat
    of: Seat
    rule: str = "14.6"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class CounterLifted:
    """A countermeasure ended."""

    by: Seat
    of: Seat
    rule: str = "14.6"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SnappedBack:
    """The penalty agreed in advance hit a party."""

    by: Seat
    of: Seat
    rule: str = "14.7"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class AgencyExpelled:
    """A party sent the agency's inspectors home."""

    seat: Seat
    rule: str = "14.8"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """A party will be out of the treaty after the period of that number."""

    seat: Seat
    after: int
    rule: str = "14.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PeriodClosed:
    """A review period ended."""

    number: int
    rule: str = "12.5"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PeriodReckoned:
    """What each seat had from the treaty in a period, by place: micropoints of a whole treaty's
    life, to be divided by the periods. The victim of a breach does not know what it lost."""

    worth: tuple[int, ...]
    rule: str = "15.1"
    audience: Audience = HIDDEN


@dataclass(frozen=True, slots=True)
class ExtensionDue:
    """A party has to say whether it would have the treaty live on."""

    seat: Seat
    audience: Audience
    rule: str = "12.6"


@dataclass(frozen=True, slots=True)
class ExtensionVoiced:
    """A party said so, in a sealed note until all have."""

    seat: Seat
    willing: bool
    audience: Audience
    rule: str = "12.6"


@dataclass(frozen=True, slots=True)
class ExtensionSettled:
    """The notes were opened: the treaty lives on for so many periods in all, or ends."""

    extended: bool
    periods: int
    rule: str = "12.6"
    audience: Audience = PUBLIC


Aftermath = (
    TreatySigned
    | SupportMoved
    | VoteDue
    | PaymentPromised
    | VoteCalled
    | TreatyShelved
    | VoteHeld
    | EnteredIntoForce
    | MandateAsked
    | MandateAnswered
    | PeriodOpened
    | ConductDue
    | Complied
    | VisitDue
    | VisitSent
    | VisitPaid
    | Found
    | QueryPut
    | BooksOpened
    | QueryAnswered
    | ChargeMade
    | ChargeSettled
    | FindingPublished
    | InspectionsSuspended
    | InspectionsResumed
    | CounterTaken
    | CounterLifted
    | SnappedBack
    | AgencyExpelled
    | NoticeGiven
    | PeriodClosed
    | PeriodReckoned
    | ExtensionDue
    | ExtensionVoiced
    | ExtensionSettled
)
