"""The texts that a delegation would put its name to: no red line, no promise broken."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from summit.engine.actions import Terms
from summit.engine.redlines import RedLine
from summit.engine.tables import Agenda

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
    lines: Sequence[RedLine],
    floors: Iterable[tuple[int, int]],
    keep: Sequence[Terms],
) -> Domain:
    """The texts that cross none of `lines` and grant at least the `floors` (measure, level).

    `keep` are texts whose options stay to choose from even where a group has to be thinned.
    """
    lowest = dict(floors)
    options = [
        tuple(range(lowest.get(number, 0), len(issue.options)))
        for number, issue in enumerate(agenda.issues)
    ]
    return Domain(
        tuple(
            _group(issues, _thinned(issues, options, keep), lines)
            for issues in _tied(len(options), lines)
        )
    )


def _tied(size: int, lines: Sequence[RedLine]) -> tuple[tuple[int, ...], ...]:
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
    issues: tuple[int, ...], options: Sequence[Sequence[int]], lines: Sequence[RedLine]
) -> Group:
    """Every combination that crosses no red line of those that speak of these issues."""
    tied = [line for line in lines if line.reads and line.reads[0][0] in issues]
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
