"""The program in a pseudo-terminal: a process, the keys that go to it, the screen that it draws."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from time import monotonic
from types import MappingProxyType
from typing import Any, Final

from summit.text import width

PATIENCE: Final = 30
"""How many seconds may pass before what must come counts as never coming."""

SILENCE: Final = {"LINES", "COLUMNS", "NO_COLOR", "COLORTERM", "SSH_TTY", "SSH_CONNECTION"}
"""What the tests' own terminal says of itself, and is not told to the one that is tested."""

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

_TOKEN: Final = re.compile(
    r"\x1b\[(?P<mark>[<-?]?)(?P<numbers>[0-9;:]*)(?P<between>[ -/]*)(?P<end>[@-~])"
    r"|\x1b(?P<string>[\]PX^_])(?P<said>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<short>[ -/]*[0-OQ-WYZ\\`-~]|(?=[\x00-\x1f]))"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f-\x9f])"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)",
    re.DOTALL,
)


class Screen:
    """As much of a terminal as the program uses. What it does not know, it keeps in `unknown`.

    `modes` are the private modes that are on, `pushed` the keyboard protocols on their stack,
    `strings` all operating system commands and their like (titles, clipboards), `colours` the
    parameters of every change of colour.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.raw = ""
        self.modes: set[int] = {7, 25}
        self.pushed: list[str] = []
        self.strings: list[str] = []
        self.colours: set[str] = set()
        self.unknown: list[str] = []
        self.shell: list[str] = [""]
        self._rest = ""
        self._at = (0, 0)
        self._grid = self._blank()

    @property
    def is_full(self) -> bool:
        """Whether the alternate screen is up."""
        return 1049 in self.modes

    @property
    def text(self) -> str:
        """What stands on the alternate screen, or stood there last."""
        return "\n".join("".join(line).rstrip() for line in self._grid)

    @property
    def told(self) -> str:
        """What was written while the screen was the shell's."""
        return "\n".join(self.shell)

    def feed(self, text: str) -> None:
        """Take in what was written; a sequence that is not complete waits for its end."""
        self.raw += text
        rest, at = self._rest + text, 0
        while match := _TOKEN.match(rest, at):
            at = match.end()
            self._take(match)
        self._rest = rest[at:]

    def resize(self, columns: int, rows: int) -> None:
        """An empty screen of another size."""
        self.columns, self.rows = columns, rows
        self._grid = self._blank()

    def _take(self, match: re.Match[str]) -> None:
        if match["text"]:
            self._write(match["text"])
        elif match["control"]:
            self._control(match["control"])
        elif match["string"]:
            self.strings.append(match["string"] + match["said"])
        elif match["end"]:
            self._sequence(match["mark"], match["numbers"], match["between"] + match["end"])
        else:
            self.unknown.append(match.group())

    def _sequence(self, mark: str, numbers: str, end: str) -> None:
        match mark, end:
            case "", "H":
                row, column = ([int(each or 1) for each in numbers.split(";")] + [1, 1])[:2]
                self._at = (row - 1, column - 1)
            case "", "m":
                self.colours.add(numbers)
            case "?", "h" | "l":
                for mode in numbers.split(";"):
                    self._switch(int(mode), is_on=end == "h")
            case ">", "u":
                self.pushed.append(numbers)
            case "<", "u":
                del self.pushed[-1:]
            case "?", "$p":
                pass  # asks what the terminal can; this one does not answer
            case _:
                self.unknown.append(f"{mark}{numbers}{end}")

    def _switch(self, mode: int, *, is_on: bool) -> None:
        if mode == 1049 and is_on:
            self._grid = self._blank()
        (self.modes.add if is_on else self.modes.discard)(mode)

    def _control(self, control: str) -> None:
        row, column = self._at
        if not self.is_full:
            if control == "\n":
                self.shell.append("")
        elif control == "\n":
            self._at = (row + 1, column)
        elif control == "\r":
            self._at = (row, 0)
        else:
            self.unknown.append(control)

    def _write(self, text: str) -> None:
        if not self.is_full:
            self.shell[-1] += text
            return
        row, column = self._at
        for letter in text:
            cells = width(letter)
            if cells and row < self.rows and column < self.columns:
                line = self._grid[row]
                line[column : column + cells] = [letter, ""][:cells]
            column += cells
        self._at = (row, column)

    def _blank(self) -> list[list[str]]:
        return [[" "] * self.columns for _ in range(self.rows)]


class Terminal:
    """A process at a terminal. It leads a session of its own there, as a shell would."""

    def __init__(self, process: subprocess.Popen[bytes], line: int, screen: Screen) -> None:
        self.process = process
        self.line = line
        self.screen = screen
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._is_over = False

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return self.screen.text

    def press(self, *keys: str) -> None:
        """Send keys, by name or as they are."""
        for key in keys:
            os.write(self.line, KEYS.get(key, key).encode())

    def wait(self, *texts: str) -> None:
        """Read until all of these stand on the screen."""
        self.wait_until(lambda: self.screen.is_full and all(each in self.text for each in texts))

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Read until it is so; fail where it never is."""
        end = monotonic() + PATIENCE
        while not is_so():
            assert self.read(end - monotonic()), f"it never came:\n{self.text}\n{self.screen.told}"

    def read(self, seconds: float) -> bytes:
        """What comes within so many seconds: nothing once the terminal is closed."""
        ready, _, _ = select.select([self.line], [], [], max(0.0, seconds))
        piece = b""
        if ready:
            # A terminal that nobody writes to any more is an error to Linux, an end to others.
            with suppress(OSError):
                piece = os.read(self.line, 65536)
        self._is_over = self._is_over or (bool(ready) and not piece)
        self.screen.feed(self._decode(piece))
        return piece

    def leave(self) -> int:
        """Read to the end; the exit code of the process, which must end by itself."""
        end = monotonic() + PATIENCE
        while not self._is_over:
            assert self.read(end - monotonic()) or self._is_over, f"it never ends:\n{self.text}"
        return self.process.wait(PATIENCE)

    def drain(self) -> None:
        """Read what has come, and wait for nothing."""
        while self.read(0):
            pass

    def is_drawn_on(self) -> bool:
        """Wait until something comes, and leave it unread; whether it came."""
        return bool(select.select([self.line], [], [], PATIENCE)[0])

    def hang_up(self) -> int:
        """Close the terminal, as a lost connection would; the exit code of the process."""
        os.close(self.line)
        return self.process.wait(PATIENCE)

    def is_stopped(self) -> bool:
        """Read until the process stands still or is over; whether it stands still."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            self.read(0.02)
            changed, status = os.waitpid(self.process.pid, os.WUNTRACED | os.WNOHANG)
            if changed and os.WIFSTOPPED(status):
                return True
            if changed:
                self.process.returncode = os.waitstatus_to_exitcode(status)
                return False
        return False

    def signal(self, name: str) -> None:
        """Send the process a signal."""
        os.kill(self.process.pid, getattr(signal, name))

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size; the system tells the process."""
        self.screen.resize(columns, rows)
        resize(self.line, (columns, rows))

    @property
    def is_cooked(self) -> bool:
        """Whether the line echoes, and edits and reads its signals itself, as for a shell."""
        import termios

        wanted = termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN
        return bool(termios.tcgetattr(self.line)[3] & wanted == wanted)


KEYS: Final[Mapping[str, str]] = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "f12": "\x1b[24~",
    "ctrl+c": "\x03",
    "ctrl+q": "\x11",
    "ctrl+z": "\x1a",
}


@contextmanager
def at_a_terminal(
    command: Iterable[str],
    environment: Mapping[str, str] = NOTHING,
    *,
    size: tuple[int, int] = (80, 24),
    streams: Mapping[str, int] = NOTHING,
    is_own: bool = True,
) -> Iterator[Terminal]:
    """A command in a terminal of this size, for the time being; killed if it is still there at the
    end. `streams` name what leads elsewhere: `stdin`, `stdout`, `stderr`, each a descriptor. Of a
    terminal that is not its own the system tells a process nothing, as in some containers."""
    import fcntl
    import pty
    import termios

    line, other = pty.openpty()
    resize(line, size)

    def sit_down() -> None:
        os.setsid()
        if is_own:
            fcntl.ioctl(other, termios.TIOCSCTTY, 0)

    process = subprocess.Popen(
        list(command),
        stdin=streams.get("stdin", other),
        stdout=streams.get("stdout", other),
        stderr=streams.get("stderr", other),
        env=surroundings(environment),
        preexec_fn=sit_down,
    )
    os.close(other)
    try:
        yield Terminal(process, line, Screen(*size))
    finally:
        process.kill()
        process.wait()
        with suppress(OSError):
            os.close(line)


def resize(line: int, size: tuple[int, int]) -> None:
    """Give a terminal so many columns and rows."""
    import fcntl
    import struct
    import termios

    columns, rows = size
    fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def surroundings(more: Mapping[str, str]) -> dict[str, str]:
    """The environment for a terminal of 256 colours, and what else is said."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in SILENCE and not name.startswith("TEXTUAL")
    }
    return {**kept, "TERM": "xterm-256color", **more}


def summit(*words: str) -> list[str]:
    """The command that runs the program."""
    return [sys.executable, "-m", "summit", *words]


def python(program: str, *words: str) -> list[str]:
    """The command that runs a few lines of Python."""
    return [sys.executable, "-c", program, *words]
