"""Signals in plain mode, and floors on which nobody waits for a turn."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from summit.engine.seats import Seat
from summit.engine.view import seen_by
from summit.lobby.gathering import Gathering
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sitting import Sitting
from summit.plain.typed import Typed
from summit.scenario.files import read_text
from summit.table.seating import new_table
from summit.table.session import LocalSession
from summit.table.table import Table
from tests.plain.sittings import after, take_turns

HARBOUR = (Path(__file__).parents[1] / "scenarios" / "harbour.yaml").read_text(encoding="utf-8")
ARKONA, BRESK, CORVO = Seat("arkona"), Seat("bresk"), Seat("corvo")

SALON_FIRST = (
    HARBOUR[: HARBOUR.index("  - id: quay\n")] + HARBOUR[HARBOUR.index("  - id: salon\n") :]
)
"""The same harbours, with the open floor for their first round."""

ORDERED = HARBOUR.replace(
    "    date: March 2031\n", "    date: March 2031\n    order: [arkona, bresk, corvo]\n"
)


def table(*persons: Seat, text: str = ORDERED) -> Table:
    return new_table(read_text(text, "harbour.yaml"), persons, "seed")


def sit(*lines: str) -> str:
    """What Arkona reads after these lines, with scripts at the other seats."""
    game_table = table(ARKONA)
    out = StringIO()
    page = Page(out)
    game = Game(
        session=LocalSession(game_table, ARKONA),
        past=seen_by(ARKONA, game_table.events),
        is_resumed=False,
        play_others=game_table.play_scripts,
        debrief=lambda: ("the debrief",),
        place="a safe place",
    )
    source = StringIO("".join(f"{line}\n" for line in lines))
    Sitting(game, page, Typed(source, page)).play()
    return out.getvalue()


def test_what_a_signal_costs_is_said_and_asked_before_it_is_sent() -> None:
    page = sit("declare firm", "n", "declare firm", "y")
    assert "your support at home +2" in after(page, "declare firm")
    assert page.count("send it? (y/n)") == 2
    assert page.count("you make a firm statement") == 1
    assert page.index("not done") < page.index("you make a firm statement")


def test_with_confirm_off_only_what_weighs_most_is_asked() -> None:
    page = sit("confirm off", "declare firm", "walk out", "n", "ultimatum bresk", "n")
    assert "send it?" not in page
    assert page.count("do it? (y/n)") == 2
    assert "you walk out" not in page


def test_a_message_is_sent_without_a_question() -> None:
    page = sit("whisper bresk: let us talk")
    assert "2 sentences left" in page
    assert "you told Bresk in confidence" in page
    assert "(y/n)" not in page


def test_a_non_paper_is_sent_and_read_by_its_short_name() -> None:
    page = sit("propose to bresk boats=30", "y", "N1", "deny n1", "n")
    assert "Bresk alone will see the text" in page.replace("\n          ", " ")
    assert after(page, "N1").startswith("arkona-bresk-1 (N1) by Arkona")
    assert "do it? (y/n) n" in page


def test_signals_shows_what_stands_and_what_is_left() -> None:
    page = sit("signals", "gesture", "y", "signals")
    first, last = page.split("> signals\n")[1:]
    assert "gestures that you could make" in first
    assert "tie_up" in first
    assert "Ten boats tied up for the season, round 1" in last
    assert "gestures that you could make" not in last


def test_whoever_is_away_reads_how_to_come_back() -> None:
    page = sit("walk out", "y", "propose boats=30", "options", "1")
    assert "you are away from the table: return comes back, end stays away" in page
    assert "\n1. return" in page
    assert "you come back to the table" in page


def test_people_on_an_open_floor_go_in_turn() -> None:
    gathering = Gathering(table(ARKONA, BRESK, CORVO, text=SALON_FIRST), None)
    page, _ = take_turns(gathering, *["end"] * 6)
    heads = [line for line in page.splitlines() if line.startswith("HAND-OVER")]
    assert len(heads[:6]) == 6
    assert len(set(heads[:3])) == 3
    assert len(set(heads[3:6])) == 3
    assert "the floor is open, anyone may act: you have 2 moves left, 2 turns left" in page


def test_whoever_acts_on_an_open_floor_finishes_the_turn_first() -> None:
    gathering = Gathering(table(ARKONA, BRESK, CORVO, text=SALON_FIRST), None)
    page, _ = take_turns(gathering, "declare firm", "y", "say Hello.", "end")
    assert page.count("HAND-OVER") == 2


def test_an_ultimatum_is_answered_at_once_and_the_turn_goes_on() -> None:
    gathering = Gathering(table(ARKONA, BRESK, CORVO, text=SALON_FIRST), None)
    page, _ = take_turns(gathering, "ultimatum arkona", "y", "defy", "end", "n", "walk out", "y")
    heads = [line.split()[-1] for line in page.splitlines() if line.startswith("HAND-OVER")]
    assert heads[:4] == ["Bresk", "Arkona", "Bresk", "Corvo"]
    assert "answer Bresk, who puts T2 to you as an ultimatum (U1): yes or no" in page
    assert "walk out keeps your word" in page


def test_each_hands_in_under_seal_and_then_it_is_read_out() -> None:
    gathering = Gathering(table(ARKONA, BRESK, CORVO, text=SALON_FIRST), None)
    page, _ = take_turns(gathering, *["end"] * 6, "look", "end", "propose drills=3", "y", "end")
    sealed = page[page.index("Sealed envelopes") :]
    assert "hand in one thing under seal" in sealed
    assert "handed in\n  so far: Arkona and Corvo" in sealed
    assert "it is handed in under seal" in sealed
    assert "all have handed in, and it is read out" in sealed
