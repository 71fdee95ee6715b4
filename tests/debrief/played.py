"""Real games, played to the end with fixed luck."""

from __future__ import annotations

from collections.abc import Callable

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    EndTurn,
    Propose,
    Settle,
    Terms,
)
from summit.engine.acts.conduct import Admit, CallVote, Comply, Explain, Extend, Visit
from summit.engine.compile import compiled
from summit.engine.play import apply, start
from summit.engine.seats import NATURE, Seat
from summit.engine.state import Duty, State
from summit.engine.view import view
from summit.opponents.cast import cast
from summit.scenario.model import Scenario

Playing = Callable[[State, Seat], tuple[Action, ...]]
"""What a seat does next in a game that waits for it."""


def scripted(scenario: Scenario) -> State:
    """The end of a game in which every seat follows its script, and draws the first of anything."""
    scripts = {
        name: cast(Seat(name), delegation.script)
        for name, delegation in scenario.delegations.items()
    }

    def by_script(state: State, seat: Seat) -> tuple[Action, ...]:
        return scripts[seat].decide(view(state, seat), lambda name, below: 0).actions

    return _played(scenario, by_script)


def silent(scenario: Scenario) -> State:
    """The end of a game in which nobody tables or grants anything."""
    return _played(scenario, _nothing)


def agreed(scenario: Scenario, terms: Terms) -> State:
    """A game of two seats in which the first to speak tables these terms and the other accepts."""

    def in_accord(state: State, seat: Seat) -> tuple[Action, ...]:
        if state.duties or state.treaty is not None:
            return _nothing(state, seat)
        for text in state.texts:
            if text.terms == terms and not text.opening:
                return (Accept(seat, text.id),)
        return Propose(seat, terms), EndTurn(seat)

    return _played(scenario, in_accord)


def _nothing(state: State, seat: Seat) -> tuple[Action, ...]:
    if not state.duties:
        return (EndTurn(seat),)
    duty = state.duties[0]
    if duty.kind == "answer":
        return (Answer(seat, duty.of, None),)
    if duty.kind != "choice":
        return (in_good_faith(duty),)
    choice = state.tables.inject(duty.of).choice
    assert choice is not None
    return (Choose(seat, duty.of, choice.options[0][0]),)


def in_good_faith(duty: Duty) -> Action:
    """What keeps a treaty as it was signed, sends nobody anywhere and hides nothing."""
    match duty.kind:
        case "vote":
            return CallVote(duty.seat)
        case "admit":
            return Admit(duty.seat, True)
        case "comply":
            return Comply(duty.seat)
        case "visit":
            return Visit(duty.seat)
        case "explain":
            return Explain(duty.seat, duty.of, True)
        case _:
            return Extend(duty.seat, True)


def _played(scenario: Scenario, playing: Playing) -> State:
    """A game in which nature always gives the first answer."""
    state = start(compiled(scenario)).state
    while not state.is_over:
        if state.questions:
            state = apply(state, Settle(NATURE, state.questions[0].id, 0)).state
            continue
        seat = state.duties[0].seat if state.duties else state.speaker
        assert seat is not None
        for action in playing(state, seat):
            state = apply(state, action).state
            if state.questions or state.duties or state.is_over:
                break
    return state
