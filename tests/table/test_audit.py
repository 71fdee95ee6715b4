"""An audit plays a save again under today's rules and names what comes out otherwise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summit.engine.actions import Action, EndTurn, Settle, Speak
from summit.engine.events import Event, OrderSet, QuestionSettled, Spoke, TurnOpened
from summit.engine.seats import NATURE
from summit.scenario import weights
from summit.table import audit as audit_module
from summit.table.audit import Audit, audit, audited
from summit.table.save import Saved, load
from summit.table.seating import new_saved_table
from tests.table.games import AVARIA, BORLAND, STARTED, TEXT, finish, open_saved, scenario
from tests.table.players import whimsical


def with_entry(saved: Saved, number: int, *events: Event) -> Saved:
    """The same save, but that one entry was recorded with other events."""
    entry = replace(saved.entries[number], events=events)
    return replace(saved, entries=(*saved.entries[:number], entry, *saved.entries[number + 1 :]))


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
def test_a_game_of_today_comes_out_as_it_was_recorded(path: Path, seed: str) -> None:
    finish(path, seed=seed)
    before = path.read_bytes()
    found = audit(path)
    assert (found.agrees, found.difference, found.weights) == (True, None, ())
    assert found.rules == (found.saved.header.rules, found.saved.header.rules)
    assert path.read_bytes() == before


def test_the_scenarios_own_weights_are_no_change(path: Path) -> None:
    finish(path)
    saved = load(path)
    assert saved.header.weights["demand_refused"] == -200_000
    assert audited(saved).weights == ()


def audit_under(
    path: Path, monkeypatch: pytest.MonkeyPatch, house: weights.Weights
) -> tuple[Audit, Saved]:
    """The audit of a program with other house weights."""
    monkeypatch.setattr(audit_module, "HOUSE", house)
    return audit(path), load(path)


def test_weights_that_changed_are_named_with_the_first_entry_that_feels_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(path)
    house = weights.HOUSE.overridden({"concession_repaying": 1, "concession_initiative": 1})
    found, saved = audit_under(path, monkeypatch, house)
    assert [(c.name, c.then, c.now) for c in found.weights] == [
        ("concession_repaying", 3_000_000, 1),
        ("concession_initiative", 4_000_000, 1),
    ]
    difference = found.difference
    assert difference is not None
    assert difference.recorded == saved.entries[difference.entry].events
    assert difference.recorded[: difference.at] == difference.decided[: difference.at]
    assert difference.recorded[difference.at] != difference.decided[difference.at]
    assert difference.action == saved.entries[difference.entry].action


def test_a_change_that_no_entry_feels_is_only_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(path)
    house = weights.HOUSE.overridden({"demand_refused": -1})
    found, _ = audit_under(path, monkeypatch, house)
    assert (found.weights, found.agrees) == ((), True), "the scenario's own weight goes before it"
    house = weights.HOUSE.overridden({"acceptance_withdrawn": -1})
    found, _ = audit_under(path, monkeypatch, house)
    assert [change.name for change in found.weights] == ["acceptance_withdrawn"]
    assert found.agrees


def test_weights_that_came_or_went_are_named(path: Path) -> None:
    finish(path)
    saved = load(path)
    then = {**saved.header.weights, "gone": 5}
    del then["phi"]
    header = saved.header.model_copy(update={"weights": then})
    changes = audited(replace(saved, header=header)).weights
    assert [(c.name, c.then, c.now) for c in changes] == [
        ("phi", None, 500_000),
        ("gone", 5, None),
    ]
    assert header.effective_weights == saved.header.effective_weights


def test_other_events_are_named_where_they_begin(path: Path) -> None:
    finish(path)
    saved = load(path)
    first, *rest = saved.entries[1].events
    assert isinstance(first, QuestionSettled)
    found = audited(with_entry(saved, 1, first, OrderSet((BORLAND, BORLAND)), *rest[1:])).difference
    assert found is not None
    assert (found.entry, found.at, found.refusal) == (1, 1, None)
    assert found.recorded[1] == OrderSet((BORLAND, BORLAND))
    assert found.decided == saved.entries[1].events


def test_an_event_more_or_less_is_a_difference_behind_the_last_common_one(path: Path) -> None:
    finish(path)
    saved = load(path)
    events = saved.entries[0].events
    more = audited(with_entry(saved, 0, *events, Spoke(BORLAND, "Hm."))).difference
    less = audited(with_entry(saved, 0, *events[:-1])).difference
    assert more is not None
    assert less is not None
    assert (more.entry, more.at) == (0, len(events))
    assert (less.entry, less.at) == (0, len(events) - 1)


def test_an_action_that_is_refused_today_is_a_difference(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND, AVARIA))
    table.close()
    (speaker,) = table.waiting_for
    other = AVARIA if speaker == BORLAND else BORLAND
    saved = load(path)
    number = len(saved.entries) - 1
    refused: list[tuple[Action, str]] = [
        (EndTurn(other), "not_your_turn"),
        (Speak(speaker, ""), "nothing_said"),
    ]
    for action, code in refused:
        entry = replace(saved.entries[number], action=action, events=())
        extra = replace(saved, entries=(*saved.entries, entry))
        found = audited(extra).difference
        assert found is not None
        assert (found.entry, found.action, found.recorded) == (number + 1, action, ())
        assert found.refusal is not None
        assert found.refusal.code == code


def test_an_answer_of_nature_that_could_not_come_is_a_difference(path: Path) -> None:
    finish(path)
    saved = load(path)
    entry = replace(saved.entries[1], action=Settle(NATURE, "order/island/1", 7))
    found = audited(replace(saved, entries=(saved.entries[0], entry))).difference
    assert found is not None
    assert found.refusal is not None
    assert found.refusal.rule == "9.1"


def test_a_game_in_the_middle_is_audited_as_far_as_it_went(path: Path) -> None:
    table = open_saved(path, persons=(BORLAND,))
    assert audit(path).agrees
    table.close()
    assert any(isinstance(event, TurnOpened) for event in table.events)


def test_the_copy_in_the_save_is_audited_not_todays_scenario(path: Path) -> None:
    other = TEXT.replace("walk_away: 40", "walk_away: 50")
    table = new_saved_table(scenario(other), other, (), "s", path, STARTED, whimsical)
    table.play_scripts()
    table.close()
    assert audit(path).agrees
    assert not load(path).is_frozen_copy_of(TEXT)
