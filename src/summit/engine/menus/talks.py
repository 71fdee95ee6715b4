"""Candidates for what a seat might do: `play.legal_actions` keeps those that are not refused."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Withdraw,
)
from summit.engine.acts.offices import Reaffirm, Voice
from summit.engine.acts.signals import Heed
from summit.engine.menus.after import duties_after, responses
from summit.engine.menus.offices import matters
from summit.engine.menus.signals import signals
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State


def candidates(state: State, seat: Seat) -> Iterator[Action]:
    """A menu for a seat in a fixed order: duties first, then the moves of a turn."""
    if seat == NATURE:
        yield from _of_nature(state)
        return
    yield from _duties(state, seat)
    if not state.has_floor(seat):
        return
    yield from matters(state, seat)
    if not state.tables.agenda.is_party(seat):
        yield EndTurn(seat)
        return
    if state.treaty is not None:
        yield from responses(state, seat)
        yield EndTurn(seat)
        return
    for text in state.texts:
        yield Accept(seat, text.id)
    for text in state.texts:
        yield Reject(seat, text.id, state.sheets[_place(state, seat)].crossed(text.terms))
    yield from (Withdraw(seat, text) for by, text in state.acceptances if by == seat)
    yield from _demands(state, seat)
    yield from _texts(state, seat)
    yield from signals(state, seat)
    yield EndTurn(seat)


def _place(state: State, seat: Seat) -> int:
    return state.tables.agenda.index(seat)


def _of_nature(state: State) -> Iterator[Action]:
    for question in state.questions[:1]:
        for answer in range(len(question.weights)):
            yield Settle(NATURE, question.id, answer)


def _duties(state: State, seat: Seat) -> Iterator[Action]:
    for duty in state.duties:
        if duty.seat != seat:
            continue
        if duty.kind == "poll":
            yield Voice(seat, True)
            yield from (Voice(seat, False, n) for n in range(-1, len(state.tables.agenda.issues)))
        elif duty.kind == "reaffirm":
            yield Reaffirm(seat, True)
            yield Reaffirm(seat, False)
        elif duty.kind == "ultimatum":
            yield Heed(seat, duty.of, True)
            yield Heed(seat, duty.of, False)
        elif duty.kind not in ("choice", "answer"):
            yield from duties_after(state, duty)
        elif duty.kind == "choice":
            choice = state.tables.inject(duty.of).choice
            assert choice is not None, "a duty to choose comes from a choice"
            yield from (Choose(seat, duty.of, option) for option, _, _ in choice.options)
        else:
            asked = next(demand for demand in state.demands if demand.id == duty.of)
            yield from (Answer(seat, duty.of, level) for level in range(asked.level, 0, -1))
            yield Answer(seat, duty.of, None)


def _demands(state: State, seat: Seat) -> Iterator[Action]:
    for measure, issue in enumerate(state.tables.agenda.issues):
        if issue.kind == "verification":
            for other in state.tables.agenda.others(seat):
                for level in range(1, len(issue.options)):
                    for reciprocal in (True, False):
                        yield Demand(seat, other, measure, level, reciprocal)


def _texts(state: State, seat: Seat) -> Iterator[Action]:
    position = state.position(seat).terms
    for number, issue in enumerate(state.tables.agenda.issues):
        for option in range(len(issue.options)):
            if option != position[number]:
                yield Propose(seat, (*position[:number], option, *position[number + 1 :]))
