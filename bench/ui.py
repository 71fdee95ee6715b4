"""How soon the screens are there, how soon they answer a key, and what they weigh."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

# Run as a script, the terminal that the tests use is found; imported from the root, so is it.
sys.path.append(str(Path(__file__).parent.parent))

from tests.ui.terminal import Terminal, at_a_terminal, python, summit, surroundings

RUNS: Final = 15
KEYS: Final = 200
SILENCE: Final = 0.003
"""Seconds without a byte after which what came is looked at."""
PAUSE: Final = 0.05
"""Seconds without a byte between two keys, as of somebody who types fast."""
REST: Final = 0.25
"""Seconds without a byte after which a screen counts as still."""

BARE: Final = """
from textual.app import App
from textual.widgets import OptionList
class Bare(App):
    def compose(self):
        yield OptionList(*(f"Line {n}" for n in range(18)), "The last line")
Bare().run()
"""
"""A program of the screen library with a list in it, and nothing else."""

GAME: Final = ("play", "new_start", "--seat", "usa", "--seed", "1")
DELTA: Final = ("play", "tests/scenarios/delta.yaml", "--seat", "dorn", "--seed", "1")
"""As the chair of a table where everything of the rules can be met."""
FOOTER: Final = "? Help"


@dataclass(frozen=True, slots=True)
class Start:
    """A program, and the text by which its first whole screen is known."""

    name: str
    command: Sequence[str]
    text: str
    budget: str = ""


STARTS: Final = (
    Start("`summit`", summit(), FOOTER, "0.40 s"),
    Start("`summit play new_start --seat usa`", summit(*GAME), FOOTER),
    Start("a bare Textual program", python(BARE), "The last line"),
)
COMMANDS: Final = (
    ("`summit --help`", summit("--help"), "0.10 s"),
    ("`import click`", python("import click"), ""),
    ("`python -c pass`", python("pass"), ""),
)


@dataclass(frozen=True, slots=True)
class Keys:
    """Two keys that undo each other, and how one comes to the screen where they do."""

    name: str
    command: Sequence[str]
    way: Sequence[tuple[str, str]]
    first: str
    second: str
    budget: str = "20 ms"


TABLE: Final = (("", FOOTER), ("enter", "Your move"))
KEYED: Final = (
    Keys("home: down, up", summit(), (("", FOOTER),), "down", "up"),
    Keys("table: down, up", summit(*GAME), TABLE, "down", "up"),
    Keys("composer: right, left", summit(*GAME), (*TABLE, ("p", "A draft")), "left", "right"),
    Keys("means: down, up", summit(*DELTA), (*TABLE, ("m", "Esc")), "down", "up"),
    Keys(
        "composer, a single text: right, left",
        summit(*DELTA),
        (*TABLE, ("p", "[position]"), ("s", "[single text]"), ("down", "Esc")),
        "left",
        "right",
    ),
    Keys("demand: right, left", summit(*GAME), (*TABLE, ("d", "Esc")), "left", "right"),
    Keys("texts: down, up", summit(*GAME), (*TABLE, ("a", "Esc")), "down", "up"),
    Keys("trust: right, left", summit(*GAME), (*TABLE, ("t", "Esc")), "right", "left"),
    Keys("briefing: right, left", summit(*GAME), (*TABLE, ("b", "Esc")), "right", "left"),
    Keys("why: down, up", summit(*GAME), (*TABLE, ("w", "Esc")), "down", "up"),
    Keys("a bare list: down, up", python(BARE), (("", "The last line"),), "down", "up", ""),
)


COMPILED: Final = {"PYTHONDONTWRITEBYTECODE": ""}
"""What is started a second time is not compiled again, as on anybody's machine."""


@contextmanager
def alone(command: Sequence[str]) -> Iterator[Terminal]:
    """A command at a terminal of 80 by 24, at home in a folder of its own."""
    with (
        TemporaryDirectory() as home,
        at_a_terminal(command, {**COMPILED, "SUMMIT_HOME": home}) as terminal,
    ):
        yield terminal


def until_whole(start: Start) -> float:
    """Seconds from before the process is made to the arrival of the last of its first screen."""
    begin = perf_counter()
    with alone(start.command) as terminal:
        terminal.wait(start.text)
        return perf_counter() - begin


def until_over(command: Sequence[str]) -> float:
    """Seconds that a command takes which draws no screens."""
    begin = perf_counter()
    subprocess.run(command, env=surroundings(COMPILED), check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begin


def come_to_rest(terminal: Terminal, rest: float = REST) -> str:
    """Read until nothing comes any more; the screen that stands then."""
    while terminal.read(rest):
        pass
    return terminal.text


def arrived(terminal: Terminal, seconds: float) -> bytes:
    """What comes within so many seconds, as it is: the screen does not learn of it yet."""
    ready, _, _ = select.select([terminal.line], [], [], seconds)
    return os.read(terminal.line, 65536) if ready else b""


def until_drawn(terminal: Terminal, key: str, aim: str) -> float:
    """Seconds from a key to the bytes that make the screen what it is to become.

    What arrives is only looked at in a pause, so that looking takes no time from reading.
    """
    come_to_rest(terminal, PAUSE)
    decode = getincrementaldecoder("utf-8")("replace").decode
    begin = perf_counter()
    terminal.press(key)
    drawn = 0.0
    while not drawn:
        pieces: list[tuple[float, bytes]] = []
        while piece := arrived(terminal, SILENCE if pieces else 5.0):
            pieces.append((perf_counter() - begin, piece))
        assert pieces, f"it never came:\n{terminal.text}\nbut should have been\n{aim}"
        for taken, piece in pieces:
            terminal.screen.feed(decode(piece))
            drawn = drawn or (taken if terminal.text == aim else 0.0)
    return drawn


@dataclass(frozen=True, slots=True)
class Answers:
    """What keys take in seconds, the middle and the 95th percentile; the bytes that one brings to
    the terminal; the KiB of the program in memory."""

    middle: float
    late: float
    drawn: float
    weight: int


def answers(keys: Keys) -> Answers:
    """Keys pressed one after the other, each once the screen stands still."""
    with alone(keys.command) as terminal:
        for key, text in keys.way:
            if key:
                terminal.press(key)
            terminal.wait(text)
            come_to_rest(terminal)
        weight = resident(terminal.process.pid)
        aims = {}
        for key in (keys.first, keys.second) * 2:
            terminal.press(key)
            aims[key] = come_to_rest(terminal)
        before = len(terminal.screen.raw)
        pressed = (keys.first, keys.second) * (KEYS // 2)
        taken = [until_drawn(terminal, key, aims[key]) for key in pressed]
        drawn = (len(terminal.screen.raw) - before) / KEYS
    return Answers(median(taken), quantiles(taken, n=20)[-1], drawn, weight)


def resident(process: int) -> int:
    """The KiB of memory that a process holds."""
    asked = ["ps", "-o", "rss=", "-p", str(process)]
    return int(subprocess.run(asked, check=True, capture_output=True).stdout)


def side_by_side(works: Sequence[Callable[[], float]], runs: int) -> list[float]:
    """The median of each, run in turn, so that all meet the same weather; a first turn is lost."""
    turns = [[work() for work in works] for _ in range(runs + 1)][1:]
    return [median(column) for column in zip(*turns, strict=True)]


def starting(runs: int) -> None:
    """Print what starting takes, the last row of each kind counting as one."""
    screens = side_by_side([partial(until_whole, each) for each in STARTS], runs)
    others = side_by_side([partial(until_over, command) for _, command, _ in COMMANDS], runs)
    print("| from nothing to | median | times the last of its kind | budget |\n|---|---|---|---|")
    for start, taken in zip(STARTS, screens, strict=True):
        print(row(f"the first screen of {start.name}", taken, screens[-1], start.budget))
    for (name, _, budget), taken in zip(COMMANDS, others, strict=True):
        print(row(f"the end of {name}", taken, others[-1], budget))


def row(name: str, taken: float, least: float, budget: str) -> str:
    return f"| {name} | {taken:.2f} s | {taken / least:.1f} | {budget} |"


def answering() -> None:
    """Print what keys take, and what the programs weigh that they are pressed in."""
    print(
        f"\n| {KEYS} keys, from key to screen | median | p95 | budget | drawn a key | in memory |"
    )
    print("|---|---|---|---|---|---|")
    for keys in KEYED:
        got = answers(keys)
        times = f"{got.middle * 1000:.1f} ms | {got.late * 1000:.1f} ms | {keys.budget}"
        weights = f"{got.drawn / 1000:.1f} kB | {got.weight / 1024:.0f} MiB"
        print(f"| {keys.name} | {times} | {weights} |", flush=True)


def main() -> None:
    """Print two Markdown tables; an argument sets the number of runs."""
    if not hasattr(os, "openpty"):
        print("This system has no pseudo-terminals of the Unix kind: nothing is measured.")
        return
    starting(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
    answering()


if __name__ == "__main__":
    main()
