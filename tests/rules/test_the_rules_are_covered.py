"""Every rule of docs/rules.md has a test that bears its number, and every number used is a rule."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT = Path(__file__).parents[2]
RULES = set(re.findall(r"^\*\*(\d+\.\d+) ", (ROOT / "docs" / "rules.md").read_text(), re.M))

FACTS: Final = {
    "1.3": "who is sent what: on everything, as its audience",
    "3.3": "what a text is worth: a figure on the screen",
    "3.4": "what a red line is: a signature across it is allowed",
    "3.5": "what can be signed: advice, not a bar",
    "5.1": "how trust is kept: every row of a ledger is one, under the rule that moved it",
    "6.5": "how means add up: a figure in 3.3 and 13.3",
    "6.6": "national means: known to their owner, moved by 7.4",
    "6.7": "the agency: what it finds is a finding (13.3)",
    "6.8": "a common cause: a figure in 6.5",
    "7.6": "lessons: shown with a view, not told",
    "7.7": "how an ambiguous inject is read: a weight in 7.3",
    "8.3": "the collapse is an ending (10.3)",
    "10.4": "which ending is told: on every ending, as its name",
    "12.4": "what is known before conduct: figures on the screen",
    "13.1": "who looks: a look is its finding (13.3)",
    "15.2": "temptation: a figure for those who decide",
    "15.3": "what being found out costs: a figure in 15.1",
    "15.4": "what it was worth in the end: a figure at the end",
    "16.3": "a misreading: nobody is told; what was read is 16.2",
    "18.5": "a figure that follows from terms: asked for by red lines and endings",
}
"""Rules that describe a fact, not an act: no event and no refusal carries them."""


def numbers_in_tests() -> set[str]:
    found: set[str] = set()
    for path in Path(__file__).parent.glob("test_*.py"):
        for chapter, rule in re.findall(r"^def test_(\d+)_(\d+)_", path.read_text(), re.M):
            found.add(f"{chapter}.{rule}")
    return found


def test_every_rule_has_a_test_that_bears_its_number() -> None:
    assert numbers_in_tests() == RULES


def test_every_rule_that_the_engine_names_exists_and_every_act_has_its_rule() -> None:
    """Whether each is met at a table too: `test_every_rule_is_met.py`."""
    named: set[str] = set()
    for path in (ROOT / "src" / "summit" / "engine").rglob("*.py"):
        named.update(re.findall(r"\"(\d{1,2}\.\d{1,2})\"", path.read_text()))
    assert named == RULES - FACTS.keys()


def test_every_rule_that_is_mentioned_in_a_docstring_exists() -> None:
    named: set[str] = set()
    for path in (ROOT / "src" / "summit").rglob("*.py"):
        source = path.read_text()
        named.update(re.findall(r"\((\d{1,2}\.\d{1,2})\)", source))
        for line in re.findall(r"[Rr]ules? [0-9.,and to]+", source):
            named.update(re.findall(r"\d+\.\d+", line))
    assert named and named <= RULES
