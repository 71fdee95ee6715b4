"""People at one terminal: whose turn it is to sit down, and what each may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit.engine.actions import Answer, Demand, EndTurn
from summit.engine.seats import Seat
from summit.lobby.gathering import Gathering, opened, reopened
from summit.lobby.wish import Wish, WrongUsage, planned
from summit.scenario.files import read_text
from summit.table.seating import new_table
from tests.plain.sittings import AVARIA, BORLAND, FIRST


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUMMIT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def two_people() -> Gathering:
    scenario = read_text(FIRST, "tiny.yaml")
    return Gathering(new_table(scenario, (AVARIA, BORLAND), "seed"), None)


def test_the_game_waits_for_the_speaker_and_then_for_who_must_answer() -> None:
    table = two_people()
    assert table.next_person == AVARIA
    assert table.session(AVARIA).submit(Demand(AVARIA, BORLAND, 1, 4)) is None
    assert table.next_person == BORLAND
    assert table.session(BORLAND).submit(Answer(BORLAND, "D1", None)) is None
    assert table.next_person == AVARIA


def test_nobody_waits_while_a_script_must_act() -> None:
    scenario = read_text(FIRST, "tiny.yaml")
    table = Gathering(new_table(scenario, (AVARIA,), "seed"), None)
    table.session(AVARIA).submit(EndTurn(AVARIA))
    assert table.next_person is None
    table.play_others()
    assert table.next_person == AVARIA


def test_a_seat_has_one_session_and_a_script_none() -> None:
    scenario = read_text(FIRST, "tiny.yaml")
    table = Gathering(new_table(scenario, (AVARIA,), "seed"), None)
    assert table.session(AVARIA) is table.session(AVARIA)
    with pytest.raises(ValueError, match="nobody sits"):
        table.session(BORLAND)


def test_whoever_sits_at_the_table_gets_no_facilitators_session() -> None:
    table = two_people()
    with pytest.raises(ValueError, match="may not see everything"):
        table.facilitator()
    with pytest.raises(ValueError, match="may not see everything"):
        _ = table.events


def test_a_game_of_several_people_is_resumed_with_all_of_them() -> None:
    first = opened(planned(Wish("tutorial", hotseat=True, save="both")))
    assert first.path is not None
    first.close()
    again = reopened(first.path)
    assert again.persons == (Seat("tavia"), Seat("orrin"))
    assert again.is_resumed and again.name == "both"
    again.close()


@pytest.mark.parametrize(
    "wish",
    [
        Wish("tutorial", ("tavia",), watch=True),
        Wish("tutorial", watch=True, hotseat=True),
        Wish("tutorial", ("tavia", "orrin")),
        Wish("tutorial", ("nobody",)),
    ],
    ids=["watch and a seat", "watch and people", "two without hotseat", "unknown"],
)
def test_a_wish_that_cannot_be_granted_is_wrong_usage(wish: Wish) -> None:
    with pytest.raises(WrongUsage):
        planned(wish)


def test_a_hotseat_game_without_seats_is_for_people_at_all_of_them() -> None:
    assert planned(Wish("tutorial", hotseat=True)).seats == (Seat("tavia"), Seat("orrin"))
    assert planned(Wish("tutorial", ("orrin", "TAV"), hotseat=True)).seats == (
        Seat("tavia"),
        Seat("orrin"),
    )


def test_a_plan_that_leaves_the_seats_open_opens_no_game() -> None:
    with pytest.raises(ValueError, match="chosen a seat"):
        opened(planned(Wish("tutorial")))
