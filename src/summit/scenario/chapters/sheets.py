"""A sheet counts to about a hundred, and the walk-away value on it can be reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from summit.scenario.chapters.review import Review
from summit.scenario.document import Path

_POINTS_RANGE: Final = range(80, 121)


def check_sheets(review: Review) -> None:
    issues = review.scenario.issues
    for seat, delegation in review.scenario.delegations.items():
        path: Path = ("delegations", seat)
        rows = {name: issue.points.get(seat, {}) for name, issue in issues.items()}
        walk_away = delegation.secret.walk_away
        _sheet(review, seat, list(rows.values()), walk_away, (*path, "secret"), path)
        for name, successor in delegation.successors.items():
            later = [successor.points.get(issue, row) for issue, row in rows.items()]
            place: Path = (*path, "successors", name)
            whose = f"{seat} under {name}"
            _sheet(review, whose, later, successor.walk_away, place, place)


def _sheet(
    review: Review,
    whose: str,
    rows: Sequence[Mapping[str, int]],
    walk_away: int,
    at: Path,
    block: Path,
) -> None:
    """What the best text is worth on one sheet; `at` holds the walk-away value."""
    if not all(rows):
        return
    best = sum(max(row.values()) for row in rows)
    if best not in _POINTS_RANGE:
        message = f"the best options of {whose} add up to {best} points, not to about 100"
        help = "concessions and weights are measured in shares of 100"
        review.warn("W501", block, message, help, key=True)
    if walk_away > best:
        message = f"no text reaches this walk-away: the best one is worth {best} points"
        help = "lower it, or mean it: there is no deal for it"
        review.warn("W504", (*at, "walk_away"), message, help)
