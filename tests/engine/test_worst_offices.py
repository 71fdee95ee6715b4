"""Chairs, guests, blocs and governments at their worst, and every lever of the substance pulled
all the time: the rules hold, and the game still ends (chapters 17 and 18)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summit.engine.actions import Action, EndTurn, Propose
from summit.engine.acts.conduct import CallVote, Comply, Visit
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.signals import WalkOut
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
)
from summit.engine.state import State
from tests.engine.lasting import hurried
from tests.engine.officing import astray
from tests.engine.playing import Pick, keyed, play
from tests.engine.test_play_anything import check_bounds, check_table
from tests.engine.test_worst_players import (
    Habit,
    approves,
    check_all,
    chooses_the_worst,
    follows,
    keeps,
    passes,
)
from tests.engine.worlds import WIDER, tables


def says_no(state: State, actions: list[Action]) -> Sequence[Action]:
    """Polls whenever it can, and could live with nothing."""
    no = [a for a in actions if isinstance(a, Voice) and not a.yes]
    return no or follows(TakePoll, Mediate)(state, actions)


def says_yes(state: State, actions: list[Action]) -> Sequence[Action]:
    """Could live with everything, and signs nothing."""
    yes = [a for a in actions if isinstance(a, Voice) and a.yes]
    return yes or follows(TakePoll, Mediate)(state, actions)


def disowns(state: State, actions: list[Action]) -> Sequence[Action]:
    """Whoever comes to lead is bound by nothing."""
    freed = [a for a in actions if isinstance(a, Reaffirm) and not a.keeps]
    return freed or follows(Perform, Impose, Relieve)(state, actions)


def leaves_the_bloc_alone(state: State, actions: list[Action]) -> Sequence[Action]:
    """Tables whatever it may, and endorses nothing of its partners."""
    return [a for a in actions if isinstance(a, Propose)]


WORST: dict[str, Habit] = {
    "refuses polls": says_no,
    "agrees to polls": says_yes,
    "wears the chair out": follows(Mediate),
    "vouches": follows(Vouch, Voice),
    "presses": follows(Press),
    "reports": follows(Report, Press),
    "never endorses": leaves_the_bloc_alone,
    "endorses and walks out": follows(Endorse, WalkOut),
    "restrains": follows(Restrain, Exercise),
    "steps and reverses": follows(Reverse, Perform),
    "reverses and imposes": follows(Reverse, Impose, Perform),
    "imposes and relieves": follows(Relieve, Impose),
    "broaches": follows(Broach, Exercise),
    "disowns": disowns,
}


@pytest.mark.parametrize("name", WIDER)
@pytest.mark.parametrize("way", WORST)
def test_the_rules_hold_against_the_worst_of_offices(name: str, way: str) -> None:
    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        idle = chooses_the_worst(state, actions) or passes(state, actions) or actions
        wanted = WORST[way](state, actions) or idle
        return wanted[pick(len(wanted))]

    outcome = check_all(play(tables(name), player, keyed(f"{way}/{name}"), check_bounds))
    assert outcome.text is None


AFTERWARDS: dict[str, Habit] = {
    "amends": follows(Amend),
    "amends and consents": follows(Consent, Amend),
    "steps and reverses": follows(Reverse, Perform),
    "keeps contact": follows(Exercise, Perform),
}


@pytest.mark.parametrize("way", AFTERWARDS)
def test_the_rules_hold_against_the_worst_of_amendments(way: str) -> None:
    """All who must sign at once, chance approves it; then everybody has the same habit."""
    signed = 0

    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        if (step := hurried(state, lambda: astray(state, pick))) is not None:
            return step
        wanted = [a for a in AFTERWARDS[way](state, actions) if state.treaty is not None]
        settled = keeps(state, actions) or [a for a in actions if isinstance(a, SETTLED)]
        options = wanted or settled or passes(state, actions) or approves(actions) or actions
        return options[pick(len(options))]

    for seed in range(3):
        run = play(tables("delta"), player, keyed(f"{way}/{seed}"), check_table)
        check_all(run)
        signed += run.state.treaty is not None and run.state.treaty.period > 0
    assert signed


SETTLED = (CallVote, Comply, Visit, EndTurn)
