"""One person at one seat, line by line: what happened, where things stand, a command, and again."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from summit.engine.actions import Action, Propose, Terms
from summit.engine.events import ChoicePut, Event, RoundOpened, TextTabled
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.plain.game import Game
from summit.plain.opening import opening_lines
from summit.plain.page import Page
from summit.plain.sending import is_wanted
from summit.plain.telling import tell
from summit.plain.typed import Typed
from summit.present import previews, refusals, rolling, status, waiting
from summit.present.answers import answer
from summit.present.catalogue import say
from summit.present.commands.command import Ask, Desk, Do, Problem
from summit.present.commands.manual import problem_line
from summit.present.commands.written import unparse
from summit.present.grammar import parse
from summit.present.lessons import Lessons
from summit.present.menus import menu, menu_lines
from summit.present.reader import reader_of
from summit.present.regrets import terms_of
from summit.present.telling.line import PREFIX_CELLS

OVER: Final = 0
LEFT: Final = 0
CUT_OFF: Final = 1
"""The commands ran out before the game was over."""

DUTY_FIRST: Final = frozenset({"answer_first", "choice_first"})
"""The refusals that say that something else waits for this very seat."""


class Sitting:
    """From sitting down to the end of the game, or until its person leaves."""

    def __init__(self, game: Game, page: Page, typed: Typed) -> None:
        self._game = game
        self._page = page
        self._typed = typed
        self._desk = Desk()
        self._asks = True
        self._events: list[Event] = list(game.past)
        self._reader = reader_of(game.session.view)
        self._lessons = Lessons()
        self._idle: Seat | None = None
        self._in_hand: Terms | None = None
        self._is_lost = game.is_resumed
        self._stops(typed.is_keyboard)

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self._view.outcome is not None

    def play(self) -> int:
        """Play until the game is over (0), its person leaves (0), or the commands run out (1)."""
        self._page.lines(opening_lines(self._view, is_resumed=self._game.is_resumed), hang=0)
        if self._typed.is_keyboard and not self._game.is_resumed:
            left = self._read_in()
            if left is not None:
                return left
        news = self._sit_down()
        while True:
            self._game.play_others()
            news += self._hear()
            if self.is_over:
                self._end()
                return OVER
            if news:
                self._stand(news)
            self._teach()
            news = ()
            line = self._typed.ask(say("plain.prompt"))
            if line is None:
                return CUT_OFF
            if not self._obey(line):
                return LEFT

    @property
    def _view(self) -> View:
        return self._game.session.view

    def _stops(self, wanted: bool) -> None:
        """Whether to stop whenever the terminal is full."""
        self._page.stop_when_full(self._typed.wants_more if wanted else None)

    def _read_in(self) -> int | None:
        """Time to read before anything happens; the exit code if its person leaves instead."""
        while (line := self._typed.ask(say("plain.begin"))) is not None:
            command = parse(line, self._view)
            if command == Ask("nothing"):
                return None
            if isinstance(command, Do):
                self._typed.push(line)
                return None
            if not self._obey(line):
                return LEFT
        return CUT_OFF

    def _sit_down(self) -> tuple[Event, ...]:
        """All that happened so far; of a resumed game, this round."""
        past = self._game.past
        view = self._view
        rounds = [n for n, event in enumerate(past) if isinstance(event, RoundOpened)]
        recent = past[rounds[-1] :] if self._game.is_resumed and rounds else past
        if not self.is_over:
            self._tell(recent, view)
        return recent

    def _hear(self) -> tuple[Event, ...]:
        """Tell what has come to the seat's notice."""
        news: tuple[Event, ...] = ()
        for update in self._game.session.updates():
            self._events += update.events
            self._tell(update.events, update.view)
            news += update.events
        return news

    def _tell(self, events: tuple[Event, ...], view: View) -> None:
        self._reader = reader_of(view)
        self._idle = tell(self._page, events, self._reader, self._idle)
        self._lessons.hear(() if view.own is None else view.own.lessons)
        self._in_hand = None

    def _teach(self) -> None:
        """The scenario's hint for this moment, if there is one; the next waits for its turn."""
        own = self._view.own
        lesson = self._lessons.take(() if own is None else own.lessons)
        if lesson:
            self._page.go_on()
            self._page.told("lesson", lesson[0])
            self._page.lines(lesson[1:], indent=PREFIX_CELLS)

    def _stand(self, news: tuple[Event, ...]) -> None:
        """Where things stand, before a command is asked for."""
        view = self._view
        self._lessons.move_on()
        self._page.go_on()
        self._page.line()
        self._page.line(status.headline(view))
        is_new = any(isinstance(event, TextTabled) and event.author != view.seat for event in news)
        if is_new or self._is_lost:
            self._page.told("text", rolling.summary(view))
        self._is_lost = False
        self._desk = replace(self._desk, menu=())
        if view.own is not None and view.own.duties:
            told = any(isinstance(event, ChoicePut) for event in news)
            self._show_menu(silently=told and bool(view.own.choosing))

    def _show_menu(self, *, silently: bool = False) -> None:
        """A numbered list of what could be done; a number picks from it until something happens."""
        view = self._view
        items = menu(view, self._game.session.options())
        self._desk = replace(self._desk, menu=items)
        if silently:
            return
        self._page.lines(
            line for entry in waiting.waiting(view) for line in (entry.head, *entry.body)
        )
        self._page.lines(menu_lines(items) or (say("hint.nothing"),), hang=4)

    def _obey(self, line: str) -> bool:
        """Carry out a line; false if it asks to leave."""
        command = parse(line, self._view, self._desk)
        match command:
            case Problem():
                self._page.line(problem_line(command))
            case Do(action=action):
                if line.strip(" .").isdecimal():
                    meant = unparse(action, self._view, short=self._desk.draft is None)
                    self._page.line(meant, indent=PREFIX_CELLS)
                self._do(action)
            case Ask(query="quit"):
                return False
            case Ask():
                self._show(command)
        return True

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
            self._page.told("no", refusals.sentence(refusal, self._reader))
            if refusal.code in DUTY_FIRST:
                self._show_menu()
        elif isinstance(action, Propose):
            self._desk = Desk()

    def _show(self, asked: Ask) -> None:
        match asked:
            case Ask(query="nothing"):
                return
            case Ask(query="draft", terms=terms) if terms is not None:
                self._desk, self._in_hand = replace(self._desk, draft=terms), terms
                self._page.lines(previews.lines(self._view, terms), indent=PREFIX_CELLS)
                self._page.line(say("plain.drafted"), indent=PREFIX_CELLS)
            case Ask(query="undraft"):
                self._desk, self._in_hand = replace(self._desk, draft=None), None
                self._page.line(say("plain.undrafted"))
            case Ask(query="options"):
                self._show_menu()
                if not waiting.waiting(self._view):
                    self._page.line(say("menu.more"))
            case Ask(query="history"):
                tell(self._page, self._events, replace(self._reader, round=0))
            case Ask(query="confirm" | "pause"):
                self._switch(asked)
            case Ask(query="save"):
                self._page.line(say("plain.place", place=self._game.place))
            case _:
                in_hand = self._in_hand or self._desk.draft
                self._page.lines(answer(self._view, asked, in_hand) or ())
                if asked.query == "hint" and self._desk.draft is not None:
                    self._page.line(say("plain.draft_lies"))
        self._lessons.move_on(asked.query)

    def _switch(self, asked: Ask) -> None:
        """Something of the desk that is on or off."""
        is_on = asked.words == ("on",)
        if asked.query == "confirm":
            self._asks = is_on
            self._page.line(say("plain.asks" if is_on else "plain.asks_not"))
        else:
            self._stops(self._typed.is_keyboard and is_on)
            self._page.line(say("plain.stops" if is_on else "plain.stops_not"))

    def _end(self) -> None:
        """The debrief, and the ending's name alone on the last line."""
        outcome = self._view.outcome
        assert outcome is not None, "the game is over"
        self._page.line()
        self._page.lines(self._game.debrief(), hang=4)
        self._page.go_on()
        self._page.line()
        self._page.line(say("plain.outcome", ending=outcome.ending))
