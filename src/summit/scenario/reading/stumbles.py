"""The faults at which a YAML reader stops, told apart by where and how it stopped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml

Scan: TypeAlias = Callable[[str], "Iterator[yaml.Token]"]
"""Splits a text into tokens, as far as it can be read."""


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where reading stopped and what began there: lines and columns from 0."""

    text: str
    problem: str
    context: str
    line: int
    col: int
    from_line: int
    from_col: int
    scan: Scan

    @property
    def row(self) -> str:
        return self._row(self.line)

    @property
    def char(self) -> str:
        return self.row[self.col : self.col + 1]

    def _row(self, line: int) -> str:
        rows = self.text.split("\n")
        return rows[line] if line < len(rows) else ""

    def row_above(self) -> str:
        """The last line above with something on it."""
        for line in range(self.line - 1, -1, -1):
            if self._row(line).strip():
                return self._row(line)
        return ""


@dataclass(frozen=True, slots=True)
class Account:
    """An explanation: code, message, help, the place (from 0) and another place worth seeing."""

    code: str
    message: str
    help: str
    line: int
    col: int
    other: tuple[int, int, str] | None = None


def _tab(at: Stumble) -> Account | None:
    match = re.match(r" *\t", at.row)
    if not match or match.end() - 1 > at.col:
        return None
    message = "a tab in the indentation: YAML counts spaces only"
    return Account("E104", message, "replace it by two spaces", at.line, match.end() - 1)


def _open_quote(at: Stumble) -> Account | None:
    if "quoted scalar" not in at.context or not re.search(r"end of stream|document", at.problem):
        return None
    message = "this quote is never closed"
    return Account("E105", message, "put the same quote at its end", at.from_line, at.from_col)


def _after_quote(at: Stumble) -> Account | None:
    """Something stands behind a quoted text: it ended early, or an earlier quote stayed open."""
    quoted = _just_before(at)
    if quoted is None:
        return None
    start, end, style = quoted.start_mark, quoted.end_mark, getattr(quoted, "style", None)
    if style not in {"'", '"'}:
        return None
    if start.line != end.line:
        message = f"this quote is closed only on line {end.line + 1}"
        help = "put the same quote at the end of its own line"
        return Account("E105", message, help, start.line, start.column)
    inside = "double it: ''" if style == "'" else 'write \\" for it'
    message = "the quoted text ends before the line does"
    help = f"for a {style} inside the text {inside}, or quote the whole with the other sign"
    return Account("E106", message, help, at.line, at.col)


def _after_bracket(at: Stumble) -> Account | None:
    closing = _just_before(at)
    if not isinstance(closing, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken):
        return None
    message = "something stands behind the closing bracket"
    help = "text that begins with { or [ needs quotes"
    return Account("E109", message, help, at.line, at.col)


def _just_before(at: Stumble) -> yaml.Token | None:
    """The token that ends right before the place, if the place is where a parser gave up."""
    if not re.search(r"expected (key|<block end>|',' or|'-' indicator)", at.problem):
        return None
    ended = None
    for token in at.scan(at.text):
        mark = token.end_mark
        if (token.start_mark.line, token.start_mark.column) >= (at.line, at.col):
            break
        if mark.line == at.line and not at.row[mark.column : at.col].strip():
            ended = token
    return ended


def _colon_in_text(at: Stumble) -> Account | None:
    if "mapping values are not allowed" not in at.problem:
        return None
    before = at.row[: at.col]
    if re.search(r":\s", before):
        message = "a colon and a space inside text: YAML reads them as a new name"
        return Account("E108", message, "put the text in quotes", at.line, at.col)
    if re.match(r"\s*(- +)*[\w-]+:\S", at.row_above()):
        message = "the line above needs a space behind its colon"
        return Account("E111", message, "write `name: value`", at.line - 1, 0)
    if at.col > 1000:
        return Account("E111", "this name is too long", "shorten it", at.line, 0)
    message = "this line is indented as if it belonged to the text above"
    help = "indent it like its neighbours, or put quotes round text that goes on over lines"
    return Account("E110", message, help, at.line, _indentation(at.row))


def _indent(at: Stumble) -> Account | None:
    if not re.search(r"expected (key|<block end>)", at.problem):
        return None
    begun = (at.from_line, at.from_col, "the block begins here")
    column = _indentation(at.row)
    if at.char == "-":
        message = "a list entry stands where a name with a colon is needed"
        help = "indent the whole list under its name"
    elif at.char == ":":
        message, help = "a name is missing before the colon", "write `name: value`"
    else:
        message = "the indentation of this line fits nothing above it"
        help = f"lines of the block that begins on line {at.from_line + 1} are indented by "
        help += f"{at.from_col} spaces"
    return Account("E110", message, help, at.line, column, begun)


def _list_entry(at: Stumble) -> Account | None:
    if "'-' indicator" not in at.problem:
        return None
    message = "a list entry is needed here"
    help = "begin it with `- `, or indent this line as a part of the entry above"
    return Account("E110", message, help, at.line, _indentation(at.row))


def _list_on_line(at: Stumble) -> Account | None:
    if "sequence entries are not allowed" not in at.problem:
        return None
    message = "a list cannot begin behind a name on the same line"
    help = "put `- ` on the next line, or quotes round text that begins with a hyphen"
    return Account("E110", message, help, at.line, at.col)


def _first_character(at: Stumble) -> Account | None:
    """Signs that mean something to YAML at the head of a text."""
    pattern = (
        r"cannot start any token|keys are not allowed|node content|"
        r"undefined alias|block scalar|directive"
    )
    where = f"{at.problem} {at.context}"
    if not re.search(pattern, where) and not re.search("alias|anchor", at.context):
        return None
    line, col = at.from_line, at.from_col
    char = at.text.split("\n")[line][col : col + 1] if at.text else ""
    if char in {"|", ">"}:
        help = f"begin the text on the next line, or put quotes round text that begins with {char}"
        return Account("E109", f"something stands behind {char}", help, line, col)
    if char == "\t":
        return Account("E104", "a tab where YAML counts spaces", "use spaces", line, col)
    message = f"text that begins with {char} needs quotes"
    return Account("E109", message, f"write '{char}…' in quotes", line, col)


def _no_colon(at: Stumble) -> Account | None:
    if "could not find expected ':'" not in at.problem:
        return None
    message = "a name with a colon is needed here"
    help = "write `name: value`; text over several lines stands under `name: |`, indented"
    return Account("E111", message, help, at.from_line, at.from_col)


def _open_bracket(at: Stumble) -> Account | None:
    if "flow" not in at.context or "',' or" not in at.problem:
        return None
    message = "this bracket is not closed, or a comma is missing behind it"
    other = (at.line, at.col, "reading stopped here")
    return Account("E112", message, "close it on its line", at.from_line, at.from_col, other)


def _open_to_the_end(at: Stumble) -> Account | None:
    if "flow" not in at.context or at.char or at.line < at.text.rstrip().count("\n"):
        return None
    opened: list[yaml.Token] = []
    for token in at.scan(at.text):
        if isinstance(token, yaml.FlowMappingStartToken | yaml.FlowSequenceStartToken):
            opened.append(token)
        elif opened and isinstance(token, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken):
            opened.pop()
    if not opened:
        return None
    mark = opened[-1].start_mark
    help = "close it on its line"
    return Account("E112", "this bracket is never closed", help, mark.line, mark.column)


def _escape(at: Stumble) -> Account | None:
    if not re.search(r"escape|hexdecimal|Unicode character code", at.problem):
        return None
    message = "a backslash in double quotes begins a code, and this is none"
    help = "write \\\\ for a backslash, or use single quotes"
    return Account("E107", message, help, at.line, at.col)


def _second_document(at: Stumble) -> Account | None:
    if not re.search(r"another document|<document start>", at.problem):
        return None
    message = "a second document begins here: a file holds one scenario"
    return Account("E114", message, "remove the line of hyphens or dots", at.line, at.col)


def _anchor_twice(at: Stumble) -> Account | None:
    if "duplicate anchor" not in at.context:
        return None
    first = (at.from_line, at.from_col, "the first is here")
    return Account("E115", "two anchors have the same name", "rename one", at.line, at.col, first)


def _tag(at: Stumble) -> Account | None:
    if not re.search(r"\btag", f"{at.problem} {at.context}"):
        return None
    message = "text that begins with ! needs quotes"
    return Account("E113", message, "write '!…' in quotes", at.from_line, at.from_col)


def _too_deep(at: Stumble) -> Account | None:
    if "nesting" not in at.problem and "max depth" not in at.problem:
        return None
    return Account("E117", "too many blocks inside one another", "", at.line, at.col)


def _indentation(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


RULES: Final[tuple[Callable[[Stumble], Account | None], ...]] = (
    _tab,
    _open_quote,
    _after_quote,
    _after_bracket,
    _escape,
    _colon_in_text,
    _anchor_twice,
    _tag,
    _open_to_the_end,
    _open_bracket,
    _too_deep,
    _indent,
    _list_entry,
    _list_on_line,
    _no_colon,
    _second_document,
    _first_character,
)
