"""One typed line."""

from __future__ import annotations

from typing import Final

from textual.events import Paste
from textual.widgets import Input

from summit.text import clean

LONGEST: Final = 1_000
"""Characters of a line; what is pasted beyond it is cut."""


class Line(Input):
    """A line to type into; what is typed or pasted is literal, and cleaned when it is read."""

    def __init__(self, value: str = "", *, id: str | None = None) -> None:
        shown = clean(value, lines=False, limit=LONGEST)
        super().__init__(shown, id=id, select_on_focus=False, compact=True, max_length=LONGEST)

    def _on_paste(self, event: Paste) -> None:
        # The library would put in what was pasted as it came, escape sequences too.
        event.text = clean(event.text, lines=False, limit=LONGEST)

    @property
    def text(self) -> str:
        """What was typed, fit to be used."""
        return clean(self.value, lines=False).strip()
