"""An issue's options in full: their ids, their numbers, and what anchors say about each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from summit.scenario.model import Issue, Range
from summit.scenario.scalars import MILLION

MAX_OPTIONS: Final = 200
"""The most options that one issue may have."""

_NUMERIC: Final = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


def options_of(issue: Issue) -> tuple[str, ...]:
    """The ids of an issue's options, in order.

    A range gives decimals without trailing zeros. A range that cannot be laid out (reversed, a
    step that does not divide it, more than 200 options) gives none.
    """
    if issue.range is not None:
        return _laid_out(issue.range)
    return tuple(issue.options or ())


def numbers_of(issue: Issue) -> tuple[int, ...] | None:
    """The options as numbers in millionths, or none where one of them is a word."""
    options = options_of(issue)
    if not options or not all(_NUMERIC.fullmatch(option) for option in options):
        return None
    return tuple(int(Decimal(option) * MILLION) for option in options)


def labels_of(issue: Issue) -> tuple[str, ...]:
    """What to call each option before people: the author's words for it, else its id."""
    if isinstance(issue.options, dict):
        return tuple(issue.options.values())
    return options_of(issue)


def anchored(issue: Issue, anchors: Mapping[str, int]) -> tuple[int, ...]:
    """A value for every option: straight lines between the anchors, rounded half up.

    Lines run over the options' numbers where all have one, else over their places in the list.
    Beyond the outermost anchors the value stays. Raises `KeyError` for an anchor that is no
    option and `ValueError` without anchors.
    """
    if not anchors:
        raise ValueError("no anchors")
    options = options_of(issue)
    places = numbers_of(issue) or tuple(range(len(options)))
    place_of = dict(zip(options, places, strict=True))
    known = sorted((place_of[option], value) for option, value in anchors.items())
    at = [place for place, _ in known]
    return tuple(_between(known, at, place) for place in places)


def anchored_points(issue: Issue, anchors: Mapping[str, int]) -> tuple[int, ...]:
    """One row of a score sheet in whole points by option, from its anchors."""
    return anchored(issue, anchors)


def points_of(issue: Issue, seat: str) -> tuple[int, ...]:
    """What each option is worth on a seat's own sheet, in whole points."""
    return anchored(issue, issue.points[seat])


def detection_of(issue: Issue, limit: str) -> tuple[int, ...]:
    """By option, the chance in ppm that this measure catches a breach of `limit`; 0 if it does not
    watch it."""
    if limit not in issue.detects:
        return (0,) * len(options_of(issue))
    return anchored(issue, issue.detects[limit])


def false_alarm_of(issue: Issue) -> tuple[int, ...]:
    """By option, the chance in ppm that this measure accuses the innocent."""
    if isinstance(issue.false_alarm, dict):
        return anchored(issue, issue.false_alarm)
    return (issue.false_alarm,) * len(options_of(issue))


def intrusiveness_of(issue: Issue) -> tuple[int, ...]:
    """By option, how far inspectors get in, in ppm: as written, else from 0 at the first option to
    1,000,000 at the last."""
    if issue.intrusiveness:
        return anchored(issue, issue.intrusiveness)
    options = options_of(issue)
    return anchored(issue, {options[0]: 0, options[-1]: MILLION})


def _laid_out(spread: Range) -> tuple[str, ...]:
    if spread.step <= 0 or spread.high <= spread.low:
        return ()
    steps = (spread.high - spread.low) / spread.step
    if steps != int(steps) or steps >= MAX_OPTIONS:
        return ()
    return tuple(_written(spread.low + spread.step * i) for i in range(int(steps) + 1))


def _written(number: Decimal) -> str:
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _between(known: list[tuple[int, int]], at: list[int], place: int) -> int:
    right = bisect_right(at, place)
    if right == 0:
        return known[0][1]
    if right == len(known):
        return known[-1][1]
    (x0, y0), (x1, y1) = known[right - 1], known[right]
    run = x1 - x0
    scaled = y0 * run + (y1 - y0) * (place - x0)
    return (2 * scaled + run) // (2 * run)
