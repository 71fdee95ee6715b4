"""The program in a real terminal: what it leaves behind there, and what it never sends to it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from summit.present.catalogue import say
from summit.table.save import load
from summit.ui.terminal import mend_driver
from tests.tiny import tiny
from tests.ui.terminal import NOTHING, Terminal, at_a_terminal, python, summit

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="this system has no pseudo-terminals of the Unix kind"
)

PLAY = ("play", "tutorial", "--seat", "tavia", "--seed", "seed", "--save", "game")
FLOOR = say("due.move", moves=2)
MAIN = "\nfrom summit.cli import main\nmain()\n"

MANY = 50
"""How often a key is pressed before it counts as not heard."""

SECRETS = (
    "The Long Bank is in our constitution",
    "Orrin probably cares about fish",
    "FISH are what you came for",
    "foreign officers in our harbours",
    "walk_away",
    "a local variable",
)
"""What only one side may read, and what stood in the variables of what broke."""


@contextmanager
def at_the_table(environment: Mapping[str, str] = NOTHING) -> Iterator[Terminal]:
    """The tutorial, its briefing read."""
    with at_a_terminal(summit(*PLAY), environment) as terminal:
        sit_down(terminal)
        yield terminal


def sit_down(terminal: Terminal) -> None:
    terminal.wait("The Long Bank", "? Help")
    terminal.press("enter")
    terminal.wait(FLOOR)


def table_a_text(terminal: Terminal) -> None:
    """Make a move, and see it acknowledged."""
    terminal.press("p")
    terminal.wait(say("title.composer", id="T1"))
    terminal.press("right")
    terminal.wait("20 -> 40")
    terminal.press("f6")
    terminal.wait(say("review.send"))
    terminal.press("y")
    terminal.wait("T3 by Tavia", say("due.move", moves=1))


def leave(terminal: Terminal) -> int:
    """See the program end; the terminal is as it was before. The exit code."""
    code = terminal.leave()
    screen = terminal.screen
    assert (screen.modes, screen.pushed) == ({7, 25}, []), "wrap and cursor on, all else off"
    assert terminal.is_cooked
    return code


def kept(home: Path) -> str:
    """How the line begins that says where the game is."""
    return f"The game is kept in {home / 'saves' / 'game.jsonl'}. To go on: "


# Leaving


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (("ctrl+q",), 0),
        # As `summit play --help` has it.
        (("ctrl+c",), 130),
        (("p", "ctrl+q"), 0),
        ((":", "half a li", "ctrl+q"), 0),
    ],
    ids=["ctrl+q", "ctrl+c", "in the composer", "while typing"],
)
def test_leaving_at_once_gives_the_terminal_back(
    home: Path, keys: tuple[str, ...], code: int
) -> None:
    with at_the_table() as terminal:
        for key in keys:
            terminal.press(key)
        assert leave(terminal) == code
        assert kept(home) in terminal.screen.told


def test_q_asks_whether_to_leave_and_where_to(home: Path) -> None:
    with at_the_table() as terminal:
        terminal.press("q")
        terminal.wait(say("leave.out"))
        terminal.press("down", "down", "enter")
        assert leave(terminal) == 0
        assert kept(home) in terminal.screen.told


def test_q_leads_home_and_from_home_out(home: Path) -> None:
    with at_the_table() as terminal:
        terminal.press("q")
        terminal.wait(say("leave.home"))
        terminal.press("down", "enter")
        terminal.wait(say("home.kept", name="game"))
        terminal.press("q")
        assert leave(terminal) == 0
        assert kept(home) in terminal.screen.told


def test_nothing_but_the_farewell_is_left_on_the_shells_screen(home: Path) -> None:
    with at_the_table() as terminal:
        terminal.press("ctrl+q")
        leave(terminal)
        assert terminal.screen.told.strip().startswith(kept(home))
        assert terminal.screen.told.strip().count("\n") == 0


# What the system asks for


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_gives_the_terminal_back_and_the_game_goes_on(home: Path, name: str) -> None:
    with at_the_table() as terminal:
        table_a_text(terminal)
        terminal.signal(name)
        assert leave(terminal) == 143
        assert kept(home) in terminal.screen.told
    goes_on_after_the_text()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("words", [(), PLAY], ids=["home", "play"])
def test_a_signal_before_the_first_screen_gives_the_terminal_back_too(
    words: tuple[str, ...], name: str
) -> None:
    with at_a_terminal(summit(*words)) as terminal:
        terminal.wait_until(lambda: terminal.screen.is_full)
        terminal.signal(name)
        assert leave(terminal) == 143


def test_a_terminal_that_is_closed_ends_the_program_and_the_game_goes_on() -> None:
    with at_the_table() as terminal:
        table_a_text(terminal)
        assert terminal.hang_up() == 143
    goes_on_after_the_text()


def test_a_terminal_that_is_closed_while_it_is_drawn_on_ends_the_program_too() -> None:
    with at_the_table() as terminal:
        table_a_text(terminal)
        terminal.drain()
        terminal.press("?")
        assert terminal.is_drawn_on()
        assert terminal.hang_up() == 143
    goes_on_after_the_text()


def test_a_terminal_that_goes_without_a_word_ends_the_program_too() -> None:
    with at_a_terminal(summit(*PLAY), is_own=False) as terminal:
        sit_down(terminal)
        table_a_text(terminal)
        assert terminal.hang_up() == 143
    goes_on_after_the_text()


def test_a_killed_program_goes_on_at_the_last_move_that_was_acknowledged(home: Path) -> None:
    with at_the_table() as terminal:
        table_a_text(terminal)
        terminal.signal("SIGKILL")
        assert terminal.leave() == -9
    assert not load(home / "saves" / "game.jsonl").torn
    goes_on_after_the_text()


def goes_on_after_the_text() -> None:
    """The game is resumed where a text stands on the table and one move is left."""
    with at_a_terminal(summit("resume", "game")) as terminal:
        terminal.wait("yours T3", say("due.move", moves=1))
        terminal.press("ctrl+q")
        assert leave(terminal) == 0


def test_a_resumed_game_shows_what_happened_last() -> None:
    with at_the_table() as terminal:
        table_a_text(terminal)
        terminal.press("ctrl+q")
        leave(terminal)
    with at_a_terminal(summit("resume", "game")) as terminal:
        terminal.wait("yours T3", "T3 by Tavia")


def is_stopped_in_good_order(terminal: Terminal) -> bool:
    """Whether the program stands still, the terminal meanwhile being the shell's."""
    assert terminal.is_stopped()
    terminal.drain()
    assert terminal.is_cooked
    return terminal.screen.modes == {7, 25} and terminal.screen.pushed == []


def goes_on_when_told_to(terminal: Terminal) -> None:
    """The table comes back and hears keys, and the program can be left."""
    # What stood there stands there no more: keys are lost until the program has its terminal back.
    terminal.screen.resize(terminal.screen.columns, terminal.screen.rows)
    terminal.signal("SIGCONT")
    terminal.wait(FLOOR)
    terminal.press("t")
    terminal.wait(say("title.trust"))
    terminal.press("ctrl+q")
    assert leave(terminal) == 0


def test_a_stopped_program_lends_the_terminal_to_the_shell_and_takes_it_back() -> None:
    with at_the_table() as terminal:
        terminal.signal("SIGTSTP")
        assert is_stopped_in_good_order(terminal)
        goes_on_when_told_to(terminal)


def test_ctrl_z_stops_the_program() -> None:
    with at_the_table() as terminal:
        terminal.press("ctrl+z")
        assert is_stopped_in_good_order(terminal)
        goes_on_when_told_to(terminal)


def test_a_program_that_was_stopped_by_force_can_still_be_left() -> None:
    with at_the_table() as terminal:
        terminal.signal("SIGSTOP")
        assert terminal.is_stopped()
        goes_on_when_told_to(terminal)


# What goes wrong


def opens_trust(terminal: Terminal) -> None:
    sit_down(terminal)
    terminal.press("t")


def does_nothing(terminal: Terminal) -> None:
    """It breaks by itself."""


BREAKS: dict[str, tuple[str, str, str, Callable[[Terminal], None]]] = {
    "a key": ("summit.ui.screens.table", "TableScreen", "do_trust", opens_trust),
    "a drawing": ("summit.ui.drawing", "standing", "moment", does_nothing),
    "the others": ("summit.lobby.gathering", "Gathering", "step", does_nothing),
    "the beginning": ("summit.ui.app", "SummitApp", "on_mount", does_nothing),
}
BREAKING = """
from {module} import {place}
def broken(*all):
    secret = "a local variable"
    raise RuntimeError("broken on purpose")
{place}.{name} = broken
"""


@pytest.mark.parametrize("where", BREAKS)
def test_what_breaks_gives_the_terminal_back_and_tells_no_secret(home: Path, where: str) -> None:
    module, place, name, breaks = BREAKS[where]
    program = BREAKING.format(module=module, place=place, name=name) + MAIN
    with at_a_terminal(python(program, *PLAY)) as terminal:
        breaks(terminal)
        assert leave(terminal) == 1
        told = terminal.screen.told
    assert "RuntimeError: broken on purpose" in told
    assert "in broken" in told, "where it broke is said too"
    for secret in SECRETS:
        assert secret not in told
    # Last, where it can be read below all that.
    assert told.strip().splitlines()[-1].startswith(kept(home))
    assert load(home / "saves" / "game.jsonl").entries


def test_a_full_disk_ends_the_game_at_the_last_move_that_was_acknowledged(home: Path) -> None:
    with at_the_table() as terminal:
        table_a_text(terminal)
        terminal.press("ctrl+q")
        leave(terminal)
    save = home / "saves" / "game.jsonl"
    before = save.read_bytes()
    full = f"import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, ({len(before)},) * 2)"
    with at_a_terminal(python(full + MAIN, "resume", "game")) as terminal:
        terminal.wait(say("due.move", moves=1))
        terminal.press("e")
        assert leave(terminal) == 1
        assert f"{save}: " in terminal.screen.told
        assert "Traceback" not in terminal.screen.told
    assert save.read_bytes() == before
    goes_on_after_the_text()


def test_bytes_that_are_no_text_are_passed_over() -> None:
    # What a mouse sends in the oldest protocol, after some programs have been attached again.
    with at_the_table() as terminal:
        os.write(terminal.line, b"\x1b[M\xff\xfe\xfd")
        for _ in range(MANY):
            if terminal.process.poll() is None and say("title.trust") not in terminal.text:
                terminal.press("t")
                terminal.read(0.1)
        terminal.press("ctrl+q")
        assert leave(terminal) == 0
        assert say("title.trust") in terminal.text
        assert "Traceback" not in terminal.screen.told


def test_keys_that_come_faster_than_screens_are_not_lost() -> None:
    with at_the_table() as terminal:
        terminal.press("p\x1b[C\x1b[Cm\x1b[17~")
        terminal.wait(say("review.send"))
        terminal.press("ctrl+q")
        assert leave(terminal) == 0


def test_letters_that_come_with_the_colon_go_into_the_line() -> None:
    # As they do where a slow connection brings several keys at once.
    with at_the_table() as terminal:
        terminal.press(":say apples and eels\r")
        terminal.wait("“apples and eels”")
        terminal.press("ctrl+q")
        assert leave(terminal) == 0


def test_a_game_that_is_played_elsewhere_is_not_opened_twice() -> None:
    with at_the_table(), at_a_terminal(summit("resume", "game")) as second:
        assert leave(second) == 3
        assert not re.search("\x1b", second.screen.raw)
        assert second.screen.told.startswith("summit: ")
        assert second.screen.told.strip().count("\n") == 0


# Sizes


def test_a_window_may_be_made_larger_and_smaller() -> None:
    with at_the_table() as terminal:
        terminal.resize(120, 40)
        terminal.wait("Patrol boats", FLOOR, "Help")
        terminal.resize(50, 10)
        terminal.wait("50")
        assert "Patrol boats" not in terminal.text
        terminal.resize(80, 24)
        terminal.wait("Patrol boats", FLOOR)
        terminal.press("ctrl+q")
        assert leave(terminal) == 0


# Plain mode


@pytest.mark.parametrize(
    ("words", "environment"),
    [((), {"TERM": "dumb"}), ((), {"TERM": ""}), (("--plain",), NOTHING)],
    ids=["TERM=dumb", "no TERM", "--plain"],
)
def test_plain_mode_sends_no_escape_sequence(
    words: tuple[str, ...], environment: Mapping[str, str]
) -> None:
    with at_a_terminal(summit(*PLAY, *words), environment) as terminal:
        terminal.wait_until(lambda: terminal.screen.told.endswith(": "))
        terminal.press("\n")
        terminal.wait_until(lambda: terminal.screen.told.endswith("> "))
        terminal.press("say \x1b]0;mine\x07 hello\n", "trust\n", "quit\n")
        assert leave(terminal) == 0
        assert "\x1b" not in terminal.screen.raw.replace("^[", "")
        assert terminal.screen.strings == []


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_without_a_terminal_at_both_ends_there_are_no_screens(tmp_path: Path, stream: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.touch()
    descriptor = os.open(elsewhere, os.O_RDWR)
    with at_a_terminal(summit(*PLAY), streams={stream: descriptor}) as terminal:
        if stream == "stdout":
            terminal.press("\n", "quit\n")
        leave(terminal)
        assert "\x1b" not in terminal.screen.raw
    assert b"\x1b" not in elsewhere.read_bytes()
    os.close(descriptor)


def test_errors_that_go_to_a_file_leave_the_screens_on_the_terminal(tmp_path: Path) -> None:
    elsewhere = tmp_path / "errors"
    descriptor = os.open(elsewhere, os.O_WRONLY | os.O_CREAT)
    with at_a_terminal(summit(*PLAY), streams={"stderr": descriptor}) as terminal:
        os.close(descriptor)
        terminal.wait("The Long Bank", "? Help")
        terminal.press("ctrl+q")
        assert leave(terminal) == 0
    assert b"\x1b" not in elsewhere.read_bytes()


# Colours, motion, and what is never sent


def through_all_screens(terminal: Terminal) -> None:
    """Every screen that opens from the table, one after the other, with the mouse over it."""
    for key in "pdatbwhol?":
        terminal.press(key)
        terminal.wait("Esc")
        terminal.press("\x1b[<35;10;5M", "\x1b[<35;11;22M", "escape")
        terminal.wait(FLOOR)


def is_grey(colours: str) -> bool:
    """Whether the parameters of a change of colour name no colour but greys."""
    numbers = iter(int(each or 0) for each in re.split("[;:]", colours))
    for number in numbers:
        if number not in {38, 48}:
            if number % 60 in range(31, 37) or number % 60 in range(41, 47):
                return False
            continue
        if next(numbers) == 2:
            if len({next(numbers), next(numbers), next(numbers)}) > 1:
                return False
        elif not is_grey_of_256(next(numbers)):
            return False
    return True


def is_grey_of_256(number: int) -> bool:
    if number < 16:
        return number in {0, 7, 8, 15}
    red, green, blue = (number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6
    return number >= 232 or red == green == blue


@pytest.mark.parametrize(
    "kind",
    [NOTHING, {"TERM": "xterm"}, {"COLORTERM": "truecolor"}],
    ids=["256 colours", "16 colours", "all colours"],
)
def test_no_color_leaves_greys(kind: Mapping[str, str]) -> None:
    hues = []
    for wish in (NOTHING, {"NO_COLOR": "1"}):
        with at_a_terminal(summit(*PLAY[:-2]), {**kind, **wish}) as terminal:
            sit_down(terminal)
            terminal.press("t")
            terminal.wait(say("title.trust"))
            terminal.press("ctrl+q")
            leave(terminal)
            hues.append({each for each in terminal.screen.colours if not is_grey(each)})
    in_colour, without = hues
    assert in_colour
    assert without == set()


def test_no_title_no_clipboard_and_no_link_is_ever_sent() -> None:
    with at_the_table() as terminal:
        through_all_screens(terminal)
        terminal.press("ctrl+q")
        leave(terminal)
        # OSC 22 is the shape of the mouse pointer, which the library sets.
        assert {re.sub("^]22;[a-z-]+$", "pointer", each) for each in terminal.screen.strings} <= {
            "pointer"
        }
        assert terminal.screen.unknown == []


@pytest.mark.parametrize(
    "typed",
    ["mine hello", "\x1b[200~mine \x1b]0;mine\x07\x1b]52;c;bWluZQ==\x07\x1b[5n hello\x1b[201~"],
    ids=["typed", "pasted"],
)
def test_what_is_typed_never_reaches_the_terminal_as_a_command(typed: str) -> None:
    with at_the_table() as terminal:
        terminal.press("s")
        terminal.wait("\n say\n")
        terminal.press(typed, "enter")
        terminal.wait("SAID    Tavia: ")
        terminal.press("ctrl+q")
        leave(terminal)
        assert not [each for each in terminal.screen.strings if "mine" in each or "bWlu" in each]
        assert terminal.screen.unknown == []


HOSTILE = r'"\e]0;mine\a\e[2J\e[31mThe \u202estrait\x9b31m"'


def test_a_hostile_title_is_shown_as_text_alone(tmp_path: Path) -> None:
    scenario = tmp_path / "hostile.yaml"
    scenario.write_text(
        tiny(
            ("title: The strait", f"title: {HOSTILE}"),
            ("name: Avaria", f"name: {HOSTILE.replace('strait', 'Avaria')}"),
        ),
        encoding="utf-8",
    )
    with at_a_terminal(summit("play", str(scenario), "--seat", "avaria")) as terminal:
        terminal.wait("The strait", "? Help")
        terminal.press("enter")
        terminal.wait("The Avaria")
        terminal.press("ctrl+q")
        leave(terminal)
        assert not [each for each in terminal.screen.strings if "mine" in each]
        assert "31" not in terminal.screen.colours
        assert terminal.screen.unknown == []
        assert "\u202e" not in terminal.screen.raw


@pytest.mark.parametrize(
    ("environment", "is_told_at_once"),
    [(NOTHING, False), ({"SSH_CONNECTION": "1 2 3 4"}, True), ({"SSH_TTY": "/dev/pts/9"}, True)],
    ids=["here", "SSH_CONNECTION", "SSH_TTY"],
)
def test_over_ssh_everything_is_told_at_once(
    environment: Mapping[str, str], is_told_at_once: bool
) -> None:
    with at_the_table(environment) as terminal:
        terminal.press("e")
        terminal.wait("you have the floor, turn 3")
        terminal.press("ctrl+q")
        leave(terminal)
        assert (say("due.told") in terminal.screen.raw) is not is_told_at_once


@pytest.mark.parametrize("handler", ["_sigtstp_application", "_sigcont_application"])
def test_a_signal_to_stop_or_to_go_on_waits_for_the_step_that_is_under_way(handler: str) -> None:
    """What is written in the midst of a step may wait for a lock that the very step holds."""
    driver = pytest.importorskip("textual.drivers.linux_driver", reason="no such terminals here")
    mend_driver()
    waiting: list[tuple[object, ...]] = []
    loop = SimpleNamespace(call_soon_threadsafe=lambda *call: waiting.append(call))
    stopped = SimpleNamespace(_loop=loop)
    getattr(driver.LinuxDriver, handler)(stopped, 18, None)
    assert [arguments for _, *arguments in waiting] == [[stopped]]
