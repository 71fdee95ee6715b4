"""Scripts play every seat, and whoever watches sees everything, at a readable pace."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from textual.widget import Widget

from summit.lobby.gathering import Gathering
from summit.present.catalogue import say
from summit.present.reader import facilitator_reader
from summit.table.save_error import SaveError
from summit.table.session import Update
from summit.ui.commands import bindings_of
from summit.ui.drawing import after, rolling, standing
from summit.ui.drawing.telling import dispatches
from summit.ui.feed import Feed
from summit.ui.screens.moment import MomentScreen
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import lit, stacked

PACE = 0.3
"""Seconds between two lines."""

READING = 8.0
"""Seconds for a page of its own."""

TOLD = 200
"""How many lines are drawn."""


class WatchScreen(Room[None]):
    """The rolling text, and all that happens, secrets too."""

    ROOM = "watch"
    BINDINGS = bindings_of("watch")
    AUTO_FOCUS = "#told"

    def __init__(self, gathering: Gathering) -> None:
        super().__init__()
        self._gathering = gathering
        self._session = gathering.facilitator()
        self._feed = Feed(self._session.view)
        reader = facilitator_reader(self._session.state)
        self._feed.take((Update(self._session.view, gathering.events),), reader)

    def body(self) -> Iterable[Widget]:
        """Header, text, dispatches."""
        yield Block(id="moment")
        yield Block(id="text")
        yield Reading(id="told")
        yield Block(id="due")

    def on_mount(self) -> None:
        """Tell a line at a time; let a script decide when there is nothing left to tell."""
        super().on_mount()
        self.set_interval(PACE, self._tick)
        if not self.house.is_motion_on:
            self.do_skip()

    async def _tick(self) -> None:
        if not self.is_active:
            return
        if self._feed.moments:
            # As everybody may see it; it goes on by itself.
            moment = self._feed.moments.popleft()
            self.app.push_screen(MomentScreen(moment, lasts=READING))
        elif self._feed.is_behind:
            self._feed.advance()
            self.draw()
        elif not self._gathering.is_over:
            await self._step()

    async def _step(self) -> None:
        try:
            await asyncio.to_thread(self._gathering.step)
        except SaveError as error:
            self.house.lose(error)
            return
        reader = facilitator_reader(self._session.state)
        self._feed.take(self._session.updates(), reader)

    def draw(self) -> None:
        """Bring everything up to date with what has been told."""
        view, width = self._feed.view, self.cells - 2
        self.query_one("#moment", Block).show(standing.moment(view, width))
        if view.treaty is None:
            text = (rolling.head(view, width), *rolling.rows(view, width))
            meters = standing.meters(view, width)
        else:
            text = (after.state(view, width),)
            meters = after.meters(view, width)
        self.query_one("#text", Block).show(stacked((*text, meters)))
        told = self.query_one("#told", Reading)
        told.show(dispatches(list(self._feed.lines)[-TOLD:], width - 2))
        self.call_after_refresh(told.scroll_end, animate=False)
        is_over = self._gathering.is_over and not self._feed.is_behind
        over = "due.over" if view.treaty is None else "due.ended"
        self.query_one("#due", Block).show(lit(say(over if is_over else "due.watch"), "mark"))
        self.refresh_keys()

    def allows(self, name: str) -> bool:
        """The debrief comes at the end."""
        return name != "begin" or (self._gathering.is_over and not self._feed.is_behind)

    def do_skip(self) -> None:
        """Play to the end at once."""
        self.run_worker(self._to_the_end(), exclusive=True)

    async def _to_the_end(self) -> None:
        while not self._gathering.is_over:
            await self._step()
        self._feed.finish()
        self._feed.moments.clear()
        self.draw()

    def do_begin(self) -> None:
        """The debrief."""
        self.house.play.open_ending()
