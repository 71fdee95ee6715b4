"""The debrief in words: the deal, what it was worth, what was left, and why trust moved."""

from __future__ import annotations

import pytest

from summit.debrief.report import report
from summit.engine import play
from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose
from summit.engine.state import State
from summit.present.report import lines, sections
from tests.present.talks import (
    NORTH,
    SOUTH,
    VISITS,
    after,
    opened,
    raw,
    tables,
    three_tables,
    whole_game,
)


def signed(terms: tuple[int, ...] = (2, 3, 1)) -> State:
    return after(
        opened(),
        Demand(NORTH, SOUTH, VISITS, 3),
        Answer(SOUTH, "D1", 3),
        Propose(NORTH, terms),
        Accept(SOUTH, "T3"),
    )


def unsigned(start: State | None = None) -> State:
    *_, (_, step) = whole_game(opened() if start is None else start, 3)
    return step.state


def hopeless() -> State:
    """No text is worth 90 to both."""
    delegations = raw()["delegations"]
    for entry in delegations.values():
        entry["secret"]["walk_away"] = 90
    return opened(delegations=delegations)


def told(state: State) -> dict[str, tuple[str, ...]]:
    return {section.title: section.lines for section in sections(report(state))}


def test_a_treaty_is_told_in_the_order_of_the_debrief() -> None:
    assert [section.title for section in sections(report(signed()))] == [
        "How it ended",
        "The deal",
        "What each side got",
        "Was there anything to agree on",
        "What was left on the table",
        "The best offers not taken",
        "Other deals to compare with",
        "Why trust moved",
        "Verification against temptation",
        "How the texts moved",
        "How to read this",
    ]


def test_the_end_is_told_in_the_scenarios_own_words() -> None:
    assert told(signed())["How it ended"] == (
        "signed in round 1: T3 by Northland",
        "A quiet sea",
        "Signed.",
    )
    assert told(unsigned())["How it ended"] == (
        "no treaty after round 2",
        "Nothing signed",
        "The ferry leaves.",
    )


def test_the_deal_stands_beside_openings_and_today() -> None:
    assert told(signed())["The deal"][0] == (
        "Patrol boats: 60; openings [NOR 20] [SOU 100], today 100"
    )
    assert told(unsigned())["The last positions"][0].startswith("Patrol boats: [NOR ")


def test_paper_and_real_value_stand_against_the_walk_away() -> None:
    north, south = told(signed())["What each side got"]
    assert north.startswith("Northland: 69 on paper, ")
    assert north.endswith(" above")
    assert "in its eyes, walk-away 40: " in south


def test_rule_3_5_a_treaty_that_should_not_have_been_signed_is_said_to_be_one() -> None:
    bad = told(signed((4, 3, 2)))
    got = bad["What each side got"]
    assert any("below" in line for line in got)
    assert (
        "Northland signed what it should not have signed (rule 3.5): worth less than no treaty and"
        " across a red line"
    ) in got
    assert bad["Was there anything to agree on"] == (
        "somebody signed a treaty that it should have refused",
    )


def test_rule_10_2_no_deal_is_right_where_there_is_no_zone() -> None:
    state = unsigned(hopeless())
    zone = told(state)["Was there anything to agree on"]
    assert zone[0].endswith("no deal was the right result (rule 10.2)")
    assert "What was left on the table" not in told(state)


def test_no_deal_where_there_was_a_zone_names_a_text_that_all_could_have_signed() -> None:
    state = opened()
    while not state.is_over:
        action = next(a for a in reversed(list(play.everyone_legal(state))))
        state = after(state, action)
    found = told(state)
    assert found["Was there anything to agree on"] == (
        "there were texts that every side could have signed, and none was found",
    )
    text, worth = found["What was left on the table"]
    assert text.startswith("a text that all could have signed: Patrol boats = ")
    assert worth.startswith("worth in their eyes: Northland ")


def test_value_left_and_the_best_missed_trade_are_named_by_their_terms() -> None:
    left = told(signed((2, 2, 0)))["What was left on the table"]
    assert left[0].split(" points more")[0].replace(".", "").isdigit()
    assert left[1].startswith("by this change · ")
    assert any(line.startswith("the best missed trade · ") and "->" in line for line in left)
    assert "together the sides lost by this treaty" in left


def test_a_good_treaty_is_measured_by_its_shares() -> None:
    left = told(signed((2, 4, 1)))["What was left on the table"]
    assert "the treaty caught 100 % of the greatest gain together" in left
    assert left[-2].startswith("shares of the greatest own gain: Northland ")
    assert left[-1].startswith("the smallest of these shares is ")


def test_a_treaty_on_the_frontier_left_nothing() -> None:
    best = report(signed()).in_their_eyes
    assert best is not None
    left = told(signed(best.nash[0].terms))["What was left on the table"]
    assert left[0] == "nothing: no text gave one side more without costing another"
    assert left[1] == "no trade of one or two issues was left that hurt nobody"


def test_trust_is_told_by_cause() -> None:
    lines_of_trust = told(signed())["Why trust moved"]
    assert lines_of_trust[0].startswith("Northland in Southland: 40.0 -> ")
    assert "demand granted +0.225" in lines_of_trust[1]
    assert any(line.startswith("most by: ") for line in lines_of_trust)


def test_verification_is_told_with_the_trust_that_the_treaty_needs() -> None:
    found = told(signed())["Verification against temptation"]
    assert found[0].startswith("Northland must trust Southland at ")
    assert found[1].startswith("Patrol boats: caught 72 %, by national means alone 5 %")


def test_steps_are_told_by_their_kind() -> None:
    north, south = told(signed())["How the texts moved"]
    assert north.startswith("Northland: 1 concession")
    assert south == "Southland: no step after its opening"


@pytest.mark.parametrize("luck", range(1, 6))
def test_every_game_has_a_debrief_in_plain_lines(luck: int) -> None:
    for start in (opened(), play.start(three_tables()).state, hopeless()):
        *_, (_, step) = whole_game(start, luck, sign_after=12 * luck)
        shown = lines(report(step.state))
        assert shown[0] == "How it ended"
        assert all("\n" not in line and "{" not in line for line in shown)


def test_a_collapse_is_told_as_one() -> None:
    state = play.start(tables(tension=99, weights={"tension_growth": 50})).state
    while not state.is_over:
        state = after(state, next(iter([EndTurn(state.speaker)] if state.speaker else [])))
    assert told(state)["How it ended"][0] == "the talks collapsed in round 1"
