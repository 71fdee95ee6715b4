"""A game in a process that is killed without warning: run by test_kill.

Usage: python -m tests.table.broken_off PATH MOMENT NUMBER [SCENARIO]
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from summit.table.seating import resumed_table
from tests.engine.pact import PACT
from tests.table.games import TEXT, open_saved
from tests.table.players import whimsical


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(path: Path, moment: str, number: int, text: str = TEXT) -> None:
    left = [number]

    def is_due() -> bool:
        left[0] -= 1
        return left[0] < 0

    write, fsync = os.write, os.fsync

    def part(descriptor: int, data: bytes) -> int:
        if is_due():
            write(descriptor, bytes(data)[: len(data) * 5 // 9])
            die()
        return write(descriptor, data)

    def unflushed(descriptor: int) -> None:
        if is_due():
            die()
        fsync(descriptor)

    if moment == "writing":
        os.write = part  # type: ignore[assignment]
    if moment == "flushing":
        os.fsync = unflushed  # type: ignore[assignment]
    table = resumed_table(path, whimsical)[0] if path.exists() else open_saved(path, text=text)
    if moment == "acting":
        table.watch(lambda _: die() if is_due() else None)
    table.play_scripts()
    table.close()


if __name__ == "__main__":
    text = PACT if sys.argv[4:] == ["pact"] else TEXT
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), text)
