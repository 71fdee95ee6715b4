"""What is signalled behind the back of a seat, or under seal: in one world so, in another so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from summit.engine.actions import Accept, Action, EndTurn, Propose
from summit.engine.acts.signals import Deny, Disclose, Reveal, Whisper
from summit.engine.play import legal_actions, refuse
from summit.engine.seats import PUBLIC, Audience, Seat, reaches
from summit.engine.state import State
from tests.engine.playing import Pick, keyed, one_of

LINES = ("They must not hear this.", "Nor this.")


class Parted(Exception):
    """What comes to light now cannot be the same in both worlds."""


def secret_signals(state: State, seat: Seat | None, pick: Pick) -> Iterator[Action]:
    """What some other may signal to others now without a trace for the seat: one of each kind. What
    costs a move must leave one, or the end of the turn would show."""
    able = [by for by in state.tables.agenda.seats if by != seat and state.has_floor(by)]
    if not state.tables.agenda.means or not able:
        return
    # One draw stands for many, since whatever picks may be slow.
    any_of = keyed(str(pick(1 << 16)))
    by = able[any_of(len(able))]
    audiences = _without(state.tables.agenda.others(by), seat)
    if audiences:
        between = _between(state, by, audiences[any_of(len(audiences))], any_of)
        yield from (action for action in between if refuse(state, action) is None)
    for text in state.texts:
        is_secret = text.author == by and text.to and not reaches(text.audience, seat)
        if is_secret and refuse(state, Deny(by, text.id)) is None:
            yield Deny(by, text.id)


def _between(state: State, by: Seat, to: Audience, pick: Pick) -> Iterator[Action]:
    agenda, own = state.tables.agenda, state.position(by).terms
    yield Whisper(by, to, LINES[pick(len(LINES))])
    yield Disclose(by, to, pick(len(own)), pick(len(own)))
    if state.moves_left(by) > 1:
        theirs = tuple(issue.openings[agenda.index(to[0])] for issue in agenda.issues)
        pairs = zip(own, theirs, strict=True)
        yield Propose(by, tuple(pair[pick(2)] for pair in pairs), to)


def _without(others: tuple[Seat, ...], seat: Seat | None) -> list[Audience]:
    left = [other for other in others if other != seat]
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
    if kind not in ("leak", "lie"):
        return False
    if not two.questions or two.questions[0].id != one.questions[0].id:
        return True
    return kind == "leak" and _as_it_lies(one, rest[0]) != _as_it_lies(two, rest[0])


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
        case Reveal(text=name) | Deny(text=name):
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


def _to_seal(state: State, by: Seat) -> list[Action]:
    return [a for a in legal_actions(state, by) if isinstance(a, Propose | Accept | EndTurn)]
