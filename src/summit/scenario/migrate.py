"""A file of any known version brought to the newest, before its fields are looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from summit.scenario.document import Document, Path
from summit.scenario.findings import Finding, ScenarioError

FORMAT: Final = 1
"""The newest version of the format, and the only one so far."""

Block: TypeAlias = dict[str, Any]
Step: TypeAlias = Callable[[Block], Block]
"""From a block of one version a new one of the next; what it is given stays as it is."""

STEPS: Final[Mapping[int, Step]] = {}
"""From each older version the step to the next."""


def migrated(
    document: Document, *, newest: int = FORMAT, steps: Mapping[int, Step] = STEPS
) -> Block:
    """The file's values in the newest format, with `format` as a number.

    Raises `ScenarioError` where the version is missing, unknown or newer than this Summit.
    """
    tree = document.value
    if not isinstance(tree, dict):
        what = "a list" if isinstance(tree, list) else "text"
        message = f"this file holds {what}, and a scenario is a block of names with values"
        raise _fault(document, "E121", (), message, "begin with `format: 1`")
    block: Block = dict(tree)
    for version in range(_version(document, tree, newest, steps), newest):
        block = steps[version](block)
    block["format"] = newest
    return block


def _version(document: Document, tree: Block, newest: int, steps: Mapping[int, Step]) -> int:
    if "format" not in tree:
        message = "`format` is missing"
        raise _fault(document, "E130", (), message, f"put `format: {newest}` on the first line")
    written = tree["format"]
    text = written if isinstance(written, str) else ""
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        message = "`format` is a whole number: the version of the format"
        raise _fault(document, "E131", ("format",), message, f"write `format: {newest}`")
    version = int(text)
    if version > newest:
        message = f"this file is of format {version}, and this Summit reads up to {newest}"
        raise _fault(document, "E131", ("format",), message, "install a newer Summit")
    if version != newest and version not in steps:
        message = f"there is no format {version}"
        raise _fault(document, "E131", ("format",), message, f"write `format: {newest}`")
    return version


def _fault(document: Document, code: str, path: Path, message: str, help: str) -> ScenarioError:
    span = document.header(()) if not path else document.span(path)
    finding: Finding = document.finding(code, "error", span, message, help)
    return ScenarioError([finding])
