"""A file that only ever grows: what was appended is on the disk before the call returns."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from summit.table.lines import Body, Mark, sealed
from summit.table.lock import Lock
from summit.table.save_error import SaveError, make_folder, save_error


class Journal:
    """A save open for writing, locked against every other player."""

    def __init__(self, path: Path, descriptor: int, lock: Lock) -> None:
        self._path = path
        self._descriptor = descriptor
        self._lock = lock

    @classmethod
    def create(cls, path: Path) -> Journal:
        """A new file, for its owner's eyes only. Raises `SaveError` if there is one already."""
        lock = Lock(path)
        try:
            make_folder(path.parent)
            descriptor = _opened(path, os.O_CREAT | os.O_EXCL)
        except OSError as error:
            lock.release()
            raise save_error(error, path) from error
        except SaveError:
            lock.release()
            raise
        _flush_folder(path.parent)
        return cls(path, descriptor, lock)

    @classmethod
    def reopen(cls, path: Path, lock: Lock) -> Journal:
        """A file that was read under a lock which is still held."""
        try:
            return cls(path, _opened(path, 0), lock)
        except OSError as error:
            raise save_error(error, path) from error

    def append(self, mark: Mark, bodies: Sequence[Body]) -> Mark:
        """Write lines after a mark and return the new one, once the disk has them.

        Whatever stood behind the mark is cut off: a torn line, or one that was never acknowledged.
        Raises `SaveError` if the lines cannot be written; the old mark holds on.
        """
        text, seal = "" if mark.ended else "\n", mark.seal
        for body in bodies:
            line, seal = sealed(body, seal)
            text += line
        try:
            data = text.encode()
            self._expect_at_least(mark.size)
            self._write(mark.size, data)
        except UnicodeEncodeError as error:
            raise SaveError("unwritable", self._path, detail=error.reason) from None
        except OSError as error:
            raise save_error(error, self._path) from error
        return Mark(mark.size + len(data), mark.entries + len(bodies), seal, True)

    def close(self) -> None:
        """Close the file and let go of the lock; closing twice is fine."""
        self._close_file()
        self._lock.release()

    def discard(self) -> None:
        """Remove a file that was created and could not be begun."""
        self._close_file()
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._lock.release()

    def _close_file(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _expect_at_least(self, size: int) -> None:
        """`SaveError` if somebody removed, replaced or cut the file meanwhile."""
        found = os.fstat(self._descriptor)
        if found.st_nlink == 0 or found.st_size < size:
            raise SaveError("gone", self._path)

    def _write(self, start: int, data: bytes) -> None:
        try:
            os.ftruncate(self._descriptor, start)
            os.lseek(self._descriptor, start, os.SEEK_SET)
            left = memoryview(data)
            while left:
                left = left[os.write(self._descriptor, left) :]
            _flush(self._descriptor)
        except BaseException:
            # Ctrl-C too: whoever asked will not count these lines as written.
            with contextlib.suppress(OSError):
                os.ftruncate(self._descriptor, start)
            raise


def _opened(path: Path, how: int) -> int:
    flags = os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.open(path, flags | how, 0o600)


def _flush(descriptor: int) -> None:
    """Wait until the disk has it. To a Mac, fsync alone means only that the drive was told."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _flush_folder(folder: Path) -> None:
    """Make a new file's name as lasting as its content, where the system allows it."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
