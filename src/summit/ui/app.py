"""The program on screens: it seats people, lets the others move, hands over, and leaves."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from traceback import format_exception
from typing import ClassVar, Final

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from summit.engine.seats import Seat
from summit.lobby.gathering import Gathering, opened, reopened
from summit.lobby.notes import keep_notes, read_notes
from summit.lobby.settings import keep_theme, theme
from summit.lobby.wish import Plan
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.table.save_error import SaveError
from summit.ui.commands import commands_of, keys_named
from summit.ui.desk import Desk
from summit.ui.screens.room import Room
from summit.ui.screens.table import TableScreen
from summit.ui.themes import COLOURS, DEFAULT, themes, variables

TERMINATED: Final = 143
"""The exit code after SIGTERM or a closed terminal, as shells have it."""

STOPPED: Final = 130
"""The exit code after Ctrl-C."""

LOST: Final = 1
"""The exit code of a game that cannot be saved any more."""


class SummitApp(App[int], inherit_bindings=False):
    """One terminal. It holds a game at most, and never shows one seat what another knows."""

    CSS_PATH = "summit.tcss"
    TITLE = "Summit"
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "command('quit')", show=False, priority=True)
    ]
    NOTIFICATION_TIMEOUT = 3

    def __init__(self, gathering: Gathering | None = None, plan: Plan | None = None) -> None:
        """At home; or with a game; or at the seats of one that is planned."""
        super().__init__()
        self._gathering = gathering
        self._plan = plan
        self._desks: dict[Seat, Desk] = {}
        self._is_busy = False
        self.lost = ""
        self.failure = ""
        for each in themes():
            self.register_theme(each)
        chosen = f"summit-{theme()}"
        self.theme = chosen if chosen in COLOURS else DEFAULT

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours that the style sheet asks for, whatever theme is chosen."""
        return variables(COLOURS[DEFAULT])

    @property
    def gathering(self) -> Gathering | None:
        """The game that is on, if one is."""
        return self._gathering

    @property
    def is_motion_on(self) -> bool:
        """Whether lines come one by one: not over SSH, and not where animations are off."""
        far = any(os.environ.get(name) for name in ("SSH_TTY", "SSH_CONNECTION"))
        return self.animation_level != "none" and not far

    @property
    def place(self) -> str:
        """Where the game is kept."""
        return "" if self._gathering is None else str(self._gathering.path)

    def on_mount(self) -> None:
        """Open what is to be opened; leave in good order when the system asks to."""
        if any(os.environ.get(name) for name in ("SSH_TTY", "SSH_CONNECTION")):
            self.animation_level = "none"
        self._heed_signals()
        if self._gathering is not None:
            self._enter()
        else:
            self._home()
            if self._plan is not None:
                from summit.ui.screens.seats import SeatsScreen

                self.push_screen(SeatsScreen(self._plan))

    def _heed_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self._terminate)

    def _terminate(self) -> None:
        self.exit(TERMINATED, return_code=TERMINATED)

    def _home(self, notice: str = "") -> None:
        from summit.ui.screens.home import HomeScreen

        self._clear()
        self.push_screen(HomeScreen(notice))

    def _clear(self) -> None:
        """Take down every screen; nothing of one stays for the next."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.clear_notifications()
        if self.clipboard:
            self.copy_to_clipboard("")

    def open_plan(self, plan: Plan) -> None:
        """Begin a game whose seats are chosen. Raises `SaveError`."""
        self._take(opened(plan))

    def open_save(self, path: Path) -> None:
        """Go on with a game. Raises `SaveError`."""
        self._take(reopened(path))

    def _take(self, gathering: Gathering) -> None:
        self._gathering, self._desks = gathering, {}
        self._enter()

    def _enter(self) -> None:
        """To the table: alone at once, several by a hand-over, nobody to watch."""
        gathering = self._gathering
        assert gathering is not None
        if not gathering.persons:
            from summit.ui.screens.watching import WatchScreen

            self._clear()
            self.push_screen(WatchScreen(gathering))
        elif len(gathering.persons) > 1 and not gathering.is_over:
            self._call(gathering.next_person or gathering.persons[0])
        else:
            self._sit(gathering.persons[0])

    def _call(self, seat: Seat) -> None:
        """The hand-over screen for a seat, and nothing else."""
        from summit.ui.screens.handover import HandoverScreen

        assert self._gathering is not None
        self._clear()
        self._next = seat
        self.push_screen(HandoverScreen(seat_name(self._gathering.agenda, seat)))

    def hand_over(self) -> None:
        """Take everything of this seat off the screen, and call for the next person."""
        assert self._gathering is not None
        person = self._gathering.next_person
        if person is not None:
            self._call(person)

    def sit_down(self) -> None:
        """The person who was called sits down."""
        self._sit(self._next)

    def _sit(self, seat: Seat) -> None:
        from summit.ui.screens.briefing import BriefingScreen

        gathering = self._gathering
        assert gathering is not None
        is_new = seat not in self._desks
        if is_new:
            desk = Desk(gathering.session(seat), gathering.past(seat))
            desk.notes = read_notes(gathering.path, seat)
            self._desks[seat] = desk
        desk = self._desks[seat]
        desk.hear()
        self._clear()
        self.push_screen(TableScreen(desk))
        if is_new and not gathering.is_resumed:
            self.push_screen(BriefingScreen(desk, begins=True))
        self.moved(desk)

    def moved(self, desk: Desk) -> None:
        """Let scripts act until a person must; the keys stay free meanwhile."""
        if not self._is_busy:
            self.run_worker(self._let_others_move(), exclusive=False, exit_on_error=True)

    async def _let_others_move(self) -> None:
        gathering = self._gathering
        if gathering is None:
            return
        self._is_busy = True
        try:
            while await asyncio.to_thread(gathering.step):
                self._hear()
        except SaveError as error:
            self.lose(error)
            return
        finally:
            self._is_busy = False
        self._hear()

    def _fatal_error(self) -> None:
        # The library would print every local variable, and with them every secret of the game.
        self.bell()
        error = self._exception
        self.failure = "" if error is None else "".join(format_exception(error))
        self._close_messages_no_wait()

    def lose(self, error: SaveError) -> None:
        """The game cannot be saved any more: stop, and say so; what was acknowledged is kept."""
        self.lost = str(error)
        self.exit(LOST, return_code=LOST)

    def _hear(self) -> None:
        """The table of whoever sits here takes in what happened."""
        for screen in self.screen_stack:
            if isinstance(screen, TableScreen) and self._gathering is not None:
                screen.desk.hear()
                screen.next_person = self._gathering.next_person
                screen.heard()

    def keep_notes(self, desk: Desk) -> bool:
        """Keep the notes of a desk beside the save; false where that cannot be."""
        path = None if self._gathering is None else self._gathering.path
        return keep_notes(path, desk.seat, desk.notes)

    def open_ending(self) -> None:
        """The debrief of the game that is over."""
        from summit.ui.screens.ending import EndingScreen

        gathering = self._gathering
        if gathering is not None and gathering.is_over:
            seat = gathering.persons[0] if len(gathering.persons) == 1 else None
            self.push_screen(EndingScreen(gathering.report(), seat))

    def leave(self) -> None:
        """Leave the program; the game is kept."""
        self.exit(0)

    def go_home(self) -> None:
        """Put the game away, kept, and show what there is to play."""
        gathering, self._gathering = self._gathering, None
        notice = ""
        if gathering is not None:
            gathering.close()
            if gathering.path is not None and not gathering.is_over:
                notice = say("home.kept", name=gathering.name)
        self._desks = {}
        self._home(notice)

    def do_leave(self) -> None:
        """Q: from the table home, from home out."""
        if self._gathering is None:
            self.leave()
            return
        from summit.ui.screens.picking import PickScreen

        def chosen(place: int | None) -> None:
            if place == 1:
                self.go_home()
            elif place == 2:
                self.leave()

        labels = (say("leave.stay"), say("leave.home"), say("leave.out"))
        self.push_screen(PickScreen(say("leave.title"), labels), chosen)

    def do_quit(self) -> None:
        """Out at once; every move is saved already."""
        self.exit(0)

    def do_help(self) -> None:
        """The keys that are at hand on this screen."""
        from summit.ui.screens.help import HelpScreen

        room = self.screen.ROOM if isinstance(self.screen, Room) else ""
        if room != "help":
            self.push_screen(HelpScreen(room))

    def do_palette(self) -> None:
        """The command palette."""
        self.action_command_palette()

    async def action_command(self, name: str) -> None:
        """A command that no screen has taken."""
        getattr(self, f"do_{name}")()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: what is at hand on this screen, and the themes."""
        if isinstance(screen, Room):
            for command in commands_of(screen.ROOM):
                if command.name != "palette" and screen.allows(command.name):
                    title = f"{command.label} ({keys_named(command)})"
                    yield SystemCommand(title, command.about, _doing(screen, command.name))
        for name in COLOURS:
            title = say("palette.theme", name=name.removeprefix("summit-"))
            yield SystemCommand(title, say("palette.theme_about"), self._theming(name))

    def _theming(self, name: str) -> Callable[[], None]:
        def choose() -> None:
            self.theme = name
            keep_theme(name.removeprefix("summit-"))

        return choose


def _doing(screen: Room[object], name: str) -> Callable[[], None]:
    return lambda: screen.action_command(name)
