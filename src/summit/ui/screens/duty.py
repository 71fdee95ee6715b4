"""What must be settled first: a demand or an ultimatum to answer, or an inject's choice."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.actions import Action, Answer, Choose
from summit.engine.acts.signals import Heed
from summit.present.catalogue import say
from summit.present.names import option_full
from summit.present.waiting import Waiting, waiting
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing.demanding import duty_readout, ultimatum_lines
from summit.ui.drawing.telling import prose, reading
from summit.ui.screens.moving import Moving
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import EMPTY, lit, stacked


class DutyScreen(Moving):
    """The answers that there are, and what each would mean. It closes when nothing waits."""

    ROOM = "duty"
    BINDINGS = bindings_of("duty")
    AUTO_FOCUS = "#answers"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._waiting = waiting(desk.view)[:1]
        self._level = self._highest - 1

    def body(self) -> Iterable[Widget]:
        """What waits, the answers, what the one under the cursor means."""
        yield Block(lit(say("title.duty"), "head"), id="title")
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
        for each in self._waiting:
            head = reading((each.head,), width, "strong")
            body = prose(each.body, width)
            if each.kind == "ultimatum":
                body = reading(ultimatum_lines(self.desk.view, each.of), width)
            self.query_one("#asked", Reading).show(stacked((head, body)))
        rows = tuple(reading((label,), width) for label in self._labels())
        self.query_one("#answers", Rows).show(rows)
        action = self._action()
        shown = EMPTY if action is None else duty_readout(self.desk.view, action, width)
        self.query_one("#readout", Reading).show(shown)

    def _moved(self) -> None:
        """Another answer."""
        self.draw()

    @property
    def _highest(self) -> int:
        """The level that was asked for; 0 for a choice."""
        for each in self._waiting:
            for asked in self.desk.view.demands:
                if each.kind == "answer" and asked.id == each.of:
                    return asked.level
        return 0

    @property
    def _lowest(self) -> int:
        """The least that may be granted: above what was promised before (rule 6.2)."""
        for level in range(1, self._highest):
            for each in self._waiting:
                if self.desk.refuse(Answer(self.desk.seat, each.of, level)) is None:
                    return level
        return self._highest

    def _labels(self) -> tuple[str, ...]:
        labels = []
        for each in self._waiting:
            for name, words in each.options:
                labels.append(self._limited(each) if name == "limit" else words)
        return tuple(labels)

    def _limited(self, each: Waiting) -> str:
        asked = next(demand for demand in self.desk.view.demands if demand.id == each.of)
        issue = self.desk.view.agenda.issues[asked.measure]
        return say("duty.limit", level=option_full(issue, self._level))

    def _action(self) -> Action | None:
        at = self.query_one("#answers", Rows).at
        for each in self._waiting:
            name = each.options[min(at, len(each.options) - 1)][0]
            if each.kind == "ultimatum":
                return Heed(self.desk.seat, each.of, name == "yield")
            if each.kind == "choice":
                return Choose(self.desk.seat, each.of, name)
            levels = {"grant": self._highest, "limit": self._level, "refuse": None}
            return Answer(self.desk.seat, each.of, levels[name])
        return None

    def _step(self, by: int) -> None:
        self._level = max(self._lowest, min(self._highest - 1, self._level + by))
        self.draw()

    def allows(self, name: str) -> bool:
        """Levels are stepped where there is less to grant."""
        return name not in {"less", "more"} or self._highest > 1

    def do_less(self) -> None:
        """Grant one level less."""
        self._step(-1)

    def do_more(self) -> None:
        """Grant one level more."""
        self._step(1)

    def do_why(self) -> None:
        """Why the demand, the text of an ultimatum, or the inject stands as it does."""
        for each in self._waiting:
            threats = self.desk.view.signals.threats
            self.open_why(next((put.text for put in threats if put.id == each.of), each.of))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_send()

    def do_send(self) -> None:
        """Give the answer."""
        action = self._action()
        if action is not None:
            self.make(action, self.dismiss)
