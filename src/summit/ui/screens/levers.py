"""Signals: the means that this seat has beside texts and demands; what each needs is asked next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.actions import Action
from summit.engine.acts.signals import Disclose, Pledge, Whisper
from summit.engine.seats import Audience
from summit.present.catalogue import say, word
from summit.present.means_of import Means
from summit.present.names import audience_name
from summit.present.seated import others_at_table
from summit.ui.commands import bindings_of
from summit.ui.desk import Desk, Drafted
from summit.ui.drawing import levering, picking
from summit.ui.screens.audience import AudienceScreen
from summit.ui.screens.moving import Moving
from summit.ui.screens.picking import PickScreen
from summit.ui.screens.wording import WordingScreen
from summit.ui.widgets.block import Block, Reading
from summit.ui.widgets.rows import MARGIN, Rows
from summit.ui.words import EMPTY, lit

Back = Callable[[], object]

Actions = tuple[Action, ...]

COMPOSED: Final[Mapping[str, Drafted]] = MappingProxyType(
    {"single": "single", "amend": "amendment"}
)
"""The means whose text is written where texts are, and as what."""


class LeversScreen(Moving):
    """Every means with what it does; Enter takes one and asks for its targets one by one."""

    ROOM = "levers"
    BINDINGS = bindings_of("levers")
    AUTO_FOCUS = "#levers"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._levers: tuple[levering.Lever, ...] = ()

    def body(self) -> Iterable[Widget]:
        """The means above, what the one under the cursor does below."""
        yield Block(lit(say("title.levers"), "head"), id="title")
        yield Rows(id="levers", moved=self._moved)
        yield Reading(id="readout")

    def on_mount(self) -> None:
        """Show what there is; the cursor begins at the first that can be used."""
        super().on_mount()
        self._ask_again()
        self.draw()
        usable = [at for at, each in enumerate(self._levers) if each.is_at_hand]
        self.query_one("#levers", Rows).highlighted = (usable or [0])[0]

    def on_screen_resume(self) -> None:
        """Another screen was closed above this one: something may have been done."""
        super().on_screen_resume()
        if self.is_mounted:
            self._ask_again()
            self.draw()

    def _ask_again(self) -> None:
        """Ask the rules what is possible now."""
        desk = self.desk
        options = tuple(desk.session.options())
        self._levers = levering.levers(desk.view, options, desk.refuse, desk.sentence)

    def draw(self) -> None:
        """Bring rows and readout up to date."""
        width = self.cells - 3 - MARGIN
        self.query_one("#levers", Rows).show(levering.rows(self._levers, width))
        self._read()

    def _moved(self) -> None:
        """Another means."""
        self._read()

    def _read(self) -> None:
        each = self._at()
        shown = lit(say("levers.nothing")) if each is None else EMPTY
        if each is not None:
            shown = levering.readout(self.desk.view, each, self.cells - 4)
        self.query_one("#readout", Reading).show(shown, from_top=True)

    def _at(self) -> levering.Lever | None:
        at = self.query_one("#levers", Rows).at
        return self._levers[at] if at < len(self._levers) else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter."""
        self.do_choose()

    def do_choose(self) -> None:
        """Take the means under the cursor, or say why it is not at hand."""
        each = self._at()
        if each is None:
            return
        if each.refusal is not None:
            self.refused(each.refusal)
        elif not each.is_at_hand:
            self.open_page(say("title.no"), each.reasons)
        elif each.means.name in COMPOSED:
            self._draft_text(COMPOSED[each.means.name])
        elif each.means.name == "paper":
            self._to_some(each.means, is_open=False, then=self._write_paper, back=_nowhere)
        elif each.means.name in {"whisper", "disclose"}:
            is_open = each.means.name == "disclose"
            actions = each.actions

            def addressed(to: Audience) -> None:
                self._address(each.means, actions, to)

            self._to_some(each.means, is_open=is_open, then=addressed, back=_nowhere)
        else:
            self._ask(each.means, each.actions, each.means.fields, _nowhere)

    def _draft_text(self, drafted: Drafted) -> None:
        """A single text or an amendment is written where texts are; once it is tabled, the list is
        done with."""
        from summit.ui.screens.composer import ComposerScreen

        before = self._written

        def closed(_: None) -> None:
            if self._written != before:
                self.dismiss()

        self.app.push_screen(ComposerScreen(self.desk, drafted), closed)

    @property
    def _written(self) -> tuple[int, int]:
        """How many texts and amendments there are."""
        view = self.desk.view
        return len(view.texts), len(view.matters.amendments)

    def _write_paper(self, to: Audience) -> None:
        """A non-paper is written where texts are; once it is sent, the list is done with."""
        from summit.ui.screens.composer import ComposerScreen

        before = len(self.desk.view.texts)

        def closed(_: None) -> None:
            if len(self.desk.view.texts) > before:
                self.dismiss()

        self.desk.audience = to
        self.app.push_screen(ComposerScreen(self.desk), closed)

    def _address(self, means: Means, actions: Actions, to: Audience) -> None:
        """Who hears it is known; now what is said."""

        def again() -> None:
            self.do_choose()

        if means.name == "whisper":
            self._write(to, again)
            return
        every = [replace(each, to=to) for each in actions if isinstance(each, Disclose)]
        legal = tuple(each for each in dict.fromkeys(every) if self.desk.refuse(each) is None)
        if not legal:
            refusal = self.desk.refuse(every[0])
            if refusal is not None:
                self.refused(refusal)
            return
        self._ask(means, legal, means.fields[1:], again)

    def _to_some(
        self, means: Means, *, is_open: bool, then: Callable[[Audience], object], back: Back
    ) -> None:
        """Ask to whom it goes; among two there is nothing to ask."""
        view = self.desk.view
        others = others_at_table(view)
        if len(others) == 1 and not is_open:
            then(others)
            return

        def chosen(to: Audience | None) -> None:
            if to is not None:
                then(to)
            else:
                back()

        what = picking.capital(word("lever", means.name))
        leaks = means.name != "disclose"
        self.app.push_screen(AudienceScreen(view, what, is_open=is_open, leaks=leaks), chosen)

    def _write(self, to: Audience, back: Back) -> None:
        """Ask for the words of a message."""

        def written(answer: tuple[str, bool] | None) -> None:
            words, is_to_be_said = answer or ("", False)
            self.desk.typed["message"] = words
            if is_to_be_said:
                self.make(Whisper(self.desk.seat, to, words), self._said)
            else:
                back()

        names = audience_name(self.desk.view.agenda, to)
        begun = self.desk.typed.get("message", "")
        self.app.push_screen(WordingScreen(names, begun), written)

    def _said(self) -> None:
        """A message has gone: the next begins empty."""
        self.desk.typed.pop("message", None)
        self.dismiss()

    def _ask(self, means: Means, left: Actions, fields: tuple[str, ...], back: Back) -> None:
        """Ask for the next thing that a means needs; what leaves no choice is not asked."""
        if not fields:
            self.make(left[0], self.dismiss)
            return
        name, *rest = fields
        if name == "due":
            left = self._with_every_due(left)
        first = {picking.chosen(name, each): each for each in reversed(left)}
        samples = tuple(each for each in left if first[picking.chosen(name, each)] is each)

        def take(value: object, then_back: Back) -> None:
            kept = tuple(each for each in left if picking.chosen(name, each) == value)
            self._ask(means, kept, tuple(rest), then_back)

        if len(samples) == 1:
            take(picking.chosen(name, samples[0]), back)
            return

        def again() -> None:
            self._ask(means, left, fields, back)

        def chosen(at: int | None) -> None:
            if at is None:
                back()
            else:
                take(picking.chosen(name, samples[at]), again)

        view = self.desk.view
        labels = tuple(picking.label(view, name, each) for each in samples)
        title = picking.question(view, means, name, left[0])
        self.app.push_screen(PickScreen(title, labels), chosen)

    def _with_every_due(self, left: Actions) -> Actions:
        """A pledge with every round by whose close it may be kept: the menu has the nearest two."""
        last = len(self.desk.view.agenda.meetings)
        return tuple(
            due
            for each in left[:1]
            if isinstance(each, Pledge)
            for due in (replace(each, due=n) for n in range(self.desk.view.round, last + 1))
            if self.desk.refuse(due) is None
        )


def _nowhere() -> None:
    """Back to the list, which lies beneath."""
