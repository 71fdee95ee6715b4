"""The table: the rolling text, what happens, what it is worth, and what waits for this seat."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.actions import Action, EndTurn
from summit.engine.refusal import Refusal
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.floors import is_away, is_without_order
from summit.present.levers import has_means, has_standing
from summit.present.meanings import label, responses
from summit.present.seated import presides
from summit.present.width import cut, one_line
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk
from summit.ui.drawing import after, rolling, standing
from summit.ui.drawing.due import Next, due_words
from summit.ui.drawing.telling import dispatches
from summit.ui.screens.moving import Moving
from summit.ui.teaching import taught
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import Rows
from summit.ui.words import EMPTY, Look, lit

PACE = 0.3
"""Seconds between two lines of what others do."""

TOLD = 200
"""How many lines of dispatches are drawn; the log has all of them."""

MOST_METERS, MOST_STATE = 5, 6
"""How many lines the meters may take, and how the treaty stands."""

PANES = ("text", "told", "side")

FOCUSED = ("#rolling", "#told", "#side")
"""What has the keys in each pane."""


class TableScreen(Moving):
    """The table as one seat sees it. What is shown never runs ahead of what has been told."""

    ROOM = "table"
    BINDINGS = bindings_of("table")
    AUTO_FOCUS: ClassVar[str | None] = "#rolling"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.next_person: Seat | None = desk.seat
        self._timer: Timer | None = None
        self._pane = 0
        self._drawn = (-1, 0, 0)
        self._listed: tuple[Action, ...] | None = None
        self._responses: tuple[Action, ...] = ()
        self._answered: View | None = None

    def body(self) -> Iterable[Widget]:
        """Header, the panes, what waits, and a line to type into."""
        yield Block(id="moment")
        with Horizontal(id="panes"):
            with Vertical(id="middle"):
                with Vertical(id="text"):
                    yield Reading(id="state")
                    yield Block(id="head")
                    yield Rows(id="rolling")
                yield Reading(id="told")
            yield Reading(id="side")
            yield Reading(id="stakes")
        yield Block(id="meters")
        yield Block(id="lesson")
        yield Block(id="due")

    def on_mount(self) -> None:
        """Tell what there is to tell."""
        super().on_mount()
        self._show_pane()
        self.desk.teach()
        self.heard()

    def on_screen_resume(self) -> None:
        """Another screen was closed above this one."""
        super().on_screen_resume()
        self.call_after_refresh(self._read)

    @property
    def view(self) -> View:
        """The table as far as it has been told."""
        return self.desk.feed.view

    @property
    def due(self) -> Next:
        """What comes next for the person at this seat."""
        now = self.desk.view
        if self.desk.feed.is_behind:
            return "told"
        if now.outcome is not None:
            return "over"
        if now.own is not None and now.own.duties:
            return "duty"
        if self.next_person not in (None, self.desk.seat):
            return "hand"
        if now.is_to_act:
            return "move"
        return "others" if self.next_person is None else "wait"

    def allows(self, name: str) -> bool:
        """Commands that need the floor are at hand with it only."""
        view = self.view
        if name in {"propose", "demand"} and (view.treaty is not None or is_away(view)):
            return False
        if name == "propose" and view.own is None:
            return presides(view)
        if name == "demand" and view.own is None:
            return False
        if name == "standing":
            return has_standing(view) or is_without_order(view)
        if name == "signals" and not has_means(view):
            return False
        if name == "signals" and view.treaty is not None and view.stage != "commission":
            return False
        if name in {"propose", "demand", "signals", "end"}:
            return self.due in {"move", "told", "duty", "hand"}
        if name == "unteach":
            return bool(self.desk.lesson)
        return True

    def heard(self) -> None:
        """Something has come to this seat's notice: tell it, line by line where that is wanted."""
        if not (self.house.is_motion_on and self.desk.is_paced):
            self.desk.feed.finish()
        if not self.desk.feed.is_behind:
            self.desk.teach()
        elif self._timer is None:
            self._timer = self.set_interval(PACE, self._advance)
        self.draw()
        self._read()

    def _read(self) -> None:
        """Show the next page whose time has come; another comes when it is closed."""
        moments = self.desk.feed.moments
        if self.is_active and moments:
            from summit.ui.screens.moment import MomentScreen

            self.app.push_screen(MomentScreen(moments.popleft(), self.desk))

    def draw(self) -> None:
        """Bring all panes up to date with what has been told."""
        if not self.is_mounted:
            return
        view, width = self.view, self.cells
        middle = self.query_one("#middle").size.width or width
        self.query_one("#moment", Block).show(standing.moment(view, width - 2))
        self._draw_text(view, middle - 4)
        meters = standing.meters if view.treaty is None else after.meters
        self.stand("#meters", meters(view, width - 2), MOST_METERS)
        self._draw_panes(view)
        self._draw_told(middle)
        self._draw_foot()

    def _draw_text(self, view: View, width: int) -> None:
        """The rolling text; once a treaty is signed how it stands, and what can be done about it,
        or what it says."""
        is_signed = view.treaty is not None
        self.set_class(is_signed, "-signed")
        head = self.query_one("#head", Block)
        self.query_one("#state", Reading).display = is_signed
        rows = self.query_one("#rolling", Rows)
        if not is_signed:
            head.show(rolling.head(view, width))
            rows.show(rolling.rows(view, width))
            return
        self.stand("#state", after.state(view, width), MOST_STATE)
        offered = self._offered
        head.show(lit(say("after.responses" if offered else "after.terms"), "dim"))
        drawn = tuple(lit(cut(label(view, action), width)) for action in offered)
        rows.show(drawn or after.terms(view, width))
        if offered != self._listed:
            # Another list: nobody has chosen anything in it yet.
            self._listed = offered
            rows.highlighted = 0

    @property
    def _offered(self) -> tuple[Action, ...]:
        """What can be done in the commission now; nothing while something else is due."""
        now = self.desk.view
        if self.due != "move" or now.stage != "commission":
            return ()
        if self._answered is not now:
            self._answered = now
            self._responses = responses(now, self.desk.session.options())
        return self._responses

    def _draw_panes(self, view: View) -> None:
        """The panes at the side, where the window has room for them."""
        drawing = standing if view.treaty is None else after
        for name, drawn in (("#side", drawing.side), ("#stakes", drawing.stakes)):
            pane = self.query_one(name, Reading)
            if pane.size.width:
                pane.show(drawn(view, max(20, pane.size.width - 3)))

    def _draw_told(self, width: int) -> None:
        told = self.query_one("#told", Reading)
        drawn = (self.desk.feed.told, width, told.size.height)
        if self._drawn == drawn:
            return
        self._drawn = drawn
        told.show(dispatches(list(self.desk.feed.lines)[-TOLD:], width - 3))
        # Before the next refresh it does not know how long its text is.
        self.call_after_refresh(told.scroll_end, animate=False)

    def _draw_foot(self) -> None:
        lesson = taught(self.desk) if self.due in {"move", "duty"} else ()
        block = self.query_one("#lesson", Block)
        block.display = bool(lesson)
        block.show(dispatches(lesson, self.cells - 2) if lesson else EMPTY)
        words, look = self._due_words()
        self.query_one("#due", Block).show(lit(words, look))
        self.refresh_keys()

    def _due_words(self) -> tuple[str, Look]:
        if self.due == "told" and self.has_class("-narrow"):
            # The dispatches may be out of sight: the latest stands here.
            return one_line(self.desk.feed.lines[-1] if self.desk.feed.lines else ""), "plain"
        return due_words(self.desk.view, self.due, self.next_person)

    def _advance(self) -> None:
        if self.is_active:
            self.desk.feed.advance()
            if not self.desk.feed.is_behind:
                self._settle()
            self.draw()
            self._read()

    def _settle(self) -> None:
        """Everything is told: no clock ticks on."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.desk.teach()

    def do_skip(self) -> None:
        """Tell all that is left at once."""
        self.desk.feed.finish()
        self._settle()
        self.draw()
        self._read()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter: do what is due; where nothing is, ask why this issue stands as it does."""
        self.go_on(event.option_index)

    def go_on(self, issue: int = 0) -> None:
        """What Enter does."""
        match self.due:
            case "told":
                self.do_skip()
            case "over":
                self.house.play.open_ending()
            case "duty":
                self.open_duty()
            case "hand":
                self.house.play.hand_over()
            case "move" if is_away(self.desk.view) or self._has_means_alone:
                self.open_levers()
            case "move" if self._offered:
                self.make(self._offered[min(issue, len(self._offered) - 1)])
            case _:
                issues = self.view.agenda.issues
                self.open_why(issues[min(issue, len(issues) - 1)].id)

    @property
    def _has_means_alone(self) -> bool:
        """Whether the seat signs nothing, and so has its list of means and no texts (rule 17.1)."""
        return self.desk.view.own is None and has_means(self.desk.view)

    def do_propose(self) -> None:
        """The composer; what waits comes first."""
        self.do_skip()
        if self._comes_first():
            self.go_on()
        else:
            self.open_composer()

    def do_demand(self) -> None:
        """The demands; what waits comes first."""
        self.do_skip()
        if self._comes_first():
            self.go_on()
        else:
            self.open_demand()

    def do_signals(self) -> None:
        """The signals; what waits comes first."""
        self.do_skip()
        if self._comes_first():
            self.go_on()
        else:
            self.open_levers()

    def do_standing(self) -> None:
        """What stands."""
        self.do_skip()
        super().do_standing()

    def _comes_first(self) -> bool:
        if self.due == "hand":
            # On an open floor whoever sits here may act as well (rule 2.7).
            return not self.desk.view.is_to_act
        return self.due in {"duty", "over"}

    def do_end(self) -> None:
        """Give up the floor; or do what is due. A page that has not been read comes before."""
        self.do_skip()
        if not self.is_active:
            return
        if self._comes_first():
            self.go_on()
        else:
            self.make(EndTurn(self.desk.seat))

    def do_texts(self) -> None:
        """The texts on the table; once one is signed, the treaty."""
        self.do_skip()
        if self.desk.view.treaty is None:
            self.open_texts()
        else:
            self.open_treaty()

    def do_trust(self) -> None:
        """Trust, pair by pair."""
        self.do_skip()
        self.open_trust()

    def do_brief(self) -> None:
        """The briefing and the own instructions."""
        self.open_brief()

    def do_log(self) -> None:
        """Everything that happened."""
        self.do_skip()
        self.open_log()

    def do_hint(self) -> None:
        """What could be done now, from this seat's own view."""
        self.do_skip()
        self.open_hint()

    def do_options(self) -> None:
        """A short list of what could be done."""
        self.do_skip()
        if self._comes_first():
            self.go_on()
        else:
            self.open_options()

    def do_unteach(self) -> None:
        """No more lessons."""
        self.desk.is_taught = False
        self.desk.lesson = ()
        self.draw()

    def do_pane(self) -> None:
        """In a narrow window: the next pane; in a wide one: the next that can be scrolled."""
        if self.has_class("-narrow"):
            self._pane = (self._pane + 1) % len(PANES)
            self._show_pane()
            self.query_one(FOCUSED[self._pane]).focus()
            self.call_after_refresh(self.draw)
        else:
            self.focus_next()

    def _show_pane(self) -> None:
        for number, name in enumerate(PANES):
            self.set_class(number == self._pane, f"-pane-{name}")

    def do_say(self) -> None:
        """The line, begun with the command that says a sentence to the room."""
        kept = self.desk.typed.get("line", "")
        self.do_line(kept if kept.startswith("say ") else "say ")

    def refused(self, refusal: Refusal) -> None:
        """A refusal stands among the dispatches; where none are in sight, on a page."""
        self.desk.say_no(self.desk.sentence(refusal))
        self.draw()
        if not self._is_told_in_sight:
            super().refused(refusal)

    def tell_no(self, sentence: str) -> None:
        """What a typed line lacks stands there too."""
        self.desk.say_no(sentence)
        self.draw()
        if not self._is_told_in_sight:
            super().tell_no(sentence)

    @property
    def _is_told_in_sight(self) -> bool:
        """Whether there is room for a line of dispatches under the rule above them."""
        told = self.query_one("#told", Reading)
        return told.is_on_screen and told.region.intersection(self.region).height > 1
