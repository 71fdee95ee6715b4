"""The bound on a game's length holds with chairs, polls, blocs, guests and amendments too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summit.engine.actions import Action, Propose, Settle, Speak
from summit.engine.acts.offices import Endorse, Mediate, Reaffirm, TakePoll, Voice
from summit.engine.acts.signals import Whisper
from summit.engine.acts.substance import Amend, Consent
from summit.engine.play import everyone_legal, refuse
from summit.engine.state import State
from tests.engine.lasting import hurried
from tests.engine.officing import astray
from tests.engine.playing import keyed
from tests.engine.test_bound_signals import busy, of, taken
from tests.engine.test_worst_players import approves
from tests.engine.worlds import WIDER, tables


def busy_in_office(state: State) -> Action:
    """All that is free first, then a poll, a single text, a text for others to endorse, and
    whatever else leads to most."""
    actions = list(everyone_legal(state))
    if state.treaty is None:
        for kinds in ((Voice, Endorse, Reaffirm), (TakePoll,), (Mediate,)):
            if found := of(actions, *kinds):
                return found[-1]
        for seat in state.tables.agenda.everyone:
            others = [other for other in state.tables.agenda.everyone if other != seat]
            words: list[Action] = [Whisper(seat, (other,), "No.") for other in others]
            for said in (*words, Speak(seat, "No.")):
                if refuse(state, said) is None:
                    return said
        texts = of(actions, Propose)
        if texts and len(state.texts) % 2:
            return texts[-1]
    return (of(actions, Consent) or of(actions, Amend) or [busy(state)])[0]


def hasty(seed: str) -> Callable[[State], Action]:
    """All sign at once and chance approves it; then everybody is as busy as can be."""
    pick = keyed(seed)

    def player(state: State) -> Action:
        actions = list(everyone_legal(state))
        if (step := hurried(state, lambda: astray(state, pick))) is not None:
            return step
        return (approves(actions) or of(actions, Settle)[-1:] or [busy_in_office(state)])[0]

    return player


@pytest.mark.parametrize("name", WIDER)
def test_the_busiest_game_of_offices_ends_within_its_bound(name: str) -> None:
    assert taken(tables(name), busy_in_office)


@pytest.mark.parametrize("seed", range(3))
def test_the_busiest_commission_ends_within_its_bound(seed: int) -> None:
    assert taken(tables("delta"), hasty(f"{seed}"))


def test_games_that_are_busy_now_and_then_end_within_their_bound() -> None:
    """The bound is looked for by chance."""
    pick = keyed("busy")

    def player(state: State) -> Action:
        actions = list(everyone_legal(state))
        return busy_in_office(state) if pick(3) else actions[pick(len(actions))]

    assert taken(tables("delta"), player)
