"""The rules as docs/rules.md tells them, chapter by chapter, ready to be shown."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from summit.present.catalogue import SENTENCES, knows, say, word
from summit.present.width import one_line

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_CHAPTERS: Final = range(1, 19)
_RULE: Final = re.compile(r"\*\*(?P<number>\d+\.\d+) ")
_CHAPTER: Final = re.compile(r"## (?P<number>\d+)\. ")
_MARKS: Final = re.compile(r"\*+|^> ?", re.MULTILINE)


def chapter_lines() -> tuple[str, ...]:
    """The chapters by their titles, and how to read on."""
    titles = (say("rulebook.title", number=n, title=word("chapter", n)) for n in chapters())
    return (*titles, say("rulebook.how"))


def rule_lines(number: str) -> tuple[str, ...]:
    """One rule in full, or what a chapter begins with and its rules by their titles; nothing for no
    such number.

    Where the text of the rules did not come with the program, the title alone.
    """
    if knows("rule", number):
        title = say("rulebook.title", number=number, title=word("rule", number))
        return (title, *_texts().get(number, ()))
    if not knows("chapter", number):
        return ()
    inside = _inside(number)
    head = say("rulebook.title", number=number, title=word("chapter", number))
    titles = (say("rulebook.title", number=n, title=word("rule", n)) for n in inside)
    return (head, *_texts().get(number, ()), *titles)


def chapter_text(chapter: str) -> tuple[str, ...]:
    """A chapter from its title to its last rule, all in full; nothing for no such number."""
    if not knows("chapter", chapter):
        return ()
    head = say("rulebook.title", number=chapter, title=word("chapter", chapter))
    begun = _texts().get(chapter, ())
    rules = (line for number in _inside(chapter) for line in ("", *rule_lines(number)))
    return (head, *begun, *rules)


def chapters() -> tuple[str, ...]:
    """The numbers of the chapters, in order."""
    return tuple(str(chapter) for chapter in _CHAPTERS)


def _inside(chapter: str) -> tuple[str, ...]:
    """The numbers of the rules of a chapter."""
    found = (code for code in SENTENCES if code.startswith(f"rule.{chapter}."))
    return tuple(code.removeprefix("rule.") for code in found)


@lru_cache(maxsize=1)
def _texts() -> dict[str, tuple[str, ...]]:
    """The paragraphs of every rule and chapter by its number."""
    for path in (_PACKAGE.parents[1] / "docs" / "rules.md", _PACKAGE / "rules.md"):
        try:
            return texts_of(path.read_text(encoding="utf-8"))
        except OSError:
            continue
    return {}


def texts_of(source: str) -> dict[str, tuple[str, ...]]:
    """The paragraphs of every rule in the Markdown of docs/rules.md, less its marks and titles;
    under the number of a chapter, what stands before its first rule."""
    found: dict[str, tuple[str, ...]] = {}
    number = ""
    for block in re.split(r"\n\s*\n", source):
        begun = _RULE.match(block)
        if begun is not None:
            number = begun["number"]
            block = block.partition(".**")[2]
        elif block.startswith("#"):
            chapter = _CHAPTER.match(block)
            number, block = ("", "") if chapter is None else (chapter["number"], "")
        if number and block:
            found[number] = (*found.get(number, ()), *_paragraphs(block))
    return found


def _paragraphs(block: str) -> tuple[str, ...]:
    """A block as lines: a list's items apart, everything else in one."""
    items = re.split(r"\n(?=\* )", block) if block.lstrip().startswith("* ") else [block]
    shown = (one_line(_MARKS.sub("", item.removeprefix("* "))) for item in items)
    return tuple(line for line in shown if line)
