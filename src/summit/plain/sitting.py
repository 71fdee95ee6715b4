"""One person at one seat, line by line: what happened, where things stand, a command, and again."""

from __future__ import annotations

from typing import Final

from summit.engine.events import ChoicePut, Event, RoundOpened, TextTabled
from summit.engine.happened.aftermath import PeriodOpened, TreatySigned
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.plain.aide import Aide
from summit.plain.game import Game
from summit.plain.opening import opening_lines
from summit.plain.page import Page
from summit.plain.telling import tell
from summit.plain.typed import Typed
from summit.present import rolling, status, waiting
from summit.present.catalogue import say
from summit.present.commands.command import Ask, Do
from summit.present.lessons import Lessons
from summit.present.names import seat_name
from summit.present.reader import reader_of
from summit.present.telling.line import PREFIX_CELLS
from summit.present.treaty_rows import finding_rows, treaty_head

OVER: Final = 0
LEFT: Final = 0
CUT_OFF: Final = 1
"""The commands ran out before the game was over."""

ENTER: Final = Ask("nothing")
QUIT: Final = Ask("quit")

BEGINNINGS: Final = (RoundOpened, TreatySigned, PeriodOpened)
"""Where whoever goes on with a game begins to read."""


class Sitting:
    """From sitting down to the end of the game, or until its person leaves.

    Where several people share the terminal, it pauses while somebody else must act.
    """

    def __init__(self, game: Game, page: Page, typed: Typed) -> None:
        self._game = game
        self._page = page
        self._typed = typed
        self._aide = Aide(game, page, typed)
        self._lessons = Lessons()
        self._idle: Seat | None = None
        self._is_new = True
        self._is_lost = game.is_resumed
        """Whether its person has nothing before them that says where things stand."""

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self._view.outcome is not None

    def play(self) -> int | None:
        """Play until the game is over (0), its person leaves (0), or the commands run out (1).

        `None` once somebody else at this terminal must act; called again, it goes on from there.
        """
        self._typed.take_up()
        self._aide.sit_down()
        left = self._arrive() if self._is_new else None
        code = self._talk(self._sit_down()) if left is None else left
        self._typed.put_away()
        return code

    def _talk(self, news: tuple[Event, ...]) -> int | None:
        """Tell, ask and obey, again and again."""
        while True:
            self._game.play_others()
            news += self._hear()
            if self.is_over:
                self._end()
                return OVER
            other = self._game.other_due()
            if other is None:
                self._look_up(news)
            elif not self._typed.is_keyboard:
                return None
            news = ()
            line = self._typed.ask(self._prompt(other))
            if line is None:
                return CUT_OFF
            command = self._aide.obey(line)
            if command == QUIT:
                return LEFT
            if other is not None and command == ENTER:
                return None
            if isinstance(command, Ask) and command != ENTER:
                self._lessons.move_on(command.query)

    @property
    def _view(self) -> View:
        return self._game.session.view

    def _prompt(self, other: Seat | None) -> str:
        """The question for the next command, or whether all that came of the last one is read."""
        if other is None:
            return say("plain.prompt")
        return say("plain.make_way", name=seat_name(self._view.agenda, other))

    def _arrive(self) -> int | None:
        """The opening, and time to read; the exit code if its person leaves instead of playing."""
        self._page.lines(opening_lines(self._view, is_resumed=self._game.is_resumed), hang=0)
        if not self._typed.is_keyboard or self._game.is_resumed:
            return None
        while (line := self._typed.ask(say("plain.begin"))) is not None:
            if isinstance(self._aide.understood(line), Do):
                self._typed.push(line)
                return None
            command = self._aide.obey(line)
            if command == ENTER:
                return None
            if command == QUIT:
                return LEFT
        return CUT_OFF

    def _sit_down(self) -> tuple[Event, ...]:
        """All that happened so far; of a resumed game, this round or review; nothing for whoever
        comes back, who hears what is new and is told anew where things stand."""
        if not self._is_new:
            self._is_lost = True
            self._page.line()
            return ()
        self._is_new = False
        past = self._game.past
        rounds = [n for n, event in enumerate(past) if isinstance(event, BEGINNINGS)]
        recent = past[rounds[-1] :] if self._game.is_resumed and rounds else past
        if not self.is_over:
            self._tell(recent, self._view)
        return recent

    def _hear(self) -> tuple[Event, ...]:
        """Tell what has come to the seat's notice."""
        news: tuple[Event, ...] = ()
        for update in self._game.session.updates():
            self._aide.hear(update.events)
            self._tell(update.events, update.view)
            news += update.events
        return news

    def _tell(self, events: tuple[Event, ...], view: View) -> None:
        self._idle = tell(self._page, events, reader_of(view), self._idle)
        self._lessons.hear(() if view.own is None else view.own.lessons)

    def _look_up(self, news: tuple[Event, ...]) -> None:
        """Where things stand after something new, and the lesson for this moment."""
        if news or self._is_lost:
            self._stand(news)
        self._teach()

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
        self._page.lines(waiting.floor_lines(view))
        self._show_subject(view, news)
        if self._is_lost:
            self._aide.remind()
        self._is_lost = False
        if view.own is not None and view.own.duties:
            told = any(isinstance(event, ChoicePut) for event in news)
            self._aide.show_menu(silently=told and bool(view.own.choosing))

    def _show_subject(self, view: View, news: tuple[Event, ...]) -> None:
        """What it is all about: the texts after a new one, the treaty at the own turn in the
        commission; either for whoever comes back."""
        if view.treaty is not None:
            if self._is_lost:
                self._page.line(treaty_head(view))
            if view.speaker == view.seat and not view.waiting:
                self._page.lines(finding_rows(view))
            return
        is_new = any(isinstance(event, TextTabled) and event.author != view.seat for event in news)
        if is_new or self._is_lost:
            self._page.told("text", rolling.summary(view))

    def _end(self) -> None:
        """The debrief, and the ending's name alone on the last line."""
        outcome = self._view.outcome
        assert outcome is not None, "the game is over"
        self._page.line()
        self._page.lines(self._game.debrief(), hang=4)
        self._page.go_on()
        self._page.line()
        self._page.line(say("plain.outcome", ending=outcome.ending))
