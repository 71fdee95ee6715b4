"""What the YAML reader stumbled over, in an author's words and at the place to mend."""

from __future__ import annotations

import yaml

from summit.scenario.findings import Finding, Related
from summit.scenario.reading.stumbles import RULES, Account, Scan, Stumble


def explain(error: yaml.YAMLError, text: str, file: str, scan: Scan) -> Finding:
    """The finding for a YAML error. `scan` splits a text into tokens as far as it can be read."""
    stumble = _stumble(error, text, scan)
    account = next((found for rule in RULES if (found := rule(stumble))), None)
    if account is None:
        message = "this cannot be read as YAML from here on"
        help = "look at this line and the one above: quotes, colons, brackets, indentation"
        account = Account("E100", message, help, stumble.line, stumble.col)
    line, col = account.line + 1, account.col + 1
    related: tuple[Related, ...] = ()
    if account.other:
        related = (Related(account.other[0] + 1, account.other[1] + 1, account.other[2]),)
    return Finding(
        account.code,
        "error",
        file,
        line,
        col,
        line,
        col + 1,
        account.message,
        account.help,
        related,
    )


def _stumble(error: yaml.YAMLError, text: str, scan: Scan) -> Stumble:
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    line, col = (mark.line, mark.column) if mark else (0, 0)
    last = text.count("\n")
    if line > last:
        line, col = last, len(text) - (text.rfind("\n") + 1)
    from_line, from_col = (start.line, start.column) if start else (line, col)
    return Stumble(text, problem, context, line, col, from_line, from_col, scan)
