"""A page of its own for what matters: a signature, a vote at home, what was found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from textual.content import Content
from textual.widget import Widget

from summit.engine.happened.aftermath import TreatyShelved, TreatySigned, VoteHeld
from summit.present.catalogue import say
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing import finding, signing
from summit.ui.moments import Moment
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import lit

WIDEST = 90
"""Longer lines are hard to read."""


class MomentScreen(Room[None]):
    """What happened, alone on the screen until somebody goes on; over a watched game for a while.

    `desk` is whose page it is; `lasts` after how many seconds it goes on by itself.
    """

    ROOM = "moment"
    BINDINGS = bindings_of("moment")
    AUTO_FOCUS = "#reading"

    def __init__(
        self, moment: Moment, desk: Desk | None = None, lasts: float | None = None
    ) -> None:
        super().__init__()
        self._moment = moment
        self._desk = desk
        self._lasts = lasts

    def body(self) -> Iterable[Widget]:
        """What it is, the page, how to go on."""
        yield Block(lit(self._title(), "head"), id="title")
        yield Reading(id="reading")
        yield Block(lit(say("moment.go_on"), "mark"), id="due")

    def on_mount(self) -> None:
        """Stand there, for a while or until Enter."""
        super().on_mount()
        if self._lasts is not None:
            self.set_interval(self._lasts, self.do_begin)

    def draw(self) -> None:
        """Wrap the page anew."""
        width = min(WIDEST, self.cells - 4)
        self.query_one("#reading", Reading).show(self._page(width))

    def _title(self) -> str:
        match self._moment.kind:
            case "signed":
                return say("signed.title")
            case "vote":
                return say("voted.title")
            case "found":
                return finding.title(self._moment)
            case _:
                assert_never(self._moment.kind)

    def _page(self, width: int) -> Content:
        event = self._moment.events[0]
        match event:
            case TreatySigned():
                return signing.signed(self._moment, event, width)
            case VoteHeld() | TreatyShelved():
                return signing.voted(self._moment, event, width)
            case _:
                return finding.page(self._moment, width)

    def allows(self, name: str) -> bool:
        """Whoever watches asks nothing."""
        return name != "why" or self._desk is not None

    def do_begin(self) -> None:
        """Go on."""
        if self.is_active:
            self.dismiss()

    def do_why(self) -> None:
        """Why: every number of the moment."""
        if self._desk is not None:
            from summit.ui.screens.why import WhyScreen

            self.app.push_screen(WhyScreen(self._desk, self._topic()))

    def _topic(self) -> str:
        """The trust that a finding moved; else the list."""
        event = self._moment.events[0]
        of = getattr(event, "of", None)
        return "" if of is None or of == self._moment.after.seat else f"trust {of}"
