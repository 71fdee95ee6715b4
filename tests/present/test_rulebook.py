"""The rules in the game are those of docs/rules.md, word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from summit.present.rulebook import chapter_lines, rule_lines, texts_of

SOURCE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
RULES = dict(re.findall(r"^\*\*(\d+\.\d+) (.+?)\.\*\*", SOURCE, re.MULTILINE))
CHAPTERS = dict(re.findall(r"^## (\d+)\. (.+)$", SOURCE, re.MULTILINE))

BEGINNINGS = {number: said for number, said in texts_of(SOURCE).items() if number in CHAPTERS}
"""What a chapter says before its first rule."""


@pytest.mark.parametrize("number", RULES)
def test_a_rule_has_its_title_and_its_text(number: str) -> None:
    head, *text = rule_lines(number)
    assert head == f"{number} {RULES[number]}"
    assert text
    assert not any("**" in line or line.startswith(("#", ">")) for line in text)


@pytest.mark.parametrize("number", CHAPTERS)
def test_a_chapter_lists_its_rules(number: str) -> None:
    head, *inside = rule_lines(number)
    assert head == f"{number} {CHAPTERS[number]}"
    titles = [f"{n} {title}" for n, title in RULES.items() if n.startswith(f"{number}.")]
    assert inside[-len(titles) :] == titles
    assert inside[: -len(titles)] == list(BEGINNINGS.get(number, ()))


def test_the_chapters_are_listed_in_order() -> None:
    assert list(chapter_lines()[:-1]) == [f"{n} {title}" for n, title in CHAPTERS.items()]


def test_there_is_nothing_under_a_number_that_does_not_exist() -> None:
    assert rule_lines("99") == rule_lines("5.99") == rule_lines("x") == ()


def test_no_word_of_the_rules_is_lost() -> None:
    shown = " ".join(line for number in (*RULES, *CHAPTERS) for line in rule_lines(number)[1:])
    told = SOURCE.partition("## 1.")[2]
    told = re.sub(r"^(#.*|\*\*\d.*?\.\*\*)", "", told, flags=re.MULTILINE)
    words = re.sub(r"\*|^>", "", told, flags=re.MULTILINE).split()
    assert set(words[words.index("Each") :]) - set(shown.split()) == set()


def test_lists_and_quotations_are_read_as_lines() -> None:
    rule = "**1.1 B.** One\ntwo:\n\n> x = *y*\n\n* first\n  more\n* second"
    source = f"## 1. A\n\n{rule}\n\n## 2. C\n\nbegun\nwith\n"
    assert texts_of(source) == {
        "1.1": ("One two:", "x = y", "first more", "second"),
        "2": ("begun with",),
    }
