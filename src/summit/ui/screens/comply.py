"""The private choice of a review: which limits to keep, which to break, and what that may cost."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.acts.conduct import Comply
from summit.present.breaking import sum_of
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.stakes import Breach, breaches
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing import conduct
from summit.ui.drawing.telling import reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import MARGIN, Rows
from summit.ui.words import EMPTY, Look, lit, stacked

MOST_SUM = 6
"""How many lines the sum may take."""


class ComplyScreen(Moving):
    """A row for each limit that binds oneself; every one is kept unless it is changed here."""

    ROOM = "comply"
    BINDINGS = bindings_of("comply")
    AUTO_FOCUS = "#limits"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._breaches = breaches(desk.view)
        self._broken: frozenset[int] = frozenset()

    def body(self) -> Iterable[Widget]:
        """For whom it is, the limits, the one in hand, and the sum of it."""
        name = seat_name(self.desk.view.agenda, self.desk.seat)
        yield Block(lit(say("title.comply"), "head"), id="title")
        yield Block(lit(say("comply.private", name=name), "mark"), id="private")
        yield Block(id="head")
        yield Rows(id="limits", classes="fill", moved=self._moved)
        yield Reading(id="readout")
        yield Block(id="sum")

    def on_mount(self) -> None:
        """Show it."""
        super().on_mount()
        self.draw()

    def draw(self) -> None:
        """Bring rows, readout and sum up to date."""
        view, width = self.desk.view, self.cells - 2
        found = self._breaches
        self.query_one("#head", Block).show(conduct.head(view, found, width - MARGIN))
        rows = self.query_one("#limits", Rows)
        rows.show(
            tuple(
                conduct.row(view, found, each, width - MARGIN, broken=each.limit in self._broken)
                for each in found
            )
        )
        in_hand = self._in_hand
        shown = EMPTY if in_hand is None else conduct.readout(view, in_hand, width - 2)
        self.query_one("#readout", Reading).show(shown)
        look: Look = "bad" if self._broken else "good"
        words = sum_of(view, self._chosen)
        lines = (reading((words,), width, look), lit(say("comply.enter"), "mark"))
        self.stand("#sum", stacked(lines), MOST_SUM)

    @property
    def _in_hand(self) -> Breach | None:
        at = self.query_one("#limits", Rows).at
        return self._breaches[at] if at < len(self._breaches) else None

    @property
    def _chosen(self) -> tuple[Breach, ...]:
        return tuple(each for each in self._breaches if each.limit in self._broken)

    def _moved(self) -> None:
        """Another limit."""
        self.draw()

    def do_toggle(self) -> None:
        """Break the limit under the cursor, or keep it after all."""
        if self._in_hand is not None:
            self._broken ^= {self._in_hand.limit}
            self.draw()

    def do_reset(self) -> None:
        """Keep everything."""
        self._broken = frozenset()
        self.draw()

    def do_why(self) -> None:
        """Why the limit under the cursor counts."""
        in_hand = self._in_hand
        issues = self.desk.view.agenda.issues
        self.open_why("" if in_hand is None else issues[in_hand.limit].id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_settle()

    def do_settle(self) -> None:
        """Decide it; what is broken is asked once more."""
        self.make(Comply(self.desk.seat, tuple(sorted(self._broken))), self.dismiss)
