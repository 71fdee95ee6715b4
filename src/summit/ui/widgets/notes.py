"""A few lines of one's own."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import TextArea

from summit.lobby.notes import LONGEST
from summit.text import clean


class Notes(TextArea):
    """Private notes: literal, cleaned when they are read, cut where they grow too long."""

    def __init__(self, value: str, *, id: str) -> None:
        super().__init__(clean(value, limit=LONGEST), id=id, soft_wrap=True, tab_behavior="focus")

    async def _on_paste(self, event: Paste) -> None:
        # The library would put in what was pasted as it came, escape sequences too.
        room = max(0, LONGEST - len(self.text))
        event.text = clean(event.text, limit=room)

    @property
    def kept(self) -> str:
        """What was written, fit to be kept."""
        return clean(self.text, limit=LONGEST)
