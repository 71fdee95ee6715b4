"""The lines of a save: JSON, one after another, each sealed to all that stand before it."""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import IO, Final, NoReturn

from summit.table.record import Json
from summit.table.save_error import SaveError, save_error

FORMAT: Final = 3
"""The shape of the lines that this program writes."""

READABLE_BY: Final = 3
"""The oldest format whose programs can read what this one writes."""

LONGEST: Final = 16 * 2**20
"""No line is longer, in bytes. A scenario's text is by far the longest thing in one."""

Body = dict[str, Json]
"""What one line says, without its seal."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a file is whole: its bytes, its entries, the last seal, and whether a line break
    stands at the end."""

    size: int
    entries: int
    seal: str
    ended: bool


BLANK: Final = Mark(0, -1, "", True)
"""Before anything is written. The header is no entry: with it the count comes to 0."""


@dataclass(frozen=True, slots=True)
class Lines:
    """What a file says: its header, its entries, and whether a torn line follows the mark."""

    header: Body
    entries: tuple[Body, ...]
    mark: Mark
    torn: bool


def sealed(body: Body, before: str) -> tuple[str, str]:
    """The line that says `body`, and its seal, which covers the body and the seal before.

    A seal finds faults, not forgers: it has no key.
    """
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    covered = f"{before}\n{text}".encode("utf-8", "surrogatepass")
    seal = blake2b(covered, digest_size=8).hexdigest()
    return f'{text[:-1]},"seal":"{seal}"}}\n', seal


def read(path: Path) -> Lines:
    """All whole lines of a file, each checked against its seal. Touches nothing.

    A last line that was torn in writing is left out, and that is said. Anything else that is not
    as it was written is a `SaveError` that names the entry.
    """
    try:
        with _opened(path) as file:
            return _all(path, file)
    except OSError as error:
        raise save_error(error, path) from error


def _opened(path: Path) -> IO[bytes]:
    """Only a regular file: to open a pipe would wait for ever."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise SaveError("folder", path)
    if not stat.S_ISREG(mode):
        raise SaveError("not_a_file", path)
    return path.open("rb")


def _all(path: Path, file: IO[bytes]) -> Lines:
    bodies: list[Body] = []
    mark, torn = BLANK, False
    while not torn and (raw := file.readline(LONGEST + 1)):
        body = _said(path, raw, mark)
        if body is None:
            torn = True
            continue
        entries, seal = mark.entries, mark.seal
        if body:
            seal = _checked_seal(path, body, mark)
            entries += 1
            bodies.append(body)
        mark = Mark(mark.size + len(raw), entries, seal, raw.endswith(b"\n"))
    if not bodies:
        raise SaveError("unbegun" if torn else "empty", path)
    return Lines(bodies[0], tuple(bodies[1:]), mark, torn)


def _said(path: Path, raw: bytes, mark: Mark) -> Body | None:
    """What one line says with its seal: nothing for a blank one, `None` for a torn one."""
    whole = raw.endswith(b"\n")
    if len(raw) > LONGEST and not whole:
        raise SaveError("too_long", path, entry=mark.entries)
    if not raw.strip():
        return {}
    try:
        value = json.loads(raw.decode(), parse_float=_no_number, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        if mark.entries < 0 and not raw.startswith(b'{"summit":'[: len(raw)]):
            raise SaveError("foreign", path) from None
        if whole or _is_complete(raw):
            raise _unreadable(path, error, mark.entries) from None
        return None
    if not isinstance(value, dict) or not value:
        if mark.entries < 0:
            raise SaveError("foreign", path)
        raise SaveError(
            "damaged", path, entry=mark.entries, detail="this is not the form of an entry"
        )
    return value


def _is_complete(raw: bytes) -> bool:
    """Whether a line without its line break holds all that was written before it, and more: then
    it was not torn but damaged."""
    try:
        json.JSONDecoder().raw_decode(raw.decode(errors="replace"))
    except (ValueError, RecursionError):
        return False
    return True


def _unreadable(path: Path, error: Exception, entry: int) -> SaveError:
    if isinstance(error, UnicodeDecodeError):
        return SaveError("not_text", path, entry=entry)
    return SaveError("damaged", path, entry=entry, detail=str(error))


def _checked_seal(path: Path, body: Body, mark: Mark) -> str:
    """Take the seal off a body; `SaveError` if the line does not belong where it stands."""
    if mark.entries < 0:
        _expect_readable(path, body)
    elif body.get("n") != mark.entries:
        raise SaveError("out_of_order", path, entry=mark.entries, detail=f"{body.get('n')!r:.20}")
    found = body.pop("seal", None)
    seal = sealed(body, mark.seal)[1]
    if found != seal:
        raise SaveError("altered", path, entry=mark.entries)
    return seal


def _expect_readable(path: Path, header: Body) -> None:
    """`SaveError` for a first line that is no header of ours, or one from the future."""
    made_in, readable_by = header.get("summit"), header.get("readable_by")
    if type(made_in) is not int or type(readable_by) is not int:
        raise SaveError("foreign", path)
    if readable_by > FORMAT:
        raise SaveError("too_new", path, detail=f"{header.get('program')!s:.20}")


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text:.20} is no whole number")
