"""A share of a whole as a bar, with a mark on it where one is wanted."""

from __future__ import annotations

from summit.engine.meter import MILLION


def bar(share: int, cells: int, mark: int | None = None) -> str:
    """So many cells for a whole, `share` of them full; `mark` is a place of its own. Millionths."""
    full = max(0, min(cells, share * cells // MILLION))
    at = None if mark is None else max(0, min(cells - 1, mark * cells // MILLION))
    return "".join("│" if n == at else "█" if n < full else "░" for n in range(cells))
