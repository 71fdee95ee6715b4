"""The house is in order: what is promised in words about the repository holds in its files."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import summit

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "summit"
MODULES = sorted(SOURCE.rglob("*.py"))
DECISIONS = sorted((ROOT / "docs" / "decisions").iterdir())
MADE = {".git", ".venv", "__pycache__", "build", "dist", "saves"}
FORBIDDEN_NAME = re.compile(r"manager|handler|helper|util", re.IGNORECASE)
# Put together here, so that this file may be read by its own test.
NOT_OURS = (
    "/wo" + "rk/",
    "/ro" + "ot/",
    "pypi." + "org",
    "pythonhosted." + "org",
    "npmjs." + "org",
)


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def project() -> dict[str, Any]:
    return tomllib.loads(read("pyproject.toml"))


def requirements() -> list[Requirement]:
    """Everything that Summit and its tests ask for by name."""
    table = project()["project"]
    extras = [line for lines in table["optional-dependencies"].values() for line in lines]
    return [Requirement(line) for line in (*table["dependencies"], *extras)]


def pins() -> list[Requirement]:
    lines = read("constraints.txt").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def files_of_the_repository() -> list[Path]:
    """What git tracks or would track; in a copy without git, what nobody made."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if not is_made(path.relative_to(ROOT))]
    return [path for path in paths if path.is_file()]


def is_made(path: Path) -> bool:
    return any(part in MADE or part.endswith(("_cache", ".egg-info")) for part in path.parts)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def body(path: Path) -> list[ast.stmt]:
    return ast.parse(path.read_text(encoding="utf-8")).body


def is_docstring(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


@pytest.mark.parametrize("command", ["make play", "make test"])
def test_the_readme_shows_the_two_commands_on_a_line_of_their_own(command: str) -> None:
    assert command in read("README.md").splitlines()


def test_contributing_and_the_makefile_know_the_same_words() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.MULTILINE))
    described = set(re.findall(r"`make ([a-z]+)", read("CONTRIBUTING.md")))
    assert targets - {"help"} == described


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:3]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_gives_context_choice_and_price(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    title, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    headings = [section.partition("\n")[0] for section in sections]
    assert title.startswith(f"# {path.name[:3]} · ")
    assert headings == ["Context", "Choice", "Price"]
    assert all(section.partition("\n")[2].strip() for section in sections)


def test_the_version_stands_in_one_place() -> None:
    table = project()
    places = [
        name_of(path)
        for path in MODULES
        if re.search(r"^__version__\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert places == [table["tool"]["hatch"]["version"]["path"]] == ["src/summit/__init__.py"]
    assert "version" in table["project"]["dynamic"]
    assert "version" not in table["project"]


def test_the_installed_version_is_the_written_one() -> None:
    assert importlib.metadata.version("summit-talks") == summit.__version__


def test_the_changelog_keeps_a_place_for_what_is_next() -> None:
    assert "\n## [Unreleased]\n" in read("CHANGELOG.md")


@pytest.mark.parametrize("requirement", requirements(), ids=str)
def test_every_part_has_a_floor_a_ceiling_and_a_pin(requirement: Requirement) -> None:
    operators = {specifier.operator for specifier in requirement.specifier}
    pinned = {canonicalize_name(pin.name): pin for pin in pins()}
    pin = pinned[canonicalize_name(requirement.name)]
    (version,) = pin.specifier
    assert operators == {">=", "<"}
    assert version.operator == "=="
    assert requirement.specifier.contains(version.version)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_a_docstring(path: Path) -> None:
    assert is_docstring(body(path)[0])


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name == "__init__.py"], ids=name_of
)
def test_a_package_file_holds_its_docstring_and_nothing_else(path: Path) -> None:
    rest = [ast.unparse(statement) for statement in body(path)[1:]]
    assert rest == ([f"__version__ = {summit.__version__!r}"] if path.parent == SOURCE else [])


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in MODULES}
    assert [name_of(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_names_say_what_a_thing_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names = [*path.relative_to(SOURCE).with_suffix("").parts, *classes]
    assert [name for name in names if FORBIDDEN_NAME.search(name)] == []


def test_nothing_names_the_machine_it_was_made_on() -> None:
    found = [
        (name_of(path), stranger)
        for path in files_of_the_repository()
        for stranger in NOT_OURS
        if stranger.encode() in path.read_bytes()
    ]
    assert found == []


def test_the_repository_is_listed_with_its_own_files() -> None:
    listed = {name_of(path) for path in files_of_the_repository()}
    assert {"Makefile", ".ci/run", name_of(Path(__file__))} <= listed
    assert not any(name.startswith(".venv/") for name in listed)
