"""Conditions: what may be asked, what comes out, and what is settled before play."""

from __future__ import annotations

import subprocess
import sys

import pytest

from summit.scenario.authored import AnyOf, When
from summit.scenario.conditions import (
    Value,
    Verdict,
    doubts_about,
)
from tests.scenario.asking import MILLION, NAMES, compiled, number


def holds(when: When, **values: Value) -> bool:
    """With `__` for the points in names, and whole numbers for those in millionths."""
    condition = compiled(when)
    known = {key.replace("__", "."): value for key, value in values.items()}
    return condition.test([_raised(known[name]) for name in condition.names])


def _raised(value: Value) -> Value:
    return value * MILLION if isinstance(value, int) and not isinstance(value, bool) else value


@pytest.mark.parametrize(
    ("text", "values", "outcome"),
    [
        ("tension < 30", {"tension": 29}, True),
        ("tension < 30", {"tension": 30}, False),
        ("tension <= 30", {"tension": 30}, True),
        ("30 > tension", {"tension": 29}, True),
        ("tension != 30", {"tension": 30}, False),
        ("tension == 30.0", {"tension": 30}, True),
        ("tension > 29.999999", {"tension": 30}, True),
        ("10 < tension < 30", {"tension": 30}, False),
        ("10 < tension <= 30 != 5", {"tension": 30}, True),
        ("tension * 2 - 10 == 50", {"tension": 30}, True),
        ("-tension + 31 == 1", {"tension": 30}, True),
        ("tension - (10 - 5) == 25", {"tension": 30}, True),
        ("tension * 0.5 == 15", {"tension": 30}, True),
        ("0.5 * 0.000001 == 0.000001", {}, True),
        ("flag.import", {"flag__import": True}, True),
        ("not flag.import", {"flag__import": True}, False),
        ("flag.import == false", {"flag__import": False}, True),
        ("flag.import == (tension > 5)", {"flag__import": False, "tension": 3}, True),
        ("true and not False", {}, True),
        ("round.id == 'geneva'", {"round__id": "geneva"}, True),
        ('round.id != "geneva"', {"round__id": "geneva"}, False),
        ("round.id in ['geneva', 'moscow']", {"round__id": "moscow"}, True),
        ("round.id not in ['geneva']", {"round__id": "moscow"}, True),
        ("tension in [10, 20 + 10]", {"tension": 30}, True),
        (
            "tension > 5 or flag.import and flag.halt_test",
            {"tension": 9, "flag__import": False, "flag__halt_test": False},
            True,
        ),
        (
            "(tension > 5 or flag.import) and flag.halt_test",
            {"tension": 9, "flag__import": False, "flag__halt_test": False},
            False,
        ),
        ("not tension > 5 and flag.import", {"tension": 3, "flag__import": True}, True),
        ("trust.in.is < 30", {"trust__in__is": 5}, True),
        ("tension\n  < 30", {"tension": 5}, True),
    ],
)
def test_a_condition_comes_out_as_it_reads(
    text: str, values: dict[str, Value], outcome: bool
) -> None:
    assert holds(text, **values) is outcome


@pytest.mark.parametrize(
    "text",
    [
        "choice.shift == 'go'",
        "choice.shift != 'go'",
        "choice.shift in ['go']",
        "choice.shift not in ['go']",
    ],
)
def test_what_is_not_there_yet_makes_every_comparison_false(text: str) -> None:
    assert not holds(text, choice__shift=None)


@pytest.mark.parametrize("sign", ["<", "<=", "==", "!=", ">=", ">"])
@pytest.mark.parametrize(
    "left", ["terms.visits", "terms.visits + 1", "-terms.visits", "2 * terms.visits"]
)
def test_reckoning_with_what_is_not_there_is_not_there(left: str, sign: str) -> None:
    assert not holds(f"{left} {sign} 5", terms__visits=None)
    assert holds(f"not {left} {sign} 5", terms__visits=None)


def test_a_list_holds_if_all_of_it_does() -> None:
    assert holds(["tension > 5", "flag.import"], tension=6, flag__import=True)
    assert not holds(["tension > 5", "flag.import"], tension=6, flag__import=False)


def test_any_holds_if_one_of_it_does() -> None:
    assert holds(AnyOf(any=["tension > 5", "flag.import"]), tension=6, flag__import=False)
    assert not holds(AnyOf(any=["tension > 5", "flag.import"]), tension=3, flag__import=False)


@pytest.mark.parametrize(
    ("when", "source"),
    [
        ("tension<30 and(round.number>=3)", "tension < 30 and round.number >= 3"),
        ("((tension)) > (2.50)", "tension > 2.5"),
        ('round.id=="geneva"', "round.id == 'geneva'"),
        ("(tension - 1) - (2 - 3) == -(-4)", "tension - 1 - (2 - 3) == 4"),
        ("tension * (1 + 2) > 0", "tension * (1 + 2) > 0"),
        ("not (flag.import or True)", "not (flag.import or true)"),
        (
            ["tension > 1 or flag.import", "flag.halt_test"],
            "(tension > 1 or flag.import) and flag.halt_test",
        ),
        (
            AnyOf(any=["tension > 1 and flag.import", "flag.halt_test"]),
            "tension > 1 and flag.import or flag.halt_test",
        ),
        ("round.id not  in ['geneva' ,'moscow']", "round.id not in ['geneva', 'moscow']"),
    ],
)
def test_the_normal_form_says_the_same_in_one_spelling(when: When, source: str) -> None:
    condition = compiled(when)
    assert condition.source == source
    assert compiled(source).source == source


def test_names_stand_in_the_order_of_their_first_use() -> None:
    names = compiled("round.number > 2 and tension < 5 or round.number < tension").names
    assert names == ("round.number", "tension")


def test_conditions_are_equal_by_what_they_say() -> None:
    assert compiled("tension<5") == compiled("tension  <  5")
    assert compiled("tension<5") != compiled("tension<6")


def test_each_clause_can_be_asked_for_itself() -> None:
    condition = compiled(["tension > 5", "not flag.import or round.id == 'geneva'"])
    assert [(clause.source, clause.at) for clause in condition.clauses] == [
        ("tension > 5", (0, 0, 11)),
        ("flag.import", (1, 4, 15)),
        ("round.id == 'geneva'", (1, 19, 39)),
    ]
    values: list[Value] = [9 * MILLION, False, "geneva"]
    assert [clause.test(values) for clause in condition.clauses] == [True, False, True]


def test_chains_inside_chains_take_no_longer_at_every_level() -> None:
    text = "true"
    for _ in range(25):
        text = f"true == ({text}) == true"
    assert compiled(text).test(()) is True


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("tension < 30", "sometimes"),
        ("tension <= 100", "always"),
        ("tension > 100", "never"),
        ("tension >= 0 or flag.import", "always"),
        ("tension > 50 and tension < 40", "never"),
        ("tension > 50 and 40 > tension", "never"),
        ("tension > 50 or tension <= 50", "always"),
        ("tension > 50 or not tension > 50", "always"),
        (["tension == 50", "tension != 50"], "never"),
        ("flag.import and not flag.import", "never"),
        ("flag.import or not flag.import", "always"),
        ("round.id in ['geneva', 'moscow']", "always"),
        ("round.id == 'geneva' and round.id == 'moscow'", "never"),
        ("round.id != 'geneva' and round.id != 'moscow'", "never"),
        ("round.id == 'geneva' or round.id == 'moscow'", "always"),
        ("round.number + 1 > 5", "never"),
        ("2 * round.number >= 2", "always"),
        ("trust.usa.ussr - trust.ussr.usa <= 100", "always"),
        ("trust.usa.ussr * trust.ussr.usa > 10000", "never"),
        ("texts.usa >= 0", "always"),
        ("texts.usa > 1000", "sometimes"),
        ("texts.usa < 0", "never"),
        ("terms.visits >= 0", "sometimes"),
        ("terms.visits > 30", "never"),
        ("not terms.visits > 30", "always"),
        ("choice.shift in ['stay', 'go']", "sometimes"),
        ("choice.shift == 'stay' or choice.shift == 'go'", "sometimes"),
        ("choice.shift == 'stay' and choice.shift == 'go'", "never"),
        ("choice.shift not in ['stay', 'go']", "never"),
        ("not choice.shift == 'stay' and not choice.shift == 'go'", "sometimes"),
        ("true", "always"),
        ("1 > 2", "never"),
        ("'a' == 'b'", "never"),
        ("0 <= tension <= 100", "always"),
        ("50 < tension < 40", "sometimes"),
    ],
)
def test_ranges_tell_what_is_settled_before_play(when: When, verdict: Verdict) -> None:
    assert doubts_about(when, NAMES)[0] == verdict


def test_a_settled_part_is_told_where_the_whole_is_open() -> None:
    verdict, doubts = doubts_about(
        ["flag.import", "tension > 5 and brackets_like >= 0"],
        {**NAMES, "brackets_like": number("brackets_like", 0, 3)},
    )
    assert verdict == "sometimes"
    assert [(doubt.code, doubt.at) for doubt in doubts] == [("W211", (1, 16, 34))]


def test_the_modules_that_the_game_imports_bring_no_yaml_along() -> None:
    code = (
        "import sys, summit.scenario.conditions, summit.scenario.names, summit.scenario.options;"
        "sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
