"""What happens when seats signal to each other (rules, chapter 16)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.acts.signals import Tone
from summit.engine.seats import PUBLIC, Audience, Seat


@dataclass(frozen=True, slots=True)
class Declared:
    """A seat made a public statement."""

    seat: Seat
    tone: Tone
    rule: str = "16.1"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class NonPaperSent:
    """A seat sent a text to some others only, as it wrote it."""

    text: str
    author: Seat
    to: Audience
    terms: Terms
    audience: Audience
    rule: str = "16.2"


@dataclass(frozen=True, slots=True)
class NonPaperRead:
    """A non-paper as one of those to whom it was sent has understood it."""

    text: str
    seat: Seat
    author: Seat
    to: Audience
    terms: Terms
    audience: Audience
    rule: str = "16.2"


@dataclass(frozen=True, slots=True)
class NonPaperDenied:
    """Its author said that a non-paper was never an offer."""

    text: str
    seat: Seat
    audience: Audience
    rule: str = "16.4"


@dataclass(frozen=True, slots=True)
class Whispered:
    """A sentence went by a back channel."""

    message: str
    by: Seat
    to: Audience
    words: str
    audience: Audience
    rule: str = "16.5"


@dataclass(frozen=True, slots=True)
class MessageLeaked:
    """What was said by a back channel is in the newspapers; `message` is what it is called now."""

    message: str
    by: Seat
    to: Audience
    words: str
    rule: str = "16.6"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class TextLeaked:
    """A non-paper is known to everybody, as its author wrote it, and `text` is what it is called
    now; `revealed_by` is who showed it (`None`: nobody knows)."""

    text: str
    author: Seat
    to: Audience
    terms: Terms
    revealed_by: Seat | None
    rule: str = "16.6"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A seat told some others what matters more to it."""

    disclosure: str
    by: Seat
    to: Audience
    more: int
    less: int
    audience: Audience
    rule: str = "16.7"


@dataclass(frozen=True, slots=True)
class DisclosureWeighed:
    """Whether a disclosure is true by its author's own sheet; only the author knows."""

    disclosure: str
    seat: Seat
    is_true: bool
    audience: Audience
    rule: str = "16.7"


@dataclass(frozen=True, slots=True)
class DisclosureFalse:
    """Those who were told have found out that a disclosure was not true."""

    disclosure: str
    by: Seat
    audience: Audience
    rule: str = "16.7"


@dataclass(frozen=True, slots=True)
class PledgeGiven:
    """A seat promised another to come closer on an issue by the close of a round."""

    pledge: str
    by: Seat
    to: Seat
    issue: int
    option: int
    start: int
    due: int
    rule: str = "16.8"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class PledgeSettled:
    """A pledge fell due and was kept, or not."""

    pledge: str
    kept: bool
    rule: str = "16.8"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Linked:
    """A seat tied one issue to another."""

    seat: Seat
    issue: int
    tied: int
    rule: str = "16.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class LinkDeclined:
    """A seat declared that it does not accept another's linkage."""

    seat: Seat
    of: Seat
    issue: int
    tied: int
    rule: str = "16.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A seat gave up its linkage."""

    seat: Seat
    issue: int
    tied: int
    rule: str = "16.9"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class UltimatumPut:
    """A seat put its position to another as an ultimatum."""

    ultimatum: str
    by: Seat
    of: Seat
    text: str
    rule: str = "16.10"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class UltimatumAnswered:
    """The one to whom it was put yielded or refused."""

    ultimatum: str
    by: Seat
    yields: bool
    rule: str = "16.10"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class UltimatumEmpty:
    """Its author stayed at the table after a refusal."""

    ultimatum: str
    seat: Seat
    rule: str = "16.10"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class GestureMade:
    """A seat took a step by itself; `until` is the round by whose close it hopes for an answer (0:
    it asks for none)."""

    seat: Seat
    gesture: str
    until: int
    rule: str = "16.11"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class GestureUndone:
    """A seat took its gesture back."""

    seat: Seat
    gesture: str
    rule: str = "16.11"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class InitiativeSettled:
    """An initiative was answered by another seat, or ran out without an answer (`None`)."""

    seat: Seat
    gesture: str
    answered_by: Seat | None
    rule: str = "16.12"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class WalkedOut:
    """A seat left the table."""

    seat: Seat
    rule: str = "16.13"
    audience: Audience = PUBLIC


@dataclass(frozen=True, slots=True)
class CameBack:
    """A seat returned to the table."""

    seat: Seat
    rule: str = "16.13"
    audience: Audience = PUBLIC


Signalled = (
    Declared
    | NonPaperSent
    | NonPaperRead
    | NonPaperDenied
    | Whispered
    | MessageLeaked
    | TextLeaked
    | Disclosed
    | DisclosureWeighed
    | DisclosureFalse
    | PledgeGiven
    | PledgeSettled
    | Linked
    | LinkDeclined
    | Unlinked
    | UltimatumPut
    | UltimatumAnswered
    | UltimatumEmpty
    | GestureMade
    | GestureUndone
    | InitiativeSettled
    | WalkedOut
    | CameBack
)
