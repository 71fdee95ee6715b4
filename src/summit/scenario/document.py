"""A file that was read: plain values, and the place in the file of each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from summit.scenario.findings import Finding, Related, Severity
from summit.scenario.reading.offsets import aligned

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: the keys and list positions (from 0) that lead to it."""

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
"""What a file holds before any field has said what it means: text, lists and named values."""


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, in code points; the end stands behind it."""

    line: int
    col: int
    end_line: int
    end_col: int


class Lines:
    """Where the lines of a text begin, worked out when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def place(self, index: int) -> tuple[int, int]:
        """Line and column of a character, from 1."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def index(self, line: int, col: int) -> int:
        return self._starts[line - 1] + col - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(i + 1 for i, char in enumerate(self._text) if char == "\n")]


def holds(value: object, part: str | int) -> bool:
    """Whether a block has this key, or a list this position."""
    if isinstance(value, list):
        return isinstance(part, int) and part < len(value)
    return isinstance(value, dict) and part in value


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file with their places; `findings` are the faults met while reading.

    Asked for a path that the file does not hold, it answers for the nearest one above.
    """

    file: str
    text: str
    value: Tree
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]
    lines: Lines
    findings: tuple[Finding, ...] = ()

    def at(self, path: Path) -> Tree | None:
        """The value at `path`, or none."""
        value: Tree = self.value
        for part in path:
            if not holds(value, part):
                return None
            value = value[part]  # type: ignore[index]
        return value

    def span(self, path: Path) -> Span:
        """The place of a value; of a block or list over several lines, where it begins."""
        while path and path not in self.values:
            path = path[:-1]
        span = self.values[path]
        if span.line != span.end_line and isinstance(self.at(path), dict | list):
            return self.header(path)
        return span

    def key_span(self, path: Path) -> Span:
        """The place of a key; of a list's entry, its beginning."""
        while path and path not in self.keys and path not in self.values:
            path = path[:-1]
        return self.keys[path] if path in self.keys else self.header(path)

    def header(self, path: Path) -> Span:
        """Where a block begins, by its own or its first key: there, what it lacks is missed."""
        while path and path not in self.values:
            path = path[:-1]
        if path in self.keys:
            return self.keys[path]
        value = self.at(path)
        if isinstance(value, dict) and value:
            return self.keys.get((*path, next(iter(value))), self.values[path])
        return self.values[path]

    def inside(self, path: Path, start: int, end: int) -> Span:
        """The place of characters `start` to `end` of a text, however it is quoted or folded."""
        value = self.at(path)
        span = self.span(path)
        if not isinstance(value, str) or not value:
            return span
        place, index = self.lines.place, self.lines.index
        first, last = index(span.line, span.col), index(span.end_line, span.end_col)
        places = aligned(self.text[first:last], value)
        start = max(0, min(start, len(value) - 1))
        end = max(start + 1, min(end, len(value)))
        return Span(*place(first + places[start]), *place(first + places[end - 1] + 1))

    def finding(
        self,
        code: str,
        severity: Severity,
        span: Span,
        message: str,
        help: str = "",
        related: tuple[Related, ...] = (),
    ) -> Finding:
        return Finding(code, severity, self.file, *span, message, help, related)
