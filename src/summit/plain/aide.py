"""What a person's typed line does: it looks something up, keeps a draft, or acts."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from summit.engine.actions import Action, Propose, Terms
from summit.engine.acts.offices import Mediate
from summit.engine.acts.substance import Amend
from summit.engine.events import Event
from summit.engine.play import DUTY_RULES
from summit.engine.view import View
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sending import is_wanted
from summit.plain.telling import tell
from summit.plain.typed import Typed
from summit.present import previews, refusals, waiting
from summit.present.answers import answer
from summit.present.catalogue import say
from summit.present.commands.command import Ask, Command, Desk, Do, Problem
from summit.present.commands.having import is_amendable
from summit.present.commands.manual import problem_line
from summit.present.commands.written import unparse
from summit.present.grammar import parse
from summit.present.menus import menu, menu_lines
from summit.present.reader import reader_of
from summit.present.regrets import terms_of
from summit.present.seated import presides
from summit.present.telling.line import PREFIX_CELLS

DUTY_FIRST: Final = frozenset(f"{kind}_first" for kind in DUTY_RULES)
"""The refusals that say that something else waits for this very seat."""


class Aide:
    """Carries out what one person types, and keeps what lies on that person's desk."""

    def __init__(self, game: Game, page: Page, typed: Typed) -> None:
        self._game = game
        self._page = page
        self._typed = typed
        self._desk = Desk()
        self._asks = True
        self._stops = True
        self._in_hand: Terms | None = None
        self._events: list[Event] = list(game.past)

    def sit_down(self) -> None:
        """The page is this person's from now on, and stops as this person likes it to."""
        stops = self._typed.is_keyboard and self._stops
        self._page.stop_when_full(self._typed.wants_more if stops else None)

    def hear(self, events: tuple[Event, ...]) -> None:
        """Something has happened: numbers of a list that was shown mean nothing any more."""
        self._events += events
        self._in_hand = None
        if events:
            self._desk = replace(self._desk, menu=())

    def remind(self) -> None:
        """Say that a draft lies there, if one does."""
        if self._desk.draft is not None:
            self._page.line(say("plain.draft_lies"))

    def understood(self, line: str) -> Command:
        """What a line turns out to be."""
        return parse(line, self._view, self._desk)

    def obey(self, line: str) -> Command:
        """Carry out a line, and return what it was; to leave is left to others."""
        command = self.understood(line)
        match command:
            case Problem():
                self._page.line(problem_line(command))
            case Do(action=action):
                if line.strip(" .").isdecimal():
                    meant = unparse(action, self._view, short=self._desk.draft is None)
                    self._page.line(meant, indent=PREFIX_CELLS)
                self._do(action)
            case Ask():
                self._show(command)
        return command

    def show_menu(self, *, silently: bool = False) -> None:
        """A numbered list of what could be done; a number picks from it until something happens."""
        view = self._view
        items = menu(view, self._game.session.options())
        self._desk = replace(self._desk, menu=items)
        if silently:
            return
        self._page.lines(waiting.heads(view))
        self._page.lines(menu_lines(items) or (say("hint.nothing"),), hang=4)

    @property
    def _view(self) -> View:
        return self._game.session.view

    def _do(self, action: Action) -> None:
        """Put an action to the table, unless it is refused or not wanted after all."""
        session = self._game.session
        refusal = session.refuse(action)
        if refusal is None:
            self._in_hand = terms_of(action, self._view)
            if not is_wanted(action, self._view, self._page, self._typed, asks=self._asks):
                return
            refusal = session.submit(action)
        if refusal is not None:
            self._page.told("no", refusals.sentence(refusal, reader_of(self._view)))
            if refusal.code in DUTY_FIRST:
                self.show_menu()
        elif isinstance(action, Propose | Mediate | Amend):
            self._desk = Desk()

    def _show(self, asked: Ask) -> None:
        match asked:
            case Ask(query="nothing" | "quit"):
                return
            case Ask(query="draft", terms=terms) if terms is not None:
                self._desk, self._in_hand = replace(self._desk, draft=terms), terms
                self._page.lines(previews.lines(self._view, terms), indent=PREFIX_CELLS)
                self._page.line(say(_drafted(self._view)), indent=PREFIX_CELLS)
            case Ask(query="undraft"):
                self._desk, self._in_hand = replace(self._desk, draft=None), None
                self._page.line(say("plain.undrafted"))
            case Ask(query="options"):
                self.show_menu()
                if not waiting.waiting(self._view):
                    self._page.line(say(_more(self._view)))
            case Ask(query="history"):
                tell(self._page, self._events, replace(reader_of(self._view), round=0))
            case Ask(query="confirm" | "pause"):
                self._switch(asked)
            case Ask(query="save"):
                self._page.line(say("plain.place", place=self._game.place))
            case _:
                in_hand = self._in_hand or self._desk.draft
                self._page.lines(answer(self._view, asked, in_hand) or ())
                if asked.query == "hint":
                    self.remind()

    def _switch(self, asked: Ask) -> None:
        """Something of the desk that is on or off."""
        is_on = asked.words == ("on",)
        if asked.query == "confirm":
            self._asks = is_on
            self._page.line(say("plain.asks" if is_on else "plain.asks_not"))
        else:
            self._stops = is_on
            self.sit_down()
            self._page.line(say("plain.stops" if is_on else "plain.stops_not"))


def _more(view: View) -> str:
    """The sentence about what is possible beside the menu."""
    if view.attending is not None:
        return "menu.more_chair" if presides(view) else "menu.more_guest"
    return "act.more" if view.treaty is not None else "menu.more"


def _drafted(view: View) -> str:
    """The sentence about what can be done with a draft."""
    if view.treaty is not None and is_amendable(view.agenda):
        return "plain.drafted_amendment"
    if view.own is None:
        return "plain.drafted_single"
    return "plain.drafted_chair" if presides(view) else "plain.drafted"
