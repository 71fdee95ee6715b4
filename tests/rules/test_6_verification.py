"""Chapter 6: demands, answers, promises and what is detected."""

from __future__ import annotations

import pytest

from summit.bargain.expected import detection
from summit.engine.actions import Answer, Demand, EndTurn
from summit.engine.events import (
    DemandAnswered,
    DemandPut,
    MeansMoved,
    PromiseBroken,
    PromiseGiven,
    TrustMoved,
)
from summit.engine.seats import Seat
from tests.rules.table import INSPECTIONS, LAUNCHERS, A, B, Game, only

SIX = 500_000
"""The intrusiveness of six visits of twelve, by default half of the way."""


def test_6_1_a_one_sided_demand_costs_the_targets_trust_by_its_intrusiveness() -> None:
    game = Game()
    before = game.trust(B, A)
    events = game.act(Demand(A, B, INSPECTIONS, 6))
    assert only(events, DemandPut)[0].demand == "D1"
    assert game.trust(B, A) - before == -250_000 * SIX // 1_000_000
    assert game.state.moves == 1


def test_6_1_reciprocal_access_costs_no_trust() -> None:
    game = Game()
    assert not only(game.act(Demand(A, B, INSPECTIONS, 6, reciprocal=True)), TrustMoved)


@pytest.mark.parametrize(
    ("demand", "code"),
    [
        (Demand(A, A, INSPECTIONS, 6), "no_such_party"),
        (Demand(A, Seat("caldia"), INSPECTIONS, 6), "no_such_party"),
        (Demand(A, B, LAUNCHERS, 2), "not_a_measure"),
        (Demand(A, B, 9, 2), "not_a_measure"),
        (Demand(A, B, -1, 2), "not_a_measure"),
        (Demand(A, B, INSPECTIONS, 0), "no_such_level"),
        (Demand(A, B, INSPECTIONS, 13), "no_such_level"),
    ],
)
def test_6_1_a_demand_names_another_party_and_a_level_of_a_measure(
    demand: Demand, code: str
) -> None:
    refusal = Game().refused(demand)
    assert (refusal.rule, refusal.code) == ("6.1", code)


def test_6_1_the_same_measure_is_asked_once_a_round() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6), Answer(B, "D1", None))
    assert game.refused(Demand(A, B, INSPECTIONS, 9)).code == "asked_this_round"


def test_6_1_what_is_promised_already_is_not_asked_again() -> None:
    game = Game(injects=None)
    game.act(Demand(A, B, INSPECTIONS, 6), Answer(B, "D1", 6))
    game.pass_turns(6)
    assert game.state.round == 2 and game.state.speaker == A
    assert game.refused(Demand(A, B, INSPECTIONS, 6)).code == "promised_already"
    game.act(Demand(A, B, INSPECTIONS, 7))


@pytest.mark.parametrize("level", [7, 0, -1, 99])
def test_6_2_an_answer_lies_between_the_promise_and_the_demand(level: int) -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6))
    refusal = game.refused(Answer(B, "D1", level))
    assert (refusal.rule, refusal.code) == ("6.2", "level_out_of_reach")


def test_6_2_only_the_one_who_was_asked_answers_and_only_once() -> None:
    game = Game()
    assert game.refused(Answer(B, "D1", 1)).code == "nothing_asked"
    game.act(Demand(A, B, INSPECTIONS, 6))
    assert game.refused(Answer(A, "D1", 1)).code == "nothing_asked"
    game.act(Answer(B, "D1", 3))
    assert game.refused(Answer(B, "D1", 3)).code == "nothing_asked"


def test_6_2_a_refusal_costs_the_refusers_credit() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6))
    before = game.trust(A, B)
    events = game.act(Answer(B, "D1", None))
    assert only(events, DemandAnswered)[0].level is None
    assert game.trust(A, B) - before == -150_000
    assert game.state.speaker == A and game.state.moves == 1


def test_6_3_a_grant_is_a_promise_and_earns_trust_by_its_intrusiveness() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6))
    before = game.trust(A, B)
    events = game.act(Answer(B, "D1", 6))
    assert [(e.seat, e.to, e.level) for e in only(events, PromiseGiven)] == [(B, A, 6)]
    assert game.trust(A, B) - before == 300_000 * SIX // 1_000_000


def test_6_3_reciprocal_access_binds_the_demander_too() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6, reciprocal=True))
    events = game.act(Answer(B, "D1", 4))
    assert {(e.seat, e.to, e.level) for e in only(events, PromiseGiven)} == {(B, A, 4), (A, B, 4)}


def test_6_3_the_same_level_is_never_paid_twice() -> None:
    game = Game(injects=None)
    game.act(Demand(A, B, INSPECTIONS, 6), Answer(B, "D1", 6))
    game.pass_turns(6)
    game.act(Demand(A, B, INSPECTIONS, 9))
    before = game.trust(A, B)
    game.act(Answer(B, "D2", 9))
    assert game.trust(A, B) - before == 300_000 * (750_000 - SIX) // 1_000_000


def test_6_3_all_grants_of_a_pair_together_have_a_cap() -> None:
    game = Game(weights="\n  demand_granted: 3")
    game.act(Demand(A, B, INSPECTIONS, 12))
    before = game.trust(A, B)
    game.act(Answer(B, "D1", 12))
    assert game.trust(A, B) - before == 600_000


def test_6_4_a_text_below_the_promise_breaks_it_once() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6), Answer(B, "D1", 6), EndTurn(A))
    before = game.trust(A, B)
    events = game.propose(B, inspections=5)
    broken = only(events, PromiseBroken)
    assert [(e.seat, e.to, e.level, e.tabled) for e in broken] == [(B, A, 6, 5)]
    rows = [e.row for e in only(events, TrustMoved) if e.row.rule == "6.4"]
    assert [row.weight for row in rows] == [-1_000_000]
    assert game.trust(A, B) < before
    assert not only(game.propose(B, inspections=4), PromiseBroken)


def test_6_4_a_text_at_the_promised_level_keeps_it() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6), Answer(B, "D1", 6), EndTurn(A))
    assert not only(game.propose(B, inspections=6), PromiseBroken)


def test_6_5_means_that_look_at_the_same_limit_are_independent() -> None:
    """National means 10 %, six visits 30 %: 1 - 0.9 * 0.7 = 37 %."""
    watch = Game().view(A).own.eyes.watches[0]  # type: ignore[union-attr]
    assert detection(watch, (4, 6, 0)) == 370_000
    assert detection(watch, (4, 0, 0)) == 100_000


def test_6_6_national_means_are_the_owners_alone_and_can_be_lost() -> None:
    lost = """
  blind:
    title: A satellite fails
    text: One country sees less.
    at: harbour
    effects:
      - national_means: {of: avaria, limit: launchers, detection: 0}
"""
    game = Game(injects=lost)
    assert game.state.sheets[1].means == (0, 0, 0) and game.state.sheets[0].means[0] == 100_000
    game.pass_turns(6)
    assert [e.audience for e in only(game.events, MeansMoved)] == [(A,)]
    assert game.state.sheets[0].means[0] == 0
