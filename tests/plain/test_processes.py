"""Summit as a process among others: pipes that close, signals, terminals, odd locales."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

PLAY = ("play", "tutorial", "--seat", "tavia", "--seed", "seed", "--save", "game")
PROMPT = b"\n> "
PATIENCE = 60
"""How many seconds a process may be silent before it counts as hanging."""
MUCH = 2**20
"""How many bytes may come before what must come."""


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "summit", *words]


def run(*words: str, lines: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*words),
        input=lines.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


@contextmanager
def playing(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A game that waits for its first command."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command(*words), **pipes) as process:  # type: ignore[call-overload]
        try:
            read_until(process.stdout.fileno(), PROMPT)
            yield process
        finally:
            process.kill()


@contextmanager
def at_a_terminal(*words: str, **environment: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A process with a terminal of its own, and what its person types into and reads from; it must
    have left by the end."""
    keyboard, screen = pty.openpty()
    given = {**os.environ, "TERM": "dumb", **environment}
    with subprocess.Popen(
        command(*words), stdin=screen, stdout=screen, stderr=screen, env=given
    ) as process:
        os.close(screen)
        try:
            yield process, keyboard
            process.wait(PATIENCE)
        finally:
            process.kill()
            os.close(keyboard)


def read_until(descriptor: int, end: bytes) -> bytes:
    """What comes from a pipe or a terminal, up to something that must come."""
    read = b""
    while end not in read:
        ready, _, _ = select.select([descriptor], [], [], PATIENCE)
        piece = os.read(descriptor, 4096) if ready else b""
        assert piece and len(read) < MUCH, f"{end!r} never came: {read!r}"
        read += piece.replace(b"\r\n", b"\n")
    return read


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["SIGTERM", "Ctrl-C"]
)
def test_a_signal_leaves_cleanly_and_the_game_is_kept(number: signal.Signals, code: int) -> None:
    with playing(*PLAY) as process:
        process.send_signal(number)
        out, err = process.communicate()
    assert process.returncode == code
    assert b"Traceback" not in err
    assert b"summit resume game" in err.replace(b"\n  ", b" ")
    assert out == b"\n"
    assert run("resume", "game", lines="quit\n").returncode == 0


def test_a_game_that_is_killed_is_kept_up_to_its_last_move(home: Path) -> None:
    with playing(*PLAY) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(b"demand inspections 4\n")
        process.stdin.flush()
        read_until(process.stdout.fileno(), PROMPT)
        process.kill()
    again = run("resume", "game", lines="look\nquit\n")
    assert again.returncode == 0
    assert b"D1 in round 1: Tavia asks Orrin" in again.stdout


def test_a_reader_who_leaves_is_no_fault_of_ours() -> None:
    with playing(*PLAY) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdout.close()
        process.stdin.write(b"brief\n" * 2000)
        with suppress(BrokenPipeError):
            process.stdin.close()
        process.wait()
        assert process.stderr is not None
        err = process.stderr.read()
    assert process.returncode == 1
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err
    assert run("resume", "game", lines="quit\n").returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ("play", "tutorial", "--watch"),
        ("list",),
        ("brief", "new_start"),
        ("paths",),
        ("--help",),
    ],
    ids=" ".join,
)
def test_no_command_complains_when_nobody_reads(words: tuple[str, ...]) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(command(*words), stdout=write_end, stderr=subprocess.PIPE, check=False)
    os.close(write_end)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_closed_keyboard_is_the_end_of_the_commands() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -m summit "$@" <&-', sys.executable, *PLAY],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_what_is_no_text_is_no_command_and_no_crash() -> None:
    done = subprocess.run(
        command(*PLAY), input=b"\xff\xfe\x00\n\x1b[2J\nlook\n", capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_will_do(encoding: str) -> None:
    done = run("play", "new_start", "--watch", "--seed", "seed", PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    page = done.stdout.decode(encoding)
    assert page.splitlines()[-1].startswith("OUTCOME ")
    assert ("·" in page) == (encoding == "utf-8")


def test_the_page_is_the_same_whatever_the_hash_seed() -> None:
    pages = {
        run("play", "new_start", "--watch", "--seed", "seed", PYTHONHASHSEED=seed).stdout
        for seed in ("0", "1", "2")
    }
    assert len(pages) == 1


def test_a_person_at_a_terminal_is_asked_and_may_leave_with_ctrl_d() -> None:
    with at_a_terminal(COLUMNS="60") as (process, keyboard):
        read_until(keyboard, b"number or name (q leaves): ")
        os.write(keyboard, b"tutorial\n")
        read_until(keyboard, b"for whom do you speak?")
        os.write(keyboard, b"tavia\n")
        read_until(keyboard, b"if you like: ")
        os.write(keyboard, b"\n")
        page = read_until(keyboard, PROMPT)
        os.write(keyboard, b"end\n")
        page += read_until(keyboard, PROMPT)
        os.write(keyboard, b"\x04")
        page += read_until(keyboard, b"resume")
    assert process.returncode == 1
    assert b"\x1b" not in page


def test_at_a_terminal_nothing_scrolls_away_and_the_rest_can_be_skipped() -> None:
    with at_a_terminal(*PLAY, COLUMNS="80", LINES="24") as (process, keyboard):
        opening = read_until(keyboard, b"if you like: ")
        assert len(opening.splitlines()) < 24
        os.write(keyboard, b"brief\n")
        brief = read_until(keyboard, b"q skips the rest: ")
        assert len(brief.splitlines()) <= 24
        os.write(keyboard, b"\n")
        brief += read_until(keyboard, b"if you like: ")
        assert b"for Tavia alone" in brief
        os.write(keyboard, b"\n")
        page = read_until(keyboard, PROMPT)
        # What follows a skipped rest is where things stand, and the lesson.
        os.write(keyboard, b"help\n")
        read_until(keyboard, b"q skips the rest: ")
        os.write(keyboard, b"sheet\n")
        page += read_until(keyboard, b"your walk-away is 42")
        os.write(keyboard, b"pause off\n")
        page += read_until(keyboard, b"everything is shown without a stop")
        os.write(keyboard, b"help\n")
        page += read_until(keyboard, b"help COMMAND says more")
        os.write(keyboard, b"quit\n")
    assert page.count(b"LESSON") == 1
    assert process.returncode == 0


BOTH = ("play", "tutorial", "--hotseat", "--plain", "--seed", "seed", "--save", "game")
LOOKS = b" looks (q leaves): "
CLEARED = b"\x1b[H\x1b[2J\x1b[3J"


def takes_the_seat(keyboard: int) -> bytes:
    """Whoever was called sits down for the first time; the page up to the first prompt."""
    os.write(keyboard, b"\n")
    page = read_until(keyboard, b"if you like: ")
    os.write(keyboard, b"\n")
    return page + read_until(keyboard, PROMPT)


def hands_over(keyboard: int, line: bytes) -> bytes:
    """Somebody types a line and makes way; the page up to the question who looks."""
    os.write(keyboard, line + b"\n")
    page = read_until(keyboard, b"hands over: ")
    os.write(keyboard, b"\n")
    return page + read_until(keyboard, LOOKS)


def test_a_hand_over_clears_the_terminal_and_waits_for_the_next_person() -> None:
    with at_a_terminal(*BOTH, TERM="xterm") as (process, keyboard):
        first = read_until(keyboard, LOOKS)
        assert first.startswith(CLEARED)
        assert b"Your delegation" not in first
        page = takes_the_seat(keyboard)
        assert b"Your delegation: Tavia" in page
        page = hands_over(keyboard, b"end")
        seen, _, left = page.partition(CLEARED)
        assert b"TURN    Orrin has the floor" in seen
        assert left.strip().startswith(b"HAND-OVER  to Orrin\nEverybody else looks away.\n")
        # Neither a command nor a key too many opens the next person's page.
        os.write(keyboard, b"end\n")
        assert b"Your delegation" not in read_until(keyboard, LOOKS)
        assert b"Your delegation: Orrin" in takes_the_seat(keyboard)
        os.write(keyboard, b"quit\n")
        assert read_until(keyboard, b"The game is kept in").count(CLEARED) == 1
    assert process.returncode == 0


def test_keys_pressed_too_early_are_not_taken_for_the_next_persons() -> None:
    with at_a_terminal(*BOTH) as (process, keyboard):
        read_until(keyboard, LOOKS)
        takes_the_seat(keyboard)
        os.write(keyboard, b"end\n\n\n\n")
        read_until(keyboard, LOOKS)
        os.write(keyboard, b"?\n")
        assert b"Your delegation" not in read_until(keyboard, LOOKS)
        os.write(keyboard, b"q\n")
    assert process.returncode == 0


UP, YANK, NO_LINE = b"\x1b[A", b"\x19", b"\x15"


def test_the_keyboard_brings_back_nothing_that_another_person_typed() -> None:
    pytest.importorskip("readline")
    with at_a_terminal(*BOTH, TERM="xterm", LINES="60") as (process, keyboard):
        read_until(keyboard, LOOKS)
        takes_the_seat(keyboard)
        os.write(keyboard, b"say our secret\n")
        read_until(keyboard, PROMPT)
        os.write(keyboard, b"another secret" + NO_LINE)
        hands_over(keyboard, b"end")
        os.write(keyboard, UP + YANK + b"\n")
        page = read_until(keyboard, b"if you like: ")
        os.write(keyboard, UP + YANK + b"\n")
        page += read_until(keyboard, PROMPT)
        assert "SAID    Tavia: “our secret”".encode() in page
        os.write(keyboard, UP + YANK + b"\n")
        page += read_until(keyboard, PROMPT) + hands_over(keyboard, b"end")
        assert b"say our secret" not in page
        assert b"another secret" not in page
        os.write(keyboard, b"\n")
        read_until(keyboard, PROMPT)
        os.write(keyboard, UP + UP)
        assert b"say our secret" in read_until(keyboard, b"secret")
        os.write(keyboard, NO_LINE + b"quit\n")
        read_until(keyboard, b"is kept")
    assert process.returncode == 0


def test_a_dumb_terminal_is_sent_no_signs_but_lines() -> None:
    with at_a_terminal(*BOTH, LINES="30") as (process, keyboard):
        page = read_until(keyboard, LOOKS) + takes_the_seat(keyboard)
        page += hands_over(keyboard, b"end")
        os.write(keyboard, b"q\n")
        page += read_until(keyboard, b"is kept")
    assert page.count(b"\n" * 30) == 3
    assert b"\x1b" not in page
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["SIGTERM", "Ctrl-C"]
)
def test_whoever_leaves_in_the_middle_leaves_an_empty_page(
    number: signal.Signals, code: int
) -> None:
    with at_a_terminal(*BOTH, TERM="xterm") as (process, keyboard):
        read_until(keyboard, LOOKS)
        takes_the_seat(keyboard)
        process.send_signal(number)
        # A signal that comes before the terminal is read from is heeded with the next line.
        os.write(keyboard, b"\n")
        page = read_until(keyboard, b"is kept")
    assert CLEARED in page
    assert b"Tavia" not in page.partition(CLEARED)[2]
    assert process.returncode == code
