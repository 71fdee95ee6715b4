"""Figures that follow from a text's terms, such as a breakout time (rule 18.5)."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms


@dataclass(frozen=True, slots=True)
class Figure:
    """What an author defines from terms: `base` and, by issue, what each option adds; millionths.
    `least` and `most` bound it where they are given."""

    id: str
    title: str
    unit: str
    base: int
    least: int | None
    most: int | None
    parts: tuple[tuple[int, tuple[int, ...]], ...]

    def at(self, terms: Terms) -> int:
        """Its value in a text, in millionths."""
        value = self.base + sum(added[terms[issue]] for issue, added in self.parts)
        if self.least is not None:
            value = max(self.least, value)
        return value if self.most is None else min(self.most, value)
