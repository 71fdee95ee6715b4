"""Briefings and handouts say which means of talk there are, and where rounds can lead."""

from __future__ import annotations

import pytest

from summit.engine.play import start
from summit.engine.seats import Seat
from summit.engine.view import view
from summit.present.branching import condition_words
from summit.present.briefs import brief_lines
from summit.present.handouts import brief_markdown
from summit.present.means import allowed, gesture_line, gestures_of, means_lines, meeting_lines
from summit.scenario.conditions import compile_condition
from summit.scenario.names import public_names
from tests.engine.worlds import scenario, tables

AGENDA = tables("harbour").agenda


def test_every_means_of_talk_has_one_line_with_its_rule() -> None:
    lines = means_lines(AGENDA)
    assert len(lines) == len(AGENDA.means) + 1
    assert all("(rule" in line for line in lines)
    assert means_lines(tables("smallest").agenda) == ()
    assert allowed(AGENDA)[-1] == "gestures"


def test_rule_16_11_a_gesture_is_told_with_what_it_weighs_costs_and_hopes_for() -> None:
    boats, quay = gestures_of(AGENDA, Seat("bresk"))
    assert gesture_line(AGENDA, boats) == (
        "tie_up, Ten boats tied up for the season: Ten patrol boats are tied up, and anybody may"
        " count them. It weighs something with all others (+0.250), and costs 2 points of your"
        " sheet in the end. It hopes for “Ten boats tied up for the season” or “An open day on the"
        " quay” by another within 2 rounds: then both gain +0.150 in each other's eyes, and without"
        " an answer support at home falls by 4."
    )
    assert gesture_line(AGENDA, quay).endswith(
        "It weighs something with Arkona (+0.150), and costs no points."
    )


def test_rule_2_9_a_round_says_where_it_can_lead() -> None:
    told = [meeting_lines(AGENDA, meeting) for meeting in AGENDA.meetings]
    assert told[0] == (
        "after it: round 2, In the storm if tension is above 60, else round 3, In the salon"
        " (rule 2.9)",
    )
    assert told[1] == ()
    assert told[2] == (
        "an open floor: everybody takes turns when it likes (rule 2.7)",
        "after it: the end of the talks if Arkona has walked out, else round 4, Sealed envelopes"
        " (rule 2.9)",
    )
    assert told[3] == ("a sealed floor: all hand in, and then it is read out (rule 2.8)",)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("gesture.tie_up", "the gesture “Ten boats tied up for the season” stands"),
        ("not gesture.tie_up", "the gesture “Ten boats tied up for the season” does not stand"),
        ("not away.corvo and tension < 50", "Corvo has not walked out and tension is below 50"),
        ("trust.arkona.bresk >= 50", "the room's reading of Arkona in Bresk is at least 50"),
        ("brackets < 3", "the number of brackets is below 3"),
        ("support.bresk > 40", "support in Bresk is above 40"),
        ("inject.collision.fired", "events lead there"),
    ],
)
def test_a_branch_is_told_in_words_and_never_what_is_to_come(when: str, words: str) -> None:
    condition = compile_condition(when, public_names(scenario("harbour")))
    assert condition_words(AGENDA, condition) == words


def test_briefing_and_handout_hold_the_means_and_the_own_gestures_alone() -> None:
    seen = view(start(tables("harbour")).state, Seat("arkona"))
    told = "\n".join(brief_lines(seen))
    paper = brief_markdown(scenario("harbour"), "arkona")
    for text in (told, paper):
        assert "public" in text
        assert "Ten boats tied up for the season" in text
        assert "Two pilots lent" not in text
    assert "## Gestures" not in brief_markdown(scenario("harbour"), None)
    assert "Means of talk" not in brief_markdown(scenario("smallest"), "azov")
