"""A suggestion is made only where it is clearly the best."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.scenario.suggest import closest, closest_path, hint, likeness, listed

SEATS = ["usa", "ussr", "china", "new_zealand"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("usssr", "ussr"),
        ("usr", None),
        ("chian", "china"),
        ("CHINA", "china"),
        ("New-Zealand", "new_zealand"),
        ("newzealand", "new_zealand"),
        ("france", None),
        ("", None),
        ("x" * 1000, None),
    ],
)
def test_the_word_that_is_clearly_nearest(word: str, meant: str | None) -> None:
    assert closest(word, SEATS) == meant


def test_two_that_are_equally_near_are_no_suggestion() -> None:
    assert closest("round3", ["round1", "round2"]) is None


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("trust.usa.usssr", "trust.usa.ussr"),
        ("trsut.usa.ussr", "trust.usa.ussr"),
        ("trust_usa_ussr", "trust.usa.ussr"),
        ("trust.usa.china", None),
        ("halt", "flag.halt"),
        ("inject.storm", "inject.storm.fired"),
        ("trust", None),
        ("nothing.like.it", None),
    ],
)
def test_paths_are_compared_part_by_part(path: str, meant: str | None) -> None:
    known = ["trust.usa.ussr", "trust.ussr.usa", "flag.halt", "inject.storm.fired", "tension"]
    assert closest_path(path, known) == meant


def test_without_a_suggestion_the_few_that_there_are_are_listed() -> None:
    assert hint("moon", SEATS, "seats") == "the seats are usa, ussr, china, new_zealand"
    assert hint("moon", [], "seats") == "there are no seats here"
    assert listed([f"s{n}" for n in range(10)], "seats").endswith("s7 and 2 more")


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_goes_both_ways_and_is_full_only_between_equals(left: str, right: str) -> None:
    assert likeness(left, right) == likeness(right, left)
    assert (likeness(left, right) == 1) == (left == right)
    assert 0 <= likeness(left, right) <= 1
