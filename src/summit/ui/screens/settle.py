"""What must be settled by one of a few answers: the agency, a visit, a question, an extension; a
straw poll, and what a new leadership stands by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.state import Duty
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing.settling import matter
from summit.ui.drawing.telling import reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import lit, stacked

OPEN: Final = frozenset({"admit", "reaffirm"})
"""The answer to the agency, and what a new leadership stands by, are everybody's to know."""


class SettleScreen(Moving):
    """What is asked, the answers, and what each would mean. Nobody else sees any of it."""

    ROOM = "settle"
    BINDINGS = bindings_of("settle")
    AUTO_FOCUS = "#answers"

    def __init__(self, desk: Desk, duty: Duty) -> None:
        super().__init__(desk)
        self._duty = duty
        self._matter = matter(desk.view, duty)

    def body(self) -> Iterable[Widget]:
        """For whom it is, what is asked, the answers, what the one under the cursor means."""
        name = seat_name(self.desk.view.agenda, self.desk.seat)
        yield Block(lit(self._matter.title, "head"), id="title")
        if self._duty.kind not in OPEN:
            yield Block(lit(say("comply.private", name=name), "mark"), id="private")
        yield Reading(id="asked")
        yield Rows(id="answers", moved=self._moved)
        yield Reading(id="readout")

    def on_mount(self) -> None:
        """Show it."""
        super().on_mount()
        self.draw()

    def draw(self) -> None:
        """Wrap everything anew."""
        width = self.cells - 4
        head = reading((self._matter.head,), width, "strong")
        asked = stacked((head, reading(self._matter.body, width)))
        self.stand("#asked", asked, self.size.height * 45 // 100)
        rows = self.query_one("#answers", Rows)
        rows.show(tuple(reading((each.label,), width) for each in self._matter.answers))
        chosen = self._matter.answers[rows.at]
        parts = [reading(chosen.means, width)]
        if chosen.cost:
            parts.append(reading((f"! {line}" for line in chosen.cost), width, "bad"))
        self.query_one("#readout", Reading).show(stacked(parts), from_top=True)

    def _moved(self) -> None:
        """Another answer."""
        self.draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_settle()

    def do_settle(self) -> None:
        """Give the answer."""
        chosen = self._matter.answers[self.query_one("#answers", Rows).at]
        self.make(chosen.action, self.dismiss)

    def do_why(self) -> None:
        """Why, from the list of all that can be asked."""
        self.open_why("")
