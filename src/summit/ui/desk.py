"""What lies before one person: a session, what has been told, drafts, and whatever was typed."""

from __future__ import annotations

from typing import Literal

from summit.engine.actions import Action, EndTurn, Terms
from summit.engine.events import Event
from summit.engine.refusal import Refusal
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.view import View
from summit.present import refusals
from summit.present.catalogue import word
from summit.present.commands.building import single_base
from summit.present.commands.command import Desk as Typing
from summit.present.commands.written import unparse
from summit.present.lessons import SIGN, Lessons
from summit.present.reader import reader_of
from summit.present.seated import guest_of
from summit.present.telling.line import PREFIX_CELLS
from summit.present.width import one_line, padded
from summit.table.session import Session
from summit.ui.feed import Feed

Drafted = Literal["position", "single", "amendment"]
"""What a draft is to become: a text of one's own, the chair's single text, or other terms for a
treaty (rules 3.2, 17.2 and 18.9)."""


class Desk:
    """One person's place at the table, kept for the whole game; screens come and go above it."""

    def __init__(self, session: Session, past: tuple[Event, ...]) -> None:
        self.session = session
        self.feed = Feed(session.view, past)
        self.drafted: Drafted = self.usually
        self._drafts: dict[Drafted, Terms] = {}
        self.audience: Audience = PUBLIC
        self.demand: dict[str, int] = {}
        self.typed: dict[str, str] = {}
        self.lessons = Lessons()
        self.notes = ""
        self.asks = True
        self.is_paced = True
        self.is_taught = True
        self.lesson: tuple[str, ...] = ()
        self._hear_lessons()

    @property
    def seat(self) -> Seat:
        """Whose desk this is."""
        assert self.session.seat is not None, "a desk stands at a seat"
        return self.session.seat

    @property
    def view(self) -> View:
        """The table as it is now, told or not."""
        return self.session.view

    @property
    def typing(self) -> Typing:
        """What the command grammar builds on."""
        draft = self.draft if self.drafted == "position" else self.terms
        return Typing(draft=draft)

    @property
    def usually(self) -> Drafted:
        """What this seat drafts, unless it has chosen otherwise."""
        view = self.view
        if view.treaty is not None:
            return "amendment"
        return "position" if guest_of(view.agenda, view.seat) is None else "single"

    @property
    def draft(self) -> Terms | None:
        """The draft of the kind in hand; `None` where nothing has been changed."""
        return self._drafts.get(self.drafted)

    @draft.setter
    def draft(self, terms: Terms | None) -> None:
        if terms is None:
            self._drafts.pop(self.drafted, None)
        else:
            self._drafts[self.drafted] = terms

    @property
    def begun(self) -> Terms:
        """What a draft of the kind in hand begins with: what it would replace, if that stands."""
        view = self.view
        if self.drafted == "amendment" and view.treaty is not None:
            return view.treaty.terms
        return (
            single_base(view, self.seat)
            if self.drafted == "single"
            else view.position(self.seat).terms
        )

    @property
    def terms(self) -> Terms:
        """The draft in hand, or what it would begin with."""
        return self.draft or self.begun

    def hear(self) -> None:
        """Take in what has happened."""
        updates = self.session.updates()
        self.feed.take(updates)
        for update in updates:
            self.lessons.hear(() if update.view.own is None else update.view.own.lessons)
        if updates:
            self.lessons.move_on()

    def refuse(self, action: Action) -> Refusal | None:
        """Why a move cannot be made now."""
        return self.session.refuse(action)

    def submit(self, action: Action) -> Refusal | None:
        """Make a move, or say why not. Raises `SaveError`."""
        verb = unparse(action, self.view).split()[0]
        refusal = self.session.submit(action)
        if refusal is None:
            self._has_done(verb)
            self.hear()
            if not isinstance(action, EndTurn):
                self.feed.finish()
        return refusal

    def say_no(self, sentence: str) -> None:
        """Put a refusal among the dispatches."""
        self.feed.say(padded(word("prefix", "no"), PREFIX_CELLS) + sentence)

    def teach(self) -> None:
        """Let the next lesson come, if it is time for one."""
        own = self.view.own
        if own is None or not self.is_taught:
            return
        lesson = self.lessons.take(own.lessons)
        if lesson:
            self.lesson = lesson
        elif self.lesson and not any(
            one_line(text).startswith(self.lesson[0]) for _, text in own.lessons
        ):
            self.lesson = ()

    def did(self, verb: str) -> None:
        """A screen has shown what a command of that name would: a lesson may wait for it."""
        self.lessons.move_on(verb)
        self._has_done(verb)
        self.teach()

    def _has_done(self, verb: str) -> None:
        """What the lesson told to do is done: it would mislead from now on."""
        if len(self.lesson) > 1 and self.lesson[1].removeprefix(SIGN).split()[0] == verb:
            self.lesson = ()

    def _hear_lessons(self) -> None:
        own = self.session.view.own
        self.lessons.hear(() if own is None else own.lessons)

    def sentence(self, refusal: Refusal) -> str:
        """A refusal in words, with the number of its rule."""
        return refusals.sentence(refusal, reader_of(self.view))
