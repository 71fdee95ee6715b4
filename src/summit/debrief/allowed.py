"""Which texts cross nobody's red line."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Final, Protocol

from summit.bargain.pareto import FrontierTooLarge
from summit.engine.actions import Terms
from summit.scenario.conditions import Value

Box = tuple[tuple[int, ...], ...]
"""Texts that need no list: every choice of one of these options for each issue."""

TRIALS: Final = 20_000
"""The most combinations of options on which one red line is tried."""

BOXES: Final = 32
"""The most boxes that are carried."""


def every_text(sizes: Sequence[int]) -> tuple[Box, ...]:
    """All texts of an agenda with these numbers of options, as one box."""
    return (tuple(tuple(range(size)) for size in sizes),)


class Bar(Protocol):
    """Whatever rules texts out: a red line, the scope of an issue, an option off the table."""

    @property
    def reads(self) -> tuple[tuple[int, tuple[Value, ...]], ...]:
        """The issues that it looks at."""

    def crossed_by(self, terms: Terms) -> bool:
        """Whether it rules a text out."""


def allowed(lines: Sequence[Bar], sizes: Sequence[int]) -> tuple[Box, ...]:
    """The texts that cross none of the lines, as boxes that share no text (rule 3.4).

    A line on one issue takes options away; a line on several splits the box. Empty where every text
    crosses a line. Raises FrontierTooLarge where the lines cut the texts into too many boxes.
    """
    boxes = every_text(sizes)
    for line in lines:
        boxes = tuple(part for box in boxes for part in _clear(line, box))
        if len(boxes) > BOXES:
            raise FrontierTooLarge(f"red lines leave more than {BOXES} boxes of texts")
    return boxes


def _clear(line: Bar, box: Box) -> list[Box]:
    """The parts of a box that the line leaves."""
    issues = sorted({issue for issue, _ in line.reads}, key=lambda issue: (len(box[issue]), issue))
    if prod(len(box[issue]) for issue in issues) > TRIALS:
        raise FrontierTooLarge(f"a red line reads more than {TRIALS} combinations of options")
    terms = tuple(options[0] for options in box)
    parts = []
    for groups in _uncrossed(line, issues, box, terms):
        chosen = dict(zip(issues, groups, strict=True))
        parts.append(tuple(chosen.get(issue, options) for issue, options in enumerate(box)))
    return parts


def _uncrossed(line: Bar, issues: Sequence[int], box: Box, terms: Terms) -> tuple[Box, ...]:
    """The boxes over `issues` alone that do not cross the line, the other issues as in `terms`.

    Options that leave the same of all further issues stay together, so boxes stay few.
    """
    if not issues:
        return () if line.crossed_by(terms) else ((),)
    issue, *rest = issues
    alike: dict[tuple[Box, ...], list[int]] = {}
    for option in box[issue]:
        varied = (*terms[:issue], option, *terms[issue + 1 :])
        alike.setdefault(_uncrossed(line, rest, box, varied), []).append(option)
    return tuple((tuple(options), *more) for left, options in alike.items() for more in left)
