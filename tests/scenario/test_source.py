"""YAML comes in as plain values with places, and what may not come in is refused."""

from __future__ import annotations

import pytest

from summit.scenario.document import Document, Span
from summit.scenario.findings import ScenarioError
from summit.scenario.scalars import Plain
from summit.scenario.source import MAX_DEPTH, MAX_VALUES, parse
from tests.scenario.places import told

PURE = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def refused(text: str | bytes, *, pure: bool = False) -> list[tuple[int, int, str]]:
    with pytest.raises(ScenarioError) as caught:
        parse(text, "f", pure=pure)
    return told(caught.value.findings)


@PURE
@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "on",
        "3.10",
        "007",
        "1_000",
        "1:30:00",
        "1986-10-11",
        "~",
        "null",
        "0x1F",
        ".inf",
        "1e3",
    ],
)
def test_text_without_quotes_stays_as_it_was_written(written: str, pure: bool) -> None:
    value = parse(f"a: {written}\n", "f", pure=pure).at(("a",))
    assert value == written
    assert isinstance(value, Plain)


@PURE
def test_quotes_are_remembered_and_keys_are_text(pure: bool) -> None:
    document = parse("on: '7'\nno: |\n  7\n", "f", pure=pure)
    assert document.value == {"on": "7", "no": "7\n"}
    assert [type(document.at((key,))) for key in ("on", "no")] == [str, str]


@PURE
def test_places_count_code_points_from_one(pure: bool) -> None:
    document = parse("a:\n  漢字: [x, 'é y']\n", "f", pure=pure)
    assert document.keys["a", "漢字"] == Span(2, 3, 2, 5)
    assert document.values["a", "漢字"] == Span(2, 7, 2, 17)
    assert document.values["a", "漢字", 1] == Span(2, 11, 2, 16)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    text = "a: b\nc:\n  d: |\n    one\n    two\n"
    plain, windows = (
        parse(text, "f"),
        parse(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "f"),
    )
    assert plain.value == windows.value
    assert (plain.values, plain.keys) == (windows.values, windows.keys)


@pytest.mark.parametrize(
    "char",
    ["\x00", "\x07", "\x85", "\u2028", "\u2029", "\x1b", "\ufeff", "\r", "\x7f", "\ufffe"],
)
def test_control_characters_are_refused_with_their_line(char: str) -> None:
    assert refused(f"a: b\nc: {char}d\n") == [(2, 4, "E102")]


def test_every_strange_character_is_told() -> None:
    assert refused("a: \x00\nb: \x01\n") == [(1, 4, "E102"), (2, 4, "E102")]


def test_bytes_that_are_not_utf_8_are_refused_with_line_and_column() -> None:
    assert refused("a: b\né: ".encode() + b"\x93quoted\x94\n") == [(2, 4, "E101")]


def test_utf_16_is_named() -> None:
    with pytest.raises(ScenarioError, match="UTF-16"):
        parse("a: b\n".encode("utf-16"), "f")


def test_half_a_surrogate_pair_is_refused() -> None:
    assert refused("a: \ud800\n") == [(1, 4, "E102")]


def test_more_than_two_mebibytes_are_refused() -> None:
    assert refused(b"a: " + b"x" * 2 * 1024 * 1024) == [(1, 1, "E103")]


@PURE
@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\n\n"])
def test_an_empty_file_says_so(text: str, pure: bool) -> None:
    try:
        value = parse(text, "f", pure=pure).value
    except ScenarioError as error:
        assert told(error.findings) == [(1, 1, "E121")]
    else:
        assert value == ""


@PURE
def test_a_key_twice_is_an_error_with_both_lines(pure: bool) -> None:
    (finding,) = parse("a: 1\nb: 2\n'a': 3\n", "f", pure=pure).findings
    assert (finding.line, finding.col, finding.code) == (3, 1, "E120")
    assert (finding.related[0].line, finding.related[0].col) == (1, 1)


def test_keys_are_compared_as_composed_text() -> None:
    document = parse("é: 1\ne\u0301: 2\n", "f")
    assert told(document.findings) == [(2, 1, "E120")]
    assert document.value == {"é": "1"}


@PURE
@pytest.mark.parametrize(
    "text",
    [
        "a: !!str b\n",
        "a: !foo [b]\n",
        "a: !\n  b: c\n",
        "a: ! b\n",
        "a: &x !!int 1\n",
        "a: !important\n",
        "a: !!python/object/apply:os.system [x]\n",
    ],
)
def test_tags_are_refused(text: str, pure: bool) -> None:
    assert told(parse(text, "f", pure=pure).findings) == [(1, 4, "E113")]


def test_a_tag_on_a_key_is_refused() -> None:
    assert told(parse("!!str a: b\n", "f").findings) == [(1, 1, "E113")]


@PURE
def test_merge_keys_are_refused_and_the_rest_is_read(pure: bool) -> None:
    document = parse("a: &x {b: c}\nd:\n  <<: *x\n  e: f\n", "f", pure=pure)
    assert told(document.findings) == [(3, 3, "E116")]
    assert document.value == {"a": {"b": "c"}, "d": {"e": "f"}}


@PURE
def test_a_key_that_is_no_word_is_refused(pure: bool) -> None:
    assert told(parse("? [a, b]\n: c\n", "f", pure=pure).findings) == [(1, 3, "E119")]


@PURE
def test_an_alias_is_its_value_and_stands_where_it_is_used(pure: bool) -> None:
    text = "a: &x {b: c}\nd: [*x, 1, *x]\ne: &y v\nf:\n  - *y # *x\n  # - *x\n  - *x\n"
    document = parse(text, "f", pure=pure)
    assert document.value == {
        "a": {"b": "c"},
        "d": [{"b": "c"}, "1", {"b": "c"}],
        "e": "v",
        "f": ["v", {"b": "c"}],
    }
    places = {path: document.values[path][:2] for path in (("d", 0), ("d", 2), ("f", 0), ("f", 1))}
    assert places == {("d", 0): (2, 5), ("d", 2): (2, 12), ("f", 0): (5, 5), ("f", 1): (7, 5)}
    assert document.values["d", 2, "b"][:2] == (1, 11)


@PURE
def test_an_alias_inside_its_own_anchor_is_an_error(pure: bool) -> None:
    assert told(parse("a: &x [b, *x]\n", "f", pure=pure).findings) == [(1, 11, "E115")]


def test_an_alias_bomb_is_counted_as_it_would_go_off() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for one, other in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{other}: &{other} [{', '.join([f'*{one}'] * 9)}]")
    ((_, _, code),) = refused("\n".join(lines))
    assert code == "E118"


@PURE
@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
@pytest.mark.parametrize("depth", [MAX_DEPTH + 2, 400, 20_000])
def test_deep_nesting_is_refused(opening: str, depth: int, pure: bool) -> None:
    ((line, _, code),) = refused(opening * depth, pure=pure)
    assert line == 1
    assert code in {"E117", "E112"}


@PURE
def test_more_values_than_a_scenario_can_hold_are_refused(pure: bool) -> None:
    ((_, _, code),) = refused("[" + "a," * (MAX_VALUES + 1) + "]", pure=pure)
    assert code == "E118"


@PURE
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: peace #1 priority\n", (1, 10)),
        ("a: #1 priority\n", (1, 4)),
        ("- b\n- c  #4 d\n", (2, 6)),
    ],
)
def test_words_lost_to_a_comment_are_a_warning(
    text: str, place: tuple[int, int], pure: bool
) -> None:
    (finding,) = parse(text, "f", pure=pure).findings
    assert (finding.line, finding.col, finding.code, finding.severity) == (
        *place,
        "W021",
        "warning",
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: b # remark\n",
        "a: b ##\n",
        "a: b #--\n",
        "a: b#c\n",
        "#a: b\nc: d\n",
        "a: 'b #c'\n",
        "a: |\n  b #c\n",
        "a: #b\n  c: d\n",
    ],
)
def test_ordinary_comments_are_none(text: str) -> None:
    assert parse(text, "f").findings == ()


def header(document: Document, *path: str | int) -> tuple[int, int]:
    line, col, _, _ = document.header(path)
    return line, col


def test_a_block_that_lacks_something_is_shown_by_its_own_key_or_its_first() -> None:
    document = parse("a:\n  b: 1\nc:\n  - d: 1\n    e: 2\n", "f")
    assert header(document, "a") == (1, 1)
    assert header(document, "c", 0) == (4, 5)
    assert header(document) == (1, 1)
    assert header(document, "a", "nothing", "such") == (1, 1)


def test_what_is_not_in_the_file_is_shown_at_the_nearest_thing_that_is() -> None:
    document = parse("a:\n  b: 1\n", "f")
    assert document.span(("a", "x", 3))[:2] == (1, 1)
    assert document.key_span(("a", "x"))[:2] == (1, 1)
    assert document.at(("a", "x")) is None
