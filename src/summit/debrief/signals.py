"""What was signalled in the talks, and what came of it (rules, chapter 16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from summit.engine.actions import Terms
from summit.engine.events import Event, RoundOpened
from summit.engine.happened import signals as s
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.signals import (
    Disclosure,
    Linkage,
    Message,
    Pledged,
    Statement,
    Taken,
    Threat,
)
from summit.engine.standing.texts import Text
from summit.engine.state import State


@dataclass(frozen=True, slots=True)
class Paper:
    """A non-paper as it was written, beside its author's position of that moment. `read` is what
    each of those who got it understood, `shown_by` who broke the confidence, if anybody did."""

    text: Text
    position: Terms
    read: tuple[tuple[Seat, Terms], ...]
    shown_by: Seat | None = None

    @property
    def misread(self) -> tuple[tuple[Seat, Terms], ...]:
        """Those who understood something else than was written (rule 16.3)."""
        return tuple((seat, terms) for seat, terms in self.read if terms != self.text.terms)


@dataclass(frozen=True, slots=True)
class Priority:
    """A priority that was told: whether it was true, and by the author's own sheet the points from
    worst to best of the issue said to matter more and of the other."""

    told: Disclosure
    is_true: bool
    spans: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tie:
    """A linkage that was declared, and whether it was given up."""

    link: Linkage
    given_up: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A gesture that was made; `asked` says that it hoped for an answer, which came from
    `answered_by`."""

    taken: Taken
    asked: bool
    answered_by: Seat | None


@dataclass(frozen=True, slots=True)
class Absence:
    """Who walked out in which round, and in which it came back (0: never)."""

    seat: Seat
    left: int
    back: int


@dataclass(frozen=True, slots=True)
class Signalling:
    """All that was signalled, kind by kind, in the order in which it was said or done."""

    statements: tuple[Statement, ...]
    papers: tuple[Paper, ...]
    messages: tuple[Message, ...]
    priorities: tuple[Priority, ...]
    pledges: tuple[Pledged, ...]
    ties: tuple[Tie, ...]
    threats: tuple[Threat, ...]
    steps: tuple[Step, ...]
    absences: tuple[Absence, ...]


def signalling(state: State, events: Iterable[Event] = ()) -> Signalling:
    """What was signalled, from the end of the game and from all that happened. Without the events
    it knows neither who came back nor whose initiative was answered, nor what was given up."""
    happened = tuple(events)
    signals = state.signals
    return Signalling(
        statements=signals.statements,
        papers=tuple(_papers(state, happened)),
        messages=signals.messages,
        priorities=tuple(_priority(state, told) for told in signals.disclosures),
        pledges=signals.pledges,
        ties=_ties(state, happened),
        threats=signals.threats,
        steps=tuple(_step(state, taken, happened) for taken in signals.gestures),
        absences=_absences(state, happened),
    )


def _papers(state: State, events: tuple[Event, ...]) -> Iterator[Paper]:
    """A leak wipes out of the state what was misread: what happened still tells it."""
    position: dict[Seat, Terms] = {}
    for text in state.texts:
        if text.is_position:
            position[text.author] = text.terms
        if text.is_position or text.single:
            continue
        names = {text.id, *_sent_as(text, events)}
        read = tuple(
            (event.seat, event.terms)
            for event in events
            if isinstance(event, s.NonPaperRead) and event.text in names
        )
        heard = tuple((entry.seat, entry.terms) for entry in text.heard)
        shown = [e for e in events if isinstance(e, s.TextLeaked) and e.text == text.id]
        by = shown[0].revealed_by if shown else None
        yield Paper(text, position[text.author], read or heard, by)


def _sent_as(text: Text, events: tuple[Event, ...]) -> Iterator[str]:
    """What a non-paper was called before it came out: nobody sends the same to the same twice."""
    for event in events:
        if isinstance(event, s.NonPaperSent) and (event.author, event.to, event.terms) == (
            text.author,
            text.to,
            text.terms,
        ):
            yield event.text


def is_out(entry: Text | Message) -> bool:
    """Whether what was meant for some eyes only came out (rule 16.6)."""
    return entry.audience == PUBLIC


def _priority(state: State, told: Disclosure) -> Priority:
    """Whether it was true is settled by the sheet of the day on which it was told; the points are
    those of the last day."""
    points = state.sheets[state.tables.agenda.index(told.by)].points
    more, less = (max(points[at]) - min(points[at]) for at in (told.more, told.less))
    return Priority(told, told.id not in state.signals.lies, (more, less))


def _ties(state: State, events: tuple[Event, ...]) -> tuple[Tie, ...]:
    """Every linkage that was declared; those given up with all who had declined them."""
    ties: list[Tie] = []
    for event in events:
        match event:
            case s.Linked(seat=seat, issue=issue, tied=tied):
                ties.append(Tie(Linkage(seat, issue, tied), given_up=False))
            case s.LinkDeclined(seat=seat, of=of, issue=issue, tied=tied):
                ties = [_declined(tie, seat, Linkage(of, issue, tied)) for tie in ties]
            case s.Unlinked(seat=seat, issue=issue, tied=tied):
                gone = Linkage(seat, issue, tied)
                ties = [replace(t, given_up=t.given_up or _is(t, gone)) for t in ties]
            case _:
                pass
    return tuple(ties) or tuple(Tie(link, given_up=False) for link in state.signals.links)


def _declined(tie: Tie, by: Seat, link: Linkage) -> Tie:
    if tie.given_up or not _is(tie, link):
        return tie
    return replace(tie, link=replace(tie.link, declined=(*tie.link.declined, by)))


def _is(tie: Tie, link: Linkage) -> bool:
    return replace(tie.link, declined=()) == link


def _step(state: State, taken: Taken, events: tuple[Event, ...]) -> Step:
    listed = state.tables.agenda.gesture(taken.gesture)
    answers = [
        event.answered_by
        for event in events
        if isinstance(event, s.InitiativeSettled)
        and (event.seat, event.gesture) == (taken.seat, taken.gesture)
    ]
    asked = listed is not None and bool(listed.answers)
    return Step(taken, asked, next((by for by in answers if by is not None), None))


def _absences(state: State, events: tuple[Event, ...]) -> tuple[Absence, ...]:
    found: list[Absence] = []
    round_now = 0
    for event in events:
        match event:
            case RoundOpened(number=number):
                round_now = number
            case s.WalkedOut(seat=seat):
                found.append(Absence(seat, round_now, 0))
            case s.CameBack(seat=seat):
                found = [
                    replace(each, back=round_now) if (each.seat, each.back) == (seat, 0) else each
                    for each in found
                ]
            case _:
                pass
    return tuple(found) or tuple(Absence(seat, state.round, 0) for seat in state.signals.away)
