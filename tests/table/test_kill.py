"""Power off at any instant: resume where you were."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from summit.table.save import load
from summit.table.save_error import SaveError
from summit.table.seating import resumed_table
from tests.table.games import finish
from tests.table.players import whimsical

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")


def killed(path: Path, moment: str, number: int) -> int:
    """Play on in another process until it is killed; its exit code."""
    command = [sys.executable, "-m", "tests.table.broken_off", str(path), moment, str(number)]
    return subprocess.run(command, cwd=ROOT, env=os.environ, check=False).returncode


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        ("acting", 0),
        ("acting", 3),
        ("acting", 9),
        ("flushing", 2),
        ("flushing", 6),
        ("writing", 1),
        ("writing", 4),
        ("writing", 8),
    ],
)
def test_a_killed_game_ends_as_the_unbroken_one(
    path: Path, tmp_path: Path, moment: str, number: int
) -> None:
    unbroken = tmp_path / "unbroken.jsonl"
    finish(unbroken)
    assert killed(path, moment, number) == -9
    broken = path.read_bytes()
    assert len(broken) < unbroken.stat().st_size
    assert load(path).torn == (moment == "writing")
    table, saved = resumed_table(path, whimsical)
    assert saved.entries == load(unbroken).entries[: len(saved.entries)]
    table.play_scripts()
    table.close()
    assert path.read_bytes() == unbroken.read_bytes()


def test_a_game_killed_again_and_again_ends_as_the_unbroken_one(path: Path, tmp_path: Path) -> None:
    unbroken = tmp_path / "unbroken.jsonl"
    finish(unbroken)
    for number, moment in enumerate(["writing", "acting", "writing", "flushing"], start=2):
        assert killed(path, moment, number) == -9
    assert killed(path, "never", 0) == 0
    assert path.read_bytes() == unbroken.read_bytes()


def test_a_game_killed_before_it_was_begun_is_told(path: Path) -> None:
    assert killed(path, "writing", 0) == -9
    with pytest.raises(SaveError, match="never began"):
        load(path)
