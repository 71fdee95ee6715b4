"""What does not fit the format, in an author's words and at the place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from summit.scenario.document import Document, Path, holds
from summit.scenario.fields import fields_at, home_of
from summit.scenario.findings import Finding
from summit.scenario.suggest import closest, hint, listed

_MAX_MISFITS: Final = 300


@dataclass(frozen=True, slots=True)
class Misfit:
    """One error of the models led back to the file; `name` is the missing or unknown key."""

    kind: str
    path: Path
    on_key: bool
    name: str
    details: ErrorDetails


def findings_from(error: ValidationError, document: Document) -> list[Finding]:
    """A finding for every fault, where an unknown key and a missing one in one block are one."""
    misfits = misfits_in(error, document)
    renamed = _renamed(misfits)
    taken = {id(missing) for missing in renamed.values()}
    findings = []
    for misfit in misfits:
        if misfit.kind == "extra_forbidden":
            findings.append(_unknown_key(misfit, renamed.get(id(misfit)), document))
        elif misfit.kind == "missing":
            if id(misfit) not in taken:
                findings.append(_missing_key(misfit, document))
        else:
            findings.append(_misfit(misfit, document))
    return findings


def misfits_in(error: ValidationError, document: Document) -> list[Misfit]:
    """The first faults, up to three hundred: more would help nobody."""
    first = islice(error.errors(include_url=False), _MAX_MISFITS)
    return [_placed(details, document) for details in first]


def _placed(details: ErrorDetails, document: Document) -> Misfit:
    """Follows an error's steps through the file; those that are not in it name parts of models."""
    path: Path = ()
    on_key = False
    value: Any = document.value
    for step in details["loc"]:
        if step == "[key]":
            on_key = True
        elif holds(value, step):
            path, value = (*path, step), value[step]
    kind = details["type"]
    name = str(details["loc"][-1]) if details["loc"] else ""
    if kind == "extra_forbidden":
        path = path[:-1] if path and path[-1] == name else path
    return Misfit(kind, path, on_key, name, details)


def _renamed(misfits: Iterable[Misfit]) -> dict[int, Misfit]:
    """Which unknown key was meant for which missing one, by the id of the former."""
    pairs: dict[int, Misfit] = {}
    by_block: dict[Path, list[Misfit]] = {}
    for misfit in misfits:
        if misfit.kind in {"extra_forbidden", "missing"}:
            by_block.setdefault(misfit.path, []).append(misfit)
    for block in by_block.values():
        unknown = [misfit for misfit in block if misfit.kind == "extra_forbidden"]
        missing = {misfit.name: misfit for misfit in block if misfit.kind == "missing"}
        alone = len(unknown) == len(missing) == 1
        for misfit in unknown:
            best = next(iter(missing), None) if alone else closest(misfit.name, missing)
            if best is not None:
                pairs[id(misfit)] = missing.pop(best)
    return pairs


def _unknown_key(misfit: Misfit, meant: Misfit | None, document: Document) -> Finding:
    span = document.key_span((*misfit.path, misfit.name))
    message = f"unknown key `{misfit.name}`"
    if meant is not None:
        help = f"did you mean {meant.name}? It is missing here"
        return document.finding("E201", "error", span, message, help)
    block = document.at(misfit.path)
    present = block if isinstance(block, dict) else {}
    free = [field for field in fields_at(misfit.path) if field not in present]
    home = home_of(misfit.name, misfit.path)
    help = f"it belongs under {home}" if home else hint(misfit.name, free, "other keys")
    return document.finding("E201", "error", span, message, help)


def _missing_key(misfit: Misfit, document: Document) -> Finding:
    place = f" in {misfit.path[-1]}" if misfit.path and isinstance(misfit.path[-1], str) else ""
    message = f"`{misfit.name}` is missing{place}"
    help = f"add a line `{misfit.name}: …`"
    return document.finding("E202", "error", document.header(misfit.path), message, help)


def _misfit(misfit: Misfit, document: Document) -> Finding:
    find = document.key_span if misfit.on_key else document.span
    code, message, help = _said(misfit)
    return document.finding(code, "error", find(misfit.path), message, help)


def _said(misfit: Misfit) -> tuple[str, str, str]:
    """Code, message and help for one kind of fault."""
    kind = misfit.kind
    if kind in _OWN:
        message, _, help = misfit.details["msg"].partition(": ")
        return _OWN[kind], message, help
    if kind in _SAID:
        return _SAID[kind](misfit)
    return "E299", "this does not fit here", ""


def _block_needed(misfit: Misfit) -> tuple[str, str, str]:
    fields = fields_at(misfit.path)
    help = listed(fields, "keys") if fields else "write one indented line `name: value` for each"
    return "E203", f"{_shape(misfit)}, and a block of names with values is needed", help


def _list_needed(misfit: Misfit) -> tuple[str, str, str]:
    help = "write one indented line `- …` for each entry"
    return "E203", f"{_shape(misfit)}, and a list is needed", help


def _text_empty(misfit: Misfit) -> tuple[str, str, str]:
    return "E210", "nothing stands here", "write it; text that begins with # needs quotes"


def _too_few(misfit: Misfit) -> tuple[str, str, str]:
    if isinstance(misfit.details["input"], str):
        return _text_empty(misfit)
    least = misfit.details.get("ctx", {}).get("min_length", 1)
    return "E215", f"at least {least} must stand here", ""


def _too_small(misfit: Misfit) -> tuple[str, str, str]:
    least = misfit.details.get("ctx", {}).get("ge", 0)
    return "E213", f"{misfit.details['input']} is too small", f"it is at least {least}"


def _too_large(misfit: Misfit) -> tuple[str, str, str]:
    most = misfit.details.get("ctx", {}).get("le", 0)
    return "E213", f"{misfit.details['input']} is too large", f"it is at most {most}"


def _none_of_these(misfit: Misfit) -> tuple[str, str, str]:
    words = re.findall(r"'([^']*)'", str(misfit.details.get("ctx", {}).get("expected", "")))
    given = misfit.details["input"]
    if not isinstance(given, str) or not given:
        return "E214", f"{_shape(misfit)}, and a word is needed", listed(words, "words")
    return "E214", f"`{given[:40]}` is none of the words for this", hint(given, words, "words")


def _shape(misfit: Misfit) -> str:
    """What stands in the file, as an author sees it."""
    given = misfit.details["input"]
    if isinstance(given, list):
        return "this is a list"
    if isinstance(given, dict):
        return "this is a block"
    return "this is text" if given else "nothing stands here"


_SAID: Final[dict[str, Callable[[Misfit], tuple[str, str, str]]]] = {
    "dict_type": _block_needed,
    "model_type": _block_needed,
    "model_attributes_type": _block_needed,
    "list_type": _list_needed,
    "string_too_short": _text_empty,
    "too_short": _too_few,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "literal_error": _none_of_these,
}
_OWN: Final = {
    "number_expected": "E204",
    "number_separated": "E204",
    "number_percent": "E204",
    "number_long": "E204",
    "number_quoted": "E205",
    "whole_expected": "E206",
    "share_range": "E207",
    "share_expected": "E207",
    "chance_zero": "E207",
    "quorum_range": "E207",
    "yes_no_expected": "E208",
    "text_expected": "E209",
    "condition_expected": "E209",
    "condition_empty": "E210",
    "id_expected": "E211",
    "id_shape": "E211",
    "option_expected": "E212",
    "option_shape": "E212",
    "step_expected": "E214",
    "options_expected": "E203",
    "moment_expected": "E203",
    "next_expected": "E203",
    "notice_expected": "E203",
    "gesture_weight": "E213",
    "step_weight": "E213",
}
"""Faults that our own fields name in an author's words already."""
