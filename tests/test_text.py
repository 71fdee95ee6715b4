"""What may reach a screen, and how wide it is there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.text import clean, width


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain words", "plain words"),
        ("", ""),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;a new title\x07after", "after"),
        ("\x1b]8;;a-link\x1b\\label\x1b]8;;\x1b\\", "label"),
        ("\x1bcreset", "reset"),
        ("a\x00b\x08c\x7fd", "abcd"),
        ("exe\u202etxt.evil", "exetxt.evil"),
        ("\u2066left\u2069", "left"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("blank\u3164filler", "blankfiller"),
        ("private\ue000use", "privateuse"),
        ("tab\there", "tab here"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("नम\u200cक", "नम\u200cक"),
        ("\ud800", ""),
    ],
)
def test_clean_keeps_what_a_person_reads(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_markup_is_text_like_any_other() -> None:
    assert clean("[bold]no[/bold] <b>&amp;") == "[bold]no[/bold] <b>&amp;"


def test_on_one_line_every_run_of_white_space_is_a_space() -> None:
    assert clean(" a\n\n b\t\u3000c ", lines=False) == "a b c"


@pytest.mark.parametrize(
    ("limit", "shown"), [(20, "a long text"), (11, "a long text"), (6, "a lon…"), (1, "…"), (0, "")]
)
def test_a_cut_is_marked_and_keeps_within_the_limit(limit: int, shown: str) -> None:
    assert clean("a long text", limit=limit) == shown


def test_marks_piled_on_one_letter_end_somewhere() -> None:
    assert len(clean("a" + "\u0335" * 500)) < 12


@given(st.text())
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_what_is_clean_moves_no_cursor_and_turns_no_line(text: str) -> None:
    kinds = {unicodedata.category(char) for char in clean(text)}
    assert kinds.isdisjoint({"Cs", "Co", "Cn", "Zl", "Zp"})
    assert {char for char in clean(text) if unicodedata.category(char) in {"Cc", "Cf"}} <= set(
        "\n\u200c\u200d"
    )


@given(st.text(), st.integers(0, 20))
def test_no_text_is_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(clean(text, limit=limit)) <= limit


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("", 0),
        ("é", 1),
        ("e\u0301", 1),
        ("漢字", 4),
        ("\uff26", 2),
        ("한", 2),
        ("a\u200db", 2),
    ],
)
def test_width_counts_columns_and_not_characters(text: str, columns: int) -> None:
    assert width(text) == columns
