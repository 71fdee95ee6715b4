"""The vote at home: the odds, what buys votes, and whether there is a vote at all."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.acts.conduct import Buy
from summit.present.catalogue import say
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing import voting
from summit.ui.drawing.telling import reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import lit, stacked


class VoteScreen(Moving):
    """It stays until the vote is called or the treaty put away: several payments may be promised
    before."""

    ROOM = "vote"
    BINDINGS = bindings_of("vote")
    AUTO_FOCUS = "#answers"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._choices = voting.choices(desk.view)

    def body(self) -> Iterable[Widget]:
        """The odds, what can be done, what the one under the cursor means."""
        yield Block(lit(say("title.vote"), "head"), id="title")
        yield Reading(id="asked")
        yield Rows(id="answers", moved=self._moved)
        yield Reading(id="readout")

    def on_mount(self) -> None:
        """Show it."""
        super().on_mount()
        self.draw()

    def draw(self) -> None:
        """Bring everything up to date with what was promised."""
        view, width = self.desk.view, self.cells - 4
        if not self._is_due():
            return
        self._choices = voting.choices(view)
        shown = (voting.asked(view, width), voting.promised(view, width))
        asked = stacked(part for part in shown if part.plain)
        self.stand("#asked", asked, self.size.height * 45 // 100)
        rows = self.query_one("#answers", Rows)
        rows.show(tuple(reading((voting.row(view, each),), width) for each in self._choices))
        chosen = self._choices[min(rows.at, len(self._choices) - 1)]
        self.query_one("#readout", Reading).show(voting.readout(view, chosen, width), from_top=True)

    def _is_due(self) -> bool:
        own = self.desk.view.own
        return own is not None and any(duty.kind == "vote" for duty in own.duties)

    def _moved(self) -> None:
        """Another choice."""
        self.draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_settle()

    def do_settle(self) -> None:
        """Promise the payment, or settle what becomes of the treaty after one more question."""
        chosen = self._choices[self.query_one("#answers", Rows).at].action
        self.make(chosen, self._promised if isinstance(chosen, Buy) else self.dismiss)

    def _promised(self) -> None:
        """The cursor goes to what is next: the vote itself."""
        self.query_one("#answers", Rows).highlighted = 0
        self.draw()

    def do_why(self) -> None:
        """Why the numbers are what they are."""
        self.open_why("eyes")
