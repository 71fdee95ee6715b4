"""A treaty after its signature: who voted, who keeps it, who found what, who answered how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.actions import Terms
from summit.engine.seats import AGENCY, Audience, Seat

Result = Literal["clean", "alarm", "confirmed"]
Reply = Literal["admitted", "cleared", "unresolved", "refused"]
Verdict = Literal["proven", "false", "unresolved"]


@dataclass(frozen=True, slots=True)
class Ballot:
    """A treaty put to the vote at home: `passed` is `None` until the votes are counted."""

    seat: Seat
    passed: bool | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """What one party did in one period: the limits that it broke, by index; none is keeping it."""

    period: int
    seat: Seat
    breaks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A visit at short notice; with `of` `None` the visit was kept for later. `paid` says that the
    inspectors have been there, so that their host knows of it."""

    period: int
    by: Seat
    of: Seat | None
    limit: int
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What one inspector has seen of one party in one period; `limit` is -1 for a clean one.

    `by` is a party, or the agency. `published` says that everybody has been shown it.
    """

    id: str
    period: int
    by: Seat
    of: Seat
    limit: int
    result: Result
    audience: Audience
    published: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question put in the commission about a finding, and what came of it; `None` while open."""

    by: Seat
    of: Seat
    finding: str
    reply: Reply | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation before everybody, and what the inquiry found; `None` while it looks."""

    id: str
    period: int
    by: Seat
    of: Seat
    limit: int
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Treaty:
    """Everything that happened to a signed treaty; `period` counts from 1 and is 0 before it is in
    force, `periods` is how many it will live.

    `bought` are side payments promised, `admitted` who has said yes or no to the agency, `visits`
    where inspectors were sent at short notice, and that they were kept at home. `counters` are
    pairs of author and target, `notices` the seats on their way out with the period after which
    they are out, `snapped` author and target of the penalty agreed in advance, `willing` what was
    said about an extension, `outside` who has not signed, `expired` limits that have run out,
    `signed_in` the round of the talks in which it was signed. `bound` says by issue whom the agenda
    bound before somebody stayed outside or a limit ran out (empty where it still does).
    `worth` is what each seat had from the treaty so far in micropoints,
    added up over the periods.
    """

    text: str
    terms: Terms
    periods: int
    ballots: tuple[Ballot, ...] = ()
    shelved: tuple[Seat, ...] = ()
    bought: tuple[tuple[Seat, str], ...] = ()
    is_ratified: bool = False
    period: int = 0
    admitted: tuple[tuple[Seat, bool], ...] = ()
    deeds: tuple[Deed, ...] = ()
    visits: tuple[Sent, ...] = ()
    findings: tuple[Finding, ...] = ()
    queries: tuple[Query, ...] = ()
    charges: tuple[Charge, ...] = ()
    suspended: tuple[Seat, ...] = ()
    was_suspended: bool = False
    counters: tuple[tuple[Seat, Seat], ...] = ()
    snapped: tuple[tuple[Seat, Seat], ...] = ()
    notices: tuple[tuple[Seat, int], ...] = ()
    willing: tuple[tuple[Seat, bool], ...] = ()
    is_extended: bool = False
    worth: tuple[int, ...] = ()
    outside: tuple[Seat, ...] = ()
    expired: tuple[int, ...] = ()
    signed_in: int = 0
    bound: tuple[tuple[Seat, ...], ...] = ()

    def finding(self, name: str) -> Finding | None:
        """The finding of that name, if there is one."""
        return next((entry for entry in self.findings if entry.id == name), None)

    def broke(self, seat: Seat, limit: int, period: int | None = None) -> bool:
        """Whether a seat broke a limit, in one period or in any."""
        return any(
            deed.seat == seat and limit in deed.breaks and period in (None, deed.period)
            for deed in self.deeds
        )

    def has_broken(self, seat: Seat) -> bool:
        """Whether a seat broke any limit in any period."""
        return any(deed.seat == seat and deed.breaks for deed in self.deeds)

    def is_shown(self, seat: Seat) -> bool:
        """Whether everybody knows that a seat has broken the treaty: a confirmed finding was
        published or is the agency's, or a charge was proven (rule 14.1)."""
        published = any(
            entry.of == seat
            and entry.result == "confirmed"
            and (entry.published or entry.by == AGENCY)
            for entry in self.findings
        )
        return published or any(c.of == seat and c.verdict == "proven" for c in self.charges)
