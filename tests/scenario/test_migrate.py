"""The version of the format is read first; then old files are brought up step by step."""

from __future__ import annotations

from typing import Any

import pytest

from summit.scenario.findings import ScenarioError
from summit.scenario.migrate import FORMAT, migrated
from summit.scenario.source import parse


def refused(text: str) -> tuple[int, int, str, str]:
    with pytest.raises(ScenarioError) as caught:
        migrated(parse(text, "f"))
    (finding,) = caught.value.findings
    return finding.line, finding.col, finding.code, finding.help


@pytest.mark.parametrize(
    ("text", "place", "code", "advice"),
    [
        ("title: x\n", (1, 1), "E130", "put `format: 1` on the first line"),
        ("title: x\nformat: 7\n", (2, 9), "E131", "install a newer Summit"),
        ("format: 0\n", (1, 9), "E131", "write `format: 1`"),
        ("format: one\n", (1, 9), "E131", "write `format: 1`"),
        ("format: [1]\n", (1, 9), "E131", "write `format: 1`"),
        ("format: 1.0\n", (1, 9), "E131", "write `format: 1`"),
        ("format:\n", (1, 8), "E131", "write `format: 1`"),
        ("- format: 1\n", (1, 1), "E121", "begin with `format: 1`"),
    ],
)
def test_a_version_that_cannot_be_read_says_what_to_do(
    text: str, place: tuple[int, int], code: str, advice: str
) -> None:
    assert refused(text) == (*place, code, advice)


def test_a_newer_file_is_refused_for_its_version_and_not_for_its_keys() -> None:
    assert refused("format: 2\nnew_key: 1\n")[2] == "E131"


def test_the_newest_version_becomes_a_number_and_nothing_else_changes() -> None:
    document = parse("format: 1\nid: x\n", "f")
    assert migrated(document) == {"format": FORMAT, "id": "x"}
    assert document.value == {"format": "1", "id": "x"}


def test_an_old_file_takes_every_step_in_turn() -> None:
    def renamed(block: dict[str, Any]) -> dict[str, Any]:
        return {("title" if key == "name" else key): value for key, value in block.items()}

    def moved(block: dict[str, Any]) -> dict[str, Any]:
        return {"about": {"title": block["title"]}}

    steps = {1: renamed, 2: moved}
    found = migrated(parse("format: 1\nname: x\n", "f"), newest=3, steps=steps)
    assert found == {"about": {"title": "x"}, "format": 3}
