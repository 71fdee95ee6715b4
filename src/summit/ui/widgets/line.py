"""One typed line."""

from __future__ import annotations

from textual.widgets import Input

from summit.text import clean


class Line(Input):
    """A line to type into; what is typed or pasted is literal, and cleaned when it is read."""

    def __init__(self, value: str = "", *, id: str | None = None) -> None:
        super().__init__(value, id=id, select_on_focus=False, compact=True)

    @property
    def text(self) -> str:
        """What was typed, fit to be used."""
        return clean(self.value, lines=False).strip()
