"""What became of a treaty: the votes at home, and what each side really had from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summit.bargain.expected import expected
from summit.debrief.answers import Dated
from summit.debrief.conduct import Conduct, conduct_by_review
from summit.debrief.inspecting import Sparing, sparing
from summit.debrief.moments import Moments
from summit.debrief.standpoint import Standpoint, stayed_outside
from summit.engine.reckoning import (
    cost_of_race,
    penalties,
    realised,
    side_payments,
    worth_of_steps,
)
from summit.engine.rules.ratifying import asked_at_home, odds_at_home
from summit.engine.scoring import home_eyes_of
from summit.engine.seats import Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.engine.tables import Payment


@dataclass(frozen=True, slots=True)
class Had:
    """What a treaty was worth to a seat: on paper (points), expected on the signing day, and what
    the game really brought it in the end (rule 15.4); all but `paper` and `walk_away` micropoints.

    `paid` went for promises at home and `fined` for breaches that were found out, `raced` in the
    arms race before (rule 18.6), and `steps` is what sequences brought it, less its own (18.4).
    `is_outside` marks one that did not sign (17.7). `by_period` is
    what it had in each review, counted for the treaty's whole life; empty where it is not known.
    """

    seat: Seat
    walk_away: int
    paper: int
    expected: int
    realised: int
    paid: int
    fined: int
    by_period: tuple[int, ...]
    raced: int = 0
    steps: int = 0
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class HomeVote:
    """A vote at home (rules 11.2 to 11.5).

    `odds` are those on the signing day and `odds_then` those when all promises were made, both in
    millionths, with the `worth` to those at home and what they `asked` then, in micropoints: None
    where that day is not known. `passed` is None where nobody voted.
    """

    seat: Seat
    chamber: str
    quorum: int
    odds: int | None
    odds_then: int | None
    worth: int | None
    asked: int | None
    bought: tuple[Payment, ...]
    left: tuple[Payment, ...]
    passed: bool | None
    is_shelved: bool


@dataclass(frozen=True, slots=True)
class Fate:
    """A treaty from its signature to its end: what it brought, who voted, who kept it, what was
    done about it, and what theory says of visits at short notice (None where it has none)."""

    treaty: Treaty
    had: tuple[Had, ...]
    votes: tuple[HomeVote, ...]
    conduct: tuple[Conduct, ...]
    answers: tuple[Dated, ...]
    sparing: Sparing | None


def fate(state: State, room: Sequence[Standpoint], days: Moments) -> Fate:
    """What became of the treaty of a finished game; `room` are the seats on the signing day."""
    return Fate(
        treaty=state.signed,
        had=what_each_had(state, room, days),
        votes=votes_at_home(state, days),
        conduct=conduct_by_review(days, state),
        answers=days.answers,
        sparing=sparing(days, state),
    )


def what_each_had(state: State, room: Sequence[Standpoint], days: Moments) -> tuple[Had, ...]:
    """One for every seat; `room` are the seats on the signing day."""
    # An amendment came later: what was expected was expected of the text that was signed.
    terms = days.signing.signed.terms
    return tuple(
        Had(
            seat=standpoint.seat,
            walk_away=standpoint.sheet.walk_away,
            paper=standpoint.worth(terms).paper,
            expected=standpoint.worth(terms).expected,
            realised=realised(state, standpoint.seat),
            paid=side_payments(state, standpoint.seat),
            fined=penalties(state, standpoint.seat) if state.signed.is_ratified else 0,
            by_period=tuple(had[place] for had in days.worth),
            raced=cost_of_race(state, standpoint.seat),
            steps=worth_of_steps(state, standpoint.seat),
            is_outside=stayed_outside(state, standpoint.seat),
        )
        for place, standpoint in enumerate(room)
    )


def votes_at_home(state: State, days: Moments) -> tuple[HomeVote, ...]:
    """One for every seat that somebody at home votes for."""
    agenda = state.tables.agenda
    return tuple(
        _vote(state, days, party.seat)
        for party in agenda.parties
        if party.chamber and party.seat not in state.signed.outside
    )


def _vote(state: State, days: Moments, seat: Seat) -> HomeVote:
    treaty, tables, terms = state.signed, state.tables, days.signing.signed.terms
    place = tables.agenda.index(seat)
    party = tables.agenda.parties[place]
    payments = tables.homes[place].payments
    ballots = {ballot.seat: ballot.passed for ballot in treaty.ballots}
    then = days.voting
    return HomeVote(
        seat=seat,
        chamber=party.chamber,
        quorum=party.quorum,
        odds=None if then is None else odds_at_home(days.signing, seat, terms),
        odds_then=None if then is None else odds_at_home(then, seat, terms),
        worth=None if then is None else expected(home_eyes_of(then, seat), terms),
        asked=None if then is None else asked_at_home(then, seat),
        bought=tuple(entry for entry in payments if (seat, entry.id) in treaty.bought),
        left=tuple(entry for entry in payments if (seat, entry.id) not in treaty.bought),
        passed=ballots.get(seat),
        is_shelved=seat in treaty.shelved,
    )
