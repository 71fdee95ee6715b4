"""All that can be asked why, each with a name for a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summit.engine.actions import Terms
from summit.engine.view import View
from summit.present.catalogue import say, word
from summit.present.names import issue_title, seat_name
from summit.present.numbers import tension_gauge
from summit.present.rulebook import chapter_text, chapters
from summit.present.status import trusts
from summit.present.why import why
from summit.present.width import one_line

CHAPTER: Final = "chapter"
"""The first word of a topic that is a chapter of the rules, whole."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to be asked: the words behind `why`, and what the list calls it."""

    words: tuple[str, ...]
    label: str


def topics(view: View) -> tuple[Topic, ...]:
    """Every number of the moment, then texts, demands, injects, issues and the rules."""
    return tuple(_topics(view))


def place_of(found: tuple[Topic, ...], asked: str) -> int | None:
    """Where a topic stands in the list: by its words, or by the last of them."""
    words = tuple(asked.lower().split())
    for number, topic in enumerate(found):
        if tuple(each.lower() for each in topic.words) == words:
            return number
    ends = [n for n, topic in enumerate(found) if words and topic.words[-1].lower() == words[-1]]
    return ends[0] if len(ends) == 1 else None


def _topics(view: View) -> Iterator[Topic]:
    agenda = view.agenda
    if view.own is not None and any(view.positions):
        for name in ("eyes", "exposed", "paper", "walk_away", "red_lines", "national_means"):
            yield Topic((name,), word("topic", name))
    for row in trusts(view):
        holder, about = seat_name(agenda, row.holder), seat_name(agenda, row.about)
        if row.exact is not None:
            label = say("asked.trust", name=about, number=row.exact.number)
            yield Topic(("trust", row.about), label)
        label = say("asked.reading", holder=holder, about=about, number=row.reading.number)
        yield Topic(("reading", row.holder, row.about), label)
    mood = tension_gauge(view.tension)
    yield Topic(("tension",), say("asked.tension", number=mood.number, word=mood.word))
    for name in ("moves", "brackets"):
        yield Topic((name,), word("topic", name))
    for text in reversed(view.texts):
        author = seat_name(agenda, text.author)
        yield Topic((text.id,), say("asked.text", id=text.id, author=author))
    for asked in view.demands:
        title = issue_title(agenda.issues[asked.measure])
        yield Topic((asked.id,), say("asked.demand", id=asked.id, measure=title))
    for notice in view.notices:
        yield Topic(("inject", notice.id), one_line(notice.title))
    for issue in agenda.issues:
        yield Topic(("issue", issue.id), issue_title(issue))
    for chapter in chapters():
        title = word("chapter", chapter)
        yield Topic((CHAPTER, chapter), say("asked.chapter", number=chapter, title=title))


def answer(view: View, topic: Topic, draft: Terms | None) -> tuple[str, ...]:
    """The rows and the rule behind a topic; of a chapter of the rules all of it."""
    if topic.words[0] == CHAPTER:
        return chapter_text(topic.words[1])
    return why(view, topic.words, draft)
