"""How wide the columns of a table may be."""

from __future__ import annotations

from collections.abc import Sequence


def fitted(wanted: Sequence[int], least: Sequence[int], room: int) -> tuple[int, ...]:
    """Widths that fit into `room` together: as wanted where there is room, else the widest give
    way first, none below its least. What is left over goes to the first column."""
    widths = [max(want, low) for want, low in zip(wanted, least, strict=True)]
    while sum(widths) > room:
        spare = [width - low for width, low in zip(widths, least, strict=True)]
        if max(spare) <= 0:
            break
        widest = max(range(len(widths)), key=lambda at: (spare[at] > 0, widths[at]))
        widths[widest] -= 1
    widths[0] += max(0, room - sum(widths))
    return tuple(widths)
