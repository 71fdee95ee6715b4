"""What is signalled behind the back of a seat, or under seal: in one world so, in another so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from summit.engine.actions import Accept, Action, EndTurn, Propose
from summit.engine.acts.offices import Endorse, Restrain, Voice
from summit.engine.acts.signals import Deny, Disclose, Reveal, Whisper
from summit.engine.matters import narrowed
from summit.engine.meter import MILLION
from summit.engine.play import legal_actions, refuse
from summit.engine.rules.governing import is_held, spoilers
from summit.engine.seats import PUBLIC, Audience, Seat, reaches
from summit.engine.state import State
from tests.engine.playing import Pick, keyed, one_of

SELDOM: Final = 4
"""Once in so many answers to a straw poll the worlds go apart, since that ends them soon."""

LINES = ("They must not hear this.", "Nor this.")


class Parted(Exception):
    """What comes to light now cannot be the same in both worlds."""


def secret_signals(state: State, seat: Seat | None, pick: Pick) -> Iterator[Action]:
    """What some other may signal to others now without a trace for the seat: one of each kind. What
    costs a move must leave one, or the end of the turn would show."""
    able = [by for by in state.tables.agenda.everyone if by != seat and state.has_floor(by)]
    if not able:
        return
    # One draw stands for many, since whatever picks may be slow.
    any_of = keyed(str(pick(1 << 16)))
    by = able[any_of(len(able))]
    yield from secret_offices(state, by, seat, any_of)
    if not state.tables.agenda.means:
        return
    audiences = _without(state.tables.agenda.everyone, by, seat)
    if audiences:
        between = _between(state, by, audiences[any_of(len(audiences))], any_of)
        yield from (action for action in between if refuse(state, action) is None)
    for text in state.texts:
        is_secret = text.author == by and text.to and not reaches(text.audience, seat)
        if is_secret and refuse(state, Deny(by, text.id)) is None:
            yield Deny(by, text.id)


def _between(state: State, by: Seat, to: Audience, pick: Pick) -> Iterator[Action]:
    agenda = state.tables.agenda
    yield Whisper(by, to, LINES[pick(len(LINES))])
    if not agenda.is_party(by):
        return
    own = state.position(by).terms
    yield Disclose(by, to, pick(len(own)), pick(len(own)))
    if state.moves_left(by) > 1:
        other = next(filter(agenda.is_party, to), agenda.others(by)[0])
        theirs = tuple(issue.openings[agenda.index(other)] for issue in agenda.issues)
        pairs = zip(own, theirs, strict=True)
        yield Propose(by, narrowed(agenda, tuple(pair[pick(2)] for pair in pairs)), to)


def secret_offices(state: State, by: Seat, seat: Seat | None, pick: Pick) -> Iterator[Action]:
    """What may be done in an office without a trace for the seat: an endorsement within a bloc, a
    paper to its members, an agency at home that is held back (rules 17.6 and 17.8)."""
    agenda = state.tables.agenda
    bloc = agenda.bloc_of(by)
    free: list[Action] = []
    members = () if bloc is None else bloc.members
    if members:
        hidden = (t for t in state.texts if seat not in members or not reaches(t.audience, seat))
        free += [Endorse(by, text.id) for text in hidden]
    if members and seat not in members and state.moves_left(by) > 1:
        terms = tuple(pick(len(issue.options)) for issue in agenda.issues)
        partners = tuple(member for member in members if member != by)
        free.append(Propose(by, narrowed(agenda, terms), partners))
    if state.moves_left(by) > 1:
        # What is sure to come unless it is held back would tell.
        loose = [entry for entry in spoilers(state, by) if entry.chance < MILLION]
        free += [Restrain(by, entry.id) for entry in loose]
    for kind in (Endorse, Propose, Restrain):
        allowed = [a for a in free if isinstance(a, kind) and refuse(state, a) is None]
        if allowed:
            yield allowed[pick(len(allowed))]


def _without(everyone: tuple[Seat, ...], by: Seat, seat: Seat | None) -> list[Audience]:
    left = [other for other in everyone if other not in (by, seat)]
    return [to for size in range(1, len(left) + 1) for to in combinations(left, size)]


def shows(state: State, seat: Seat | None) -> bool:
    """Whether the seat may hear what nature answers next: how it reads a non-paper itself, what
    comes out, and that what it was told was not true."""
    kind, *rest = state.questions[0].id.split("/")
    if kind == "misread":
        return rest[1] == seat
    if kind == "lie":
        told = next(told for told in state.signals.disclosures if told.id == rest[0])
        return reaches(told.audience, seat)
    return True


def stays_hidden(one: State, two: State) -> bool:
    """Whether what might come out now in one world could not come out so in the other, and has to
    be kept quiet."""
    if not one.questions:
        return False
    kind, *rest = one.questions[0].id.split("/")
    if kind not in ("leak", "lie", "inject"):
        return False
    if kind == "inject" and not _is_held_apart(one, two, rest[-1]):
        return False
    if not two.questions or two.questions[0].id != one.questions[0].id:
        return True
    return kind == "leak" and _as_it_lies(one, rest[0]) != _as_it_lies(two, rest[0])


def _is_held_apart(one: State, two: State, name: str) -> bool:
    """Whether an agency at home is held back in one of the worlds alone (rule 17.8)."""
    inject = one.tables.inject(name)
    return inject.spoiler_of is not None and is_held(one, inject) is not is_held(two, inject)


def _as_it_lies(state: State, name: str) -> tuple[object, ...]:
    """What everybody would read, and where it would stand among what everybody knows."""
    public = [text for text in state.texts if text.audience == PUBLIC]
    text = state.text(name)
    if text is not None:
        before = [known for known in public if state.texts.index(known) < state.texts.index(text)]
        return text.author, text.to, text.terms, text.round, text.stood, text.denied, len(before)
    known = [entry for entry in state.signals.messages if entry.audience == PUBLIC]
    sent = next(entry for entry in state.signals.messages if entry.id == name)
    return sent.by, sent.to, sent.words, sent.round, len(known)


def is_alike(one: State, two: State, action: Action, seat: Seat | None) -> bool:
    """Whether a signal that both worlds allow says the same in both."""
    match action:
        case Reveal(text=name) | Deny(text=name) | Endorse(text=name):
            return _as_it_lies(one, name) == _as_it_lies(two, name)
        case _:
            return True


def seal_apart(
    one: State, two: State, seat: Seat | None, pick: Pick
) -> tuple[Action, Action] | None:
    """What another hands in under seal in each of the worlds, if it is to be something else in
    each. Before it is read out the worlds part: then it shows."""
    if not (one.is_under_seal and two.is_under_seal) or one.questions or one.duties:
        return None
    waiting = [other for other in one.tables.agenda.seats if one.has_floor(other)]
    differs = [entry for entry in one.sealed if entry.seat != seat] != [
        entry for entry in two.sealed if entry.seat != seat
    ]
    if len(waiting) <= 1:
        if differs:
            raise Parted
        return None
    hidden = [other for other in waiting if other != seat]
    if not hidden or pick(3):
        return None
    by = hidden[pick(len(hidden))]
    chosen = [one_of(_to_seal(state, by), [], pick) for state in (one, two)]
    return chosen[0], chosen[1]


def poll_apart(
    one: State, two: State, seat: Seat | None, pick: Pick
) -> tuple[Action, Action] | None:
    """What another answers to a straw poll in each of the worlds, if it is to be something else in
    each. Before all answers are read out the worlds part: then it shows (rule 17.3)."""
    waiting = [duty.seat for duty in one.duties if duty.kind == "poll"]
    if not waiting or one.questions:
        return None
    polls = [state.offices.polls[-1].opinions for state in (one, two)]
    if len(waiting) == 1:
        if polls[0] != polls[1]:
            raise Parted
        return None
    hidden = [other for other in waiting if other != seat]
    if not hidden or pick(SELDOM):
        return None
    by = hidden[pick(len(hidden))]
    return Voice(by, True), Voice(by, False, pick(len(one.tables.agenda.issues)))


def _to_seal(state: State, by: Seat) -> list[Action]:
    return [a for a in legal_actions(state, by) if isinstance(a, Propose | Accept | EndTurn)]
