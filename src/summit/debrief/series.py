"""How trust went round by round, and what each text on the way was worth to every seat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summit.debrief.standpoint import Standpoint
from summit.engine.meter import level_at, trust_at
from summit.engine.seats import Seat
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class TrustCourse:
    """How far `holder` trusted `about` at the start and at the end of every round and review that
    was begun, in millionths. `rounds` are their numbers, 0 for the start."""

    holder: Seat
    about: Seat
    points: tuple[int, ...]
    rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tabled:
    """A public text as one seat valued it on the last day: micropoints in its own eyes."""

    text: str
    author: Seat
    round: int
    worth: int


@dataclass(frozen=True, slots=True)
class Valuation:
    """What every public text was worth to one seat, in the order tabled; `walk_away` is points.

    `signed` names the treaty, "" where there is none.
    """

    seat: Seat
    walk_away: int
    texts: tuple[Tabled, ...]
    signed: str


def trust_courses(state: State, last: int) -> tuple[TrustCourse, ...]:
    """One for every ordered pair, by holder and then by the one trusted, in the order of seats;
    `last` is the last round of the talks, behind which reviews count on."""
    return tuple(_courses(state, last))


def valuations(state: State, room: Sequence[Standpoint]) -> tuple[Valuation, ...]:
    """One for every seat, in their order."""
    return tuple(_valuation(state, standpoint) for standpoint in room)


def _courses(state: State, last: int) -> Iterator[TrustCourse]:
    agenda = state.tables.agenda
    talks = len(agenda.meetings)
    held = tuple(n for n in range(state.round + 1) if n <= last or n > talks)
    for place, holder in enumerate(agenda.seats):
        for about in agenda.others(holder):
            levels = [level_at(state.tables.trust[place][agenda.index(about)])] * (state.round + 1)
            for row in state.ledgers[place]:
                if row.about == about:
                    # A later row of the same round, and every later round, starts from this one.
                    later = len(levels) - row.round
                    levels[row.round :] = [row.after] * later
            yield TrustCourse(holder, about, tuple(trust_at(levels[n]) for n in held), held)


def _valuation(state: State, standpoint: Standpoint) -> Valuation:
    texts = tuple(
        Tabled(text.id, text.author, text.round, standpoint.worth(text.terms).expected)
        for text in state.texts
        if text.is_position
    )
    signed = state.outcome.text if state.outcome is not None else None
    return Valuation(standpoint.seat, standpoint.sheet.walk_away, texts, signed or "")
