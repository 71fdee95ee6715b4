"""The golden games still come out as recorded, and what they were chosen to show still holds."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from summit.debrief.report import report
from summit.engine.events import ChoiceMade, DemandAnswered
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.scenario import weights
from summit.scenario.files import scenarios
from summit.table import audit as auditing
from summit.table.audit import audit
from summit.table.save import load
from tests.golden.games import GOLDEN, SAMPLES, TODAY, Golden, play, story_of

USA = Golden("new_start", "usa", earlier=True)


def test_every_scenario_has_a_golden_game() -> None:
    assert {path.stem for path in scenarios()} == {golden.scenario for golden in GOLDEN}


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_a_golden_game_is_decided_today_as_it_was(golden: Golden) -> None:
    found = audit(golden.save)
    assert found.agrees, found.difference


@pytest.mark.parametrize("golden", TODAY, ids=lambda golden: golden.name)
def test_a_golden_game_is_played_today_as_it_was(golden: Golden, tmp_path: Path) -> None:
    """The scripts, and the commands that the person typed, lead to the same record."""
    play(golden, tmp_path / "again.jsonl")
    assert load(tmp_path / "again.jsonl").entries == load(golden.save).entries


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_a_golden_game_is_told_as_it_was(golden: Golden) -> None:
    assert story_of(golden.save) == golden.story.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("sample_*.jsonl")), ids=lambda path: path.stem)
def test_a_save_in_the_repository_loads_for_ever(path: Path) -> None:
    saved = load(path)
    assert saved.state.is_over and not saved.torn
    assert audit(path).agrees


def test_a_changed_weight_is_named_with_the_first_entry_that_differs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first concession that anybody counts comes out otherwise if concessions weigh more."""
    changed = replace(weights.HOUSE, concession_initiative=4_100_000)
    monkeypatch.setattr("summit.engine.compile.HOUSE", changed)
    monkeypatch.setattr(auditing, "HOUSE", changed)
    found = audit(USA.save)
    known = [change.name for change in found.weights if change.then is not None]
    assert known == ["concession_initiative"]
    assert found.difference is not None
    concessions = [
        number
        for number, entry in enumerate(found.saved.entries)
        if any("concession" in repr(event) for event in entry.events)
    ]
    assert found.difference.entry == concessions[0]


def final(golden: Golden) -> State:
    """How the golden game ended."""
    return load(golden.save).state


def test_the_treaty_of_the_game_as_usa_is_nobodys_opening_and_worth_it_to_both() -> None:
    state = final(USA)
    assert state.outcome is not None and state.outcome.text is not None
    treaty = state.text(state.outcome.text)
    assert treaty is not None
    assert treaty.terms not in [text.terms for text in state.texts if text.opening]
    assert all(result.gain > 0 for result in report(state).results)


def test_in_the_game_as_usa_a_demand_was_answered_and_choices_were_made() -> None:
    events = [event for entry in load(USA.save).entries for event in entry.events]
    assert [e.by for e in events if isinstance(e, DemandAnswered)] == [Seat("russia")]
    assert Seat("usa") in [e.seat for e in events if isinstance(e, ChoiceMade)]


def test_in_the_game_as_usa_two_issues_were_traded_against_each_other() -> None:
    """One of its texts gives on one issue and takes on another, by its own sheet."""
    state = final(USA)
    points = state.sheets[0].points
    own = [text.terms for text in state.texts if text.author == "usa"]
    steps = [
        [row[b] - row[a] for row, a, b in zip(points, before, after, strict=True)]
        for before, after in pairwise(own)
    ]
    assert any(min(step) < 0 < max(step) for step in steps)
