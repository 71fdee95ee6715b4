"""What was agreed, and from where each delegation came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summit.debrief.standpoint import Standpoint, Valued, treaty_of, valued
from summit.engine.actions import Terms
from summit.engine.events import Reason
from summit.engine.rules.giving import mean
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class IssueLine:
    """One issue: options opened with and held at the end (by seat), agreed, recorded, in force.

    `treaty` is None without a deal, `history` where the scenario gives no record.
    """

    issue: int
    openings: tuple[int, ...]
    positions: tuple[int, ...]
    treaty: int | None
    history: int | None
    today: int


@dataclass(frozen=True, slots=True)
class Towards:
    """How far the public texts that a seat left standing came towards another's opening (rule 5.7).

    `moved` is the furthest by issue, in millionths of the distance between the openings, -1 where
    they agreed from the start; `mean` over the issues on which they did not.
    """

    other: Seat
    moved: tuple[int, ...]
    mean: int


@dataclass(frozen=True, slots=True)
class Movement:
    """A seat's first and last position, and the issues on which they differ."""

    seat: Seat
    opening: Terms
    last: Terms
    changed: tuple[int, ...]
    towards: tuple[Towards, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """How the game ended: why, which ending is told, and with which treaty, if one was signed.

    `round` is that in which the talks ended (from 1), `review` the last review of a treaty that was
    in force (0 for none), of as many as `reviews`.
    `history` is the text on record with its worth here, None where the record leaves an issue open.
    """

    reason: Reason
    ending: str
    ending_title: str
    ending_text: str
    round: int
    review: int
    reviews: int
    treaty: Text | None
    issues: tuple[IssueLine, ...]
    movements: tuple[Movement, ...]
    history: Valued | None

    @property
    def terms(self) -> Terms | None:
        """The terms of the treaty, if there is one."""
        return None if self.treaty is None else self.treaty.terms


def conclusion(state: State, talks: State, room: Sequence[Standpoint]) -> Conclusion:
    """How a finished game ended, and how its talks did. Raises ValueError while it is going on."""
    outcome = state.outcome
    if outcome is None:
        raise ValueError("the talks are still going on")
    ending = next(entry for entry in state.tables.endings if entry.id == outcome.ending)
    movements = tuple(_movement(state, standpoint.seat) for standpoint in room)
    return Conclusion(
        reason=outcome.reason,
        ending=ending.id,
        ending_title=ending.title,
        ending_text=ending.text,
        round=talks.round,
        review=0 if state.treaty is None else state.treaty.period,
        reviews=0 if state.treaty is None else state.treaty.periods,
        treaty=treaty_of(state),
        issues=_lines(state, movements),
        movements=movements,
        history=_history(state, room),
    )


def _movement(state: State, seat: Seat) -> Movement:
    agenda = state.tables.agenda
    giver = agenda.index(seat)
    opening = tuple(issue.openings[giver] for issue in agenda.issues)
    last = state.position(seat).terms
    towards = []
    for other in agenda.others(seat):
        moved = state.room_accounts[agenda.index(other)][giver].moved
        towards.append(Towards(other, moved, mean(moved)))
    changed = tuple(
        issue for issue, pair in enumerate(zip(opening, last, strict=True)) if len(set(pair)) > 1
    )
    return Movement(seat, opening, last, changed, tuple(towards))


def _lines(state: State, movements: Sequence[Movement]) -> tuple[IssueLine, ...]:
    treaty = treaty_of(state)
    return tuple(
        IssueLine(
            issue=number,
            openings=issue.openings,
            positions=tuple(movement.last[number] for movement in movements),
            treaty=None if treaty is None else treaty.terms[number],
            history=state.tables.history[number],
            today=issue.today,
        )
        for number, issue in enumerate(state.tables.agenda.issues)
    )


def _history(state: State, room: Sequence[Standpoint]) -> Valued | None:
    terms = tuple(option for option in state.tables.history if option is not None)
    if len(terms) < len(state.tables.history):
        return None
    return valued(room, terms)
