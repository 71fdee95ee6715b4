"""What may be wrong with a save, in words fit to show."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from summit.errors import SummitError
from summit.text import clean

SENTENCES: Final = {
    "missing": "there is no such save",
    "folder": "this is a folder, not a save",
    "not_a_file": "this is not a regular file",
    "empty": "the file is empty: the game in it never began",
    "unbegun": "the game in it never began: its first line is torn",
    "foreign": "this is not a save of Summit",
    "too_new": "it was made by a newer Summit ({detail}), which this one cannot read",
    "too_long": "a line is longer than any that Summit writes",
    "not_text": "this is not UTF-8 text",
    "damaged": "it is damaged: {detail}",
    "out_of_order": "it is missing; number {detail} stands in its place",
    "altered": "it was altered after it was written",
    "desync": "this version of Summit makes another game of it",
    "scenario": "the scenario inside it cannot be read: {detail}",
    "in_use": "another Summit is playing this save",
    "exists": "there is such a save already, and saves are never overwritten",
    "gone": "the file was moved, removed or cut while the game was on; save nothing more into it",
    "unwritable": "no file can hold such text: {detail}",
    "no_folder": "this folder cannot be made: {detail}",
    "no_space": "the disk is full",
    "not_allowed": "this file or folder may not be read or written by you",
    "bad_name": "this cannot be the name of a save",
    "trouble": "the system says: {detail}",
}

_BY_ERRNO: Final = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "folder",
    errno.EEXIST: "exists",
    errno.ENOSPC: "no_space",
    errno.EDQUOT: "no_space",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "not_allowed",
    errno.ENAMETOOLONG: "bad_name",
}


class SaveError(SummitError):
    """A save cannot be read or written. The file was left as it was.

    `code` is a key of `SENTENCES`; `entry` is the number of the entry at fault, -1 for the header
    and `None` where the fault lies in no entry.
    """

    def __init__(
        self, code: str, path: Path, *, entry: int | None = None, detail: str = ""
    ) -> None:
        self.code = code
        self.path = path
        self.entry = entry
        self.detail = clean(detail, limit=200, lines=False)
        super().__init__(code, path, entry, detail)

    def __str__(self) -> str:
        sentence = SENTENCES[self.code].format(detail=self.detail)
        path = clean(str(self.path), lines=False)
        if self.entry is None:
            return f"{path}: {sentence}"
        place = "header" if self.entry < 0 else f"entry {self.entry}"
        return f"{path}: {place}: {sentence}"


def make_folder(folder: Path) -> None:
    """Make a folder for its owner alone, if it is not there. Raises `SaveError`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError("no_folder", folder, detail=error.strerror or str(error)) from error


def save_error(error: OSError, path: Path) -> SaveError:
    """The same trouble with a file in plain words."""
    code = _BY_ERRNO.get(error.errno or 0, "trouble")
    return SaveError(code, path, detail=error.strerror or str(error))
