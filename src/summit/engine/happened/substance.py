"""What happens to the substance, beside texts (rules, chapter 18)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import PUBLIC, Audience, Seat


@dataclass(frozen=True, slots=True)
class OptionBroached:
    """A seat is willing to discuss an option that is not on the table."""

    seat: Seat
    issue: int
    option: int
    rule: str = "18.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class OptionOpened:
    """An option came onto the table."""

    issue: int
    option: int
    rule: str = "18.2"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SanctionImposed:
    """A sanction is in force from now on."""

    seat: Seat
    sanction: str
    rule: str = "18.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class SanctionRelieved:
    """A sanction was lifted."""

    seat: Seat
    sanction: str
    rule: str = "18.3"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A seat carried out the next step of a sequence; `number` counts from 1."""

    seat: Seat
    sequence: str
    number: int
    rule: str = "18.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class StepReversed:
    """A seat took its last step of a sequence back."""

    seat: Seat
    sequence: str
    number: int
    rule: str = "18.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class StepOverdue:
    """The others wait for a step: until it comes, theirs are frozen."""

    seat: Seat
    sequence: str
    number: int
    rule: str = "18.4"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class ArmsRaced:
    """Another round without a deal: all have armed on; `rounds` counts them."""

    rounds: int
    rule: str = "18.6"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class ContactOpened:
    """A line of contact is open."""

    contact: str
    rule: str = "18.7"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class ContactUsed:
    """A seat kept a line of contact in use."""

    seat: Seat
    contact: str
    rule: str = "18.7"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class InjectAverted:
    """Good contact kept something from happening."""

    inject: str
    contact: str
    audience: Audience
    rule: str = "18.7"


@dataclass(frozen=True, slots=True)
class LimitExpired:
    """A limit of the treaty ran out before the treaty itself."""

    limit: int
    rule: str = "18.8"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class AmendmentProposed:
    """A party proposed other terms for the treaty."""

    amendment: str
    by: Seat
    terms: Terms
    rule: str = "18.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class AmendmentBacked:
    """A party agreed to an amendment."""

    amendment: str
    seat: Seat
    rule: str = "18.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TreatyAmended:
    """All have agreed: from the next review period on the treaty says this."""

    amendment: str
    terms: Terms
    rule: str = "18.9"
    audience: Audience = PUBLIC


Changed = (
    OptionBroached
    | OptionOpened
    | SanctionImposed
    | SanctionRelieved
    | StepTaken
    | StepReversed
    | StepOverdue
    | ArmsRaced
    | ContactOpened
    | ContactUsed
    | InjectAverted
    | LimitExpired
    | AmendmentProposed
    | AmendmentBacked
    | TreatyAmended
)
