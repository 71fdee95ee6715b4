"""The demand: which measure, at what level, of whom, and whether the same is offered."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.actions import Demand
from summit.present.catalogue import say
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing import demanding
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import EMPTY, lit


class DemandScreen(Moving):
    """One demand in the making; what was chosen is kept on leaving."""

    ROOM = "demand"
    BINDINGS = bindings_of("demand")
    AUTO_FOCUS = "#measures"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._askables = demanding.askables(desk.view)

    def body(self) -> Iterable[Widget]:
        """The measures above, what the demand would mean below."""
        yield Block(lit(say("title.demand"), "head"), id="title")
        yield Rows(id="measures", classes="fill", moved=self._moved)
        yield Reading(id="readout")

    def on_mount(self) -> None:
        """Show what there is to ask for."""
        super().on_mount()
        self.draw()

    def draw(self) -> None:
        """Bring rows and readout up to date."""
        view, width = self.desk.view, self.cells - 2
        rows = self.query_one("#measures", Rows)
        rows.show(
            tuple(
                demanding.row(view, each, self._level(each), width - 1) for each in self._askables
            )
        )
        asked = self._demand()
        shown = lit(say("asking.none")) if asked is None else None
        readout = self.query_one("#readout", Reading)
        if asked is not None:
            shown = demanding.readout(view, asked, width - 1)
        readout.show(shown or EMPTY)

    def _moved(self) -> None:
        """Another measure."""
        self.draw()

    def _at(self) -> demanding.Askable | None:
        at = self.query_one("#measures", Rows).at
        return self._askables[at] if at < len(self._askables) else None

    def _level(self, each: demanding.Askable) -> int:
        """What was chosen for it; at first what the own position holds, if that is above theirs."""
        if each.key in self.desk.demand:
            return self.desk.demand[each.key]
        view = self.desk.view
        mine = view.position(self.desk.seat).terms[each.measure]
        theirs = view.position(each.of).terms[each.measure]
        last = len(view.agenda.issues[each.measure].options) - 1
        return max(1, min(last, max(mine, theirs + 1)))

    @property
    def _is_mutual(self) -> bool:
        return bool(self.desk.demand.get("mutual", 0))

    def _demand(self) -> Demand | None:
        each = self._at()
        if each is None:
            return None
        return Demand(self.desk.seat, each.of, each.measure, self._level(each), self._is_mutual)

    def _set(self, level: int) -> None:
        each = self._at()
        if each is not None:
            last = len(self.desk.view.agenda.issues[each.measure].options) - 1
            self.desk.demand[each.key] = max(1, min(last, level))
            self.draw()

    def do_less(self) -> None:
        """One level down."""
        each = self._at()
        self._set(1 if each is None else self._level(each) - 1)

    def do_more(self) -> None:
        """One level up."""
        each = self._at()
        self._set(1 if each is None else self._level(each) + 1)

    def do_lowest(self) -> None:
        """The lowest level."""
        self._set(1)

    def do_highest(self) -> None:
        """The highest level."""
        self._set(10_000)

    def do_mutual(self) -> None:
        """Offer the same in return, or not."""
        self.desk.demand["mutual"] = 0 if self._is_mutual else 1
        self.draw()

    def do_reset(self) -> None:
        """Forget what was chosen."""
        self.desk.demand.clear()
        self.draw()

    def do_why(self) -> None:
        """Why the measure under the cursor counts."""
        each = self._at()
        self.open_why("" if each is None else self.desk.view.agenda.issues[each.measure].id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_send()

    def do_send(self) -> None:
        """Put the demand."""
        asked = self._demand()
        if asked is not None:
            self.make(asked, self.dismiss)
