"""Choices that injects put to a scripted seat, and the tactics that scenarios name."""

from __future__ import annotations

from typing import get_args

import pytest

from summit.engine.actions import Choose
from summit.engine.seats import Seat
from summit.engine.view import Choosing
from summit.opponents.cast import TACTICS, cast
from summit.opponents.choosing import choice
from summit.opponents.linear import linear
from summit.opponents.reciprocal import reciprocal
from summit.opponents.scripted import ScriptedDelegation
from summit.scenario.model import Script
from tests.opponents.games import first
from tests.rules.table import B, Game

STORM = Choosing("storm", "A storm", "Do you rebuild it?", (("rebuild", "Yes."), ("leave", "No.")))


def test_the_script_s_choice_is_made() -> None:
    assert choice(B, STORM, Script(choices={"storm": "leave"})) == Choose(B, "storm", "leave")


@pytest.mark.parametrize("choices", [{}, {"storm": "sink"}, {"flood": "leave"}])
def test_without_a_choice_that_is_on_offer_the_first_is_made(choices: dict[str, str]) -> None:
    assert choice(B, STORM, Script(choices=choices)) == Choose(B, "storm", "rebuild")


def test_a_choice_is_settled_before_anything_else() -> None:
    game = Game()
    game.pass_turns(6)
    assert [duty.kind for duty in game.state.duties] == ["choice"]
    decision = cast(B, Script(choices={"storm": "leave"})).decide(game.view(B), first)
    assert decision.actions == (Choose(B, "storm", "leave"),)
    assert decision.reason.code == "choice"


def test_every_tactic_that_a_scenario_may_name_is_there() -> None:
    named = get_args(Script.model_fields["tactic"].annotation)
    assert set(named) == set(TACTICS)


@pytest.mark.parametrize(("name", "tactic"), [("reciprocal", reciprocal), ("linear", linear)])
def test_a_script_is_played_by_its_tactic(name: str, tactic: object) -> None:
    opponent = cast(Seat("avaria"), Script.model_validate({"tactic": name}))
    assert isinstance(opponent, ScriptedDelegation)
    assert opponent.tactic is tactic
