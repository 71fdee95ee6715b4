"""Delegations at their worst with every means of talk: the rules hold, and the game still ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summit.engine.actions import Accept, Action, EndTurn, Propose
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
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from tests.engine.playing import Pick, keyed, play
from tests.engine.test_play_anything import check_bounds
from tests.engine.test_worst_players import (
    Habit,
    check_all,
    chooses_the_worst,
    follows,
    passes,
)
from tests.engine.worlds import LARGE, SIGNALLING, tables


def walks_out(state: State, actions: list[Action]) -> Sequence[Action]:
    """Leaves, and stays away."""
    return [action for action in actions if isinstance(action, WalkOut)] or passes(state, actions)


def leaks(state: State, actions: list[Action]) -> Sequence[Action]:
    """Shows everybody whatever it was sent, and sends more of it to be shown."""
    shown = [action for action in actions if isinstance(action, Reveal)]
    return shown or confides(state, actions)


def confides(state: State, actions: list[Action]) -> Sequence[Action]:
    """Sends texts and sentences to one after another."""
    sent: list[Action] = [a for a in actions if isinstance(a, Propose) and a.to != PUBLIC]
    for seat in state.tables.agenda.seats:
        for other in state.tables.agenda.others(seat):
            said = Whisper(seat, (other,), "Only you know.")
            if refuse(state, said) is None:
                sent.append(said)
    return sent


def denies(state: State, actions: list[Action]) -> Sequence[Action]:
    """Takes back every word of its own."""
    denied = [action for action in actions if isinstance(action, Deny)]
    return denied or confides(state, actions)


def bluffs(state: State, actions: list[Action]) -> Sequence[Action]:
    """Threatens everybody and stays; gives in to nothing."""
    refused = [a for a in actions if isinstance(a, Heed) and not a.yields]
    return refused or follows(Threaten)(state, actions)


def bows(state: State, actions: list[Action]) -> Sequence[Action]:
    """Threatens, and yields to whatever it is threatened with."""
    yielded = [a for a in actions if isinstance(a, Heed) and a.yields]
    return yielded or follows(Threaten)(state, actions)


WORST: dict[str, Habit] = {
    "walks out": walks_out,
    "walks out and comes back": follows(ComeBack, WalkOut),
    "leaks": leaks,
    "denies": denies,
    "bluffs": bluffs,
    "bows": bows,
    "links": follows(Delink, Link),
    "links and unlinks": follows(Unlink, Link),
    "pledges and forgets": follows(Pledge),
    "talks of itself": follows(Disclose),
    "makes and unmakes gestures": follows(Undo, Gesture),
    "makes statements": follows(Declare),
    "does all that is free": follows(Declare, Disclose, Deny, Delink, Unlink, Pledge),
}


@pytest.mark.parametrize("name", SIGNALLING)
@pytest.mark.parametrize("way", WORST)
def test_the_rules_hold_against_the_worst_of_signals(name: str, way: str) -> None:
    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        idle = chooses_the_worst(state, actions) or passes(state, actions) or actions
        wanted = WORST[way](state, actions) or idle
        return wanted[pick(len(wanted))]

    for luck in range(1 if name in LARGE else 2):
        outcome = check_all(play(tables(name), player, keyed(f"{way}/{luck}"), check_bounds))
        assert way == "bows" or outcome.text is None


@pytest.mark.parametrize("name", SIGNALLING)
def test_nobody_signs_while_somebody_is_away(name: str) -> None:
    """One walks out at once and stays away; all others put their names to its opening."""
    agenda = tables(name).agenda
    gone = agenda.seats[0]

    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        leaving = [a for a in actions if isinstance(a, WalkOut) and a.by == gone]
        support = [
            a for a in actions if isinstance(a, Accept) and a.text == state.position(gone).id
        ]
        ended = [a for a in actions if isinstance(a, EndTurn)]
        wanted = leaving or (support if gone in state.signals.away else []) or ended or actions
        return wanted[pick(len(wanted))]

    if agenda.allows("walk_outs"):
        run = play(tables(name), player, keyed(name), check_bounds)
        assert run.state.outcome is not None and run.state.outcome.text is None
        assert len(run.state.acceptances) == len(agenda.seats) - 1
