"""Figures that follow from the terms: what they add up to, and between which bounds (rule 18.5)."""

from __future__ import annotations

from collections.abc import Mapping

from summit.scenario.model import Scenario
from summit.scenario.options import anchored, options_of
from summit.scenario.substance import Figure


def is_laid_out(scenario: Scenario, figure: Figure) -> bool:
    """Whether it can be reckoned: it names issues and options that exist, and its bounds agree."""
    bounded = figure.least is None or figure.most is None or figure.least <= figure.most
    return bounded and all(
        issue in scenario.issues and set(row) <= set(options_of(scenario.issues[issue]))
        for issue, row in figure.adds.items()
    )


def rows_of(scenario: Scenario, figure: Figure) -> Mapping[str, tuple[int, ...]]:
    """By issue, what each option adds, in millionths; asked of one that `is_laid_out`."""
    return {issue: anchored(scenario.issues[issue], row) for issue, row in figure.adds.items()}


def range_of(scenario: Scenario, figure: Figure) -> tuple[int | None, int | None]:
    """The least and the most that it comes to in any text, in millionths; open where it cannot be
    reckoned. Lines between anchors leave neither behind, so the anchors tell."""
    if not is_laid_out(scenario, figure):
        return None, None
    low = figure.base + sum(min(row.values()) for row in figure.adds.values())
    high = figure.base + sum(max(row.values()) for row in figure.adds.values())
    return bounded(figure, low), bounded(figure, high)


def bounded(figure: Figure, value: int) -> int:
    """A value kept between the figure's bounds."""
    if figure.least is not None:
        value = max(figure.least, value)
    return value if figure.most is None else min(figure.most, value)
