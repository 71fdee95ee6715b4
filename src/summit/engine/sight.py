"""Who can see what of whom in a review period: means, measures, visits (rules 6.5 to 6.8, 13.1)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from summit.bargain.detection import combined
from summit.engine.actions import Terms
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import AGENCY, Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.engine.tables import Agenda


@dataclass(frozen=True, slots=True)
class Sight:
    """What one inspector can see of one party in a period; chances in millionths.

    `limits` are the limits that bind the party, `seen` the chance that a breach of each is noticed,
    `proven` that it is noticed with proof in hand (a part of `seen`), `false_alarm` the chance that
    something is noticed though nothing was broken.
    """

    limits: tuple[int, ...]
    seen: tuple[int, ...]
    proven: tuple[int, ...]
    false_alarm: int

    @property
    def is_blind(self) -> bool:
        """Whether there is nothing to look with."""
        return not any(self.seen) and not self.false_alarm

    @property
    def detection(self) -> int:
        """The chance of noticing a breach, if each limit is as likely to be the one (rule 13.3)."""
        return rounded(sum(self.seen), len(self.seen)) if self.seen else 0

    @property
    def alarm(self) -> int:
        """The chance of noticing a breach without proof, likewise."""
        unproven = sum(self.seen) - sum(self.proven)
        return rounded(unproven, len(self.seen)) if self.seen else 0


NOTHING: Final = Sight((), (), (), 0)


def limits_of(agenda: Agenda, seat: Seat) -> tuple[int, ...]:
    """The limits that bind a seat, by their index in the agenda."""
    return tuple(
        number
        for number, issue in enumerate(agenda.issues)
        if issue.kind == "limit" and seat in issue.binds
    )


def agreed_measures(agenda: Agenda, *, of_agency: bool) -> tuple[int, ...]:
    """The measures that the parties carry out themselves, or the agency's, by index."""
    return tuple(
        number
        for number, issue in enumerate(agenda.issues)
        if issue.kind == "verification" and issue.is_of_agency == of_agency
    )


def agency_looks(state: State) -> bool:
    """Whether the treaty's terms give the agency anything to look with."""
    agenda = state.tables.agenda
    terms = state.signed.terms
    return any(
        shares[terms[number]]
        for number in agreed_measures(agenda, of_agency=True)
        for _, shares in agenda.issues[number].watches
    )


def visits_in_all(agenda: Agenda, terms: Terms) -> int:
    """How many visits at short notice a treaty on these terms gives each party (rule 13.2)."""
    return sum(
        issue.short_notice[terms[number]]
        for number, issue in enumerate(agenda.issues)
        if issue.short_notice
    )


def visits_left(state: State, seat: Seat) -> int:
    """How many visits a seat has left; none while it has suspended, or has nowhere to go, or did
    not sign."""
    treaty = state.treaty
    if treaty is None or seat in (*treaty.suspended, *treaty.outside):
        return 0
    agenda = state.tables.agenda
    if not any(
        limits_of(agenda, other) for other in agenda.others(seat) if other not in treaty.suspended
    ):
        return 0
    made = sum(1 for sent in treaty.visits if sent.by == seat and sent.of is not None)
    return max(0, visits_in_all(agenda, treaty.terms) - made)


def sight_of(state: State, inspector: Seat, target: Seat) -> Sight:
    """What an inspector, a party or the agency, can see of a party in this period."""
    treaty, agenda = state.signed, state.tables.agenda
    means = () if inspector == AGENCY else state.sheets[agenda.index(inspector)].means
    visited = visited_by(treaty, inspector, target)
    return sight_by(agenda, treaty, inspector, target, means, visited)


def sight_by(
    agenda: Agenda,
    treaty: Treaty,
    inspector: Seat,
    target: Seat,
    means: tuple[int, ...],
    visited: Collection[int] = (),
) -> Sight:
    """The same for an inspector whose national means are these, as one believes of others; the
    agency has none, whatever is said."""
    if inspector == AGENCY:
        means = (0,) * len(agenda.issues)
    measures = measures_at_work(agenda, treaty, inspector, target)
    return seen_with(agenda, treaty.terms, target, means, measures, visited)


def measures_at_work(
    agenda: Agenda, treaty: Treaty, inspector: Seat, target: Seat
) -> tuple[int, ...]:
    """The measures by which an inspector looks at a party now: the parties' own unless one of the
    two has suspended inspections, the agency's where it is let in (rules 12.2, 14.5 and 14.8)."""
    is_of_agency = inspector == AGENCY
    if is_of_agency:
        is_open = (target, True) in treaty.admitted
    else:
        is_open = inspector not in treaty.suspended and target not in treaty.suspended
    return agreed_measures(agenda, of_agency=is_of_agency) if is_open else ()


def visited_by(treaty: Treaty, inspector: Seat, target: Seat) -> frozenset[int]:
    """The limits that an inspector looks at a second time in this period (rule 13.2)."""
    return frozenset(
        sent.limit
        for sent in treaty.visits
        if (sent.period, sent.by, sent.of) == (treaty.period, inspector, target)
    )


def noticed_by_any(
    agenda: Agenda,
    treaty: Treaty,
    target: Seat,
    limit: int,
    means: tuple[int, ...],
    visitors: Collection[Seat] = (),
) -> int:
    """The chance in millionths that any of the others or the agency sees a breach by a party in one
    period, if all have these means; `visitors` send their inspectors to that limit at short
    notice."""
    place = limits_of(agenda, target).index(limit)
    parties = tuple(seat for seat in agenda.others(target) if seat not in treaty.outside)
    inspectors = (*parties, *((AGENCY,) if agenda.agency else ()))
    return combined(
        tuple(
            sight_by(agenda, treaty, one, target, means, (limit,) if one in visitors else ()).seen[
                place
            ]
            for one in inspectors
        )
    )


def seen_with(
    agenda: Agenda,
    terms: Terms,
    target: Seat,
    means: tuple[int, ...],
    measures: tuple[int, ...],
    visited: Collection[int] = (),
) -> Sight:
    """What can be seen of a party with these means and measures. A visit at short notice is a
    second look by every measure that allows one (rule 13.2); proof comes from measures alone, in
    the share `confirmed_share` of what they see (rule 13.3)."""
    weights = agenda.weights
    limits = limits_of(agenda, target)
    if not limits:
        return NOTHING
    seen, proven = [], []
    for limit in limits:
        looks = [
            share
            for number in measures
            for share in _looks(agenda, number, terms, limit, limit in visited)
        ]
        on_the_spot = combined(tuple(looks), agenda.common_cause)
        seen.append(combined((means[limit], *looks), agenda.common_cause))
        proven.append(rounded(on_the_spot * weights.confirmed_share, MILLION))
    alarms = [
        agenda.issues[number].false_alarm[terms[number]]
        for number in measures
        if any(look for limit in limits for look in _looks(agenda, number, terms, limit, False))
    ]
    if any(means[limit] for limit in limits):
        alarms.append(weights.means_false_alarm)
    # An alarm that is certain would say nothing, and what it says is a ratio.
    false_alarm = min(combined(tuple(alarms)), MILLION - 1)
    if not false_alarm:
        # Who never errs has proof whenever it sees anything.
        proven = seen
    return Sight(limits, tuple(seen), tuple(proven), false_alarm)


def _looks(agenda: Agenda, number: int, terms: Terms, limit: int, visited: bool) -> list[int]:
    issue = agenda.issues[number]
    shares = dict(issue.watches).get(limit)
    if shares is None:
        return []
    at = terms[number]
    twice = visited and bool(issue.short_notice) and issue.short_notice[at] > 0
    return [shares[at]] * (2 if twice else 1)
