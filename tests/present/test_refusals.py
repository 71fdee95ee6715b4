"""Every refusal of the rules has a sentence, with names instead of ids and its rule's number."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import summit
from summit.engine import play
from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
    Withdraw,
)
from summit.engine.refusal import Refusal
from summit.engine.seats import NATURE, Seat
from summit.engine.state import DutyKind
from summit.present.catalogue import SENTENCES
from summit.present.reader import reader_of
from summit.present.refusals import sentence
from tests.present.talks import NORTH, SOUTH, VISITS, after, opened, seen

ROOT = Path(summit.__file__).parent

PUT_TOGETHER = {"f'{duty.kind}_first'": tuple(f"{kind}_first" for kind in get_args(DutyKind))}
"""Codes that the source does not spell out in one piece, by how they are written there."""


def raised() -> Iterator[tuple[str, tuple[str, ...], set[str]]]:
    """Every `Refusal(...)` in the source: its place, the codes it may carry, and its values."""
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == "Refusal":
                found = codes(node.args[1], tree)
                yield f"{path.name}:{node.lineno}", found, value_names(node, tree)


def codes(argument: ast.expr, tree: ast.Module) -> tuple[str, ...]:
    if isinstance(argument, ast.Constant):
        return (str(argument.value),)
    if isinstance(argument, ast.IfExp):
        return (*codes(argument.body, tree), *codes(argument.orelse, tree))
    if isinstance(argument, ast.Name):
        values = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == argument.id
        ]
        return tuple(code for value in values for code in codes(value, tree))
    return PUT_TOGETHER.get(ast.unparse(argument), ())


def value_names(call: ast.Call, tree: ast.Module) -> set[str]:
    """The names of the values that a refusal carries; what stands in a variable, wherever that is
    given a value."""
    if len(call.args) < 3:
        return set()
    given = call.args[2]
    if isinstance(given, ast.Name):
        found = [
            value_names(ast.Call(call.func, [*call.args[:2], node.value], []), tree)
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == given.id
        ]
        return set.intersection(*found)
    pairs = given
    assert isinstance(pairs, ast.Tuple)
    return {
        str(pair.elts[0].value)
        for pair in pairs.elts
        if isinstance(pair, ast.Tuple) and isinstance(pair.elts[0], ast.Constant)
    }


def placeholders(code: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(SENTENCES[f"refused.{code}"]) if name}


def test_every_refusal_in_the_source_has_a_code_that_can_be_read() -> None:
    assert [place for place, found, _ in raised() if not found] == []


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    used = {code for _, found, _ in raised() for code in found}
    said = {code.removeprefix("refused.") for code in SENTENCES if code.startswith("refused.")}
    assert used == said


def test_a_sentence_names_only_values_that_every_such_refusal_carries() -> None:
    wrong = [
        (place, code)
        for place, found, values in raised()
        for code in found
        if not placeholders(code) <= values
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("action", "text"),
    [
        (EndTurn(SOUTH), "it is not your turn: Northland has the floor · rule 2.3"),
        (EndTurn(Seat("atlantis")), "there is no seat atlantis · rule 1.2"),
        (Propose(NORTH, (0, 4)), "a text names one option for each of the 3 issues · rule 3.1"),
        (Propose(NORTH, (9, 4, 0)), "Patrol boats has no such option · rule 3.1"),
        (Propose(NORTH, (0, 4, 0)), "that is your position already: T1 · rule 3.2"),
        (Propose(NORTH, (4, 0, 2)), "those are the terms of T2: accept it instead · rule 3.2"),
        (
            Propose(NORTH, (1, 4, 0), (SOUTH,)),
            "non-papers are not used in this scenario · rule 16.2",
        ),
        (Accept(NORTH, "T9"), "there is no text T9 · rule 4.1"),
        (Accept(NORTH, "T1"), "T1 is your own: you support it already · rule 4.1"),
        (Withdraw(NORTH, "T2"), "you have not accepted T2 · rule 4.3"),
        (Reject(NORTH, "T2", (5,)), "T2 does not cross that red line · rule 4.5"),
        (Reject(NORTH, "T2", (0, 0)), "a red line is named once · rule 4.5"),
        (
            Demand(NORTH, NORTH, VISITS, 1),
            "there is no other delegation Northland to ask · rule 6.1",
        ),
        (Demand(NORTH, SOUTH, 0, 1), "only a measure of verification can be demanded · rule 6.1"),
        (Demand(NORTH, SOUTH, 99, 1), "only a measure of verification can be demanded · rule 6.1"),
        (Demand(NORTH, SOUTH, VISITS, 9), "Harbour visits has no such level to demand · rule 6.1"),
        (Answer(NORTH, "D1", 1), "no demand D1 waits for your answer · rule 6.2"),
        (Choose(NORTH, "fog", "sorry"), "no choice fog waits for you · rule 7.5"),
        (Speak(NORTH, " "), "there is nothing to say · rule 2.6"),
        (Speak(NORTH, "x" * 281), "a remark has at most 280 characters · rule 2.6"),
        (Speak(NORTH, "a\x1b[31mb"), "a remark holds one line of plain text · rule 2.6"),
        (Settle(NATURE, "q", 0), "no question of chance is open · rule 9.1"),
        (Settle(NORTH, "q", 0), "only chance answers that · rule 9.1"),
    ],
)
def test_a_refusal_says_why_and_by_which_rule(action: Action, text: str) -> None:
    refusal = play.refuse(opened(), action)
    assert refusal is not None
    assert sentence(refusal, reader_of(seen(opened(), NORTH))) == text


def test_rule_6_2_a_level_out_of_reach_is_told_with_what_is_in_reach() -> None:
    state = after(opened(), Demand(NORTH, SOUTH, VISITS, 3))
    refusal = play.refuse(state, Answer(SOUTH, "D1", 4))
    assert refusal is not None
    assert sentence(refusal, reader_of(seen(state, SOUTH))) == (
        "for Harbour visits you can grant from 2 to 6 visits a year · rule 6.2"
    )
    first = play.refuse(state, EndTurn(SOUTH))
    assert first is not None
    assert sentence(first, reader_of(seen(state, SOUTH))) == "answer D1 first · rule 6.2"


def test_a_floor_that_nobody_holds_is_said_to_be_nobodys() -> None:
    refusal = Refusal("2.3", "not_your_turn", (("seat", ""),))
    assert sentence(refusal, reader_of(seen(opened()))) == (
        "it is not your turn: nobody has the floor · rule 2.3"
    )


def test_a_value_from_outside_is_cut_and_never_read_as_a_template() -> None:
    refusal = Refusal("4.1", "no_such_text", (("text", "{seat}" * 50),))
    shown = sentence(refusal, reader_of(seen(opened())))
    assert shown.startswith("there is no text {seat}{seat}")
    assert len(shown) < 100
