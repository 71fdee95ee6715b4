"""The same actions are the same game: on every run, in every process, after any other game."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import pytest

import summit.engine
from tests.engine.fixed_game import digest
from tests.engine.worlds import ROOT

MODULES = sorted(module.name for module in walk_packages(summit.engine.__path__, "summit.engine."))
SOURCES = sorted((ROOT / "src" / "summit" / "engine").rglob("*.py"))


def test_two_runs_in_one_process_agree() -> None:
    assert digest() == digest()


def test_the_order_of_hashes_does_not_matter() -> None:
    digests = {digest_under(seed) for seed in ("0", "1", "4242")}
    assert digests == {digest()}


def digest_under(seed: str) -> str:
    """What a process of its own prints, under a seed for the hashes of strings."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.fixed_game"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def changeable(module: ModuleType) -> dict[str, str]:
    """The values of a module that could change, as they are now."""
    return {
        name: repr(value)
        for name, value in vars(module).items()
        if isinstance(value, list | dict | set | bytearray) and not name.startswith("__")
    }


def test_no_module_remembers_a_game() -> None:
    before = [changeable(import_module(name)) for name in MODULES]
    digest()
    assert [changeable(import_module(name)) for name in MODULES] == before


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_function_reaches_for_a_variable_outside(path: os.PathLike[str]) -> None:
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global | ast.Nonlocal)]
