"""Who sits where: one person, several at this terminal, or nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.seats import Seat
from summit.errors import SummitError
from summit.lobby.wish import Plan, sitters
from summit.present.catalogue import say, word
from summit.present.width import one_line, paragraphs
from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import prose
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import lit


class SeatsScreen(Room[None]):
    """A row a delegation, and one for watching. Space marks several people; Enter begins."""

    ROOM = "seats"
    BINDINGS = bindings_of("seats")
    AUTO_FOCUS = "#seats"

    def __init__(self, plan: Plan, marked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._plan = plan
        self._sitters = sitters(plan.scenario)
        self._seats = tuple(self._sitters)
        self._marked = marked
        self._notice = ""

    def body(self) -> Iterable[Widget]:
        """Title, seats, the delegation under the cursor."""
        yield Block(id="title")
        yield Rows(id="seats", moved=self._moved)
        yield Reading(id="readout")
        yield Block(id="due")

    def on_mount(self) -> None:
        """Show the seats."""
        super().on_mount()
        self.draw()

    def draw(self) -> None:
        """Seats and notice."""
        title = one_line(self._plan.scenario.title)
        self.query_one("#title", Block).show(lit(say("home.seats", title=title), "head"))
        rows = [lit(self._label(seat)) for seat in self._seats]
        self.query_one("#seats", Rows).show((*rows, lit(say("seats.watch"))))
        words = self._notice or say("seats.several" if self._marked else "seats.one")
        self.query_one("#due", Block).show(lit(words, "mark"))
        self._describe()

    def _label(self, seat: str) -> str:
        party = self._sitters[seat]
        name = self._with_role(
            seat, say("home.seat", name=one_line(party.name), code=one_line(party.code))
        )
        if not self._marked:
            return say("seats.row", name=name)
        return say("seats.person" if seat in self._marked else "seats.script", name=name)

    def _with_role(self, seat: str, name: str) -> str:
        """A seat, and what it is at the table besides a party that is needed (chapter 17)."""
        scenario = self._plan.scenario
        if seat in scenario.mediators or seat in scenario.observers:
            role = "mediator" if seat in scenario.mediators else "observer"
            return say("seats.guest", name=name, role=word("role", role))
        if not scenario.delegations[seat].needed:
            name = say("seats.spare", name=name)
        is_chair = scenario.chair is not None and scenario.chair.of == seat
        return say("seats.chair", name=name) if is_chair else name

    def _describe(self) -> None:
        at = self.query_one("#seats", Rows).at
        lines: tuple[str, ...] = (say("seats.watching"),)
        if at < len(self._seats):
            seat = self._seats[at]
            lines = paragraphs(self._sitters[seat].brief)
            if seat not in self._plan.scenario.delegations:
                lines = (*lines, say("seats.signs_nothing"))
        shown = prose(lines, min(90, self.cells - 6))
        self.query_one("#readout", Reading).show(shown, from_top=True)

    def _moved(self) -> None:
        """Another seat."""
        self._describe()

    def do_people(self) -> None:
        """A person sits here too, or not."""
        at = self.query_one("#seats", Rows).at
        if at < len(self._seats):
            self._marked = self._marked ^ {self._seats[at]}
            self.draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter: begin with those who are marked, else with the one under the cursor."""
        if event.option_index == len(self._seats):
            chosen: tuple[str, ...] = ()
        elif self._marked:
            chosen = tuple(seat for seat in self._seats if seat in self._marked)
        else:
            chosen = (self._seats[event.option_index],)
        try:
            self.house.open_plan(replace(self._plan, seats=tuple(Seat(each) for each in chosen)))
        except SummitError as error:
            self._notice = one_line(str(error))
            self.draw()
