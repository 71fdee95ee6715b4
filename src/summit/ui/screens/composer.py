"""The composer: step each issue and see at once what the whole would be worth."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.actions import Action, Propose
from summit.engine.acts.offices import Mediate
from summit.engine.acts.substance import Amend
from summit.engine.matters import narrowed
from summit.engine.seats import PUBLIC, Audience
from summit.engine.tables import Issue
from summit.present.catalogue import say
from summit.present.floors import is_sealed
from summit.present.names import audience_name
from summit.present.seated import presides
from summit.ui.commands import bindings_of, digits
from summit.ui.desk import Desk, Drafted
from summit.ui.drawing import composing
from summit.ui.drawing.composed import narrowed_note, readout
from summit.ui.drawing.composing import Draft
from summit.ui.drawing.telling import dispatches
from summit.ui.screens.audience import AudienceScreen
from summit.ui.screens.moving import Moving
from summit.ui.teaching import taught
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import MARGIN, Rows
from summit.ui.words import EMPTY, lit


class ComposerScreen(Moving):
    """A draft that lies on the desk: leaving keeps it, sending it tables it."""

    ROOM = "composer"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("composer"), *digits()]
    AUTO_FOCUS = "#issues"

    def __init__(self, desk: Desk, drafted: Drafted | None = None) -> None:
        super().__init__(desk)
        desk.drafted = drafted or desk.usually
        self._note = ""

    @property
    def draft(self) -> Draft:
        """The draft, with what it would replace and who would see it."""
        desk = self.desk
        return Draft(desk.drafted, desk.terms, desk.begun, self.audience)

    def body(self) -> Iterable[Widget]:
        """The issues above, what the draft is worth below."""
        yield Block(id="title")
        yield Block(id="head")
        yield Rows(id="issues", classes="fill", moved=self._moved)
        yield Reading(id="readout")
        yield Block(id="lesson")

    def draw(self) -> None:
        """Bring rows and readout up to date with the draft."""
        view, width = self.desk.view, self.cells - 2
        self.query_one("#title", Block).show(lit(self._title(), "head"))
        draft = self.draft
        self.query_one("#head", Block).show(composing.head(view, draft, width - MARGIN))
        rows = self.query_one("#issues", Rows)
        rows.show(composing.rows(view, draft, width - MARGIN))
        self.query_one("#readout", Reading).show(
            readout(view, draft, width - 1, rows.at, self._note)
        )
        lesson = taught(self.desk, composing=True)
        block = self.query_one("#lesson", Block)
        block.display = bool(lesson) and self.has_class("-high")
        block.show(dispatches(lesson, width) if lesson else EMPTY)

    def on_screen_resume(self) -> None:
        """Another screen was closed above this one, or a command has set the draft."""
        super().on_screen_resume()
        if self.is_mounted:
            self.draw()

    def dismiss(self, result: None = None) -> Any:
        """What is typed at the table is about the draft that this seat usually has."""
        self.desk.drafted = self.desk.usually
        return super().dismiss(result)

    @property
    def audience(self) -> Audience:
        """To whom the draft goes: everybody, unless a non-paper is wanted and may be sent."""
        return self.desk.audience if self._may_be_private else PUBLIC

    @property
    def _may_be_private(self) -> bool:
        view = self.desk.view
        is_own = self.desk.drafted == "position"
        return is_own and view.agenda.allows("non_papers") and not is_sealed(view)

    @property
    def _may_be_single(self) -> bool:
        """Whether it could be either a position or a single text (rule 17.2)."""
        view = self.desk.view
        is_either = view.own is not None and view.treaty is None
        return is_either and presides(view) and not is_sealed(view)

    def _title(self) -> str:
        view, drafted = self.desk.view, self.desk.drafted
        if drafted == "amendment":
            return say("title.amendment")
        if drafted == "position":
            title = self._title_of_own(view.position(self.desk.seat).id)
            return say("draft.as_position", title=title) if self._may_be_single else title
        standing = view.offices.single
        code = "title.single_against" if standing else "title.single"
        if not self._may_be_single:
            return say(code, text=standing)
        code = "title.single_chair_against" if standing else "title.single_chair"
        return say("draft.as_single", title=say(code, text=standing))

    def _title_of_own(self, position: str) -> str:
        view = self.desk.view
        if self._may_be_single and self.audience == PUBLIC:
            code = "draft.all_against" if self._may_be_private else "draft.against"
            return say(code, id=position)
        if not self._may_be_private:
            return say("title.sealed" if is_sealed(view) else "title.composer", id=position)
        if self.audience == PUBLIC:
            return say("draft.to_all", id=position)
        names = audience_name(view.agenda, self.audience)
        return say("draft.to_some", names=names, id=position)

    def _set(self, issue: int, option: int) -> None:
        desk, agenda = self.desk, self.desk.view.agenda
        last = len(agenda.issues[issue].options) - 1
        option = max(0, min(last, option))
        wanted = (*desk.terms[:issue], option, *desk.terms[issue + 1 :])
        terms = narrowed(agenda, wanted)
        self._note = narrowed_note(agenda, wanted, terms)
        desk.draft = None if terms == desk.begun else terms
        self.draw()

    def _step(self, by: int) -> None:
        at = self.query_one("#issues", Rows).at
        self._set(at, composing.next_option(self.desk.view, at, self.desk.terms[at], by))

    def do_less(self) -> None:
        """One option down."""
        self._step(-1)

    def do_more(self) -> None:
        """One option up."""
        self._step(1)

    def do_lowest(self) -> None:
        """The first option."""
        at = self.query_one("#issues", Rows).at
        self._set(at, composing.next_option(self.desk.view, at, -1, 1))

    def do_highest(self) -> None:
        """The last option."""
        at = self.query_one("#issues", Rows).at
        beyond = len(self.desk.view.agenda.issues[at].options)
        self._set(at, composing.next_option(self.desk.view, at, beyond, -1))

    def do_meet(self) -> None:
        """Take over what the next of the others holds on this issue."""
        view, at = self.desk.view, self.query_one("#issues", Rows).at
        held = [view.position(seat).terms[at] for seat in view.agenda.others(self.desk.seat)]
        if self.desk.drafted == "amendment":
            held = [self.desk.begun[at]]
        now = self.desk.terms[at]
        after = held.index(now) + 1 if now in held else 0
        self._set(at, held[after % len(held)])

    def allows(self, name: str) -> bool:
        """Whom a text goes to is asked where the scenario knows non-papers, what it is to be of
        those who hold the chair."""
        if name == "office":
            return self._may_be_single
        return name != "audience" or self._may_be_private

    def do_office(self) -> None:
        """From a position to a single text from the chair, or back; each draft is kept."""
        self.desk.drafted = "single" if self.desk.drafted == "position" else "position"
        self._note = ""
        self.draw()

    def do_audience(self) -> None:
        """To everybody, or to some only."""

        def chosen(to: Audience | None) -> None:
            self.desk.audience = self.audience if to is None else to
            self.draw()

        self.app.push_screen(
            AudienceScreen(
                self.desk.view,
                say("recipients.text"),
                is_open=True,
                leaks=True,
                now=self.audience,
            ),
            chosen,
        )

    def do_reset(self) -> None:
        """Back to what it would replace."""
        self.desk.draft, self._note = None, ""
        self.desk.did("undraft")
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A digit begins a number where the issue under the cursor takes one."""
        if action == "digit" and not self.is_small:
            return not self.is_typing and self._in_hand.numbers is not None
        return super().check_action(action, parameters)

    def action_digit(self, digit: str) -> None:
        """Begin a number for the issue under the cursor, on the line for commands."""
        self.do_line(f"draft {self._in_hand.id}={digit}")

    @property
    def _in_hand(self) -> Issue:
        return self.desk.view.agenda.issues[self.query_one("#issues", Rows).at]

    def do_why(self) -> None:
        """Why the draft is worth what it is."""
        self.open_why("eyes")

    def _moved(self) -> None:
        """Another issue is in hand."""
        self._note = ""
        self.draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_send()

    def do_back(self) -> None:
        """To the table; the draft stays on the desk."""
        if self.desk.draft is not None:
            self.desk.did("draft")
        else:
            self.desk.audience = PUBLIC
        self.dismiss()

    def do_send(self) -> None:
        """Show what the others will see, and table it if that is wanted."""
        desk = self.desk
        match desk.drafted:
            case "single":
                action: Action = Mediate(desk.seat, desk.terms)
            case "amendment":
                action = Amend(desk.seat, desk.terms)
            case _:
                action = Propose(desk.seat, desk.terms, self.audience)
        self.make(action, self.dismiss)
