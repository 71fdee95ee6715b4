"""A character inside a text is found in the file again, in whatever style the text is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.scenario.reading.offsets import _PIECES
from summit.scenario.source import parse

STYLES = {
    "plain": "when: trust.a.b < kumquat and x\n",
    "plain over lines": "when: trust.a.b <\n   kumquat\n   and x\n",
    "single quotes": "when: 'it''s < kumquat and x'\n",
    "single quotes over lines": "when: 'it''s\n\n  < kumquat and x'\n",
    "double quotes": 'when: "a \\"b\\" \\u00e9\\x41 \\t kumquat"\n',
    "double quotes over lines": 'when: "a b \\\n    c\n   \\  kumquat"\n',
    "literal": "when: |\n  trust.a.b\n    < kumquat\n",
    "literal with marks": "when: |2-  # remark\n    trust\n   kumquat\n",
    "folded": "when: >-\n  trust.a.b <\n\n  kumquat\n   and\n  x\n",
    "in brackets": "when: [a, kumquat b]\n",
    "behind an anchor": "when: &a kumquat\n",
    "behind wide letters": "漢字: {when: 漢字 kumquat}\n",
}


@pytest.mark.parametrize("style", STYLES)
def test_the_place_of_a_word_inside_a_text(style: str) -> None:
    text = STYLES[style]
    document = parse(text, "f")
    path = next(
        path
        for path in document.values
        if "kumquat" in str(document.at(path)) and _leaf(document.at(path))
    )
    value = document.at(path)
    assert isinstance(value, str)
    start = value.index("kumquat")
    span = document.inside(path, start, start + len("kumquat"))
    line = text.split("\n")[span.line - 1]
    assert line[span.col - 1 : span.end_col - 1] == "kumquat"


def _leaf(value: object) -> bool:
    return isinstance(value, str)


WORDS = st.text(st.sampled_from("ab'\"\\ :漢é"), min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["'", '"']))
def test_every_character_of_a_quoted_text_stands_where_it_is_said_to(
    words: list[str], quote: str
) -> None:
    value = " ".join(word.strip() or "x" for word in words)
    inner = (
        value.replace("'", "''")
        if quote == "'"
        else value.replace("\\", "\\\\").replace('"', '\\"')
    )
    text = f"a: {quote}{inner}{quote}\n"
    document = parse(text, "f")
    assert document.at(("a",)) == value
    for position, char in enumerate(value):
        span = document.inside(("a",), position, position + 1)
        found = text[span.col - 1 : span.col + 1]
        assert found.startswith(char) or found == f"\\{char}"


def test_an_empty_text_is_shown_where_it_would_stand() -> None:
    assert parse("a:\nb: c\n", "f").inside(("a",), 0, 5)[:2] == (1, 3)


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_run_of_blanks_is_looked_at_once_however_long_it_is(quote: str) -> None:
    """From each of its blanks anew, a file that is small enough to be read would take hours."""
    pieces = [match.group() for match in _PIECES[quote].finditer("a" + " \t" * 500 + "b")]
    assert pieces == ["a", " \t" * 500, "b"]


def test_a_place_behind_many_blanks_is_found() -> None:
    text = "a: b" + " " * 1000 + "c\n"
    assert parse(text, "f").inside(("a",), 1001, 1002)[:2] == (1, 1005)
