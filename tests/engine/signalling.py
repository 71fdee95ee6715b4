"""All that can be signalled, by right and by mistake (rules, chapter 16)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, permutations, product
from typing import Final

from summit.engine.actions import Action, Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Reveal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.play import refuse
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.state import State
from summit.engine.tables import Agenda
from tests.engine.lasting import NOBODY

WORDS: Final = "Between us: count twice."
UNCLEAN: Final = ("", " \n", "a" * 281, "\x1b[2J", "left\u202eright", "two\nlines", "\ud800")
"""What cannot be said: nothing, too much, and what is no text."""

ODD: Final = ("", "T0", "T999", "\u04221", "x" * 999, "\x1b[31m", "P0", "U0", "-", "a-b-1")
"""Names that nothing has."""

FAR: Final = 10**30


def unlisted_signals(state: State, seat: Seat, pick: Callable[[int], int]) -> Iterator[Action]:
    """What the menu leaves out though it is allowed: messages, and what goes to several seats."""
    agenda = state.tables.agenda
    audiences = list(_audiences(agenda, seat))
    some = audiences[pick(len(audiences))]
    own = state.position(seat).terms
    terms = tuple(
        own[number] if pick(3) else pick(len(issue.options))
        for number, issue in enumerate(agenda.issues)
    )
    free: list[Action] = [Whisper(seat, some, WORDS), Propose(seat, terms, some)]
    size = len(agenda.issues)
    free.append(Disclose(seat, some, pick(size), pick(size)))
    to, issue = agenda.others(seat)[pick(len(agenda.others(seat)))], pick(size)
    option = pick(len(agenda.issues[issue].options))
    free.append(Pledge(seat, to, issue, option, state.round + pick(len(agenda.meetings))))
    yield from (action for action in free if refuse(state, action) is None)


def _audiences(agenda: Agenda, seat: Seat) -> Iterator[Audience]:
    """Every way to pick some others, guests too, in the order of the seats."""
    others = tuple(other for other in agenda.everyone if other != seat)
    for size in range(1, len(others) + 1):
        yield from combinations(others, size)


def every_signal(state: State, seat: Seat) -> Iterator[Action]:
    """Every signal of a seat of which the menu should know, allowed or not."""
    agenda = state.tables.agenda
    issues = range(-1, len(agenda.issues) + 1)
    yield from (Declare(seat, "conciliatory"), Declare(seat, "firm"), WalkOut(seat), ComeBack(seat))
    for text in state.texts:
        yield from (Deny(seat, text.id), Reveal(seat, text.id))
    for entry in agenda.gestures:
        yield from (Gesture(seat, entry.id), Undo(seat, entry.id))
    for threat in state.signals.threats:
        yield from (Heed(seat, threat.id, True), Heed(seat, threat.id, False))
    yield from (Threaten(seat, other) for other in agenda.seats)
    for one, other in product(issues, issues):
        yield from (Link(seat, one, other), Unlink(seat, one, other))
        yield from (Delink(seat, of, one, other) for of in agenda.seats)
        yield from (Disclose(seat, to, one, other) for to in (PUBLIC, *_each(agenda)))
    yield from _papers(state, seat)
    for to, due in product(agenda.seats, (state.round, state.round + 1)):
        for number, issue in enumerate(agenda.issues):
            options = range(-1, len(issue.options) + 1)
            yield from (Pledge(seat, to, number, option, due) for option in options)


def _each(agenda: Agenda) -> Iterator[Audience]:
    yield from ((other,) for other in agenda.seats)


def _papers(state: State, seat: Seat) -> Iterator[Action]:
    own = state.position(seat).terms
    for to, number in product(_each(state.tables.agenda), range(len(own))):
        for option in (own[number] - 1, own[number] + 1):
            yield Propose(seat, (*own[:number], option, *own[number + 1 :]), to)


def wrong_signals(state: State, seat: Seat) -> Iterator[Action]:
    """Signals of a seat that no state allows, told from what the seat itself can see."""
    yield from _wrong_audiences(state, seat)
    yield from _wrong_papers(state, seat)
    yield from _wrong_issues(state, seat)
    yield from _wrong_pledges(state, seat)
    yield from _wrong_steps(state, seat)


def _wrong_audiences(state: State, seat: Seat) -> Iterator[Action]:
    """To nobody, to oneself, to strangers, to everybody at once, twice, out of order; and words
    that are none."""
    agenda = state.tables.agenda
    others = agenda.others(seat)
    wrong: list[Audience] = [(), (seat,), agenda.seats, others[:1] * 2, (seat, *others)]
    wrong += [(nobody,) for nobody in NOBODY] + [(*others, nobody) for nobody in NOBODY]
    wrong += [order for order in permutations(others) if order != others]
    terms = tuple(
        (option + 1) % len(issue.options)
        for option, issue in zip(state.position(seat).terms, agenda.issues, strict=True)
    )
    for to in wrong:
        yield Whisper(seat, to, WORDS)
        if to != PUBLIC:
            yield from (Disclose(seat, to, 0, 1), Propose(seat, terms, to))
    yield Whisper(seat, PUBLIC, WORDS)
    yield from (Whisper(seat, others, words) for words in UNCLEAN)
    for broken in (terms[1:], (*terms, 0), (-1,) * len(terms), (FAR,) * len(terms)):
        yield Propose(seat, broken, others)
    yield Propose(seat, state.position(seat).terms, others)


def _wrong_papers(state: State, seat: Seat) -> Iterator[Action]:
    """Denying what one has not written or has said before all; showing what one was not sent."""
    agenda = state.tables.agenda
    strange = [
        f"{author}-{'-'.join(to)}-{number}"
        for author in agenda.others(seat)
        for to in _audiences(agenda, author)
        for number in (0, 1, 2)
        if seat not in to
    ]
    foreign = [
        text.id for text in state.texts if text.author != seat and text.to and seat in text.to
    ]
    own = [text.id for text in state.texts if text.author == seat]
    for name in (*ODD, *state.positions, *strange):
        yield from (Deny(seat, name), Reveal(seat, name))
    yield from (Deny(seat, name) for name in foreign)
    yield from (Reveal(seat, name) for name in own)


def _wrong_issues(state: State, seat: Seat) -> Iterator[Action]:
    """Issues that are one or none, ties that are not there."""
    agenda = state.tables.agenda
    last = len(agenda.issues)
    for one, other in ((0, 0), (-1, 0), (0, -1), (last, 0), (0, last), (FAR, 0), (0, FAR)):
        yield from (
            Link(seat, one, other),
            Unlink(seat, one, other),
            Delink(seat, seat, one, other),
        )
        yield from (Disclose(seat, to, one, other) for to in (PUBLIC, agenda.others(seat)))
        yield from (Delink(seat, of, one, other) for of in (*agenda.seats, *NOBODY))
    standing = {(link.by, link.issue, link.tied) for link in state.signals.links}
    for one, other in permutations(range(last), 2):
        if (seat, one, other) not in standing:
            yield Unlink(seat, one, other)
        for of in agenda.others(seat):
            if (of, one, other) not in standing:
                yield Delink(seat, of, one, other)
        yield Delink(seat, seat, one, other)


def _wrong_pledges(state: State, seat: Seat) -> Iterator[Action]:
    """To nobody, on nothing, no farther than one has come, or for a day that does not come."""
    agenda = state.tables.agenda
    yield from (Pledge(seat, to, 0, 0, state.round) for to in (seat, *NOBODY))
    for other in agenda.others(seat):
        for number in (-1, len(agenda.issues), FAR):
            yield Pledge(seat, other, number, 0, state.round)
        for number, issue in enumerate(agenda.issues):
            here = state.position(seat).terms[number]
            start = issue.openings[agenda.index(seat)]
            for option in (-1, len(issue.options), FAR, start, here):
                yield Pledge(seat, other, number, option, state.round)
            goal = issue.openings[agenda.index(other)]
            for due in (0, -1, state.round - 1, len(agenda.meetings) + 1, FAR, *state.skipped):
                yield Pledge(seat, other, number, goal, due)


def _wrong_steps(state: State, seat: Seat) -> Iterator[Action]:
    """Ultimatums and gestures that are not there, or not this seat's; coming back from nowhere."""
    agenda = state.tables.agenda
    yield from (Threaten(seat, of) for of in (seat, *NOBODY))
    mine = {duty.of for duty in state.duties if (duty.seat, duty.kind) == (seat, "ultimatum")}
    for name in (*ODD, *(threat.id for threat in state.signals.threats)):
        if name not in mine:
            yield from (Heed(seat, name, True), Heed(seat, name, False))
    done = {taken.gesture for taken in state.signals.gestures if taken.seat == seat}
    yield from (act(seat, name) for act in (Gesture, Undo) for name in ODD)
    for entry in agenda.gestures:
        if seat not in entry.by or entry.id in done:
            yield Gesture(seat, entry.id)
        if entry.id not in done:
            yield Undo(seat, entry.id)
    if seat not in state.signals.away:
        yield ComeBack(seat)
    else:
        yield WalkOut(seat)
