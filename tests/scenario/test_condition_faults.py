"""What may not be asked is told at its characters, with the smallest edit that mends it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.scenario.authored import When
from summit.scenario.conditions import (
    ConditionError,
    Problem,
    compile_condition,
)
from summit.scenario.language.grammar import MAX_LENGTH
from tests.scenario.asking import NAMES, compiled


def problems(when: When) -> tuple[Problem, ...]:
    with pytest.raises(ConditionError) as caught:
        compile_condition(when, NAMES)
    return caught.value.problems


def places(text: str) -> list[tuple[str, str]]:
    """Code and underlined characters of each fault."""
    return [(problem.code, text[problem.at.start : problem.at.end]) for problem in problems(text)]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("trust.usa.usssr < 30", [("E221", "trust.usa.usssr")]),
        ("tensoin < 30 and rond.number > 2", [("E221", "tensoin"), ("E221", "rond.number")]),
        ("tension < 'thirty'", [("E222", "'thirty'")]),
        ("round.id < 3", [("E222", "round.id")]),
        ("tension == 'high'", [("E222", "'high'")]),
        ("tension + flag.import > 3", [("E222", "flag.import")]),
        ("tension", [("E223", "tension")]),
        ("tension + 1", [("E223", "tension + 1")]),
        ("not tension", [("E223", "tension")]),
        ("flag.import and tension", [("E223", "tension")]),
        ("round.id == 'genava'", [("E224", "'genava'")]),
        ("round.id in ['geneva', 'rome']", [("E224", "'rome'")]),
        ("round.id == geneva", [("E221", "geneva")]),
        ("tension < 30 && flag.import", [("E220", "&&")]),
        ("tension < 30 || flag.import", [("E220", "||")]),
        ("!flag.import", [("E220", "!")]),
        ("tension = 30", [("E220", "=")]),
        ("tension => 30", [("E220", "=>")]),
        ("tension =< 30", [("E220", "=<")]),
        ("tension <> 30", [("E220", "<>")]),
        ("tension === 30", [("E220", "===")]),
        ("tension ≥ 30", [("E220", "≥")]),
        ("tension − 3 > 5", [("E220", "−")]),
        ("round.id == “geneva”", [("E220", "“geneva”")]),
        ("round.id == \u2018geneva\u2019", [("E220", "\u2018geneva\u2019")]),
        ("tension / 2 > 5", [("E220", "/")]),
        ("tension > 30%", [("E220", "%")]),
        ("tension > 1_000", [("E220", "1_000")]),
        ("tension > .5", [("E220", ".5")]),
        ("tension > 0x1F", [("E220", "0x1F")]),
        ("tension > 1e5", [("E220", "1e5")]),
        ("tension > 0.1234567", [("E220", "0.1234567")]),
        ("tension > 30 # high", [("E220", "#")]),
        ("tension AND flag.import", [("E220", "AND"), ("E223", "tension")]),
        ("tension is 30", [("E220", "is")]),
        ("tension > 'high", [("E220", "'high")]),
        ("tension > ", [("E220", ">")]),
        ("and tension > 3", [("E220", "and")]),
        ("tension 30", [("E220", "30")]),
        ("(tension > 3", [("E220", "(")]),
        ("tension > 3)", [("E220", ")")]),
        ("tension > (3]", [("E220", "]")]),
        ("tension in 3", [("E220", "in")]),
        ("tension in []", [("E220", "[")]),
        ("[tension] == 3", [("E220", "[")]),
        ("tension, 3", [("E220", ",")]),
        ("max(tension) > 3", [("E220", "(")]),
        ("flag.import (tension > 3)", [("E220", "(")]),
        ("tension == not flag.import", [("E220", "not")]),
        ("tension in [1] == true", [("E220", "tension in [1] == true")]),
        ("flag.import ; true", [("E220", ";")]),
        ("flag.\u200bimport", [("E220", "flag."), ("E220", "\u200b")]),
        ("tension.__class__ == 1", [("E221", "tension.__class__")]),
        ("__import__('os')", [("E220", "(")]),
        ("lambda: 0", [("E220", ":")]),
        ("tension if flag.import else 3", [("E220", "if")]),
        ("", [("E220", "")]),
        ("   ", [("E220", "   ")]),
    ],
)
def test_a_fault_is_told_at_its_characters(text: str, faults: list[tuple[str, str]]) -> None:
    assert places(text) == faults


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("trust.usa.usssr < 30", "did you mean trust.usa.ussr?"),
        ("halt_test", "did you mean flag.halt_test?"),
        ("event.shift.fired", "did you mean inject.shift.fired?"),
        ("inject.shift", "did you mean inject.shift.fired?"),
        ("Tension > 3", "did you mean tension?"),
        ("round > 3", "the names under round are round.number, round.id"),
        (
            "trust.usa.china > 3",
            "the names under trust are trust.usa.ussr, trust.ussr.usa, trust.in.is",
        ),
        ("yes", "write true"),
        ("round.id == geneva", "write 'geneva'"),
        ("round.id == 'genava'", "did you mean 'geneva'?"),
        ("round.id == 'rome'", "the words that it can be are geneva, moscow"),
        ("terms.defence == 5", "put quotes round it: '5'"),
        ("tension == '5'", "a number stands without quotes"),
        ("tension = 3", "two signs compare: write =="),
        ("tension && 3", "write and"),
        ("round.id == “geneva”", "write 'geneva' with straight quotes"),
    ],
)
def test_the_help_is_the_smallest_edit(text: str, help: str) -> None:
    assert problems(text)[0].help == help


def test_several_faults_are_told_in_one_go() -> None:
    text = "tensoin < 30 && round.number = 'x' or round.id == 'rome'"
    assert places(text) == [
        ("E220", "&&"),
        ("E220", "="),
        ("E221", "tensoin"),
        ("E222", "'x'"),
        ("E224", "'rome'"),
    ]


def test_faults_in_a_list_say_which_entry() -> None:
    found = problems(["tension > 5", "tensoin > 5", "flag.imprt"])
    assert [(problem.at.item, problem.at.start) for problem in found] == [(1, 0), (2, 0)]


@pytest.mark.parametrize(
    "when",
    [
        "tension > 3 or " * 200 + "true",
        "(" * 100 + "true" + ")" * 100,
        "not " * 300 + "true",
        "-" * 300 + "3 > 2",
        " + ".join(["tension"] * 100) + " > 3",
        "true" + " " * MAX_LENGTH,
        ["true"] * 51,
        "x" * 100_000,
        "(" * 100_000,
        "not " * 100_000,
    ],
)
def test_what_is_too_long_or_too_deep_is_refused(when: When) -> None:
    assert [problem.code for problem in problems(when)] == ["E225"]


@given(st.text(max_size=60))
def test_any_text_at_all_is_a_condition_or_an_error(text: str) -> None:
    try:
        assert isinstance(compiled(text).test, object)
    except ConditionError as error:
        assert error.problems
        assert all(0 <= p.at.start <= p.at.end <= len(text) for p in error.problems)


FRAGMENTS = st.sampled_from(
    [
        *NAMES,
        *"()[],<=+-*x.\n5",
        "and",
        "or",
        "not",
        "in",
        "==",
        "!=",
        "0.5",
        "'go'",
        "'geneva'",
        "true",
        "&&",
        "“a”",
        "is",
        "9" * 12,
    ]
)


@given(st.lists(FRAGMENTS, max_size=14))
def test_any_words_at_all_are_a_condition_or_an_error(words: list[str]) -> None:
    text = " ".join(words)
    try:
        condition = compiled(text)
    except ConditionError as error:
        assert error.problems
    else:
        assert compiled(condition.source).source == condition.source
        assert condition.test([None] * len(condition.names)) in {True, False}
