"""What was done about the substance beside texts, and what came of it (rules, chapter 18)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summit.debrief.offices import dated
from summit.engine.actions import Terms
from summit.engine.events import Event
from summit.engine.figures import Figure
from summit.engine.happened import substance as c
from summit.engine.listed.substance import ContactTable, SanctionTable, SequenceTable
from summit.engine.matters import is_in_force
from summit.engine.reckoning import cost_of_race
from summit.engine.seats import Seat
from summit.engine.standing.substance import Amendment
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class Sanctioned:
    """A sanction: the rounds in which it was put in force or lifted, and whether it is in force in
    the end."""

    listed: SanctionTable
    changes: tuple[tuple[int, bool], ...]
    in_force: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A sequence: how many steps are done, by whom the next should have come (None: all are done),
    who kept the others waiting at how many closes, and who took how many steps back."""

    listed: SequenceTable
    done: int
    stuck_with: Seat | None
    overdue: tuple[tuple[Seat, int], ...]
    reversed: tuple[tuple[Seat, int], ...]


@dataclass(frozen=True, slots=True)
class Race:
    """The rounds that all armed on for, and what that cost each seat, in micropoints."""

    rounds: int
    costs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of contact: how often it was used by whom, and what it averted, by title."""

    listed: ContactTable
    used: tuple[tuple[Seat, int], ...]
    averted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure, in millionths: in the treaty (None without one), in each opening by seat, and
    today."""

    figure: Figure
    treaty: int | None
    openings: tuple[int, ...]
    today: int


@dataclass(frozen=True, slots=True)
class Opened:
    """An option that came onto the table, in which round, and who had said that they would discuss
    it; `issue` and `option` by index. Round 0 says that it never came."""

    issue: int
    option: int
    round: int
    willing: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that was done about the substance, kind by kind; `signed` are the terms of the signing
    day, against which amendments are told."""

    options: tuple[Opened, ...]
    sanctions: tuple[Sanctioned, ...]
    sequences: tuple[Sequence, ...]
    race: Race | None
    contacts: tuple[Line, ...]
    figures: tuple[Reading, ...]
    expired: tuple[int, ...]
    amendments: tuple[Amendment, ...]
    signed: Terms | None


def changes(state: State, events: Iterable[Event] = ()) -> Changes:
    """What was done, from the end of the game and from all that happened."""
    happened = dated(state, events)
    agenda = state.tables.agenda
    return Changes(
        options=_options(state, happened),
        sanctions=tuple(_sanctioned(state, entry, happened) for entry in agenda.sanctions),
        sequences=tuple(_sequence(state, entry, happened) for entry in agenda.sequences),
        race=_race(state),
        contacts=tuple(_line(state, entry, happened) for entry in agenda.contacts),
        figures=tuple(_reading(state, entry) for entry in agenda.figures),
        expired=() if state.treaty is None else state.treaty.expired,
        amendments=state.matters.amendments,
        signed=_signed(state),
    )


def _options(state: State, happened: tuple[tuple[int, Event], ...]) -> tuple[Opened, ...]:
    found = []
    for number, issue in enumerate(state.tables.agenda.issues):
        for option in issue.closed:
            rounds = [
                now
                for now, event in happened
                if isinstance(event, c.OptionOpened)
                and (event.issue, event.option) == (number, option)
            ]
            willing = tuple(
                entry.seat
                for entry in state.matters.broached
                if (entry.issue, entry.option) == (number, option)
            )
            found.append(Opened(number, option, rounds[0] if rounds else 0, willing))
    return tuple(found)


def _sanctioned(
    state: State, listed: SanctionTable, happened: tuple[tuple[int, Event], ...]
) -> Sanctioned:
    found = tuple(
        (now, isinstance(event, c.SanctionImposed))
        for now, event in happened
        if isinstance(event, c.SanctionImposed | c.SanctionRelieved) and event.sanction == listed.id
    )
    return Sanctioned(listed, found, is_in_force(state.matters, listed))


def _sequence(
    state: State, listed: SequenceTable, happened: tuple[tuple[int, Event], ...]
) -> Sequence:
    done = state.matters.done(listed.id)
    late = [
        event.seat
        for _, event in happened
        if isinstance(event, c.StepOverdue) and event.sequence == listed.id
    ]
    back = [
        event.seat
        for _, event in happened
        if isinstance(event, c.StepReversed) and event.sequence == listed.id
    ]
    stuck = listed.steps[done].by if done < len(listed.steps) else None
    return Sequence(listed, done, stuck, _counts(late), _counts(back))


def _race(state: State) -> Race | None:
    agenda = state.tables.agenda
    if agenda.arms_race is None:
        return None
    costs = tuple(cost_of_race(state, seat) for seat in agenda.seats)
    return Race(state.matters.raced, costs)


def _line(state: State, listed: ContactTable, happened: tuple[tuple[int, Event], ...]) -> Line:
    used = [
        event.seat
        for _, event in happened
        if isinstance(event, c.ContactUsed) and event.contact == listed.id
    ]
    averted = tuple(
        state.tables.inject(event.inject).title
        for _, event in happened
        if isinstance(event, c.InjectAverted) and event.contact == listed.id
    )
    return Line(listed, _counts(used), averted)


def _reading(state: State, figure: Figure) -> Reading:
    agenda = state.tables.agenda
    openings = tuple(
        figure.at(tuple(issue.openings[place] for issue in agenda.issues))
        for place in range(len(agenda.seats))
    )
    signed = _signed(state)
    today = tuple(issue.today for issue in agenda.issues)
    return Reading(
        figure=figure,
        treaty=None if signed is None else figure.at(signed),
        openings=openings,
        today=figure.at(today),
    )


def _signed(state: State) -> Terms | None:
    name = None if state.outcome is None else state.outcome.text
    text = None if name is None else state.text(name)
    return None if text is None else text.terms


def _counts(seats: list[Seat]) -> tuple[tuple[Seat, int], ...]:
    return tuple((seat, seats.count(seat)) for seat in dict.fromkeys(seats))
