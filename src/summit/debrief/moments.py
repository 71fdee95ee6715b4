"""The days of a treaty that the debrief looks back to: its signature, the votes, the looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from summit.debrief.answers import Dated, answer_of, answers_left
from summit.engine.beginning import initial_state
from summit.engine.events import Event, Row, StageEntered
from summit.engine.evolve import evolve
from summit.engine.happened.aftermath import (
    PaymentPromised,
    PeriodReckoned,
    TreatyShelved,
    TreatySigned,
    VoteCalled,
)
from summit.engine.happened.offices import LeftOutside
from summit.engine.meter import level_at
from summit.engine.state import State
from summit.engine.tables import Tables


@dataclass(frozen=True, slots=True)
class Moments:
    """A game with a treaty, as it was on the days that count.

    `signing` is the moment of the signature, `voting` that of the votes at home, with everything
    promised (None where it is not known, or nobody votes). `looks` are the reviews in their order,
    each when the inspectors looked; `worth` what each had in each, by place, in micropoints of a
    whole treaty's life; `answers` what was done about what was found.
    """

    signing: State
    voting: State | None
    looks: tuple[State, ...]
    worth: tuple[tuple[int, ...], ...]
    answers: tuple[Dated, ...]


def moments(state: State, events: Iterable[Event] = ()) -> Moments | None:
    """The days of a treaty, from everything that happened; None where nothing was signed.

    Without the events what its last day still tells: the trust of the signing day is in the
    ledgers, tension and support of that day are not, and means and sheets are taken as they ended.
    """
    if state.treaty is None:
        return None
    now, signing, voting = initial_state(_at_start(state)), None, None
    looks: list[State] = []
    worth: list[tuple[int, ...]] = []
    answers: list[Dated] = []
    for event in events:
        now = evolve(now, event)
        match event:
            case TreatySigned() | LeftOutside():
                signing = now
            case VoteCalled() | TreatyShelved() | PaymentPromised():
                voting = now
            case StageEntered(stage="looks"):
                looks.append(now)
            case PeriodReckoned(worth=had):
                worth.append(had)
            case _:
                pass
        if (answer := answer_of(event)) is not None:
            answers.append((now.signed.period, answer))
    if signing is None:
        return _from_the_end(state)
    return Moments(signing, voting, tuple(looks), tuple(worth), tuple(answers))


def _at_start(state: State) -> Tables:
    """The tables as the game began with them: whom a limit binds may have changed since, when a
    party stayed outside or the limit ran out (rules 17.7 and 18.8)."""
    agenda = state.tables.agenda
    bound = state.signed.bound or tuple(issue.binds for issue in agenda.issues)
    issues = tuple(
        replace(issue, binds=binds) for issue, binds in zip(agenda.issues, bound, strict=True)
    )
    return replace(state.tables, agenda=replace(agenda, issues=issues))


def _from_the_end(state: State) -> Moments:
    treaty = state.signed
    looks = tuple(
        replace(state, treaty=replace(treaty, period=number))
        for number in range(1, treaty.period + 1)
    )
    return Moments(_rewound(state), None, looks, (), tuple(answers_left(state)))


def _rewound(state: State) -> State:
    """The last day with the trust of the signing day."""
    talks = len(state.tables.agenda.meetings)
    heard = [
        *(row.round for rows in state.ledgers for row in rows if _is_of_the_talks(state, row)),
        *(text.round for text in state.texts),
    ]
    return replace(
        state,
        trust=_levels(state, state.trust, [row for rows in state.ledgers for row in rows]),
        readings=_levels(state, state.readings, list(state.room_ledger)),
        round=min(state.round, max(heard, default=1), talks),
    )


def _levels(
    state: State, levels: tuple[tuple[int, ...], ...], rows: list[Row]
) -> tuple[tuple[int, ...], ...]:
    agenda, start = state.tables.agenda, state.tables.trust
    found = [list(row) for row in levels]
    for i, holder in enumerate(agenda.seats):
        for about in agenda.others(holder):
            j = agenda.index(about)
            before = [
                row.after
                for row in rows
                if (row.holder, row.about) == (holder, about) and _is_of_the_talks(state, row)
            ]
            found[i][j] = before[-1] if before else level_at(start[i][j])
    return tuple(map(tuple, found))


def _is_of_the_talks(state: State, row: Row) -> bool:
    """Whether a row was written before the signature; whoever denies the agency its mandate (rule
    12.2) does so after it, and before the first review is counted."""
    return row.round <= len(state.tables.agenda.meetings) and row.rule != "12.2"
