"""Writing a save: on the disk before it is acknowledged, or as if it had never been tried."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summit.engine.actions import Speak
from summit.table.fingerprint import fingerprint
from summit.table.lines import read
from summit.table.save import load
from summit.table.save_error import SaveError
from summit.table.seating import resumed_table
from summit.table.session import LocalSession
from summit.table.table import Table
from tests.table.games import AVARIA, BORLAND, open_saved
from tests.table.players import whimsical

Trouble = Callable[[pytest.MonkeyPatch], None]


def speaker_of(table: Table) -> LocalSession:
    (seat,) = table.waiting_for
    return LocalSession(table, seat)


def failing(name: str, code: int, *, after: int = 0) -> Trouble:
    """Make a call to the system fail once it has succeeded `after` times."""

    def arrange(patch: pytest.MonkeyPatch) -> None:
        real = getattr(os, name)
        calls: list[int] = []

        def call(*given: object) -> object:
            calls.append(1)
            if len(calls) > after:
                raise OSError(code, os.strerror(code))
            return real(*given)

        patch.setattr(os, name, call)

    return arrange


def full_disk_in_the_middle(patch: pytest.MonkeyPatch) -> None:
    """Half of what is written fits on the disk."""
    real = os.write
    room = [100]

    def write(descriptor: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        count = real(descriptor, bytes(data)[: room[0]])
        room[0] -= count
        return count

    patch.setattr(os, "write", write)


def stubborn(patch: pytest.MonkeyPatch) -> None:
    """The disk is full, and the half-written line cannot be cut off again either."""
    full_disk_in_the_middle(patch)
    failing("ftruncate", errno.EIO, after=1)(patch)


@pytest.mark.skipif(sys.platform == "win32", reason="no modes")
def test_a_save_is_for_its_owners_eyes_only(path: Path) -> None:
    mask = os.umask(0)
    try:
        open_saved(path).close()
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_appears_beside_the_save(path: Path) -> None:
    table = open_saved(path)
    assert [entry.name for entry in path.parent.iterdir() if entry.is_file()] == [path.name]
    table.close()


def test_the_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "game.jsonl"
    open_saved(path).close()
    assert load(path).entries


def test_a_save_is_never_overwritten(finished: Path) -> None:
    before = finished.read_bytes()
    with pytest.raises(SaveError, match="saves are never overwritten"):
        open_saved(finished)
    assert finished.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_a_link_is_not_written_through(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "elsewhere.jsonl")
    with pytest.raises(SaveError, match="never overwritten"):
        open_saved(path)
    assert not (tmp_path / "elsewhere.jsonl").exists()


def test_an_action_is_on_the_disk_before_it_is_acknowledged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the system is told to flush, the line stands in the file and nobody has heard of it."""
    table = open_saved(path, persons=(BORLAND, AVARIA))
    session = speaker_of(table)
    before = table.state
    flushed: list[tuple[int, bool]] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        flushed.append((len(read(path).entries), table.state is before))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert session.seat is not None
    assert session.submit(Speak(session.seat, "Heard.")) is None
    assert flushed == [(len(table.entries), True)]
    table.close()


@pytest.mark.parametrize(
    ("trouble", "message"),
    [
        (failing("write", errno.ENOSPC), "the disk is full"),
        (full_disk_in_the_middle, "the disk is full"),
        (stubborn, "the disk is full"),
        (failing("fsync", errno.EIO), "the system says: "),
        (failing("fsync", errno.ENOSPC), "the disk is full"),
        (failing("write", errno.EROFS), "may not be read or written"),
        (failing("ftruncate", errno.EIO), "the system says: "),
    ],
    ids=["full", "half full", "full and stuck", "failing", "full at last", "read only", "stuck"],
)
def test_what_cannot_be_saved_did_not_happen(path: Path, trouble: Trouble, message: str) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    session = speaker_of(table)
    assert session.seat is not None
    before, view, count = table.state, session.view, len(table.entries)
    with pytest.MonkeyPatch.context() as patch:
        trouble(patch)
        with pytest.raises(SaveError, match=message):
            session.submit(Speak(session.seat, "Not heard."))
    assert (table.state, session.view, session.updates()) == (before, view, ())
    assert len(load(path).entries) == count
    # The trouble is over: the game goes on, and the file holds what was heard.
    assert session.submit(Speak(session.seat, "Heard.")) is None
    table.close()
    assert load(path).entries == table.entries
    assert [r.words for r in table.state.remarks] == ["Heard."]


def test_ctrl_c_while_saving_leaves_one_game_not_two(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    session = speaker_of(table)
    assert session.seat is not None

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            session.submit(Speak(session.seat, "Interrupted."))
    assert load(path).entries == table.entries
    assert session.submit(Speak(session.seat, "Heard.")) is None
    table.close()
    assert load(path).entries == table.entries


@pytest.mark.parametrize("trouble", [failing("write", errno.ENOSPC), full_disk_in_the_middle])
def test_a_game_that_cannot_be_begun_leaves_no_file(path: Path, trouble: Trouble) -> None:
    with pytest.MonkeyPatch.context() as patch:
        trouble(patch)
        with pytest.raises(SaveError, match="the disk is full"):
            open_saved(path)
    assert not path.exists()
    open_saved(path).close()


def test_a_folder_that_may_not_be_written_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing("open", errno.EACCES)(monkeypatch)
    with pytest.raises(SaveError, match="may not be read or written by you"):
        open_saved(path)


def test_a_save_that_may_only_be_read_is_said_before_the_first_action(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_saved(path, persons=(BORLAND,)).close()
    real = os.open

    def guarded(file: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(file) == path and flags & os.O_WRONLY:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(file, flags, mode)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", guarded)
        with pytest.raises(SaveError, match="may not be read or written by you"):
            resumed_table(path, whimsical)
        assert load(path).header.persons == (BORLAND,)
    resumed_table(path, whimsical)[0].close()


@pytest.mark.parametrize("how", ["removed", "replaced", "cut"])
@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed")
def test_a_file_that_is_taken_away_is_noticed(path: Path, how: str) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    session = speaker_of(table)
    assert session.seat is not None
    if how == "cut":
        os.truncate(path, 100)
    else:
        path.unlink()
    if how == "replaced":
        path.write_bytes(b"something else")
    with pytest.raises(SaveError, match="moved, removed or cut"):
        session.submit(Speak(session.seat, "Into the void."))
    table.close()


def test_to_look_at_a_save_leaves_it_as_it_was(finished: Path) -> None:
    with finished.open("ab") as file:
        file.write(b'{"n":99,"act')
    os.utime(finished, ns=(1_000, 2_000))
    before = finished.read_bytes()
    assert load(finished).torn
    assert finished.read_bytes() == before
    assert finished.stat().st_mtime_ns == 2_000


def test_a_torn_line_is_cut_off_by_the_first_entry_after_it(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    whole = path.read_bytes()
    table.close()
    path.write_bytes(whole + b'{"n":99,"act')
    table, saved = resumed_table(path, whimsical)
    assert saved.torn
    assert path.read_bytes() == whole + b'{"n":99,"act'
    session = speaker_of(table)
    assert session.seat is not None
    session.submit(Speak(session.seat, "Heard."))
    table.close()
    assert path.read_bytes().startswith(whole + b'{"n":')
    assert load(path).entries == table.entries


def test_a_line_break_that_is_missing_is_put_in(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    table.close()
    path.write_bytes(path.read_bytes()[:-1])
    table, saved = resumed_table(path, whimsical)
    assert not saved.torn
    session = speaker_of(table)
    assert session.seat is not None
    session.submit(Speak(session.seat, "Heard."))
    table.close()
    assert fingerprint(load(path).state) == fingerprint(table.state)
