"""Chapter 3: texts and what they are worth."""

from __future__ import annotations

import pytest

from summit.engine.actions import Propose
from summit.engine.meter import MILLION, trust_at
from summit.engine.scoring import eyes_of, worth
from summit.engine.seats import Audience
from tests.rules.table import INSPECTIONS, LAUNCHERS, A, B, Game


@pytest.mark.parametrize("terms", [(), (1, 2), (1, 2, 3, 4)])
def test_3_1_a_text_names_one_option_for_every_issue(terms: tuple[int, ...]) -> None:
    assert Game().refused(Propose(A, terms)).code == "incomplete_text"


@pytest.mark.parametrize("terms", [(9, 0, 0), (-1, 0, 0), (0, 13, 0), (0, 0, 3)])
def test_3_1_a_text_names_options_that_exist(terms: tuple[int, ...]) -> None:
    refusal = Game().refused(Propose(A, terms))
    assert (refusal.rule, refusal.code) == ("3.1", "no_such_option")


def test_3_1_a_text_is_never_edited() -> None:
    game = Game()
    first = game.state.position(A)
    game.propose(A, launchers=2)
    assert game.state.text("T1") == first and game.state.position(A).id == "T3"


def test_3_2_a_public_text_replaces_the_position() -> None:
    game = Game()
    game.propose(A, launchers=2)
    assert game.view(None).positions == ("T3", "T2")


def test_3_2_an_equal_text_is_not_tabled_again() -> None:
    game = Game()
    assert game.refused(Propose(A, game.terms(A))).code == "same_text"
    refusal = game.refused(Propose(A, game.terms(B)))
    assert refusal.code == "accept_instead" and ("text", "T2") in refusal.values


@pytest.mark.parametrize("audience", [(), (A,), (B,), (A, B)])
def test_3_2_a_position_is_tabled_to_everybody(audience: Audience) -> None:
    """What is sent to some only is a non-paper, and a means that this scenario does not allow."""
    refusal = Game().refused(Propose(A, (2, 5, 1), audience))
    assert (refusal.rule, refusal.code) == ("16.2", "no_such_means")


def test_3_2_a_text_for_some_eyes_only_replaces_nothing() -> None:
    game = Game(means="[non_papers]")
    game.act(Propose(A, (2, 5, 1), (B,)))
    assert game.view(None).positions == ("T1", "T2")


def test_3_3_worth_in_their_eyes_is_paper_less_what_distrust_fears() -> None:
    """Avaria, launchers 300, 6 visits, a hotline. On paper 45·200/400 = 22 (rounded), 10, 35 = 67.

    At stake 2 × 22 = 44; caught: 1 − 0.9 · 0.7 = 0.37; exposed 44 · 0.63 = 27.72; at trust 40
    EU = 67 − 0.6 · 27.72 = 50.368.
    """
    game = Game()
    seen = worth(eyes_of(game.state, A), game.state.sheets[0], (4, 6, 1))
    points = game.state.sheets[0].points[LAUNCHERS][4]
    assert seen.paper == points + 10 + 35
    assert seen.exposed == 2 * points * 630_000
    distrust = MILLION - trust_at(game.trust(A, B))
    assert seen.expected == seen.paper * MILLION - 2 * points * 630_000 * distrust // MILLION


def test_3_3_the_scenario_may_set_what_is_at_stake() -> None:
    doubled = Game(
        ("    binds: [avaria, borland]", "    binds: [avaria, borland]\n    stake: {avaria: 4}")
    )
    plain = Game()
    assert [2 * value for value in plain.state.sheets[0].stakes[LAUNCHERS]] == list(
        doubled.state.sheets[0].stakes[LAUNCHERS]
    )
    assert plain.state.sheets[1].stakes == doubled.state.sheets[1].stakes


def test_3_3_what_is_no_better_than_today_puts_nothing_at_stake() -> None:
    stakes = Game().state.sheets[1].stakes
    assert stakes[LAUNCHERS][-1] == 0 and stakes[INSPECTIONS] == (0,) * 13


def test_3_4_a_red_line_is_a_condition_on_the_terms() -> None:
    sheet = Game().state.sheets[1]
    assert sheet.crossed((4, 8, 0)) == () and sheet.crossed((4, 9, 0)) == (0,)


def test_3_5_signable_means_no_red_line_and_worth_the_walk_away() -> None:
    game = Game()
    eyes, sheet = eyes_of(game.state, A), game.state.sheets[0]
    good, crossing, poor = (
        worth(eyes, sheet, terms) for terms in ((4, 6, 1), (0, 12, 2), (8, 0, 0))
    )
    assert good.is_signable(sheet.walk_away)
    assert crossing.crossed and not crossing.is_signable(0)
    assert not poor.crossed and not poor.is_signable(sheet.walk_away)
