"""An issue's options in full, and the straight lines between its anchors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.scenario.model import Issue
from summit.scenario.options import (
    MAX_OPTIONS,
    anchored,
    detection_of,
    false_alarm_of,
    intrusiveness_of,
    labels_of,
    numbers_of,
    options_of,
    points_of,
)
from summit.scenario.scalars import Plain

MILLION = 1_000_000


def issue(**parts: Any) -> Issue:
    """An issue from what a file would hold."""
    whole = {"title": "One", "kind": "verification", "today": "a", "opening": {}, "points": {}}
    return Issue.model_validate({**whole, **parts})


def ranged(low: str, high: str, step: str) -> Issue:
    return issue(range={"from": Plain(low), "to": Plain(high), "step": Plain(step)})


@pytest.mark.parametrize(
    ("low", "high", "step", "options"),
    [
        ("0", "3", "1", ("0", "1", "2", "3")),
        ("1300", "1400", "25", ("1300", "1325", "1350", "1375", "1400")),
        ("0", "1.5", "0.50", ("0", "0.5", "1", "1.5")),
        ("0.1", "0.3", "0.1", ("0.1", "0.2", "0.3")),
        ("-1", "1", "0.5", ("-1", "-0.5", "0", "0.5", "1")),
        ("100", "300", "100", ("100", "200", "300")),
        ("3", "0", "1", ()),
        ("0", "0", "1", ()),
        ("0", "1", "0.3", ()),
        ("0", "1", "0", ()),
        ("0", "1", "-1", ()),
        ("0", "200", "1", ()),
    ],
)
def test_a_range_is_laid_out_in_decimals(
    low: str, high: str, step: str, options: tuple[str, ...]
) -> None:
    assert options_of(ranged(low, high, step)) == options


def test_a_range_holds_two_hundred_options_at_most() -> None:
    assert len(options_of(ranged("0", "199", "1"))) == MAX_OPTIONS == 200


def test_options_are_numbers_only_if_all_are() -> None:
    assert numbers_of(issue(options=["5", "0.5", "-1"])) == (5 * MILLION, MILLION // 2, -MILLION)
    assert numbers_of(issue(options=["5", "none"])) is None
    assert numbers_of(ranged("3", "0", "1")) is None


def test_labels_are_the_authors_words_or_the_ids() -> None:
    assert labels_of(issue(options={"none": "Nothing", "all": "Everything"})) == (
        "Nothing",
        "Everything",
    )
    assert labels_of(issue(options=["none", "all"])) == ("none", "all")
    assert labels_of(ranged("0", "1", "1")) == ("0", "1")


@pytest.mark.parametrize(
    ("options", "anchors", "values"),
    [
        (["0", "10", "40"], {"0": 0, "40": 40}, (0, 10, 40)),
        (["none", "some", "all"], {"none": 0, "all": 40}, (0, 20, 40)),
        (["none", "some", "all"], {"some": 7}, (7, 7, 7)),
        (["a", "b", "c", "d"], {"b": 10, "c": 0}, (10, 10, 0, 0)),
        (["0", "1", "2"], {"0": 0, "2": 1}, (0, 1, 1)),
        (["0", "1", "2"], {"0": 0, "2": -1}, (0, 0, -1)),
        (["0", "1", "2"], {"0": 1, "2": -2}, (1, 0, -2)),
        (["40", "10", "0"], {"0": 0, "40": 40}, (40, 10, 0)),
        (["0", "1", "3"], {"3": 10, "0": 1}, (1, 4, 10)),
    ],
)
def test_between_anchors_a_straight_line_rounded_half_up(
    options: list[str], anchors: Mapping[str, int], values: tuple[int, ...]
) -> None:
    assert anchored(issue(options=options), anchors) == values


def test_anchors_must_be_options_and_there_must_be_one() -> None:
    with pytest.raises(KeyError):
        anchored(issue(options=["a", "b"]), {"c": 1})
    with pytest.raises(ValueError, match="no anchors"):
        anchored(issue(options=["a", "b"]), {})


@given(st.data())
def test_a_line_passes_through_its_anchors_and_never_leaves_their_range(
    data: st.DataObject,
) -> None:
    numbers = data.draw(st.lists(st.integers(-1000, 1000), min_size=2, max_size=12, unique=True))
    options = [str(number) for number in numbers]
    anchors = data.draw(
        st.dictionaries(st.sampled_from(options), st.integers(-100, 100), min_size=1)
    )
    values = dict(zip(options, anchored(issue(options=options), anchors), strict=True))
    assert {option: values[option] for option in anchors} == anchors
    assert min(anchors.values()) <= min(values.values())
    assert max(values.values()) <= max(anchors.values())


def test_points_and_detection_by_option() -> None:
    one = issue(
        options=["0", "10", "20"],
        points={"usa": {"0": Plain("0"), "20": Plain("9")}},
        detects={"warheads": {"0": Plain("0"), "20": Plain("0.5")}},
    )
    assert points_of(one, "usa") == (0, 5, 9)
    assert detection_of(one, "warheads") == (0, 250_000, 500_000)
    assert detection_of(one, "launchers") == (0, 0, 0)


def test_false_alarms_are_one_share_or_anchors() -> None:
    assert false_alarm_of(issue(options=["a", "b"])) == (0, 0)
    assert false_alarm_of(issue(options=["a", "b"], false_alarm=Plain("2%"))) == (20_000, 20_000)
    anchors = {"a": Plain("0"), "c": Plain("0.1")}
    assert false_alarm_of(issue(options=["a", "b", "c"], false_alarm=anchors)) == (
        0,
        50_000,
        100_000,
    )


def test_intrusiveness_runs_from_nothing_to_all_unless_it_is_written() -> None:
    assert intrusiveness_of(issue(options=["0", "1", "4"])) == (0, 250_000, MILLION)
    assert intrusiveness_of(issue(options=["none", "some", "all"])) == (0, 500_000, MILLION)
    written = {"a": Plain("0.2"), "b": Plain("0.4")}
    assert intrusiveness_of(issue(options=["a", "b"], intrusiveness=written)) == (200_000, 400_000)
