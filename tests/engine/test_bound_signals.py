"""The bound on a game's length holds on every floor and with every means of talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pytest

from summit.engine.actions import Action, Demand, EndTurn, Propose, Reject, Settle, Speak
from summit.engine.acts.signals import (
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Threaten,
    Undo,
    Unlink,
    Whisper,
)
from summit.engine.compile import compiled
from summit.engine.play import apply, everyone_legal, refuse, start
from summit.engine.rules.bound import steps_at_most
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.scenario.files import read_text
from tests.engine.playing import Pick, keyed
from tests.engine.test_bound import many
from tests.engine.worlds import LARGE, SIGNALLING, tables

MEANS: Final = (
    "means: [statements, non_papers, back_channels, disclosures, pledges, linkage, ultimatums,"
    " walk_outs]\n"
)
FLOORS: Final = ("turns", "open", "sealed")


def floor_of_many(parties: int, floor: str, means: str = "", turns: int = 2) -> Tables:
    """So many parties on one floor of a kind."""
    order = ", ".join(f"s{number}" for number in range(parties))
    text = many(parties).replace("turns: 3", f"turns: {turns}, floor: {floor}")
    if floor != "turns":
        text = text.replace(f", order: [{order}]}}\n", "}\n")
    return compiled(
        read_text(text.replace("delegations:\n", f"{means}delegations:\n", 1), "m.yaml")
    )


def busy(state: State) -> Action:
    """Whatever uses up most: all that is free first, of any seat that may act, then what asks for
    an answer, then a text that all others can say no to, and the turn's end last."""
    actions = list(everyone_legal(state))
    for kinds in ((Settle, Heed), (Reject, Declare, Disclose, Deny, Delink, Unlink)):
        found = [action for action in actions if isinstance(action, kinds)]
        if found:
            return found[-1]
    for seat in state.tables.agenda.seats:
        others = state.tables.agenda.others(seat)
        words: list[Action] = [Whisper(seat, (other,), "No.") for other in others]
        for said in (*words, Speak(seat, "No.")):
            if refuse(state, said) is None:
                return said
    return costly(state, actions)


def costly(state: State, actions: Sequence[Action]) -> Action:
    """Something that costs a move: what leads to most in its turn, a different thing each time."""
    number = len(state.texts) + len(state.demands) + len(state.signals.links)
    papers = [a for a in actions if isinstance(a, Propose) and a.to != PUBLIC]
    public = [a for a in actions if isinstance(a, Propose) and a.to == PUBLIC]
    shelves: list[Sequence[Action]] = [papers, public, of(actions, Link), of(actions, Demand)]
    shelves += [of(actions, Threaten), of(actions, Gesture, Undo), of(actions, Pledge)]
    filled = [shelf for shelf in shelves if shelf]
    if not filled:
        ended = of(actions, EndTurn)
        return (ended or actions)[0]
    shelf = filled[number % len(filled)]
    return shelf[number % len(shelf)]


def of(actions: Sequence[Action], *kinds: type[Action]) -> Sequence[Action]:
    return [action for action in actions if isinstance(action, kinds)]


def taken(at: Tables, player: Callable[[State], Action]) -> int:
    """How many actions a game of such players takes."""
    state, steps = start(at).state, 0
    while not state.is_over:
        state = apply(state, player(state)).state
        steps += 1
        assert steps <= steps_at_most(at), "the game goes on beyond its bound"
    return steps


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("parties", [2, 5, 8])
def test_the_busiest_game_on_any_floor_ends_within_its_bound(floor: str, parties: int) -> None:
    """Where the floor is open, everybody can say no to every text as soon as it is tabled."""
    assert taken(floor_of_many(parties, floor), busy)


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("parties", [2, 4])
def test_the_busiest_signals_on_any_floor_end_within_their_bound(floor: str, parties: int) -> None:
    assert taken(floor_of_many(parties, floor, MEANS), busy)


def left(state: State, seat: Seat) -> int:
    """All moves that a seat has left on an open floor."""
    if not state.goes:
        return 0
    moves = state.tables.agenda.meeting(state.round).moves
    return moves * state.turns_left(seat) + state.moves_left(seat)


@pytest.mark.parametrize("floor", FLOORS)
@pytest.mark.parametrize("parties", [2, 8])
def test_a_game_of_texts_and_noes_ends_within_its_bound(floor: str, parties: int) -> None:
    """Nobody does anything but table texts, and everybody says no to each as soon as it may."""

    def player(state: State) -> Action:
        actions = list(everyone_legal(state))
        # Whoever has most left goes on, so that all keep the floor as long as they can.
        texts = sorted(of(actions, Propose), key=lambda a: (-left(state, a.by), str(a)))
        for said in (Speak(seat, "No.") for seat in state.tables.agenda.seats):
            if refuse(state, said) is None:
                return said
        return (of(actions, Reject) or texts or actions)[0]

    assert taken(floor_of_many(parties, floor), player)


def now_and_then(pick: Pick) -> Callable[[State], Action]:
    """Busy, but now and then anything at all."""

    def player(state: State) -> Action:
        actions = list(everyone_legal(state))
        return busy(state) if pick(3) else actions[pick(len(actions))]

    return player


@pytest.mark.parametrize("name", SIGNALLING)
def test_the_busiest_game_of_signals_ends_within_its_bound(name: str) -> None:
    """And every game that is looked for by chance among busy ones."""
    assert taken(tables(name), busy)
    for seed in range(1 if name in LARGE else 3):
        assert taken(tables(name), now_and_then(keyed(f"{name}/{seed}")))
