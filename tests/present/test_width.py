"""Cells of a terminal, cutting to fit and the signs of ASCII."""

import pytest

from summit.present.sentences import (
    dispatch,
    paper,
    reasons,
    refusal,
    report,
    rulebook,
    standing,
    texts,
    words,
)
from summit.present.width import cut, display_width, in_ascii, one_line, padded, paragraphs


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("talks", 5), ("中国", 4), ("\uff35", 2), ("e\u0301", 1), ("−·…", 3)],
)
def test_wide_characters_take_two_cells_and_marks_none(text: str, cells: int) -> None:
    assert display_width(text) == cells


@pytest.mark.parametrize("cells", range(9))
def test_a_cut_text_never_takes_more_cells_than_it_may(cells: int) -> None:
    for text in ("中国代表团", "a中b国c", "abcdefghijkl", "two words"):
        shown = cut(text, cells)
        assert display_width(shown) <= cells
        assert shown == text or cells == 0 or shown.endswith("…")


def test_text_that_fits_is_left_alone() -> None:
    assert cut("talks", 5) == "talks"
    assert cut("中国", 4) == "中国"


def test_a_padded_text_takes_exactly_its_cells() -> None:
    assert padded("USA", 5) == "USA  "
    assert padded("USA", 5, right=True) == "  USA"
    assert padded("中国", 5) == "中国 "
    assert display_width(padded("中国代表团", 6)) == 6


def test_ascii_keeps_letters_and_rewrites_signs() -> None:
    assert in_ascii("−2.0 · São Tomé … × ▇") == "-2.0 | São Tomé ... x #"


def test_every_sign_of_the_catalogue_has_an_ascii_form() -> None:
    parts = (dispatch, paper, reasons, refusal, report, rulebook, standing, texts, words)
    for part in parts:
        for code, template in part.SENTENCES.items():
            assert in_ascii(template).isascii(), code


def test_paragraphs_join_wrapped_lines_and_keep_items_and_titles_apart() -> None:
    text = (
        "One long\nsentence.\n\nWHAT YOU WANT\n- Boats,\n  few.\n- Fish.\nAll of it.\n\n\nThe end."
    )
    assert paragraphs(text) == (
        "One long sentence.",
        "WHAT YOU WANT",
        "- Boats, few.",
        "- Fish. All of it.",
        "The end.",
    )
    assert paragraphs(" \n ") == ()
    assert one_line(" a\n  b ") == "a b"
