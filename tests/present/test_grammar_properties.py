"""Whatever is legal can be typed: writing an action and reading the line gives the same action."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.engine.actions import Propose, Settle
from summit.engine.seats import NATURE, PUBLIC
from summit.present.commands.command import Ask, Desk, Do, MenuItem, Problem
from summit.present.commands.manual import problem_line
from summit.present.commands.verbs import VERBS
from summit.present.commands.written import unparse
from summit.present.grammar import parse
from tests.present.grammar_games import actions_of, all_scenarios, moments, opening_view

SCENARIOS = all_scenarios()
TINY_VIEW = opening_view(SCENARIOS["tiny"], "avaria")
WORDS = [
    *(verb.name for verb in VERBS),
    *("from", "to", "of", "naming", "all", "reciprocal", "clear", "on", "T1", "t2", "T9", "D1"),
    *("launchers", "inspections", "pact", "hotline", "150", "1,550", "18", "avaria", "borland"),
    *("=", ",", ":", '"', "“", "#", "->", "−5", "0.5", "y", "?", "\x1b[31m", "\u202e", "é"),
]


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_action_of_a_game_is_written_and_read_back_exactly(name: str) -> None:
    wrong = []
    for state, seat in moments(SCENARIOS[name], "walk"):
        for action, view in actions_of(state, seat, "walk"):
            line = unparse(action, view)
            if parse(line, view) != Do(action):
                wrong.append((line, parse(line, view)))
    assert wrong == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_text_may_be_written_as_its_changes_alone(name: str) -> None:
    wrong = []
    for state, seat in moments(SCENARIOS[name], "short"):
        for action, view in actions_of(state, seat, "short"):
            line = unparse(action, view, short=True)
            changes = isinstance(action, Propose) and action.terms != view.position(seat).terms
            if changes and parse(line, view) != Do(action):
                wrong.append((line, parse(line, view)))
    assert wrong == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_large_letters_make_no_difference(name: str) -> None:
    state, seat = next(moments(SCENARIOS[name], "case"))
    for action, view in actions_of(state, seat, "case"):
        line = unparse(action, view)
        if not line.startswith(("say ", "whisper ")):
            assert parse(line.upper(), view) == Do(action)


def test_a_written_text_is_exact_whatever_lies_on_the_desk() -> None:
    state, seat = next(moments(SCENARIOS["tiny"], "desk"))
    for action, view in actions_of(state, seat, "desk"):
        desk = Desk((MenuItem("", action),), view.position(view.agenda.others(seat)[0]).terms)
        assert parse(unparse(action, view), view, desk) == Do(action)


def test_nature_does_not_type() -> None:
    with pytest.raises(ValueError, match="not typed"):
        unparse(Settle(NATURE, "order/island/1", 0), TINY_VIEW)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=80))
def test_no_line_is_an_error_and_every_problem_has_words(line: str) -> None:
    command = parse(line, TINY_VIEW)
    if isinstance(command, Problem):
        told = problem_line(command)
        assert told.startswith("not understood: ") or command.code == "not_here"
    elif isinstance(command, Do):
        assert command.action.by == "avaria"
        if isinstance(command.action, Propose) and command.action.to == PUBLIC:
            assert len(command.action.terms) == 3
    else:
        assert isinstance(command, Ask)


def test_a_very_long_line_is_refused_and_not_read() -> None:
    assert parse("propose " + "launchers=100 " * 200, TINY_VIEW) == Problem(
        "line_too_long", (("longest", "2000"),)
    )
    assert parse("propose " + "a " * 300, TINY_VIEW) == Problem(
        "line_too_long", (("longest", "2000"),)
    )
