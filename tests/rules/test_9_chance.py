"""Chapter 9: chance is answered by nature, before anything else."""

from __future__ import annotations

import pytest

from summit.engine.actions import EndTurn, Settle
from summit.engine.compile import compiled
from summit.engine.play import apply, legal_actions, refuse, start
from summit.engine.seats import NATURE
from summit.scenario.files import read_text
from tests.rules.table import THREE, A, B, Game
from tests.tiny import tiny


def test_9_1_nature_answers_the_question_that_opened_first() -> None:
    state = start(compiled(read_text(tiny(*THREE), "tiny.yaml"))).state
    assert list(legal_actions(state, NATURE)) == [
        Settle(NATURE, "order/island/1", answer) for answer in range(3)
    ]
    state = apply(state, Settle(NATURE, "order/island/1", 2)).state
    assert [(q.id, len(q.weights)) for q in state.questions] == [("order/island/2", 2)]


@pytest.mark.parametrize(
    ("question", "answer", "code"),
    [
        ("order/island/1", 2, "no_such_answer"),
        ("order/island/1", -1, "no_such_answer"),
        ("order/harbour/1", 0, "other_question_first"),
    ],
)
def test_9_1_nature_answers_what_was_asked(question: str, answer: int, code: str) -> None:
    state = start(compiled(read_text(tiny(), "tiny.yaml"))).state
    refusal = refuse(state, Settle(NATURE, question, answer))
    assert refusal is not None and (refusal.rule, refusal.code) == ("9.1", code)


def test_9_1_nature_is_silent_when_nothing_is_asked() -> None:
    assert Game().refused(Settle(NATURE, "order/island/1", 0)).code == "no_question"


def test_9_2_open_questions_come_before_every_seat() -> None:
    state = start(compiled(read_text(tiny(), "tiny.yaml"))).state
    for seat in (A, B):
        refusal = refuse(state, EndTurn(seat))
        assert refusal is not None and (refusal.rule, refusal.code) == ("9.2", "chance_first")
        assert list(legal_actions(state, seat)) == []
