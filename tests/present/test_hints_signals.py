"""Advice about signals, ultimatums, and what can be done under seal or away from the table."""

from __future__ import annotations

from summit.engine.actions import EndTurn, Propose
from summit.engine.acts.signals import (
    ComeBack,
    Disclose,
    Gesture,
    Link,
    Threaten,
    WalkOut,
)
from summit.engine.play import refuse
from summit.engine.seats import Seat
from summit.present.commands.command import Do
from summit.present.grammar import parse
from summit.present.hints import advice, hint
from tests.opponents.harbour import (
    ARKONA,
    BRESK,
    CORVO,
    DRILLS,
    ENVELOPES,
    HOTLINE,
    LAST_NIGHT,
    SALON,
    Harbour,
)


def advised(game: Harbour, seat: Seat) -> str:
    return "\n".join(hint(game.seen(seat)))


def test_a_patient_adviser_speaks_of_what_can_be_confided() -> None:
    text = advised(Harbour(), ARKONA)
    assert "Corvo cannot give you what matters if it does not know what that is" in text
    line = next(line for line in hint(Harbour().seen(ARKONA)) if "Corvo cannot" in line)
    command = line.rpartition(": ")[2]
    wanted = Disclose(ARKONA, (CORVO,), 0, HOTLINE)
    assert parse(command, Harbour().seen(ARKONA)) == Do(wanted)


def test_an_initiative_is_to_be_answered() -> None:
    game = Harbour().act(Gesture(ARKONA, "tie_up"), EndTurn(ARKONA))
    game.act(Disclose(BRESK, (CORVO,), 0, HOTLINE), Disclose(BRESK, (ARKONA,), 0, HOTLINE))
    assert "Arkona has held out a hand" in advised(game, BRESK)


def test_an_ultimatum_comes_with_its_worth_and_an_answer() -> None:
    game = Harbour().pass_to(BRESK).act(Threaten(BRESK, CORVO))
    lines = hint(game.seen(CORVO))
    assert lines[0].startswith("first of all ")
    assert "T2 by Bresk is worth" in lines[1] and "threat" in lines[1]
    command = lines[1].rpartition(": ")[2]
    found = parse(command, game.seen(CORVO))
    assert isinstance(found, Do) and refuse(game.state, found.action) is None


def test_an_ultimatum_over_a_red_line_is_refused() -> None:
    game = Harbour().pass_to(BRESK).act(Threaten(BRESK, ARKONA))
    assert "crosses a line that you cannot cross, whatever they threaten" in advised(game, ARKONA)


def test_under_seal_nothing_is_advised_that_is_refused_there() -> None:
    game = Harbour().play_until(ENVELOPES)
    for seat in (ARKONA, BRESK, CORVO):
        move = advice(game.seen(seat))
        assert move is None or refuse(game.state, move) is None
    text = advised(game, ARKONA)
    assert "under seal you cannot say so" in text
    assert "which is free" not in text


def test_who_is_away_is_told_how_to_come_back() -> None:
    game = Harbour().act(WalkOut(ARKONA), EndTurn(BRESK), EndTurn(CORVO))
    assert "without you there is no agreement" in advised(game, ARKONA)
    assert advice(game.seen(ARKONA)) == ComeBack(ARKONA)


def test_who_is_away_waits_under_seal() -> None:
    game = Harbour().play_until(SALON)
    game.act(EndTurn(BRESK), WalkOut(BRESK))
    game.play_until(ENVELOPES)
    assert "nobody comes back under seal" in advised(game, BRESK)
    assert advice(game.seen(BRESK)) is None


def test_a_linkage_of_ones_own_in_the_way_is_spoken_of() -> None:
    game = Harbour().act(Link(ARKONA, DRILLS, HOTLINE), EndTurn(ARKONA))
    game.act(Propose(BRESK, (0, 0, 8, 0, 0))).play_until(LAST_NIGHT)
    game.act(EndTurn(ARKONA), EndTurn(BRESK), EndTurn(CORVO))
    assert "but your own linkage forbids you to sign it" in advised(game, ARKONA)


def test_the_turns_left_on_an_open_floor_are_ones_own() -> None:
    game = Harbour().play_until(LAST_NIGHT)
    assert "this is the last round, and you have 2 turns left" in advised(game, ARKONA)
