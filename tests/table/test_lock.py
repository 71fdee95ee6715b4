"""One save, one player."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summit.table.folders import locks_folder
from summit.table.save import load
from summit.table.save_error import SaveError
from summit.table.seating import resumed_table
from tests.table.games import BORLAND, open_saved
from tests.table.players import whimsical

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from summit.table.seating import resumed_table
from tests.table.players import whimsical
table, _ = resumed_table(Path(sys.argv[1]), whimsical)
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_player(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that holds the save until its input ends."""
    command = [sys.executable, "-c", HOLD, str(path)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline().strip() == b"held"
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def begun(path: Path) -> Path:
    """A game that waits for a person."""
    open_saved(path, persons=(BORLAND,)).close()
    return path


def test_a_second_process_is_told_and_may_still_look(begun: Path) -> None:
    with another_player(begun):
        with pytest.raises(SaveError, match="another Summit is playing this save"):
            resumed_table(begun, whimsical)
        assert load(begun).header.persons == (BORLAND,)


def test_the_lock_of_a_killed_process_holds_nobody_up(begun: Path) -> None:
    with another_player(begun) as process:
        process.kill()
        process.wait()
        table, _ = resumed_table(begun, whimsical)
        table.close()


def test_a_process_does_not_play_a_save_twice(begun: Path) -> None:
    table, _ = resumed_table(begun, whimsical)
    with pytest.raises(SaveError, match="another Summit"):
        resumed_table(begun, whimsical)
    table.close()
    table.close()
    resumed_table(begun, whimsical)[0].close()


def test_a_new_game_is_locked_from_the_start(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND,))
    with pytest.raises(SaveError, match="another Summit"):
        resumed_table(path, whimsical)
    table.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_a_save_is_the_same_by_whatever_way_it_is_reached(
    begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "link.jsonl"
    link.symlink_to(begun)
    table, _ = resumed_table(begun, whimsical)
    monkeypatch.chdir(begun.parent)
    for way in (link, Path(begun.name), begun.parent / "." / begun.name):
        with pytest.raises(SaveError, match="another Summit"):
            resumed_table(way, whimsical)
    table.close()


def test_a_save_that_cannot_be_read_is_not_left_locked(begun: Path) -> None:
    whole = begun.read_bytes()
    begun.write_bytes(b"no save\n")
    with pytest.raises(SaveError, match="not a save"):
        resumed_table(begun, whimsical)
    begun.write_bytes(whole)
    resumed_table(begun, whimsical)[0].close()


def test_a_lock_that_cannot_be_made_is_told_with_its_folder(begun: Path) -> None:
    folder = locks_folder()
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("in the way")
    with pytest.raises(SaveError) as caught:
        resumed_table(begun, whimsical)
    assert str(folder) in str(caught.value)
