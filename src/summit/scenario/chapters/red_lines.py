"""Whether there is room between the red lines: tried text by text where that is few enough."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from summit.scenario.authored import RedLine
from summit.scenario.chapters.review import Review
from summit.scenario.chapters.terms import Question, Terms, question
from summit.scenario.conditions import ConditionError, doubts_about
from summit.scenario.document import Path
from summit.scenario.names import text_names

MAX_TRIES: Final = 50_000
"""How often red lines are asked at most for one group of them: texts times lines."""
ALL_TRIES: Final = 400_000
"""The same for all groups of one scenario together."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What no text may cross that somebody signs: a red line of a seat or of its `successor`. A
    scope (rule 18.1) is like a red line of everybody's: it has no seat."""

    seat: str
    path: Path
    asked: Question
    issues: tuple[str, ...]
    successor: str = ""
    scope: tuple[str, int] | None = None

    def crossed(self, terms: Terms) -> bool:
        if self.scope is None:
            return self.asked.holds(terms)
        issue, today = self.scope
        return terms[issue] != today and not self.asked.holds(terms)


class _Trial:
    """Tries texts until enough were tried; from then on every group passes."""

    def __init__(self, review: Review, scopes: list[_Line]) -> None:
        self._review = review
        self._scopes = scopes
        self._left = ALL_TRIES

    def blocked(self, lines: list[_Line]) -> list[list[_Line]]:
        """The groups of lines of which every text crosses one, as far as can be tried.

        Scopes tie issues together, so that there may be too many texts: each group is tried
        without them first, which finds less, but nothing that is not so.
        """
        found = [group for group in _groups(lines) if not self._free(group)]
        if found or not lines or not self._scopes:
            return found
        groups = _groups([*lines, *self._scopes])
        blocked = [group for group in groups if not self._free(group)]
        return [[line for line in group if line.seat] for group in blocked]

    def _free(self, group: list[_Line]) -> bool:
        if not any(line.seat for line in group):
            return True
        issues = tuple(dict.fromkeys(issue for line in group for issue in line.issues))
        ranges = [range(len(self._review.options(issue))) for issue in issues]
        tries = math.prod(map(len, ranges)) * len(group)
        if tries > min(MAX_TRIES, self._left):
            return True
        for combination in product(*ranges):
            self._left -= len(group)
            terms = dict(zip(issues, combination, strict=True))
            if not any(line.crossed(terms) for line in group):
                return True
        return False


def check_red_lines(review: Review) -> None:
    """Needs conditions and options without faults; those that have some are passed over."""
    lines = list(_lines(review))
    trial = _Trial(review, list(_scopes(review)))
    owners = dict.fromkeys((line.seat, line.successor) for line in lines)
    hopeless = {owner for owner in owners if _no_way(review, owner, lines, trial)}
    hopeful = [line for line in lines if (line.seat, line.successor) not in hopeless]
    for line in hopeful:
        if not line.successor:
            _opening(review, line)
    # Who is not needed may stay outside (rule 17.7), so its lines stand in nobody's way.
    needed = [line for line in hopeful if review.scenario.delegations[line.seat].needed]
    today = [line for line in needed if not line.successor]
    message = "no text keeps off all the red lines together"
    blocked = trial.blocked(today) if _several(today) else []
    for group in filter(_several, blocked):
        _say(review, "W508", group, message, "loosen one, or mean it: there is no deal")
    if blocked:
        return
    for seat, successor in owners:
        later = _led_by(needed, seat, successor) if successor else []
        for group in trial.blocked(later) if _several(later) else ():
            under = f"under {successor} {message}"
            _say(review, "W508", group, under, "loosen one, or mean it: there is no deal any more")


def _several(lines: Sequence[_Line]) -> bool:
    return len({line.seat for line in lines}) > 1


def _led_by(lines: list[_Line], seat: str, successor: str) -> list[_Line]:
    """The lines that hold while somebody else leads a delegation; none if that changes none."""
    own = [line for line in lines if (line.seat, line.successor) == (seat, successor)]
    others = [line for line in lines if line.seat != seat and not line.successor]
    return [*others, *own] if own else []


def _no_way(review: Review, owner: tuple[str, str], lines: list[_Line], trial: _Trial) -> bool:
    """Says so if somebody's own lines leave it nothing that it could sign."""
    seat, successor = owner
    blocked = trial.blocked([line for line in lines if (line.seat, line.successor) == owner])
    for group in blocked:
        whose = f"{seat} under {successor}" if successor else seat
        message = f"every text crosses one of the red lines of {whose}"
        help = "loosen one of them, or nothing could ever be signed"
        _say(review, "E507", group, message, help)
    return bool(blocked)


def _lines(review: Review) -> Iterator[_Line]:
    names = text_names(review.scenario)
    for seat, successor, path, line in _written(review):
        try:
            if doubts_about(line.when, names, advise=False)[0] == "always":
                continue
        except ConditionError:
            continue
        asked = question(review, line.when, names)
        if asked is not None and asked.issues:
            yield _Line(seat, path, asked, asked.issues, successor)


def _written(review: Review) -> Iterator[tuple[str, str, Path, RedLine]]:
    """Every red line with its seat, the successor whose it is, and its place in the file."""
    for seat, delegation in review.scenario.delegations.items():
        path: Path = ("delegations", seat, "secret", "red_lines")
        for number, line in enumerate(delegation.secret.red_lines):
            yield seat, "", (*path, number, "when"), line
        for name, successor in delegation.successors.items():
            path = ("delegations", seat, "successors", name, "red_lines")
            for number, line in enumerate(successor.red_lines):
                yield seat, name, (*path, number, "when"), line


def _scopes(review: Review) -> Iterator[_Line]:
    names = text_names(review.scenario)
    for name, issue in review.scenario.issues.items():
        options = review.options(name)
        if issue.only_if is None or issue.today not in options:
            continue
        asked = question(review, issue.only_if, names)
        if asked is not None:
            issues = tuple(dict.fromkeys((name, *asked.issues)))
            scope = (name, options.index(issue.today))
            yield _Line("", ("issues", name, "only_if"), asked, issues, scope=scope)


def _opening(review: Review, line: _Line) -> None:
    openings = {i: review.scenario.issues[i].opening.get(line.seat, "") for i in line.issues}
    if any(option not in review.options(issue) for issue, option in openings.items()):
        return
    if line.crossed({i: review.options(i).index(option) for i, option in openings.items()}):
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


def _say(review: Review, code: str, group: list[_Line], message: str, help: str) -> None:
    *others, last = sorted(group, key=lambda line: review.document.span(line.path))
    related = tuple(review.related(other.path, "and this one", key=False) for other in others)
    review.put(code, review.document.span(last.path), message, help, related)
