"""What a text is worth to a seat, on paper and in its own eyes (rules, chapter 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summit.bargain.expected import Eyes, Watch, expected, exposure, paper
from summit.engine.actions import Terms
from summit.engine.meter import MILLION, trust_at
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.tables import Agenda, Sheet


@dataclass(frozen=True, slots=True)
class Worth:
    """One text in one seat's eyes.

    `paper` is whole points, `expected` and `exposed` micropoints; `exposed` is what is lost on
    average if the others cheat, before trust is counted. `crossed` lists the red lines it crosses.
    """

    paper: int
    expected: int
    exposed: int
    crossed: tuple[int, ...]

    def is_signable(self, walk_away: int) -> bool:
        """Whether the seat could sign it: no red line, and worth its walk-away (rule 3.5)."""
        return not self.crossed and self.expected >= walk_away * MILLION


def eyes(agenda: Agenda, sheet: Sheet, seat: Seat, trust: tuple[int, ...]) -> Eyes:
    """How a seat looks at texts, given its trust in each other seat in millionths (rule 3.3).

    EU_i(x) = u_i(x) - sum over j, k of (1 - T_ij)(1 - P_ijk(x)) h_ijk.
    """
    measures = tuple(
        (number, dict(issue.watches))
        for number, issue in enumerate(agenda.issues)
        if issue.kind == "verification"
    )
    watches = tuple(
        Watch(
            limit=limit,
            common=agenda.common_cause,
            stake=sheet.stakes[limit],
            distrust=MILLION - trust[agenda.index(other)],
            miss=MILLION - sheet.means[limit],
            measures=tuple((number, seen[limit]) for number, seen in measures if limit in seen),
        )
        for other, limit in watched(agenda, seat)
    )
    return Eyes(points=sheet.points, watches=watches)


def watched(agenda: Agenda, seat: Seat) -> tuple[tuple[Seat, int], ...]:
    """Who might break which limit unseen by a seat, in the order of its watches (rule 3.3)."""
    return tuple(
        (other, limit)
        for other in agenda.others(seat)
        for limit, issue in enumerate(agenda.issues)
        if issue.kind == "limit" and other in issue.binds
    )


def eyes_of(state: State, seat: Seat) -> Eyes:
    """How a seat looks at texts at this moment of the game."""
    agenda = state.tables.agenda
    place = agenda.index(seat)
    trust = tuple(trust_at(level) for level in state.trust[place])
    return eyes(agenda, state.sheets[place], seat, trust)


def home_eyes_of(state: State, seat: Seat) -> Eyes:
    """How those who vote at home look at texts: with their own points where they have any, and with
    the delegation's trust (rule 11.3)."""
    agenda = state.tables.agenda
    place = agenda.index(seat)
    home, sheet = state.tables.homes[place], state.sheets[place]
    if home.points:
        sheet = replace(sheet, points=home.points, stakes=home.stakes)
    trust = tuple(trust_at(level) for level in state.trust[place])
    return eyes(agenda, sheet, seat, trust)


def worth(own: Eyes, sheet: Sheet, terms: Terms) -> Worth:
    """A text's worth in the eyes of the seat whose sheet it is (rules 3.3 and 3.4)."""
    return Worth(
        paper=paper(own, terms),
        expected=expected(own, terms),
        exposed=exposure(own, terms),
        crossed=sheet.crossed(terms),
    )
