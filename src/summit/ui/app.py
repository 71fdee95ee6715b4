"""The program on screens: it seats people, lets the others move, hands over, and leaves."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from traceback import format_exception
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import Worker, WorkerFailed

from summit.lobby.settings import keep_theme, theme
from summit.present.catalogue import say
from summit.ui.commands import commands_of, keys_named
from summit.ui.screens.room import Room
from summit.ui.themes import COLOURS, DEFAULT, themes, variables

if TYPE_CHECKING:
    # A game is known once there is one: home comes up without it.
    from summit.lobby.gathering import Gathering
    from summit.lobby.wish import Plan
    from summit.table.save_error import SaveError
    from summit.ui.play import Play

STOPPED: Final = 130
"""The exit code after Ctrl-C, as shells have it."""

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
        self._first = gathering
        self._plan = plan
        self._play: Play | None = None
        self.lost = ""
        self.failure = ""
        self.is_terminated = False
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
        return self._first if self._play is None else self._play.gathering

    @property
    def is_motion_on(self) -> bool:
        """Whether lines come one by one: not over SSH, and not where animations are off."""
        far = any(os.environ.get(name) for name in ("SSH_TTY", "SSH_CONNECTION"))
        return self.animation_level != "none" and not far

    @property
    def place(self) -> str:
        """Where the game is kept."""
        return "" if self.gathering is None else str(self.gathering.path)

    def on_load(self) -> None:
        """Before the terminal is touched: leave in good order when the system asks to."""
        self._heed_signals()

    def on_mount(self) -> None:
        """Open what is to be opened."""
        if any(os.environ.get(name) for name in ("SSH_TTY", "SSH_CONNECTION")):
            self.animation_level = "none"
        if self._first is not None:
            first, self._first = self._first, None
            self._begin(first)
            return
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
                    loop.add_signal_handler(number, self.hang_up)

    def hang_up(self) -> None:
        """The system asks to leave, or the terminal is gone: the game is kept."""
        self.is_terminated = True
        self.exit()

    def _home(self, notice: str = "") -> None:
        from summit.ui.screens.home import HomeScreen

        self.clear_stage()
        self.push_screen(HomeScreen(notice))

    def clear_stage(self) -> None:
        """Take down every screen; nothing of one stays for the next."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.clear_notifications()
        if self.clipboard:
            # Some terminals keep what they have where the new text is empty.
            self.copy_to_clipboard(" ")

    def open_plan(self, plan: Plan) -> None:
        """Begin a game whose seats are chosen. Raises `SaveError`."""
        from summit.lobby.gathering import opened

        self._begin(opened(plan))

    def open_save(self, path: Path) -> None:
        """Go on with a game. Raises `SaveError`."""
        from summit.lobby.gathering import reopened

        self._begin(reopened(path))

    def _begin(self, gathering: Gathering) -> None:
        from summit.ui.play import Play

        self._play = Play(self, gathering)
        self._play.enter()

    @property
    def play(self) -> Play:
        """The game that is on; `RuntimeError` where none is."""
        if self._play is None:
            raise RuntimeError("no game is on")
        return self._play

    @property
    def screens(self) -> tuple[Screen[Any], ...]:
        """All screens, the one on top last."""
        return tuple(self.screen_stack)

    def show(self, screen: Screen[Any]) -> None:
        """Put a screen on top."""
        self.push_screen(screen)

    def run_play(self, play: Play) -> Worker[None]:
        """Let the others move, while the keys stay free; whatever fails there, shows."""
        return self.run_worker(play.let_others_move(), exit_on_error=True)

    def _fatal_error(self) -> None:
        # The library would print every local variable, and with them every secret of the game.
        self.bell()
        error = self._exception
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error
        self.failure = "" if error is None else "".join(format_exception(error))
        self._close_messages_no_wait()

    def lose(self, error: SaveError) -> None:
        """The game cannot be saved any more: stop, and say so; what was acknowledged is kept."""
        self.lost = str(error)
        self.exit(LOST, return_code=LOST)

    def leave(self) -> None:
        """Leave the program; the game is kept."""
        self.exit(0)

    def go_home(self) -> None:
        """Put the game away, kept, and show what there is to play."""
        play, self._play = self._play, None
        self._home("" if play is None else play.close())

    def do_leave(self) -> None:
        """Q: from the table home, from home out."""
        if self._play is None:
            self.leave()
            return
        from summit.ui.screens.picking import PickScreen

        def chosen(place: int | None) -> None:
            if place == 1:
                self.go_home()
            elif place == 2:
                self.leave()

        labels = (say("leave.stay"), say("leave.home"), say("leave.out"))
        is_kept = self._play.gathering.path is not None
        title = say("leave.title" if is_kept else "leave.title_unsaved")
        self.push_screen(PickScreen(title, labels), chosen)

    def do_quit(self) -> None:
        """Out at once; every move is saved already."""
        self.exit(0)

    def do_stop(self) -> None:
        """Out at once, and say so to the shell as it expects it of Ctrl-C."""
        self.exit(return_code=STOPPED)

    def do_suspend(self) -> None:
        """To the shell for a while, where there is one."""
        self.action_suspend_process()

    def do_help(self) -> None:
        """The keys that are at hand on this screen."""
        from summit.ui.screens.help import HelpScreen

        room = self.screen.ROOM if isinstance(self.screen, Room) else ""
        if room != "help":
            gathering = self.gathering
            self.push_screen(HelpScreen(room, None if gathering is None else gathering.agenda))

    def do_palette(self) -> None:
        """The command palette."""
        self.action_command_palette()

    def action_command_palette(self) -> None:
        """The command palette, unless it is open."""
        from summit.ui.widgets.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    async def action_command(self, name: str) -> None:
        """A command that no screen has taken."""
        getattr(self, f"do_{name}")()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
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
    def do() -> None:
        if screen.check_action("command", (name,)):
            screen.action_command(name)

    return do
