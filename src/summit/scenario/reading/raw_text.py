"""Bytes turned into the text of a file, or refused with the line."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from summit.scenario.findings import Finding, ScenarioError

MAX_BYTES: Final = 2 * 1024 * 1024
"""The largest file that is read: 2 MiB."""

_REFUSED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_NAMED: Final = {
    "\x00": "a NUL character",
    "\r": "a lone carriage return",
    "\x85": "a “next line” character",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufeff": "a byte order mark",
}
_REPORTED: Final = 20


def decoded(raw: bytes | str, file: str) -> str:
    """The file's text with ``\\n`` between lines and without a byte order mark at its head.

    Raises `ScenarioError` for what is too large, is not UTF-8, or holds control characters or
    unusual line breaks, which would shift the lines or vanish without a word.
    """
    text = raw if isinstance(raw, str) else _from_bytes(raw, file)
    if len(text) > MAX_BYTES:
        raise _fault(file, "E103", 1, 1, *_TOO_LARGE)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = [*_surrogates(text, file), *_strange_characters(text, file)]
    if found:
        raise ScenarioError(found)
    return text


_TOO_LARGE: Final = (
    "this file is larger than 2 MiB",
    "a scenario is text: even a long one has a tenth of that",
)


def _from_bytes(raw: bytes, file: str) -> str:
    if len(raw) > MAX_BYTES:
        raise _fault(file, "E103", 1, 1, *_TOO_LARGE)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _fault(file, "E101", 1, 1, "this file is UTF-16", "save it as UTF-8")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        col = len(before) - (before.rfind("\n") + 1) + 1
        message = f"the byte 0x{raw[error.start]:02x} is not UTF-8 text"
        help = "save the file as UTF-8, and look at this place: a letter or quote was lost"
        raise _fault(file, "E101", line, col, message, help) from None


def _surrogates(text: str, file: str) -> list[Finding]:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return [_character(text, error.start, file, "half of a surrogate pair")]
    return []


def _strange_characters(text: str, file: str) -> list[Finding]:
    found = []
    for match in _REFUSED.finditer(text):
        char = match.group()
        name = _NAMED.get(char, f"the control character U+{ord(char):04X}")
        if unicodedata.category(char) == "Cn":
            name = f"U+{ord(char):04X}, which is not a character,"
        found.append(_character(text, match.start(), file, name))
        if len(found) == _REPORTED:
            break
    return found


def _character(text: str, index: int, file: str, name: str) -> Finding:
    line = text.count("\n", 0, index) + 1
    col = index - (text.rfind("\n", 0, index) + 1) + 1
    message = f"{name} cannot stand in a scenario"
    help = "delete it; it often comes in with text pasted from elsewhere"
    return Finding("E102", "error", file, line, col, line, col + 1, message, help)


def _fault(file: str, code: str, line: int, col: int, message: str, help: str) -> ScenarioError:
    return ScenarioError([Finding(code, "error", file, line, col, line, col + 1, message, help)])
