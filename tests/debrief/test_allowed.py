"""Texts that cross no red line, as boxes."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.pareto import FrontierTooLarge
from summit.debrief.allowed import allowed, every_text
from summit.engine.redlines import RedLine
from summit.scenario.conditions import Condition, Value

SIZES = (3, 4, 2)


def line(issues: Sequence[int], crossed: frozenset[tuple[int, ...]]) -> RedLine:
    """A red line on these issues that just these options cross."""
    condition = Condition("made up", tuple(f"terms.i{issue}" for issue in issues), held(crossed))
    return RedLine(condition, "Because.", tuple((issue, (0, 1, 2, 3)) for issue in issues))


def held(crossed: frozenset[tuple[int, ...]]) -> "Held":
    return Held(crossed)


class Held:
    """A test that is true of some values."""

    def __init__(self, crossed: frozenset[tuple[int, ...]]) -> None:
        self.crossed = crossed

    def __call__(self, values: Sequence[Value]) -> bool:
        return tuple(values) in self.crossed


@st.composite
def lines(draw: st.DrawFn) -> RedLine:
    issues = draw(st.lists(st.integers(0, 2), max_size=3, unique=True))
    options = st.tuples(*(st.integers(0, SIZES[issue] - 1) for issue in issues))
    return line(issues, draw(st.frozensets(options, max_size=8)))


@given(st.lists(lines(), max_size=3))
def test_the_boxes_hold_each_uncrossed_text_once_and_no_other(drawn: list[RedLine]) -> None:
    boxes = allowed(drawn, SIZES)
    listed = sorted(terms for box in boxes for terms in product(*box))
    every = product(*map(range, SIZES))
    assert listed == [t for t in every if not any(each.crossed_by(t) for each in drawn)]


def test_a_line_on_one_issue_needs_no_second_box() -> None:
    boxes = allowed([line([1], frozenset({(0,), (2,)}))], SIZES)
    assert boxes == (((0, 1, 2), (1, 3), (0, 1)),)


def test_options_that_leave_the_same_share_a_box() -> None:
    """Options 0 and 1 of the first issue both rule out option 3 of the second; 2 rules out none."""
    boxes = allowed([line([0, 1], frozenset({(0, 3), (1, 3)}))], SIZES)
    assert boxes == (((0, 1), (0, 1, 2), (0, 1)), ((2,), (0, 1, 2, 3), (0, 1)))


def test_boxes_are_cut_along_the_issue_with_the_fewest_options() -> None:
    """Along the second issue it would take three: options 0, 1 and 2 leave different ones."""
    boxes = allowed([line([1, 2], frozenset({(0, 0), (1, 1), (3, 0), (3, 1)}))], SIZES)
    assert boxes == (((0, 1, 2), (1, 2), (0,)), ((0, 1, 2), (0, 2), (1,)))


def test_without_lines_there_is_one_box_of_everything() -> None:
    assert allowed([], SIZES) == every_text(SIZES) == (((0, 1, 2), (0, 1, 2, 3), (0, 1)),)


def test_lines_that_cut_the_texts_too_small_are_refused() -> None:
    diagonal = frozenset((option, option) for option in range(60))
    values = tuple(range(60))
    condition = Condition("made up", ("terms.a", "terms.b"), held(diagonal))
    with pytest.raises(FrontierTooLarge, match="boxes"):
        allowed([RedLine(condition, "Because.", ((0, values), (1, values)))], (60, 60))


def test_a_line_over_too_many_combinations_is_refused_untried() -> None:
    values = tuple(range(200))
    condition = Condition("made up", ("terms.a", "terms.b"), held(frozenset()))
    with pytest.raises(FrontierTooLarge, match="combinations"):
        allowed([RedLine(condition, "Because.", ((0, values), (1, values)))], (200, 200))
