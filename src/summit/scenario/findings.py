"""What is wrong with a file, where, and the smallest edit that would mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from summit.errors import SummitError
from summit.text import clean, width

Severity = Literal["error", "warning", "info"]

_RANK: Final[dict[str, int]] = {"error": 0, "warning": 1, "info": 2}
_SHOWN_PER_CODE: Final = 20
_LINE_WIDTH: Final = 120
_BEFORE: Final = 60


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, such as the first of two equal keys."""

    line: int
    col: int
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or doubt in a scenario file.

    Codes: E1xx reading, E2xx keys, types and conditions, E3xx references, E4xx numbers,
    E5xx the sense of the game; W… is a doubt about the same. Lines and columns count from 1, in
    code points; `end_col` stands behind the last one.
    """

    code: str
    severity: Severity
    file: str
    line: int
    col: int
    end_line: int
    end_col: int
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.col}"
        return f"{place}: {self.severity} {self.code} {self.message}"


class ScenarioError(SummitError):
    """A file that is not a coherent scenario; carries every finding about it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = ordered(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class Unreadable(SummitError):
    """A scenario that could not be read at all: no such file, no permission, not a file."""

    def __init__(self, message: str, help: str = "") -> None:
        self.help = help
        super().__init__(f"{message}\n  help: {help}" if help else message)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file, line and column, at one place the graver first; what was said twice is said once."""
    return tuple(sorted(dict.fromkeys(findings), key=_order))


def has_errors(findings: Iterable[Finding]) -> bool:
    return any(finding.severity == "error" for finding in findings)


def render(finding: Finding, lines: Sequence[str]) -> str:
    """The finding as text: place and message, the line, a row of carets, other places, help.

    `lines` is the file that the finding is about, line by line.
    """
    parts = [str(finding)]
    if 1 <= finding.line <= len(lines):
        parts += _excerpt(finding, lines[finding.line - 1])
    for other in finding.related:
        parts.append(f"  {finding.file}:{other.line}:{other.col}: {other.message}")
    if finding.help:
        parts.append(f"  help: {finding.help}")
    return "\n".join(parts)


def render_all(findings: Iterable[Finding], files: Mapping[str, Sequence[str]]) -> str:
    """Every finding as text, in order; of one code in one file at most twenty, then a count."""
    seen: Counter[tuple[str, str]] = Counter()
    parts: list[str] = []
    for finding in ordered(findings):
        kind = (finding.file, finding.code)
        seen[kind] += 1
        if seen[kind] <= _SHOWN_PER_CODE:
            parts.append(render(finding, files.get(finding.file, ())))
    for (file, code), count in seen.items():
        if count > _SHOWN_PER_CODE:
            parts.append(f"{file}: and {count - _SHOWN_PER_CODE} more of {code}")
    return "\n".join(parts)


def _order(finding: Finding) -> tuple[str, int, int, int, str, str]:
    rank = _RANK[finding.severity]
    return (finding.file, finding.line, finding.col, rank, finding.code, finding.message)


def _excerpt(finding: Finding, line: str) -> list[str]:
    """The source line and its carets, aligned by what a terminal shows, cut to its width."""
    start = finding.col - 1
    end = finding.end_col - 1 if finding.end_line == finding.line else len(line.rstrip())
    cut = max(0, start - _BEFORE) if len(line) > _LINE_WIDTH else 0
    shown = clean(line[cut : cut + _LINE_WIDTH])
    before = clean(line[cut:start])
    marked = clean(line[start : min(end, cut + _LINE_WIDTH)])
    number = f"{finding.line:>5} | "
    carets = " " * width(before) + "^" * max(1, width(marked))
    return [(number + shown).rstrip(), " " * (len(number) - 2) + "| " + carets]
