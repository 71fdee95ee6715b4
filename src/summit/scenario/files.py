"""Scenario files found, read and checked: the one way in for the game and for `summit check`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from summit.scenario.catalogue import findings_from, misfits_in
from summit.scenario.checks import checked
from summit.scenario.document import Document
from summit.scenario.findings import Finding, ScenarioError, Unreadable, has_errors, ordered
from summit.scenario.migrate import migrated
from summit.scenario.model import Scenario
from summit.scenario.reading.raw_text import MAX_BYTES
from summit.scenario.source import parse
from summit.scenario.stand_ins import fitted_with_stand_ins
from summit.scenario.suggest import hint

SUFFIXES: Final = (".yaml", ".yml")

_PACKAGE: Final = Path(__file__).resolve().parents[1]


def folders() -> tuple[Path, ...]:
    """Where scenarios lie: the source tree's `scenarios/`, or those installed with the program."""
    beside_source = _PACKAGE.parents[1] / "scenarios"
    if _PACKAGE.parent.name == "src" and beside_source.is_dir():
        return (beside_source,)
    return (_PACKAGE / "library",)


def scenarios(where: Iterable[Path] | None = None) -> tuple[Path, ...]:
    """Every scenario file of the library, by name; of two with one name the first folder's."""
    found: dict[str, Path] = {}
    for folder in folders() if where is None else where:
        for path in sorted(folder.glob("*")) if folder.is_dir() else ():
            if path.suffix in SUFFIXES and path.is_file():
                found.setdefault(path.stem, path)
    return tuple(found[name] for name in sorted(found))


def find(name_or_path: str | Path, where: Iterable[Path] | None = None) -> Path:
    """The file of a scenario: an id from the library, or a path to a YAML file.

    Raises `Unreadable` where there is none, with the id that was probably meant.
    """
    text = str(name_or_path)
    library = {path.stem: path for path in scenarios(where)}
    if text in library:
        return library[text]
    path = Path(text).expanduser()
    if path.suffix in SUFFIXES or len(path.parts) > 1:
        if path.is_file():
            return path
        raise Unreadable(f"there is no file {text}")
    raise Unreadable(f"there is no scenario {text}", hint(text, tuple(library), "scenarios"))


def read(path: str | Path) -> Scenario:
    """The scenario in a file. Raises `Unreadable`, or `ScenarioError` with everything found."""
    return read_text(_bytes(Path(path)), str(path))


def read_text(text: str | bytes, name: str) -> Scenario:
    """The scenario in a text; `name` stands for the file in findings. Raises `ScenarioError`."""
    scenario, findings = _examined(text, name)
    if scenario is None or has_errors(findings):
        raise ScenarioError(findings)
    return scenario


def check(path: str | Path) -> tuple[Finding, ...]:
    """Everything to be said about a file, in its order; without errors `read` gives a scenario.

    Raises `Unreadable`.
    """
    return check_text(_bytes(Path(path)), str(path))


def check_text(text: str | bytes, name: str) -> tuple[Finding, ...]:
    """Everything to be said about a text, as `check` does about a file."""
    return _examined(text, name)[1]


def _bytes(path: Path) -> bytes:
    """A file's content, or as much of it as shows that it is too large."""
    try:
        if path.is_dir():
            raise Unreadable(f"{path} is a folder", "name a file in it")
        if path.exists() and not path.is_file():
            raise Unreadable(f"{path} is not a file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(f"{path} cannot be read: {reason}") from None


def _examined(text: str | bytes, name: str) -> tuple[Scenario | None, tuple[Finding, ...]]:
    """Reading, migrating, fitting and checking, as far as each allows the next."""
    try:
        document = parse(text, name)
        tree = migrated(document)
    except ScenarioError as error:
        return None, error.findings
    scenario, misfits = _fitted(tree, document)
    if scenario is None:
        found: tuple[Finding, ...] = ()
    elif misfits:
        found, scenario = _beside(misfits, checked(scenario, document)), None
    else:
        found = checked(scenario, document)
    return scenario, ordered(_one_cause_each([*document.findings, *misfits, *found]))


def _beside(misfits: list[Finding], found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The faults that do not come from a stand-in: what is wrong with names and conditions on
    other lines. What is doubtful, or a matter of numbers, waits until the values fit."""
    lines = {finding.line for finding in misfits}
    return tuple(
        each
        for each in found
        if each.severity == "error" and each.code[:2] in {"E2", "E3"} and each.line not in lines
    )


def _fitted(tree: dict[str, Any], document: Document) -> tuple[Scenario | None, list[Finding]]:
    """The scenario, and what does not fit the format: both, where stand-ins can be found for it."""
    try:
        return Scenario.model_validate(tree), []
    except ValidationError as error:
        findings = findings_from(error, document)
        misfits = misfits_in(error, document)
    extra = [(*each.path, each.name) for each in misfits if each.kind == "extra_forbidden"]
    missing = [(*each.path, each.name) for each in misfits if each.kind == "missing"]
    others = [each for each in misfits if each.kind not in {"extra_forbidden", "missing"}]
    if any(each.on_key or not each.path for each in others):
        return None, findings
    bad = [*missing, *dict.fromkeys(each.path for each in others)]
    return fitted_with_stand_ins(tree, extra, bad), findings


def _one_cause_each(findings: list[Finding]) -> list[Finding]:
    """Without the warning about a lost comment where the empty field is an error already."""
    empty = {finding.line for finding in findings if finding.code in {"E210", "E203", "E211"}}
    return [each for each in findings if each.code != "W021" or each.line not in empty]
