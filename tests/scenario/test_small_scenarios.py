"""The small scenarios that other tests play: without a fault, and with all that they are for."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit.engine.compile import compiled
from summit.engine.compiling.schedule import is_dated
from summit.scenario.files import check, read
from summit.scenario.model import Branch
from summit.scenario.signals import MEANS

FOLDER = Path(__file__).parents[1] / "scenarios"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_it_has_no_fault(path: Path) -> None:
    assert check(path) == ()
    compiled(read(path))


def test_harbour_allows_every_means_on_every_floor() -> None:
    scenario = read(FOLDER / "harbour.yaml")
    assert scenario.means == list(MEANS)
    assert {entry.floor for entry in scenario.rounds} == {"turns", "open", "sealed"}
    assert scenario.gestures


def test_delta_has_everything_of_chapters_17_and_18() -> None:
    scenario = read(FOLDER / "delta.yaml")
    plan, issues = scenario.implementation, scenario.issues.values()
    assert all((scenario.chair, scenario.mediators, scenario.observers, scenario.reports))
    assert all((scenario.blocs, scenario.sanctions, scenario.figures, scenario.arms_race))
    assert {entry.is_open for entry in scenario.contacts.values()} == {True, False}
    assert {entry.begins for entry in scenario.sequences.values()} == {"talks", "treaty"}
    assert any(entry.after for entry in scenario.sequences.values())
    assert any(issue.only_if for issue in issues)
    assert any(issue.closed for issue in issues)
    assert any(not entry.needed for entry in scenario.delegations.values())
    assert any(entry.successors for entry in scenario.delegations.values())
    assert any(entry.spoiler for entry in scenario.injects.values())
    assert any(entry.averted_by for entry in scenario.injects.values())
    assert plan is not None
    assert all((plan.sunsets, plan.amendable, plan.extension, not isinstance(plan.notice, int)))


def test_branches_has_rounds_that_are_passed_over_and_an_end_by_branch() -> None:
    scenario = read(FOLDER / "branches.yaml")
    ids = [entry.id for entry in scenario.rounds]
    assert len(scenario.delegations) == 2
    assert len(ids) == 5
    ways = [each for entry in scenario.rounds for each in entry.next]
    assert [each.go for each in ways if isinstance(each, Branch)].count("end") == 2
    dated = scenario.injects["rockfall"]
    assert is_dated(dated)
    opens = compiled(scenario).schedule[ids.index("customs_house")][0]
    assert list(scenario.injects).index("rockfall") in opens
