"""Every rule of docs/rules.md has a test that bears its number, and every number used is a rule."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
RULES = set(re.findall(r"^\*\*(\d+\.\d+) ", (ROOT / "docs" / "rules.md").read_text(), re.M))


def numbers_in_tests() -> set[str]:
    found: set[str] = set()
    for path in Path(__file__).parent.glob("test_*.py"):
        for chapter, rule in re.findall(r"^def test_(\d+)_(\d+)_", path.read_text(), re.M):
            found.add(f"{chapter}.{rule}")
    return found


def test_every_rule_has_a_test_that_bears_its_number() -> None:
    assert numbers_in_tests() == RULES


def test_every_rule_that_the_engine_names_exists() -> None:
    named: set[str] = set()
    for path in (ROOT / "src" / "summit" / "engine").rglob("*.py"):
        named.update(re.findall(r"\"(\d{1,2}\.\d)\"", path.read_text()))
    assert named and named <= RULES


def test_every_rule_that_is_mentioned_in_a_docstring_exists() -> None:
    named: set[str] = set()
    for path in (ROOT / "src" / "summit").rglob("*.py"):
        source = path.read_text()
        named.update(re.findall(r"\((\d{1,2}\.\d)\)", source))
        for line in re.findall(r"[Rr]ules? [0-9.,and to]+", source):
            named.update(re.findall(r"\d+\.\d+", line))
    assert named and named <= RULES
