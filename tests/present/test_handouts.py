"""Handouts: complete for their reader, silent about all others, never markup by accident."""

from __future__ import annotations

import re
from typing import Any

import pytest

from summit.engine.meter import MILLION
from summit.present.handouts import brief_markdown
from summit.present.markdown import plain, prose
from summit.present.spread import telling_options
from tests.present.talks import delegation, issues, raw, scenario


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", text, re.MULTILINE)


def test_the_public_handout_holds_no_secret_of_anybody() -> None:
    text = brief_markdown(scenario(), None)
    for secret in ("INSTRUCTIONS", "cannot sell it", "Walk-away", "walk-away", "National means"):
        assert secret not in text
    assert "Score sheet" not in text


@pytest.mark.parametrize(
    ("seat", "own", "other"), [("north", "NOR", "SOU"), ("south", "SOU", "NOR")]
)
def test_rule_1_3_a_seats_handout_holds_its_own_secrets_and_no_others(
    seat: str, own: str, other: str
) -> None:
    text = brief_markdown(scenario(), seat)
    assert f"INSTRUCTIONS OF {own}" in text
    assert f"1. {own} cannot sell it. (Fishing = open)" in text
    assert f"INSTRUCTIONS OF {other}" not in text
    assert f"{other} cannot sell it" not in text


def test_an_inject_or_an_ending_is_never_told_beforehand() -> None:
    for seat in (None, "north", "south"):
        text = brief_markdown(scenario(), seat)
        assert not any(word in text for word in ("fog", "cable", "rumour", "quiet sea", "ferry"))


def test_the_record_is_never_told_beforehand() -> None:
    all_issues = issues(("north", "south"))
    boats = {**all_issues["boats"], "history": {"value": "60", "source": "the treaty of 1815"}}
    text = brief_markdown(scenario(issues={**all_issues, "boats": boats}), "north")
    assert "1815" not in text


def test_the_handout_has_all_its_parts_in_order() -> None:
    assert headings(brief_markdown(scenario(), "north")) == [
        "Talks",
        "Briefing",
        "What there is to learn",
        "Delegations",
        "Northland (NOR)",
        "Southland (SOU)",
        "Agenda",
        "Patrol boats (`boats`)",
        "Harbour visits (`visits`)",
        "Fishing (`catch`)",
        "Rounds",
        "For Northland alone",
        "Instructions",
        "Score sheet",
        "Walk-away",
        "Red lines",
        "National means",
        "Trust",
        "Paper and eyes",
    ]


def test_the_sheet_and_the_options_are_those_of_the_scenario() -> None:
    text = brief_markdown(scenario(), "north")
    assert "| Patrol boats | 20: 60 · 60: 40 · 100: 0 |" in text
    assert "Options: 20 to 100 boats, 5 in all." in text
    assert "- `shared`: one set of rules\n- `open`" in text
    assert "| 4 visits a year | 60 % |" in text
    assert "Your walk-away value is 40." in text
    assert "- Patrol boats: 5 %" in text
    assert "- You begin with a trust of 40 out of 100 in Southland." in text


def test_the_worked_line_is_worked_from_the_opening_text() -> None:
    text = brief_markdown(scenario(), "north")
    assert (
        "An example, your opening text: 100 on paper. Patrol boats at 20 boats gives you 60 points"
        " above today; if Southland broke it unseen you would lose 120.0. National means and the"
        " measures of that text catch 81 %, which leaves 22.8 exposed. With a distrust of 60 % that"
        " costs 13.7. In your eyes the whole text is worth 86.3."
    ) in text
    assert "Your opening text puts nothing at risk" in brief_markdown(scenario(), "south")


def test_a_seat_without_red_lines_or_means_is_told_so() -> None:
    bare: dict[str, Any] = delegation("Northland", "NOR", trust={"south": 40})
    bare["national_means"] = {}
    bare["secret"] = {"text": "Talk.", "walk_away": 40}
    delegations = {**raw()["delegations"], "north": bare}
    text = brief_markdown(scenario(delegations=delegations), "north")
    assert "You have none." in text
    assert "You see nothing for yourself" in text


def test_a_seat_that_is_not_at_the_table_is_an_error() -> None:
    with pytest.raises(ValueError, match="atlantis"):
        brief_markdown(scenario(), "atlantis")


NASTY = (
    "# Win\n\n<script>alert(1)</script> [x](y) *b* _i_ `c` a|b ~~d~~\n\n1. one\n\n> q\n\n=== &amp;"
)


def test_text_of_a_scenario_never_becomes_markup() -> None:
    text = brief_markdown(scenario(briefing=NASTY, title="# T <b>", objectives=["| a | b |"]), None)
    assert headings(text)[0] == r"\# T \<b\>"
    assert r"\# Win" in text
    assert r"\<script\>alert(1)\</script\> \[x\](y) \*b\* \_i\_ \`c\` a\|b \~\~d\~\~" in text
    assert "\n1\\. one\n" in text
    assert "\n\\> q\n" in text
    assert "\n\\=== \\&amp;\n" in text
    assert "- \\| a \\| b \\|" in text
    assert not re.search(r"(?<!\\)[<>]", text)


def test_items_become_one_list_and_titles_stay_apart() -> None:
    assert prose("WHAT YOU WANT\n- One.\n- Two,\n  more.\n\nAnd so on.") == (
        "WHAT YOU WANT",
        "- One.\n- Two, more.",
        "And so on.",
    )
    assert plain("- x") == "\\- x"


def test_a_long_list_is_shown_by_its_corners() -> None:
    peak = [min(at, 20 - at) for at in range(21)]
    assert telling_options(peak) == (0, 10, 20)
    assert telling_options([7] * 30) == (0, 29)
    assert telling_options(list(range(8))) == tuple(range(8))
    rounded = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]
    assert telling_options(rounded, 1) == (0, 10)
    assert telling_options([0] * 10 + [MILLION], MILLION // 100) == (0, 9, 10)
