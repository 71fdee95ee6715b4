"""Dates as authors write them tell which inject comes before which round."""

from __future__ import annotations

import pytest

from summit.scenario.dates import placed


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("17 September 2009", (2009, 9, 17)),
        ("May 2009", (2009, 5, 0)),
        ("April–May 2009", (2009, 4, 0)),
        ("Geneva, 19–20 May 2009", (2009, 5, 19)),
        ("5 and 6 July 2009", (2009, 7, 5)),
        ("1 April to 3 May 2009", (2009, 4, 1)),
        ("9 Nov. – 5 Dec. 2009", (2009, 11, 9)),
        ("2009-05-19", (2009, 5, 19)),
        ("2009-05", (2009, 5, 0)),
        ("spring 2009", (2009, 0, 0)),
    ],
)
def test_the_first_date_in_a_text_is_read(text: str, date: tuple[int, int, int]) -> None:
    assert placed(text) == date


@pytest.mark.parametrize("text", ["", "First day", "round 2", "12345"])
def test_a_text_without_a_date_has_no_place(text: str) -> None:
    assert placed(text) is None


def test_what_a_date_leaves_open_comes_first() -> None:
    assert placed("May 2009") < placed("1 May 2009") < placed("June 2009")  # type: ignore[operator]
