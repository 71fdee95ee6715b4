"""What a YAML reader cannot read is told in plain words, at the place to mend."""

from __future__ import annotations

import pytest

from summit.scenario.findings import ScenarioError
from summit.scenario.source import parse

GALLERY = [
    ("a tab in the indentation", "a:\n\tb: c\n", (2, 1), "E104"),
    ("a tab after good lines", "a:\n  b: c\n\td: e\n", (3, 1), "E104"),
    ("a tab behind spaces", "a:\n  \tb: c\n  d: e\n", (2, 3), "E104"),
    ("a double quote never closed", 'a: 1\nb: "abc\nc: d\n', (2, 4), "E105"),
    ("a single quote never closed", "a: 'abc\nb: c\n", (1, 4), "E105"),
    ("a quote closed by the next one", 'a: "New START\nb: "2009"\nc: d\n', (1, 4), "E105"),
    ("an apostrophe in single quotes", "a: 'it's here'\n", (1, 8), "E106"),
    ("a quote inside quotes", 'a: "he said "no""\n', (1, 14), "E106"),
    ("words behind a quoted text", 'a: "b" c\n', (1, 8), "E106"),
    ("an unknown escape", 'a: "b\\q"\n', (1, 6), "E107"),
    ("a short escape", 'a: "\\x1"\n', (1, 7), "E107"),
    ("a colon in text", "a: text: more\n", (1, 8), "E108"),
    ("a colon at the end of text", "a: more text:\n", (1, 13), "E108"),
    ("a colon in a list", "- note: this is: bad\n", (1, 16), "E108"),
    ("a colon behind wide letters", "a😀: 漢字: b\n", (1, 7), "E108"),
    ("an at sign", "a: @b\n", (1, 4), "E109"),
    ("a back quote", "a: `b`\n", (1, 4), "E109"),
    ("a percent sign", "a: %b\n", (1, 4), "E109"),
    ("a percent sign on a line of its own", "%a: b\nc: d\n", (1, 1), "E109"),
    ("stars round a word", "a: *bold* text\n", (1, 4), "E109"),
    ("a star alone", "a: * text\n", (1, 4), "E109"),
    ("an alias of nothing", "a: *nothing\n", (1, 4), "E109"),
    ("an ampersand", "a: & b\n", (1, 4), "E109"),
    ("a question mark", "a: ? b\n", (1, 4), "E109"),
    ("a comma", "a: , b\n", (1, 4), "E109"),
    ("a closing bracket", "a: ] b\n", (1, 4), "E109"),
    ("text behind a bar", "a: | text\n  more\n", (1, 4), "E109"),
    ("text behind an arrow", "a: > 5\n", (1, 4), "E109"),
    ("words behind a brace", "a: {b} c\n", (1, 8), "E109"),
    ("words behind a bracket", "a: [b] c\n", (1, 8), "E109"),
    ("a line indented too far", "a: b\n  c: d\n", (2, 3), "E110"),
    ("a line indented in between", "a:\n   b: c\n  d: e\n", (3, 3), "E110"),
    ("a list where a name is due", "a: b\n- c\n", (2, 1), "E110"),
    ("a name where a list goes on", "- a\nb: c\n", (2, 1), "E110"),
    ("list entries out of line", "a:\n  - b\n - c\n", (3, 2), "E110"),
    ("a list behind its name", "a: - b\n", (1, 4), "E110"),
    ("no name before a colon", ": b\n", (1, 1), "E110"),
    ("no space behind a colon", "a:b\nc: d\n", (1, 1), "E111"),
    ("a line without a colon", "a: b\njust text\nc: d\n", (2, 1), "E111"),
    ("a name too long to be one", "x" * 1100 + ": b\n", (1, 1), "E111"),
    ("a brace never closed", "a: {b: c\nd: e\n", (1, 4), "E112"),
    ("a bracket never closed", "a: [b, c\nd: e\n", (1, 4), "E112"),
    ("a tag with a handle", "a: !x!y z\n", (1, 4), "E113"),
    ("a second document", "a: b\n---\nc: d\n", (2, 1), "E114"),
    ("text behind the end", "a: b\n...\nc\n", (3, 1), "E114"),
    ("one anchor twice", "a: &x 1\nb: &x 2\n", (2, 4), "E115"),
]


@pytest.mark.parametrize(
    ("text", "place", "code"), [row[1:] for row in GALLERY], ids=[r[0] for r in GALLERY]
)
def test_a_stumble_is_told_where_it_began(text: str, place: tuple[int, int], code: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse(text, "f", pure=False)
    (finding,) = caught.value.findings
    assert (finding.line, finding.col) == place
    assert finding.code == code
    assert finding.severity == "error"
    assert finding.help


LIBYAML_ALONE = {"a percent sign on a line of its own"}


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [(text, place[0], code) for name, text, place, code in GALLERY if name not in LIBYAML_ALONE],
    ids=[row[0] for row in GALLERY if row[0] not in LIBYAML_ALONE],
)
def test_without_libyaml_the_same_is_told(text: str, line: int, code: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse(text, "f", pure=True)
    (finding,) = caught.value.findings
    assert (finding.line, finding.code) == (line, code)


WORDS_OF_THE_READER = ("scalar", "mapping", "token", "block end", "node", "scanning", "flow")


@pytest.mark.parametrize("text", [row[1] for row in GALLERY], ids=[row[0] for row in GALLERY])
def test_no_word_of_the_reader_reaches_an_author(text: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse(text, "f")
    (finding,) = caught.value.findings
    assert not any(word in finding.message + finding.help for word in WORDS_OF_THE_READER)
