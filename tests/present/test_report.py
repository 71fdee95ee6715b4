"""The debrief in words: the deal, what it was worth, what was left, and why trust moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.debrief.report import report
from summit.engine import play
from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose
from summit.engine.state import State
from summit.present.debriefing.ending import issue_text
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
        "Trust, round by round",
        "What each text was worth to Northland",
        "What each text was worth to Southland",
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
    assert left[-1].startswith("shares of the most that each could have gained: Northland ")
    assert "the smallest is " in left[-1]


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
    # A cause of one row is not told twice.
    assert not any(line.startswith("most by: ") for line in lines_of_trust)
    games = (list(whole_game(opened(), luck))[-1][1].state for luck in range(1, 8))
    often = [line for state in games for line in told(state)["Why trust moved"]]
    assert any(line.startswith("most by: ") for line in often)


def test_verification_is_told_with_the_trust_that_the_treaty_needs() -> None:
    found = told(signed())["Verification against temptation"]
    assert found[0].startswith("Northland needs no trust in Southland for this treaty to be worth ")
    assert "without measures it would take " in found[0]
    blind = told(signed((2, 0, 1)))["Verification against temptation"]
    assert blind[0].startswith("Northland must trust Southland at ")
    assert found[1].startswith("Patrol boats: caught 72 %, by national means alone 5 %")


def test_steps_are_told_by_their_kind() -> None:
    north, south = told(signed())["How the texts moved"]
    assert north.startswith("Northland: 1 × concession")
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
    assert told(state)["How it ended"][0] == (
        "the talks collapsed in round 1: tension reached 100, which leaves each side 10 points"
        " below"
        " its walk-away"
    )
    assert sections(report(state), NORTH)[1].lines[0] == (
        "the collapse left you with 30, your walk-away 40 less 10"
    )


def test_a_seat_has_its_own_account_right_behind_the_end() -> None:
    told_to_north = sections(report(signed()), NORTH)
    assert [section.title for section in told_to_north[:3]] == [
        "How it ended",
        "For Northland, in short",
        "The deal",
    ]
    assert told_to_north[1].lines[0].startswith("the treaty is worth ")
    assert "of the most that you could have gained" in told_to_north[1].lines[0]
    assert [section for section in told_to_north if section.title != "For Northland, in short"] == [
        *sections(report(signed()))
    ]


def own_account(state: State) -> str:
    return "\n".join(sections(report(state), NORTH)[1].lines)


def test_the_act_that_cost_most_trust_is_named_to_whoever_did_it() -> None:
    assert "what cost you most trust of Southland: one-sided demand in round 1" in own_account(
        signed()
    )


def test_what_came_from_outside_is_nobodys_act() -> None:
    games = (list(whole_game(opened(), luck))[-1][1].state for luck in range(1, 8))
    found = [line for state in games for line in own_account(state).splitlines()]
    assert any(line.startswith("what won you most trust") for line in found)
    assert not any(": inject in round" in line for line in found)


def test_whoever_signed_too_little_is_told_to_refuse_and_who_found_nothing_where_to_look() -> None:
    assert "the treaty is worth" in own_account(signed((4, 3, 2)))
    assert "to try: before you accept" in own_account(signed((4, 3, 2)))
    state = opened()
    while not state.is_over:
        action = next(a for a in reversed(list(play.everyone_legal(state))))
        state = after(state, action)
    assert "without a treaty you have your walk-away, " in own_account(state)
    assert "to try: there was a text that all could have signed" in own_account(state)
    assert "to try" not in own_account(unsigned(hopeless()))


def test_yardsticks_are_told_by_what_they_would_change() -> None:
    best = report(signed()).in_their_eyes
    assert best is not None
    same = told(signed(best.nash[0].terms))["Other deals to compare with"]
    assert same[0].startswith("Nash, the greatest product of gains")
    assert "the treaty itself; worth Northland " in same[0]
    other = told(signed((1, 2, 1)))["Other deals to compare with"]
    assert any(" -> " in line for line in other)


def test_what_came_out_as_in_the_record_says_so_and_no_more() -> None:
    agenda = report(signed()).agenda
    line = report(signed()).conclusion.issues[0]
    assert issue_text(agenda, replace(line, history=line.treaty)).endswith(", as on record")
    assert issue_text(agenda, replace(line, history=0)).endswith(", on record 20")
