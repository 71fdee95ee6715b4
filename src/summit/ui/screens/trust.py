"""Trust: the matrix, and the ledger behind the cell under the cursor."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from summit.engine.seats import Seat
from summit.present.catalogue import say
from summit.present.why import why
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing import trusting
from summit.ui.drawing.telling import reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.matrix import Matrix
from summit.ui.words import lit


class TrustScreen(Moving):
    """The matrix above, the rows of one meter below."""

    ROOM = "trust"
    BINDINGS = bindings_of("trust")
    AUTO_FOCUS = "#matrix"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seats = desk.view.agenda.seats
        self._ledgers: dict[tuple[str, ...], Content] = {}

    def body(self) -> Iterable[Widget]:
        """Matrix and ledger."""
        yield Block(lit(say("title.trust"), "head"), id="title")
        yield Matrix(len(self._seats), self._matrix, self._read, id="matrix")
        yield Reading(id="readout")

    def on_mount(self) -> None:
        """Begin with one's own trust in the first of the others."""
        super().on_mount()
        own = self._seats.index(self.desk.seat) if self.desk.seat in self._seats else 0
        self.query_one("#matrix", Matrix).at = (own, 0 if own else 1)

    def draw(self) -> None:
        """The ledger behind the cell."""
        self._ledgers.clear()
        self._read()
        self.query_one("#matrix", Matrix).refresh(layout=True)

    def _read(self) -> None:
        words = self._topic()
        if words not in self._ledgers:
            self._ledgers[words] = reading(why(self.desk.view, words), self.cells - 4)
        self.query_one("#readout", Reading).show(self._ledgers[words], from_top=True)

    def _matrix(self, at: tuple[int, int], width: int) -> Content:
        return trusting.matrix(self.desk.view, at, width)

    def _topic(self) -> tuple[str, ...]:
        holder, about = self._pair()
        if holder == self.desk.seat:
            return ("trust", about)
        return ("reading", holder, about)

    def _pair(self) -> tuple[Seat, Seat]:
        row, column = self.query_one("#matrix", Matrix).at
        return self._seats[row], self._seats[column]

    def do_why(self) -> None:
        """Among all that can be asked."""
        self.open_why(" ".join(self._topic()))

    def refocus(self) -> None:
        """The matrix has the keys."""
        self.query_one("#matrix", Matrix).focus()
