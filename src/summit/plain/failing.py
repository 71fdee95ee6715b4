"""What an error that is raised on purpose comes to: one line, and an exit code."""

from __future__ import annotations

from typing import Final

from summit.errors import SummitError
from summit.lobby.wish import WrongUsage
from summit.plain.running import GameLost
from summit.present.catalogue import say
from summit.scenario.findings import ScenarioError
from summit.text import clean

FAULTY: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3


def exit_code(error: SummitError) -> int:
    """1 for findings and a game that broke off, 2 for wrong usage, 3 for what cannot be read."""
    if isinstance(error, WrongUsage):
        return USAGE
    return FAULTY if isinstance(error, ScenarioError | GameLost) else UNREADABLE


def one_line_of(error: SummitError) -> str:
    """The error in one line; of many findings the first."""
    if not isinstance(error, ScenarioError):
        lines = clean(str(error)).splitlines()
        return "; ".join(line.strip().removeprefix("help: ") for line in lines if line.strip())
    errors = [finding for finding in error.findings if finding.severity == "error"]
    first = clean(str(errors[0]), lines=False)
    if len(errors) == 1:
        return first
    return say("cli.more", first=first, count=len(errors) - 1, file=errors[0].file)
