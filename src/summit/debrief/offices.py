"""What others at the table did, and what came of it (rules, chapter 17)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from summit.debrief.standpoint import Standpoint
from summit.engine.events import Event, InjectPassed, RoundOpened
from summit.engine.happened import offices as o
from summit.engine.happened.aftermath import PeriodOpened
from summit.engine.meter import MILLION
from summit.engine.scoring import Worth
from summit.engine.seats import Seat
from summit.engine.standing.offices import Leader, Poll, Pressed
from summit.engine.standing.texts import Text
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class Single:
    """A single text, the straw poll on it (None where none was taken or it was not read), and what
    it was worth to each party on the last day of the talks, in the order of the seats."""

    text: Text
    poll: Poll | None
    worth: tuple[Worth, ...]
    ready: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What kept a party from a text on the last day: how far it lay below its walk-away
    (micropoints, 0 if it did not), and how many red lines it crossed."""

    seat: Seat
    short: int
    lines: int


@dataclass(frozen=True, slots=True)
class Credit:
    """What a chair or a mediator began with, what of it was used, and for whom it gave its word, as
    (of, to)."""

    seat: Seat
    given: int
    spent: int
    vouched: tuple[tuple[Seat, Seat], ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """A report that was brought out: by whom, its title, and in which round or review."""

    seat: Seat
    title: str
    round: int


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency that could act on its own: whether it did, in which rounds it was held back, and
    how often that kept it from acting; `within_reach` says that it could be held back at all."""

    seat: Seat
    name: str
    title: str
    has_acted: bool
    held: tuple[int, ...]
    times_kept: int
    within_reach: bool


@dataclass(frozen=True, slots=True)
class Succession:
    """A change of leadership: whether the new one stood by what was promised (None: it was bound by
    nothing)."""

    leader: Leader
    round: int
    keeps: bool | None


@dataclass(frozen=True, slots=True)
class Seated:
    """All that others at the table did. `best` is the single text that most of those who are needed
    could have signed, `hindered` what kept the rest from it; `endorsed` counts by seat what members
    of a bloc told each other that they can support."""

    singles: tuple[Single, ...]
    best: Single | None
    hindered: tuple[Hindrance, ...]
    credits: tuple[Credit, ...]
    reports: tuple[Brought, ...]
    pressed: tuple[Pressed, ...]
    endorsed: tuple[tuple[Seat, int], ...]
    outside: tuple[Seat, ...]
    agencies: tuple[Agency, ...]
    successions: tuple[Succession, ...]


def seated(state: State, room: Sequence[Standpoint], events: Iterable[Event] = ()) -> Seated:
    """What was done, from the end of the game and from all that happened; `room` are the seats on
    the last day of the talks. Without the events it knows neither when nor what was reaffirmed."""
    happened = dated(state, events)
    offices, agenda = state.offices, state.tables.agenda
    singles = tuple(_single(state, room, text) for text in state.texts if text.single)
    best = max(singles, key=lambda each: _rank(state, room, each), default=None)
    hindered = () if best is None else _hindered(room, best)
    counts = ((seat, sum(e.seat == seat for e in offices.endorsed)) for seat in agenda.seats)
    return Seated(
        singles=singles,
        best=best,
        hindered=tuple(each for each in hindered if each.seat in agenda.needed),
        credits=tuple(_credit(state, seat, given) for seat, given in agenda.credits),
        reports=_reports(state, happened),
        pressed=offices.pressed,
        endorsed=tuple(pair for pair in counts if pair[1]),
        outside=() if state.treaty is None else state.treaty.outside,
        agencies=_agencies(state, happened),
        successions=_successions(state, happened),
    )


def dated(state: State, events: Iterable[Event]) -> tuple[tuple[int, Event], ...]:
    """Everything that happened with its round; reviews count on from the last round."""
    found: list[tuple[int, Event]] = []
    now = 0
    for event in events:
        if isinstance(event, RoundOpened):
            now = event.number
        elif isinstance(event, PeriodOpened):
            now = len(state.tables.agenda.meetings) + event.number
        found.append((now, event))
    return tuple(found)


def _single(state: State, room: Sequence[Standpoint], text: Text) -> Single:
    poll = next((p for p in state.offices.polls if p.text == text.id and p.is_read), None)
    worth = tuple(standpoint.worth(text.terms) for standpoint in room)
    ready = tuple(standpoint.seat for standpoint in room if standpoint.is_signable(text.terms))
    return Single(text, poll, worth, ready)


def _rank(state: State, room: Sequence[Standpoint], single: Single) -> tuple[int, int]:
    """By how many who are needed could sign it, then by the smallest gain of any of them."""
    needed = state.tables.agenda.needed
    gains = [
        worth.expected - standpoint.floor
        for standpoint, worth in zip(room, single.worth, strict=True)
        if standpoint.seat in needed
    ]
    return sum(seat in needed for seat in single.ready), min(gains)


def _hindered(room: Sequence[Standpoint], single: Single) -> tuple[Hindrance, ...]:
    return tuple(
        Hindrance(
            standpoint.seat,
            max(0, standpoint.sheet.walk_away * MILLION - worth.expected),
            len(worth.crossed),
        )
        for standpoint, worth in zip(room, single.worth, strict=True)
        if standpoint.seat not in single.ready
    )


def _credit(state: State, seat: Seat, given: int) -> Credit:
    vouched = tuple((of, to) for by, of, to in state.offices.vouched if by == seat)
    return Credit(seat, given, state.offices.credit_spent(seat), vouched)


def _reports(state: State, happened: tuple[tuple[int, Event], ...]) -> tuple[Brought, ...]:
    titles = {entry.id: entry.title for entry in state.tables.reports}
    return tuple(
        Brought(event.seat, titles[event.report], now)
        for now, event in happened
        if isinstance(event, o.Reported)
    )


def _agencies(state: State, happened: tuple[tuple[int, Event], ...]) -> tuple[Agency, ...]:
    kept = [e.inject for _, e in happened if isinstance(e, InjectPassed) and e.why == "restrained"]
    return tuple(
        Agency(
            inject.spoiler_of,
            inject.spoiler,
            inject.title,
            inject.id in state.struck,
            tuple(entry.round for entry in state.offices.held if entry.inject == inject.id),
            kept.count(inject.id),
            inject.is_restrainable,
        )
        for inject in state.tables.injects
        if inject.spoiler_of is not None
    )


def _successions(state: State, happened: tuple[tuple[int, Event], ...]) -> tuple[Succession, ...]:
    found: list[Succession] = []
    for now, event in happened:
        match event:
            case o.LeaderChanged(seat=seat, leader=leader, name=name, brief=brief):
                found.append(Succession(Leader(seat, leader, name, brief), now, None))
            case o.Reaffirmed(seat=seat, keeps=keeps):
                found = [
                    replace(each, keeps=keeps) if each.leader.seat == seat else each
                    for each in found
                ]
            case _:
                pass
    return tuple(found) or tuple(Succession(each, 0, None) for each in state.offices.leaders)
