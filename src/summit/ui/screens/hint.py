"""A hint, and one key to where it would be carried out."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from summit.engine.actions import Accept, Action, Demand, Propose, Reject
from summit.present.catalogue import say
from summit.present.commands.written import unparse
from summit.present.hints import advice, hint
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing.demanding import Askable
from summit.ui.drawing.telling import reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.words import lit, stacked


class HintScreen(Moving):
    """What could be done now, from this seat's own view; what it comes down to is prepared, not
    done."""

    ROOM = "hint"
    BINDINGS = bindings_of("hint")
    AUTO_FOCUS = "#reading"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._advice = advice(desk.view)

    def body(self) -> Iterable[Widget]:
        """The hint, and what Enter would prepare."""
        yield Block(lit(say("title.hint"), "head"), id="title")
        yield Reading(id="reading")
        yield Block(id="due")

    def draw(self) -> None:
        """Wrap the lines anew."""
        lines = [piece for line in hint(self.desk.view) for piece in (line, "")]
        shown = reading(lines, self.cells - 4)
        if self._advice is not None:
            command = unparse(self._advice, self.desk.view, short=True)
            shown = stacked((shown, lit(command, "strong")))
        self.query_one("#reading", Reading).show(shown)
        words = say("hint.leave") if self._advice is None else say("hint.take")
        self.query_one("#due", Block).show(lit(words, "mark"))

    def allows(self, name: str) -> bool:
        """There may be nothing to prepare."""
        return name != "take" or self._advice is not None

    def do_take(self) -> None:
        """Go to where the advice is carried out, with everything set."""
        action, desk = self._advice, self.desk
        self.dismiss()
        match action:
            case Accept(text=text):
                self.open_texts(text)
            case Reject(text=name):
                crossing = desk.view.text(name)
                if crossing is not None:
                    self.say_no(crossing)
            case Propose(terms=terms):
                desk.draft = terms
                self.open_composer()
            case Demand(of=of, measure=measure, level=level, reciprocal=is_mutual):
                desk.demand = {Askable(measure, of).key: level, "mutual": int(is_mutual)}
                self.open_demand()
            case _ if action is not None:
                self._take_after(action)

    def _take_after(self, action: Action) -> None:
        """After a signature: to where the duty is settled, else the response, asked first."""
        own = self.desk.view.own
        if own is not None and own.duties:
            self.open_duty()
        else:
            self.make(action)
