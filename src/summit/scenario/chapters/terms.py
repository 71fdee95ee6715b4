"""Conditions on a text's terms, ready to be asked of one text after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from summit.scenario.authored import When
from summit.scenario.chapters.review import Review
from summit.scenario.conditions import Condition, ConditionError, Name, Value, compile_condition
from summit.scenario.figures import bounded
from summit.scenario.substance import Figure

Terms: TypeAlias = Mapping[str, int]
"""A text, or as much of it as is asked for: by issue the place of an option."""


@dataclass(frozen=True, slots=True)
class Question:
    """A condition with the issues that it speaks of; a figure speaks of all that add to it."""

    condition: Condition
    issues: tuple[str, ...]
    reads: tuple[Callable[[Terms], Value], ...]

    def holds(self, terms: Terms) -> bool:
        return self.condition.test([read(terms) for read in self.reads])


def question(review: Review, when: When, names: Mapping[str, Name]) -> Question | None:
    """The condition, if it can be asked: what is wrong with it, or with the options and figures
    that it asks for, is said elsewhere."""
    try:
        condition = compile_condition(when, names)
    except ConditionError:
        return None
    issues: dict[str, None] = {}
    reads: list[Callable[[Terms], Value]] = []
    for name in condition.names:
        head, _, what = name.partition(".")
        if head == "figures" and what not in review.figure_rows:
            return None
        asked = (what,) if head == "terms" else tuple(review.figure_rows[what])
        if not all(review.laid_out(issue) for issue in asked):
            return None
        if head == "terms":
            reads.append(partial(_option, what, review.values[what]))
        else:
            rows = review.figure_rows[what]
            reads.append(partial(_figure, review.scenario.figures[what], rows))
        issues |= dict.fromkeys(asked)
    return Question(condition, tuple(issues), tuple(reads))


def _option(issue: str, values: tuple[Value, ...], terms: Terms) -> Value:
    return values[terms[issue]]


def _figure(figure: Figure, rows: Mapping[str, tuple[int, ...]], terms: Terms) -> Value:
    return bounded(figure, figure.base + sum(row[terms[issue]] for issue, row in rows.items()))
