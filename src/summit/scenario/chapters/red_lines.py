"""Whether there is room between the red lines: tried text by text where that is few enough."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeAlias

from summit.scenario.chapters.review import Review
from summit.scenario.conditions import (
    Condition,
    ConditionError,
    Value,
    compile_condition,
    doubts_about,
)
from summit.scenario.document import Path
from summit.scenario.names import text_names
from summit.scenario.options import numbers_of, options_of

MAX_TRIES: Final = 50_000
"""How often red lines are asked at most for one group of them: texts times lines."""

Values: TypeAlias = dict[str, dict[str, Value]]
"""For each issue, what a condition reads for each option."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A red line that can be asked, with the issues that it speaks of."""

    seat: str
    path: Path
    condition: Condition
    issues: tuple[str, ...]

    def crossed(self, terms: dict[str, Value]) -> bool:
        return self.condition.test([terms[issue] for issue in self.issues])


def check_red_lines(review: Review) -> None:
    """Needs conditions and options without faults; those that have some are passed over."""
    lines = list(_lines(review))
    values = _values(review)
    hopeless = {
        seat for seat in review.scenario.delegations if _no_way(review, seat, lines, values)
    }
    hopeful = [line for line in lines if line.seat not in hopeless]
    for line in hopeful:
        _opening(review, line, values)
    for group in _groups(hopeful):
        if len({line.seat for line in group}) > 1 and not _free(group, values):
            message = "no text keeps off all the red lines together"
            _say(review, "W508", group, message, "loosen one, or mean it: there is no deal")


def _no_way(review: Review, seat: str, lines: list[_Line], values: Values) -> bool:
    """Says so if a seat's own lines leave it nothing that it could sign."""
    blocked = [
        group
        for group in _groups([line for line in lines if line.seat == seat])
        if not _free(group, values)
    ]
    for group in blocked:
        message = f"every text crosses one of the red lines of {seat}"
        help = "loosen one of them, or nothing could ever be signed"
        _say(review, "E507", group, message, help)
    return bool(blocked)


def _lines(review: Review) -> Iterator[_Line]:
    names = text_names(review.scenario)
    for seat, delegation in review.scenario.delegations.items():
        for number, line in enumerate(delegation.secret.red_lines):
            try:
                if doubts_about(line.when, names, advise=False)[0] == "always":
                    continue
                condition = compile_condition(line.when, names)
            except ConditionError:
                continue
            if any(name.startswith("figures.") for name in condition.names):
                continue
            issues = tuple(name.removeprefix("terms.") for name in condition.names)
            if issues and all(review.laid_out(issue) for issue in issues):
                path: Path = ("delegations", seat, "secret", "red_lines", number, "when")
                yield _Line(seat, path, condition, issues)


def _values(review: Review) -> Values:
    return {
        name: dict(zip(options_of(issue), numbers_of(issue) or options_of(issue), strict=True))
        for name, issue in review.scenario.issues.items()
    }


def _opening(review: Review, line: _Line, values: Values) -> None:
    openings = {i: review.scenario.issues[i].opening.get(line.seat, "") for i in line.issues}
    if any(option not in values[issue] for issue, option in openings.items()):
        return
    if line.crossed({issue: values[issue][option] for issue, option in openings.items()}):
        issue = line.issues[0]
        path: Path = ("issues", issue, "opening", line.seat)
        span = review.document.span(path)
        related = (review.related(line.path, "the red line", key=False),)
        message = f"{line.seat} opens with a text that crosses its own red line"
        review.put("E503", span, message, "move the opening or the red line", related)


def _groups(lines: list[_Line]) -> list[list[_Line]]:
    """The lines in groups that share no issue, so that each group can be tried alone."""
    groups: list[tuple[set[str], list[_Line]]] = []
    for line in lines:
        issues, members = set(line.issues), [line]
        apart = []
        for other_issues, others in groups:
            if issues & other_issues:
                issues |= other_issues
                members = others + members
            else:
                apart.append((other_issues, others))
        groups = [*apart, (issues, members)]
    return [members for _, members in groups]


def _free(group: list[_Line], values: Values) -> bool:
    """Whether some text crosses none of the lines; yes where there are too many to try."""
    issues = tuple(dict.fromkeys(issue for line in group for issue in line.issues))
    ranges = [tuple(values[issue].values()) for issue in issues]
    if math.prod(len(options) for options in ranges) * len(group) > MAX_TRIES:
        return True
    for combination in product(*ranges):
        terms = dict(zip(issues, combination, strict=True))
        if not any(line.crossed(terms) for line in group):
            return True
    return False


def _say(review: Review, code: str, group: list[_Line], message: str, help: str) -> None:
    *others, last = group
    related = tuple(review.related(other.path, "and this one", key=False) for other in others)
    review.put(code, review.document.span(last.path), message, help, related)
