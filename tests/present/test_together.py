"""One act in one line: a seat's own row of trust and the room's, and a turn without a move."""

from __future__ import annotations

from dataclasses import replace

from summit.engine import events as e
from summit.engine.events import Event
from summit.engine.seats import PUBLIC, Seat
from summit.present.reader import Reader
from summit.present.telling.together import idle_after, told
from tests.present.happenings import ROW, facilitator, north
from tests.present.talks import NORTH, SOUTH

OWN = e.TrustMoved(ROW, audience=(NORTH,))
ROOM = e.ReadingMoved(replace(ROW, rule="5.7"))
FURTHER = e.ReadingMoved(replace(ROW, rule="5.7", after=ROW.after + 500_000))
MOVE = e.TextTabled("T3", SOUTH, (1, 2, 1), False, PUBLIC)


def shown(reader: Reader, *events: Event, idle: Seat | None = None) -> list[str]:
    return [line for _, lines in told(events, reader, idle) for line in lines]


def test_an_act_is_told_once_to_the_seat_whose_trust_it_moved() -> None:
    assert shown(north(), OWN, ROOM) == [
        "TRUST   Northland in Southland 38.0 -> 40.1 (+2.1), the room reads 40.1 · concession T3,"
        " weight +0.090 · rule 5.3"
    ]


def test_where_the_room_reads_it_otherwise_its_change_is_told_too() -> None:
    (line,) = shown(north(), OWN, FURTHER)
    assert "38.0 -> 40.1 (+2.1), the room reads 52.5 (+14.5) · concession T3" in line


def test_the_facilitator_is_told_both() -> None:
    assert len(shown(facilitator(), OWN, ROOM)) == 2


def test_rows_of_different_acts_stay_apart() -> None:
    other = e.ReadingMoved(replace(ROW, rule="5.7", cause="retraction"))
    assert len(shown(north(), OWN, other)) == 2
    assert len(shown(north(), OWN, e.ReadingMoved(replace(ROW, source="T9")))) == 2


def test_each_row_finds_its_own_partner_wherever_it_stands() -> None:
    second = replace(ROW, source="T4")
    events = (OWN, e.TrustMoved(second, audience=(NORTH,)), ROOM, e.ReadingMoved(second))
    lines = shown(north(), *events)
    assert ["T3" in line for line in lines] == [True, False]
    assert all("the room reads" in line for line in lines)


def test_every_event_is_passed_on_in_order() -> None:
    events = (OWN, e.RoundClosed(1), ROOM, e.RoundOpened(2))
    assert tuple(event for event, _ in told(events, north())) == events


def test_rule_2_4_a_turn_of_another_without_a_move_is_told() -> None:
    passed = (e.TurnOpened(SOUTH, 2, 2, 3), e.Spoke(SOUTH, "Later."), e.TurnClosed(SOUTH))
    assert shown(north(), *passed)[-1] == "TURN    Southland makes no move"
    moved = (e.TurnOpened(SOUTH, 2, 2, 3), MOVE, e.TurnClosed(SOUTH))
    assert not any("no move" in line for line in shown(north(), *moved))


def test_a_seat_is_not_told_of_itself_that_it_made_no_move() -> None:
    passed = (e.TurnOpened(NORTH, 1, 2, 3), e.TurnClosed(NORTH))
    assert not any("no move" in line for line in shown(north(), *passed))


def test_a_turn_that_is_told_in_pieces_is_remembered() -> None:
    idle = idle_after(e.TurnOpened(SOUTH, 2, 2, 3), None)
    assert idle == SOUTH
    assert shown(north(), e.TurnClosed(SOUTH), idle=idle) == ["TURN    Southland makes no move"]
    assert idle_after(MOVE, SOUTH) is None
    assert shown(north(), e.TurnClosed(SOUTH), idle=None) == []
