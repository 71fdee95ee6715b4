"""The texts that a delegation would put its name to: no red line, no promise broken."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from summit.engine.actions import Terms
from summit.engine.listed.substance import Scope
from summit.engine.matters import is_closed
from summit.engine.redlines import RedLine
from summit.engine.standing.substance import Matters
from summit.engine.tables import Agenda
from summit.scenario.conditions import Value


@dataclass(frozen=True, slots=True)
class Promised:
    """A level of a measure that was promised: it binds where the measure is within the scope of a
    text, and nowhere else (rules 6.4 and 18.1)."""

    scope: Scope
    level: int

    @property
    def reads(self) -> tuple[tuple[int, tuple[Value, ...]], ...]:
        """The issues that it ties together."""
        return self.scope.reads

    def crossed_by(self, terms: Terms) -> bool:
        """Whether a text falls below it though the measure is within its scope."""
        return terms[self.scope.issue] < self.level and self.scope.needs.crossed_by(terms)


Bound = RedLine | Scope | Promised
"""What keeps a text from being said or signed: it ties the issues together that it reads."""

NOTHING_OPENED: Final = Matters()

LARGEST: Final = 4096
"""How many combinations a group of issues may have before its options are thinned."""


@dataclass(frozen=True, slots=True)
class Group:
    """Issues that red lines tie together, and the combinations of options that cross none."""

    issues: tuple[int, ...]
    choices: tuple[Terms, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """All texts that are left, as independent groups of issues; every issue is in one group.

    Points that are additive over the issues are additive over the groups, so that frontiers stay
    exact.
    """

    groups: tuple[Group, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no text at all is left."""
        return any(not group.choices for group in self.groups)

    def within(self, options: Sequence[Collection[int]]) -> Domain:
        """Only those texts whose options are all among `options`, by issue."""
        return Domain(tuple(_kept(group, options) for group in self.groups))

    def terms(self, picks: Sequence[int]) -> Terms:
        """The text that belongs to one choice a group."""
        options: dict[int, int] = {}
        for group, pick in zip(self.groups, picks, strict=True):
            options.update(zip(group.issues, group.choices[pick], strict=True))
        return tuple(options[issue] for issue in range(len(options)))


def domain(
    agenda: Agenda,
    lines: Sequence[Bound],
    floors: Iterable[tuple[int, int]],
    keep: Sequence[Terms],
    matters: Matters = NOTHING_OPENED,
) -> Domain:
    """The texts that cross none of `lines` and grant at least the `floors` (measure, level), with
    options that are on the table and issues within their scope (rules 18.1 and 18.2).

    `keep` are texts whose options stay to choose from even where a group has to be thinned.
    """
    lowest = dict(floors)
    scoped = {scope.issue: scope for scope in agenda.scopes}
    options = [
        tuple(
            option
            for option in range(len(issue.options))
            if (option >= lowest.get(number, 0) or (number in scoped and option == issue.today))
            and not is_closed(agenda, matters, number, option)
        )
        for number, issue in enumerate(agenda.issues)
    ]
    kept = (Promised(scoped[number], level) for number, level in lowest.items() if number in scoped)
    lines = (*lines, *agenda.scopes, *kept)
    return Domain(
        tuple(
            _group(issues, _thinned(issues, options, keep), lines)
            for issues in _tied(len(options), lines)
        )
    )


def _tied(size: int, lines: Sequence[Bound]) -> tuple[tuple[int, ...], ...]:
    """The issues sorted into groups: two are together if one red line speaks of both."""
    groups = [{issue} for issue in range(size)]
    for line in lines:
        read = {issue for issue, _ in line.reads}
        apart = [group for group in groups if not group & read]
        together = set[int]().union(*(group for group in groups if group & read))
        groups = [*apart, together] if together else apart
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _thinned(
    issues: Sequence[int], options: Sequence[tuple[int, ...]], keep: Sequence[Terms]
) -> list[tuple[int, ...]]:
    """The options of a group; only the ends and those of `keep` where there are too many."""
    full = [options[issue] for issue in issues]
    if prod(map(len, full)) <= LARGEST:
        return full
    return [
        tuple(
            option
            for option in row
            if option in (row[0], row[-1]) or any(text[issue] == option for text in keep)
        )
        for issue, row in zip(issues, full, strict=True)
    ]


def _group(
    issues: tuple[int, ...], options: Sequence[Sequence[int]], lines: Sequence[Bound]
) -> Group:
    """Every combination that crosses no red line of those that speak of these issues."""
    tied = [line for line in lines if any(issue in issues for issue, _ in line.reads)]
    if not tied:
        return Group(issues, tuple(product(*options)))
    blank = [0] * (max(issue for line in tied for issue, _ in line.reads) + 1)
    choices: list[Terms] = []
    for combination in product(*options):
        for issue, option in zip(issues, combination, strict=True):
            if issue < len(blank):
                blank[issue] = option
        if not any(line.crossed_by(tuple(blank)) for line in tied):
            choices.append(combination)
    return Group(issues, tuple(choices))


def _kept(group: Group, options: Sequence[Collection[int]]) -> Group:
    """The choices of a group whose options are all among `options`."""
    allowed = [options[issue] for issue in group.issues]
    return Group(
        group.issues,
        tuple(
            choice
            for choice in group.choices
            if all(option in row for option, row in zip(choice, allowed, strict=True))
        ),
    )
