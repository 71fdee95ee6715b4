"""Between two people at one terminal: nothing of the last seat, and the name of the next."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from summit.present.catalogue import say
from summit.ui.commands import bindings_of
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block
from summit.ui.words import lit, stacked


class HandoverScreen(Room[None]):
    """An opaque screen that waits until only the next person looks."""

    ROOM = "handover"
    BINDINGS = bindings_of("handover")

    def __init__(self, name: str) -> None:
        super().__init__()
        self._person = name

    def body(self) -> Iterable[Widget]:
        """For whom the terminal is."""
        lines = (
            lit(say("hand.title"), "head"),
            lit(""),
            lit(say("hand.to", name=self._person), "strong"),
            lit(say("hand.away")),
            lit(""),
            lit(say("hand.enter", name=self._person), "mark"),
        )
        yield Block(stacked(lines), id="middle-of-nothing")

    def do_sit(self) -> None:
        """The person sits down."""
        self.house.play.sit_down()
