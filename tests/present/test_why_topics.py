"""What can be asked, what was meant, and what the rules are called."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import tests
from summit.engine import play
from summit.engine.actions import Answer, Demand
from summit.engine.view import view
from summit.present.catalogue import SENTENCES
from summit.present.why import topics, why
from tests.present.talks import (
    NORTH,
    SOUTH,
    VISITS,
    after,
    asked,
    opened,
    seen,
    three_tables,
    whole_game,
)


def test_brackets_are_listed() -> None:
    assert asked(seen(opened()), "brackets")[0] == (
        "3 of 3 issues are in brackets: Patrol boats, Harbour visits and Fishing · rule 3.2"
    )


def test_an_unknown_topic_is_answered_with_what_was_meant_and_what_can_be_asked() -> None:
    lines = asked(seen(opened()), "tenson")
    assert lines[0] == "there is no number called tenson here; did you mean tension?"
    assert lines[1].startswith("ask why of: trust · reading · tension")
    assert asked(seen(opened()), "xyzzy")[0] == "there is no number called xyzzy here"
    assert asked(seen(opened()), "") == topics(seen(opened()))


@pytest.mark.parametrize("topic", ["trust nobody", "trust south south", "paper T99", "D9"])
def test_a_topic_that_names_nothing_is_unknown(topic: str) -> None:
    assert asked(seen(opened()), topic)[0].startswith("there is no number called")


@pytest.mark.parametrize("luck", range(1, 4))
def test_everything_that_can_be_asked_has_an_answer(luck: int) -> None:
    for _, step in whole_game(opened(), luck):
        found = seen(step.state, SOUTH)
        for topic in topics(found)[0].removeprefix("ask why of: ").split(" · "):
            lines = asked(found, "rule 1" if topic == "rule" else topic)
            assert lines
            assert not lines[0].startswith("there is no number"), topic


def test_with_three_parties_trust_in_each_other_is_told() -> None:
    state = play.start(three_tables()).state
    lines = asked(view(state, NORTH), "trust")
    assert sum(line.startswith("your trust in ") for line in lines) == 2


def test_the_titles_of_the_rules_are_those_of_the_rule_book() -> None:
    book = (Path(tests.__path__[0]).parent / "docs" / "rules.md").read_text(encoding="utf-8")
    rules = dict(re.findall(r"^\*\*(\d+\.\d+) (.+?)\.\*\*", book, re.MULTILINE))
    chapters = dict(re.findall(r"^## (\d+)\. (.+)$", book, re.MULTILINE))
    said = {
        code: text for code, text in SENTENCES.items() if code.startswith(("rule.", "chapter."))
    }
    assert said == {
        **{f"rule.{number}": title for number, title in rules.items()},
        **{f"chapter.{number}": title for number, title in chapters.items()},
    }


def test_a_chapter_lists_its_rules() -> None:
    lines = asked(seen(opened()), "rule 8")
    assert lines == (
        "rule 8: Tension; rules 8 shows it in full",
        "rule 8.1: Once a round",
        "rule 8.2: Pressures",
        "rule 8.3: Collapse",
    )


@pytest.mark.parametrize(
    ("topic", "first"),
    [
        ("in your eyes", "your position T1: in your eyes "),
        ("on paper", "on paper "),
        ("at risk", "your position T1: at risk "),
        ("caught", "your position T1: at risk "),
        ("position", "your position T1: in your eyes "),
        ("my walk-away", "your walk-away is "),
        ("national means", "what you see without anybody's consent"),
        ("pressures", "tension 40.0"),
        ("concession", "5.3 Concession"),
        ("promise", "6.3 A grant is a promise"),
        ("weight", "5.1 The meter"),
        ("rule", "1 Seats and secrets"),
        ("tens", "tension 40.0"),
        ("boa", "boats, Patrol boats: limit"),
    ],
)
def test_what_stands_on_the_screen_may_be_asked_in_its_own_words(topic: str, first: str) -> None:
    assert asked(seen(opened(), NORTH), topic)[0].startswith(first)


def test_a_start_that_fits_several_topics_is_unknown() -> None:
    assert asked(seen(opened()), "t")[0].startswith("there is no number called t here")
    assert asked(seen(opened()), "tr")[0].startswith("your trust in ")


def test_a_seat_may_be_called_what_is_else_passed_over() -> None:
    found = seen(opened())
    parties = tuple(
        replace(party, code="IT") if party.seat == SOUTH else party
        for party in found.agenda.parties
    )
    named = replace(found, agenda=replace(found.agenda, parties=parties))
    assert why(named, ("trust", "it"))[0].startswith("your trust in Southland")


def test_a_ledger_says_how_far_a_weight_moves_the_meter_and_why_nothing_counts_yet() -> None:
    state = after(opened(), Demand(NORTH, SOUTH, VISITS, 2), Answer(SOUTH, "D1", 2))
    lines = asked(seen(state, NORTH), "trust")
    assert any(line.startswith("near 50 a weight of 0.100 moves trust by 2.5") for line in lines)
    assert "nothing of it counts yet, since you could sign none of them" in lines[-1]
    untouched = asked(seen(opened(), NORTH), "trust")
    assert not any(line.startswith("near 50") for line in untouched)
