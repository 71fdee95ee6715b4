"""To whom something goes: everybody, or some delegations only."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.seats import PUBLIC, Audience
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.floors import marked_name
from summit.present.levers import leak_of
from summit.present.names import audience_name
from summit.present.numbers import percent
from summit.present.seated import others_at_table
from summit.ui.commands import bindings_of
from summit.ui.drawing.telling import reading
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import lit


class AudienceScreen(Room[Audience | None]):
    """The other delegations, each to be marked; its result is who was taken, `None` for a way out.

    `is_open` says that it may go to everybody, `leaks` that it may come out; `now` is who has it as
    things are.
    """

    ROOM = "audience"
    BINDINGS = bindings_of("audience")
    AUTO_FOCUS = "#rows"

    def __init__(
        self, view: View, what: str, *, is_open: bool, leaks: bool, now: Audience = ()
    ) -> None:
        super().__init__()
        assert view.seat is not None, "only a seat sends anything"
        self._view = view
        self._what = what
        self._is_open = is_open
        self._leaks = leaks
        self._seats = others_at_table(view)
        self._marked = frozenset(now) & frozenset(self._seats)

    def body(self) -> Iterable[Widget]:
        """Title, rows, what the choice would mean."""
        title = say("recipients.title", what=self._what)
        yield Block(lit(title, "head"), id="title")
        yield Rows(id="rows", moved=self._moved)
        yield Reading(id="readout")
        yield Block(id="due")

    def on_mount(self) -> None:
        """Show it."""
        super().on_mount()
        self.draw()

    def draw(self) -> None:
        """Rows, and what taking them would mean."""
        rows = [lit(self._label(number)) for number in range(len(self._seats))]
        if self._is_open:
            rows.insert(0, lit(say("recipients.everybody")))
        self.query_one("#rows", Rows).show(tuple(rows))
        code = "recipients.several" if self._marked else "recipients.one"
        self.query_one("#due", Block).show(lit(say(code), "mark"))
        self._read()

    def _label(self, number: int) -> str:
        seat = self._seats[number]
        name = marked_name(self._view, seat)
        if not self._marked:
            return name
        return say("recipients.in" if seat in self._marked else "recipients.out", name=name)

    def _moved(self) -> None:
        """Another row."""
        self._read()

    def _read(self) -> None:
        self.query_one("#readout", Reading).show(reading((self._means(),), self.cells - 4))

    def _means(self) -> str:
        chosen = self._chosen()
        if chosen == PUBLIC:
            return say("recipients.everybody_means")
        names = audience_name(self._view.agenda, chosen)
        if not self._leaks:
            return say("recipients.quiet", names=names)
        return say("recipients.means", names=names, chance=percent(leak_of(self._view, chosen)))

    def _at(self) -> int:
        """The seat under the cursor by number; -1 for everybody."""
        return self.query_one("#rows", Rows).at - self._is_open

    def _chosen(self) -> Audience:
        """Who would be taken now: everybody, those who are marked, or the one under the cursor."""
        at = self._at()
        if at < 0:
            return PUBLIC
        if self._marked:
            return tuple(seat for seat in self._seats if seat in self._marked)
        return (self._seats[at],)

    def do_mark(self) -> None:
        """To this one too, or not."""
        at = self._at()
        if at >= 0:
            self._marked = self._marked ^ {self._seats[at]}
            self.draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.dismiss(self._chosen())

    def do_back(self) -> None:
        """As it was."""
        self.dismiss(None)
