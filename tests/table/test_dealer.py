"""Nature's draws: fixed by seed and name, fair, and each for itself."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.engine.state import Question
from summit.table.dealer import draw, fresh_seed, luck_for, seed_of, settle

SEED = seed_of("Reykjavik")
BELOW = st.integers(1, 2**64)


@given(st.text(), st.text(), BELOW)
def test_a_draw_stays_in_its_range_and_is_the_same_again(text: str, name: str, below: int) -> None:
    seed = seed_of(text)
    number = draw(seed, name, below)
    assert 0 <= number < below
    assert draw(seed_of(text), name, below) == number


def test_draws_are_the_same_on_every_machine_for_ever() -> None:
    assert SEED.hex() == "9c1b462d0b96ac496176cc61a94e58fb2148ddc8c9d495505a8d33760549df7a"
    assert [draw(SEED, f"inject/{n}", 100) for n in range(8)] == [61, 37, 14, 30, 18, 89, 29, 89]
    assert draw(SEED, "order/1/0", 2**64) == 4996285712538840746
    assert settle(SEED, Question("inject/coup", (300_000, 700_000))) == 1


def test_a_draw_is_uniform_over_a_range_that_divides_nothing() -> None:
    drawn = Counter(draw(SEED, f"die/{n}", 7) for n in range(14_000))
    # Chi-square with 6 degrees of freedom: one seed in a million lies above 40.
    assert sum((drawn[face] - 2000) ** 2 / 2000 for face in range(7)) < 40


def test_numbers_that_would_favour_the_small_are_thrown_away() -> None:
    """Just over half of the span is used: by plain remainder, low halves would come 2 to 1."""
    below = 2**63 + 2**62
    low = sum(draw(SEED, f"wide/{n}", below) < below // 2 for n in range(4000))
    assert 1800 < low < 2200


@pytest.mark.parametrize("below", [0, -1, 2**64 + 1])
def test_an_impossible_range_is_an_error(below: int) -> None:
    with pytest.raises(ValueError, match="cannot draw"):
        draw(SEED, "x", below)


def test_9_1_weights_decide_how_often_an_answer_comes() -> None:
    weights = (1, 0, 5, 2)
    answers = Counter(settle(SEED, Question(f"q/{n}", weights)) for n in range(8000))
    assert answers[1] == 0
    assert sum((answers[n] - 1000 * w) ** 2 / (1000 * w) for n, w in enumerate(weights) if w) < 30


@given(st.lists(st.integers(0, 10**6), min_size=1).filter(any), st.text())
def test_9_1_an_answer_without_weight_never_comes(weights: list[int], name: str) -> None:
    assert weights[settle(SEED, Question(name, tuple(weights)))] > 0


@pytest.mark.parametrize("weights", [(), (0, 0), (3, -1)])
def test_a_question_that_cannot_be_answered_is_an_error(weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"cannot draw|negative weight"):
        settle(SEED, Question("q", weights))


def test_no_draw_disturbs_another() -> None:
    names = [f"inject/{n}" for n in range(50)]
    alone = {name: draw(SEED, name, 1000) for name in names}
    assert {name: draw(SEED, name, 1000) for name in reversed(names)} == alone
    assert len({draw(SEED, name, 2**64) for name in names}) == 50


def test_luck_is_bound_to_its_decision_and_apart_from_the_questions() -> None:
    big = 2**64
    first, second = luck_for(SEED, "usa/1/0/0"), luck_for(SEED, "usa/1/0/1")
    assert first("pick", big) == luck_for(SEED, "usa/1/0/0")("pick", big)
    assert len({first("pick", big), first("line", big), second("pick", big)}) == 3
    assert luck_for(SEED, "order/1")("0", big) != draw(SEED, "order/1/0", big)


def test_another_seed_is_another_game() -> None:
    assert draw(SEED, "x", 2**64) != draw(seed_of("reykjavik"), "x", 2**64)


def test_a_fresh_seed_is_not_seen_twice() -> None:
    assert len({fresh_seed() for _ in range(100)}) == 100
