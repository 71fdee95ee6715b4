"""Which options of a long list to show: those between which the values run straight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

SHOWN: Final = 8


def telling_options(values: Sequence[int], tolerance: int = 1) -> tuple[int, ...]:
    """The options to show of a list: all of a short one, of a long one its corners.

    Between two corners no value lies further than `tolerance` from the straight line.
    """
    if len(values) <= SHOWN:
        return tuple(range(len(values)))
    return (0, *_corners(values, 0, len(values) - 1, tolerance), len(values) - 1)


def _corners(values: Sequence[int], low: int, high: int, tolerance: int) -> tuple[int, ...]:
    """The options strictly between two corners that stand off the line between them."""
    run, rise = high - low, values[high] - values[low]
    off = {at: abs((values[at] - values[low]) * run - rise * (at - low)) for at in range(low, high)}
    furthest = max(off, key=lambda at: off[at])
    if off[furthest] < tolerance * run:
        return ()
    left = _corners(values, low, furthest, tolerance)
    return (*left, furthest, *_corners(values, furthest, high, tolerance))
