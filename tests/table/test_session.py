"""Sessions: a seat holds what it may know and do, and nothing of the table behind it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from summit.engine.actions import Choose, Demand, EndTurn, Settle, Speak
from summit.engine.events import Event
from summit.engine.play import legal_actions, refuse
from summit.engine.refusal import Refusal
from summit.engine.seats import NATURE, Seat, reaches
from summit.engine.state import State
from summit.engine.view import view
from summit.table.seating import new_table
from summit.table.session import (
    FacilitatorSession,
    LocalSession,
    RoomSession,
    Session,
    Update,
)
from summit.table.table import Table
from tests.table.games import AVARIA, BORLAND, TEXT, open_table, scenario

NOT_YOURS = Refusal("1.2", "not_your_seat")


def test_sessions_have_the_shape_that_front_ends_count_on() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    sessions: list[Session] = [LocalSession(table, BORLAND), RoomSession(table)]
    sessions.append(FacilitatorSession(table))
    assert [session.seat for session in sessions] == [BORLAND, None, None]


def test_a_session_shows_its_own_seats_view_and_options() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    for seat in (BORLAND, AVARIA):
        session = LocalSession(table, seat)
        assert session.view == view(table.state, seat)
        assert list(session.options()) == list(legal_actions(table.state, seat))
    room = RoomSession(table)
    assert room.view == view(table.state, None)
    assert room.view.own is None
    assert list(room.options()) == []


def test_1_2_an_action_is_taken_from_its_own_seat_only() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    (speaker,) = table.waiting_for
    other = AVARIA if speaker == BORLAND else BORLAND
    before = table.state
    for session in (LocalSession(table, other), RoomSession(table)):
        for action in (EndTurn(speaker), Settle(NATURE, "x", 0)):
            assert session.submit(action) == NOT_YOURS
            assert session.refuse(action) == NOT_YOURS
    assert table.state is before
    assert LocalSession(table, speaker).refuse(EndTurn(speaker)) is None
    assert LocalSession(table, speaker).submit(EndTurn(speaker)) is None
    assert table.state is not before


def test_1_2_nobody_learns_from_a_refusal_what_another_seat_may_do() -> None:
    """An action in another's name is refused alike, whether that seat could take it or not."""
    table = open_table(persons=(BORLAND, AVARIA))
    session = LocalSession(table, BORLAND)
    asked = (
        Demand(AVARIA, BORLAND, 1, 1),
        Demand(AVARIA, BORLAND, 99, 1),
        Choose(AVARIA, "storm", "leave"),
    )
    assert {session.refuse(action) for action in asked} == {NOT_YOURS}


def test_no_session_for_a_seat_that_is_not_there() -> None:
    with pytest.raises(ValueError, match="no seat 'mars'"):
        LocalSession(open_table(), Seat("mars"))


def reachable(value: object, depth: int = 6) -> Iterable[object]:
    """Everything that can be reached by public attributes, calls left out."""
    yield value
    if depth == 0 or isinstance(value, str | int | bytes | type(None)):
        return
    inner: list[Any] = list(value) if isinstance(value, tuple | list) else []
    for name in dir(value):
        if not name.startswith("_") and not callable(found := getattr(value, name)):
            inner.append(found)
    for each in inner:
        yield from reachable(each, depth - 1)


@pytest.mark.parametrize("kind", ["seat", "room"])
def test_there_is_no_public_way_from_a_session_to_the_state(kind: str) -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    session: Session = LocalSession(table, BORLAND) if kind == "seat" else RoomSession(table)
    (speaker,) = table.waiting_for
    table.submit(Speak(speaker, "Hm."))
    public = {name for name in dir(session) if not name.startswith("_")}
    assert public == {"seat", "view", "options", "refuse", "submit", "updates", "leave"}
    hidden = (State, Table)
    held = [session.view, session.updates(), *session.options()]
    assert not any(isinstance(found, hidden) for each in held for found in reachable(each, 3))
    for name in ("view", "updates", "options", "refuse", "submit"):
        member = getattr(type(session), name)
        hints = get_type_hints(member.fget if isinstance(member, property) else member)
        assert not any(kind_of in (State, Table) for kind_of in hints.values())


def whole_game(seed: str) -> tuple[Table, dict[Seat | None, list[Update]]]:
    """A game of scripts, heard at every seat and in the room after each step."""
    table = open_table(seed=seed)
    sessions: dict[Seat | None, Session] = {
        BORLAND: LocalSession(table, BORLAND),
        AVARIA: LocalSession(table, AVARIA),
        None: RoomSession(table),
    }
    heard: dict[Seat | None, list[Update]] = {seat: [] for seat in sessions}
    while table.step():
        for seat, session in sessions.items():
            heard[seat] += session.updates()
    return table, heard


@pytest.mark.parametrize("seed", ["a", "b", "c"])
def test_1_3_a_seat_is_told_everything_that_reaches_it_and_nothing_else(seed: str) -> None:
    start = len(open_table(seed=seed).events)
    table, heard = whole_game(seed)
    for seat, updates in heard.items():
        told = [event for update in updates for event in update.events]
        assert told == [event for event in table.events[start:] if reaches(event.audience, seat)]
        assert updates[-1].view == view(table.state, seat)
        assert {update.view.seat for update in updates} == {seat}


def test_1_3_what_leaves_no_trace_for_a_seat_is_not_even_told_of_as_nothing() -> None:
    """Borland decides two secret things in a row. To Avaria the game waits, then goes on."""
    fog = """  fog:
    title: Fog
    text: Only Borland sees it.
    at: harbour
    audience: [borland]
    choice: {of: borland, text: And now?, options: {wait: {text: Wait.}, sail: {text: Sail.}}}
"""
    secret = scenario(TEXT.replace("endings:\n", fog + "endings:\n"))
    table = new_table(secret, (AVARIA, BORLAND), "seed")
    while not table.state.duties:
        assert table.submit(EndTurn(table.waiting_for[0])) is None
    avaria, borland = LocalSession(table, AVARIA), LocalSession(table, BORLAND)
    assert borland.submit(Choose(BORLAND, "storm", "rebuild")) is None
    assert [duty.of for duty in table.state.duties] == ["fog"]
    assert len(borland.updates()) == 1
    assert avaria.updates() == ()
    assert borland.submit(Choose(BORLAND, "fog", "wait")) is None
    assert len(borland.updates()) == len(avaria.updates()) == 1


def test_updates_asked_late_are_the_same_one_by_one() -> None:
    table = open_table(seed="a")
    late = LocalSession(table, BORLAND)
    table.play_scripts()
    _, heard = whole_game("a")
    assert list(late.updates()) == heard[BORLAND]
    assert late.updates() == ()


def test_a_session_that_comes_later_sees_the_present_and_hears_what_follows() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    (speaker,) = table.waiting_for
    table.submit(Speak(speaker, "Before."))
    session = LocalSession(table, BORLAND)
    assert [remark.words for remark in session.view.remarks] == ["Before."]
    assert session.updates() == ()
    table.submit(Speak(speaker, "After."))
    (update,) = session.updates()
    assert [remark.words for remark in update.view.remarks] == ["Before.", "After."]


def test_who_leaves_hears_no_more() -> None:
    table = open_table()
    session = LocalSession(table, BORLAND)
    table.step()
    session.leave()
    session.leave()
    table.play_scripts()
    assert session.updates() == ()


def test_the_facilitator_sees_everything_and_may_act_for_any_seat() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    session = FacilitatorSession(table)
    (speaker,) = session.waiting_for
    assert session.state is table.state
    assert session.view_of(AVARIA) == view(table.state, AVARIA)
    assert session.refuse(EndTurn(speaker)) == refuse(table.state, EndTurn(speaker)) is None
    assert EndTurn(speaker) in set(session.options())
    assert session.submit(EndTurn(speaker)) is None
    (update,) = session.updates()
    told: tuple[Event, ...] = table.entries[-1].events
    assert update.events == told
    assert any(not reaches(event.audience, None) for event in told)
    assert update.view == view(table.state, None)
    assert (session.entries, session.defects) == (table.entries, ())


def test_a_scripted_seats_private_news_reaches_no_other_session(path: Path) -> None:
    """Borland alone hears of the storm and of its choice."""
    _, heard = whole_game("seed")
    told = {
        seat: {type(event).__name__ for update in updates for event in update.events}
        for seat, updates in heard.items()
    }
    assert "ChoicePut" in told[BORLAND]
    assert "ChoicePut" not in told[AVARIA] | told[None]
    assert all("storm" not in repr(u.view.notices) for u in heard[AVARIA] + heard[None])
