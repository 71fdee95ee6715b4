"""A screen from which moves are made: it asks before what matters, and has a line to type into."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import DescendantBlur, DescendantFocus, Key
from textual.widgets import Input

from summit.engine.actions import Action, Propose, Reject
from summit.engine.acts.offices import Mediate
from summit.engine.acts.substance import Amend
from summit.engine.refusal import Refusal
from summit.engine.seats import PUBLIC
from summit.engine.standing.texts import Text
from summit.present.catalogue import listed, say
from summit.present.menus import menu
from summit.present.outstanding import all_sections
from summit.present.regrets import regrets
from summit.present.rulebook import rule_lines
from summit.present.width import one_line
from summit.table.save_error import SaveError
from summit.ui.commands import OPENING, TYPING, Command
from summit.ui.desk import Desk
from summit.ui.drawing import reviewing
from summit.ui.drawing.after import in_full
from summit.ui.screens.room import Room
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.keys import Keys
from summit.ui.widgets.line import Line
from summit.ui.widgets.rows import Rows


class Moving(Room[None]):
    """A screen at a desk. What it opens stands above it; what it does goes to the table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """As every room, with a line above the keys."""
        yield Block(id="small")
        with Vertical(id="body"):
            yield from self.body()
        line = Line(id="line")
        line.display = False
        yield line
        yield Keys(self.at_hand)

    @property
    def is_typing(self) -> bool:
        """Whether the line is open."""
        return bool(self.query_one("#line", Line).display)

    @property
    def _is_in_the_line(self) -> bool:
        """Whether letters go into the line; one that was left with Tab or the mouse stays open."""
        return isinstance(self.focused, Line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a line is typed its letters open no other."""
        if self._is_in_the_line and parameters and str(parameters[0]) in OPENING:
            return False
        return super().check_action(action, parameters)

    def at_hand(self) -> tuple[Command, ...]:
        """While a line is typed, what is no letter of it."""
        return TYPING if self._is_in_the_line else super().at_hand()

    def action_command(self, name: str) -> None:
        """What a key does to the line, where one is open; else a command of the table."""
        if name == "begin" and self._is_in_the_line:
            self._obey_the_line()
        elif name == "back" and self.is_typing:
            self.desk.typed["line"] = self.query_one("#line", Line).value
            self._close_line()
        else:
            super().action_command(name)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Other keys are at hand."""
        self.refresh_keys()

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Other keys are at hand."""
        self.refresh_keys()

    def make(self, action: Action, then: Callable[[], object] | None = None) -> None:
        """Make a move, unless it is refused, or not wanted after all once its meaning was shown."""
        refusal = self.desk.refuse(action)
        if refusal is not None:
            self.refused(refusal)
            return
        price = regrets(action, self.desk.view) if self.desk.view.own is not None else ()
        is_put = reviewing.is_asked(self.desk.view, action) and self.desk.asks
        if not (price or is_put or reviewing.is_dear(action)):
            self._submit(action, then)
            return

        def answered(is_wanted: bool | None) -> None:
            if is_wanted:
                self._submit(action, then)

        from summit.ui.screens.review import ReviewScreen

        shown = reviewing.question(self.desk.view, action, price)
        self.app.push_screen(ReviewScreen(*shown), answered)

    def _submit(self, action: Action, then: Callable[[], object] | None) -> None:
        try:
            refusal = self.desk.submit(action)
        except SaveError as error:
            self.house.lose(error)
            return
        if refusal is not None:
            self.refused(refusal)
            return
        if isinstance(action, Propose | Mediate | Amend):
            self.desk.draft = None
            self.desk.audience = PUBLIC
        self.house.play.moved()
        if then is not None:
            then()

    def say_no(self, text: Text, then: Callable[[], object] | None = None) -> None:
        """Say no to a text; where it crosses own red lines, ask first whether to name them."""
        from summit.ui.screens.picking import PickScreen

        own = self.desk.view.own
        crossed = () if own is None else own.sheet.crossed(text.terms)
        if own is None or not crossed:
            self.make(Reject(self.desk.seat, text.id), then)
            return
        lines = listed(one_line(own.sheet.red_lines[line].because) for line in crossed)
        labels = (say("review.named", lines=lines), say("review.silent"))

        def chosen(place: int | None) -> None:
            if place is not None:
                self.make(Reject(self.desk.seat, text.id, () if place else crossed), then)

        self.app.push_screen(PickScreen(say("review.how"), labels), chosen)

    def refused(self, refusal: Refusal) -> None:
        """Say why something cannot be done, and what the rule says."""
        rule = rule_lines(refusal.rule)
        self.open_page(say("title.no"), (self.desk.sentence(refusal), "", *rule))

    def tell_no(self, sentence: str) -> None:
        """Say why a typed line means nothing."""
        self.open_page(say("title.no"), (sentence,))

    def do_line(self, begun: str = "") -> None:
        """The line for commands, with what was typed into it before."""
        line = self.query_one("#line", Line)
        if self.is_typing:
            self.desk.typed["line"] = line.value
        line.display = True
        line.value = begun or self.desk.typed.get("line", "")
        line.cursor_position = len(line.value)
        # At once, so that what is typed next goes into it.
        self.set_focus(line)
        self._fit_the_line()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Carry out a typed command, unless nothing of it would be seen."""
        if not self.is_small:
            self._obey_the_line()

    def _obey_the_line(self) -> None:
        from summit.ui.lines import obey

        typed = self.query_one("#line", Line).text
        self.desk.typed.pop("line", None)
        self._close_line()
        obey(self, typed)

    def on_key(self, event: Key) -> None:
        """Escape puts the line away and keeps what stands in it."""
        if event.key == "escape" and self.is_typing:
            event.stop()
            event.prevent_default()
            self.action_command("back")

    def _close_line(self) -> None:
        self.query_one("#line", Line).display = False
        self.refocus()
        self._fit_the_line()

    def _fit_the_line(self) -> None:
        """It takes a row from the rest, or gives it back."""
        self.refresh_keys()
        self.call_after_refresh(self.draw)

    def refocus(self) -> None:
        """Give the keys back to the rows, or whatever has them first here."""
        for kind in (Rows, Reading):
            for widget in self.query(kind).results(kind):
                widget.focus()
                return

    def open_page(self, title: str, lines: tuple[str, ...], *, is_log: bool = False) -> None:
        """Lines to read."""
        from summit.ui.screens.page import PageScreen

        self.app.push_screen(PageScreen(title, lines, is_log=is_log))

    def open_why(self, topic: str) -> None:
        """Why a number is what it is, beginning with this one."""
        from summit.ui.screens.why import WhyScreen

        self.desk.did("why")
        self.app.push_screen(WhyScreen(self.desk, topic))

    def open_composer(self) -> None:
        """The composer."""
        from summit.ui.screens.composer import ComposerScreen

        self.app.push_screen(ComposerScreen(self.desk))

    def open_demand(self) -> None:
        """The demands that could be put."""
        from summit.ui.screens.demand import DemandScreen

        self.app.push_screen(DemandScreen(self.desk))

    def open_levers(self) -> None:
        """The signals."""
        from summit.ui.screens.levers import LeversScreen

        self.app.push_screen(LeversScreen(self.desk))

    def do_standing(self) -> None:
        """What stands beside the texts, and how the floor stands."""
        found = all_sections(self.desk.view)
        lines = [line for head, below in found for line in (head, *below, "")]
        shown = tuple(lines[:-1]) or (say("stands.none"),)
        self.open_page(say("title.standing"), shown)

    def open_duty(self) -> None:
        """What must be settled first."""
        own = self.desk.view.own
        if own is None or not own.duties:
            return
        duty = own.duties[0]
        match duty.kind:
            case "answer" | "choice" | "ultimatum":
                from summit.ui.screens.duty import DutyScreen

                self.app.push_screen(DutyScreen(self.desk))
            case "vote":
                from summit.ui.screens.vote import VoteScreen

                self.app.push_screen(VoteScreen(self.desk))
            case "comply":
                from summit.ui.screens.comply import ComplyScreen

                self.app.push_screen(ComplyScreen(self.desk))
            case _:
                from summit.ui.screens.settle import SettleScreen

                self.app.push_screen(SettleScreen(self.desk, duty))

    def open_texts(self, text: str = "") -> None:
        """The texts on the table."""
        from summit.ui.screens.texts import TextsScreen

        self.desk.did("text")
        self.app.push_screen(TextsScreen(self.desk, text))

    def open_treaty(self) -> None:
        """The signed treaty: its course, and what it says."""
        treaty = self.desk.view.treaty
        if treaty is not None:
            self.desk.did("treaty")
            lines = in_full(self.desk.view)
            self.open_page(say("title.treaty", text=treaty.text), lines)

    def open_trust(self) -> None:
        """Trust, pair by pair."""
        from summit.ui.screens.trust import TrustScreen

        self.desk.did("trust")
        self.app.push_screen(TrustScreen(self.desk))

    def open_brief(self, section: str = "briefing") -> None:
        """The briefing and what only this seat knows."""
        from summit.ui.screens.briefing import BriefingScreen

        self.desk.did("sheet" if section == "points" else "brief")
        self.app.push_screen(BriefingScreen(self.desk, section))

    def open_options(self) -> None:
        """A short list of what could be done now; the one chosen is done."""
        from summit.ui.screens.picking import PickScreen

        items = menu(self.desk.view, self.desk.session.options())
        if not items:
            self.open_page(say("title.options"), (say("hint.nothing"),))
            return

        def chosen(place: int | None) -> None:
            if place is not None:
                self.make(items[place].action)

        labels = tuple(item.label for item in items)
        self.app.push_screen(PickScreen(say("title.options"), labels), chosen)

    def open_log(self) -> None:
        """Everything that happened, the latest last."""
        self.desk.did("history")
        self.open_page(say("title.log"), tuple(self.desk.feed.lines), is_log=True)

    def open_hint(self) -> None:
        """What could be done now, from this seat's own view."""
        from summit.ui.screens.hint import HintScreen

        self.desk.did("hint")
        self.app.push_screen(HintScreen(self.desk))

    def do_why(self) -> None:
        """Why, from the list of all that can be asked."""
        self.open_why("")
