"""Where something stands in a text, for tests that expect a finding there."""

from __future__ import annotations

from collections.abc import Iterable

from summit.scenario.findings import Finding


def place(text: str, needle: str, within: str = "") -> tuple[int, int]:
    """Line and column, from 1, of `needle` inside the one place where `within` stands."""
    around = within or needle
    assert text.count(around) == 1, f"{around!r} stands {text.count(around)} times"
    index = text.index(around) + around.index(needle)
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def told(findings: Iterable[Finding]) -> list[tuple[int, int, str]]:
    """Line, column and code of each finding."""
    return [(finding.line, finding.col, finding.code) for finding in findings]


def marked(text: str, finding: Finding) -> str:
    """What a finding on one line underlines."""
    assert finding.line == finding.end_line
    return text.split("\n")[finding.line - 1][finding.col - 1 : finding.end_col - 1]
