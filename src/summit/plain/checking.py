"""Scenario files checked, and everything found told with its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from summit.plain.streams import notices
from summit.present.catalogue import counted, say
from summit.scenario.files import SUFFIXES, check, find
from summit.scenario.findings import Finding, Unreadable, has_errors, render_all
from summit.text import clean

FINE: Final = 0
FAULTY: Final = 1
UNREADABLE: Final = 3


def check_all(names: Iterable[str]) -> int:
    """Check files, folders and scenarios of the library; returns the gravest exit code."""
    findings: list[Finding] = []
    texts: dict[str, list[str]] = {}
    is_unread = False
    for name in names:
        try:
            for path in _files(name):
                findings += check(path)
                texts[str(path)] = _lines(path)
        except Unreadable as error:
            is_unread = True
            notices().line(clean(str(error)))
    if findings:
        print(render_all(findings, texts))
    _sum_up(len(texts), findings)
    if is_unread:
        return UNREADABLE
    return FAULTY if has_errors(findings) else FINE


def _files(name: str) -> tuple[Path, ...]:
    """The files that a name means. Raises `Unreadable`."""
    folder = Path(name)
    if not folder.is_dir():
        return (find(name),)
    found = tuple(path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES)
    if not found:
        raise Unreadable(say("check.empty", folder=name))
    return found


def _lines(path: Path) -> list[str]:
    """The file's lines, for showing; `check` has read it, so that it can be read."""
    return path.read_text(encoding="utf-8-sig", errors="replace").splitlines()


def _sum_up(files: int, findings: list[Finding]) -> None:
    errors = sum(1 for finding in findings if finding.severity == "error")
    others = len(findings) - errors
    notices().line(
        say(
            "check.sum",
            files=counted("check.files", files),
            errors=counted("check.errors", errors),
            others=counted("check.others", others),
        )
    )
