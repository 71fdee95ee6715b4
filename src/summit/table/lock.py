"""One save, one player: a lock on a save for as long as a process holds it."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

from filelock import FileLock, Timeout

from summit.table.folders import locks_folder
from summit.table.save_error import SaveError, make_folder, save_error


class Lock:
    """Holds a save until it is let go, or until the process ends in whatever way.

    The lock lies in the user's own folder, so that nothing appears beside the save. Its file stays
    there: it is the system's lock on the file that counts, and a system forgets that of a dead
    process. Raises `SaveError` if another process (or this one) holds the save.
    """

    def __init__(self, path: Path) -> None:
        folder = locks_folder()
        make_folder(folder)
        try:
            # Not bound to a thread: a host may close a table from another one.
            self._lock = FileLock(folder / _name(path), timeout=0, thread_local=False)
            self._lock.acquire()
        except Timeout:
            raise SaveError("in_use", path) from None
        except OSError as error:
            raise save_error(error, folder) from error

    def release(self) -> None:
        """Let go; letting go twice is fine."""
        self._lock.release()


def _name(path: Path) -> str:
    """One name for a file, by whatever way it is reached."""
    resolved = os.path.normcase(path.resolve())
    return blake2b(os.fsencode(resolved), digest_size=16).hexdigest() + ".lock"
