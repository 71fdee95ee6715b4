"""The catalogue and the code agree: no code without a sentence, no sentence without a use."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import summit
from summit.present.catalogue import PARTS, SENTENCES, counted, joined, knows, listed, say, word

ROOT = Path(summit.__file__).parent
SOURCES = sorted(
    path
    for folder in ("present", "lobby", "plain", "ui", "host", "playtest", "author")
    for path in (ROOT / folder).rglob("*.py")
    if path.parent != ROOT / "present" / "sentences"
)
TREES = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for path in (*SOURCES, ROOT / "cli.py")
    if path.exists()
}


def placeholders(code: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id in names and node.args:
                yield f"{path.name}:{node.lineno}", node


def constants(node: ast.expr) -> list[str]:
    """The codes that an argument may stand for, where it says so itself."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return [*constants(node.body), *constants(node.orelse)]
    return []


def keywords(call: ast.Call) -> tuple[set[str], bool]:
    """The names given, and whether more may come with `**`."""
    names = {keyword.arg for keyword in call.keywords if keyword.arg is not None}
    return names, any(keyword.arg is None for keyword in call.keywords)


def strings() -> set[str]:
    """Every string in the code: a code that stands in none of them is used by nobody."""
    return {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def families() -> set[str]:
    """Families of words, asked for by `word`, `counted` or a code that is put together."""
    found = {
        str(call.args[0].value)
        for _, call in calls("word", "knows", "counted")
        if isinstance(call.args[0], ast.Constant)
    }
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                head = str(node.values[0].value)
                if head.endswith("."):
                    found.add(head[:-1])
    return found


def test_no_code_is_given_twice() -> None:
    counts = Counter(code for part in PARTS for code in part)
    assert [code for code, count in counts.items() if count > 1] == []


def test_every_sentence_asked_for_exists_and_gets_all_its_values_and_no_more() -> None:
    wrong: list[object] = []
    for place, call in calls("say"):
        given, is_open = keywords(call)
        codes = constants(call.args[0])
        unknown = [code for code in codes if code not in SENTENCES]
        named = set().union(*(placeholders(code) for code in codes if code in SENTENCES))
        if unknown:
            wrong.append((place, unknown))
        elif codes and not (given <= named if is_open else given == named):
            wrong.append((place, codes, given ^ named))
    assert wrong == []


def test_every_counted_sentence_has_its_two_forms() -> None:
    wrong: list[object] = []
    for place, call in calls("counted"):
        given, is_open = keywords(call)
        for code in constants(call.args[0]):
            forms = [f"{code}.one", f"{code}.many"]
            named = set().union(*(placeholders(form) for form in forms if form in SENTENCES))
            if any(form not in SENTENCES for form in forms):
                wrong.append((place, code, "lacks a form"))
            elif not is_open and given != named - {"count"}:
                wrong.append((place, code, f"{given ^ named}"))
    assert wrong == []


def test_every_word_of_a_family_has_no_values() -> None:
    wrong: list[object] = []
    for place, call in calls("word"):
        for family in constants(call.args[0]):
            members = [code for code in SENTENCES if code.startswith(f"{family}.")]
            if not members:
                wrong.append((place, family))
            wrong += [(place, code) for code in members if placeholders(code)]
    assert wrong == []


def test_every_sentence_is_used() -> None:
    written, known = strings(), families()
    unused = [
        code
        for code in SENTENCES
        if code not in written and not any(code.startswith(f"{family}.") for family in known)
    ]
    assert unused == []


def test_no_sentence_reads_a_value_with_an_attribute_or_an_index() -> None:
    names = {name for code in SENTENCES for name in placeholders(code)}
    assert [name for name in names if not name.isidentifier()] == []


def test_a_value_is_never_read_as_a_template() -> None:
    assert say("said", name="{words}", words="{0} {name.__class__}") == (
        "{words}: “{0} {name.__class__}”"
    )


def test_an_unknown_code_or_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no.such.code")
    with pytest.raises(KeyError):
        say("said", name="Northland")
    with pytest.raises(KeyError):
        word("trust", "no_such_word")


def test_one_and_many_have_their_own_form() -> None:
    assert counted("moves.left", 1) == "1 move left"
    assert counted("moves.left", 0) == "0 moves left"


def test_things_in_a_row() -> None:
    assert listed([]) == "nothing"
    assert listed(["Moscow"]) == "Moscow"
    assert listed(["Moscow", "Geneva"]) == "Moscow and Geneva"
    assert listed(["Moscow", "Geneva", "Vienna"]) == "Moscow, Geneva and Vienna"
    assert joined(["a", "b"]) == "a · b"
    assert knows("cause", "concession")
    assert not knows("cause", "magic")
