"""Notes lie beside the save, a file for each seat."""

from __future__ import annotations

from pathlib import Path

from summit.engine.seats import Seat
from summit.lobby.notes import LONGEST, keep_notes, notes_path, read_notes

USA, RUSSIA = Seat("usa"), Seat("russia")


def test_notes_are_read_as_they_were_kept_by_their_seat_alone(tmp_path: Path) -> None:
    save = tmp_path / "game.jsonl"
    assert keep_notes(save, USA, "ask for 18\nnot for 10")
    assert read_notes(save, USA) == "ask for 18\nnot for 10"
    assert read_notes(save, RUSSIA) == ""


def test_a_game_without_a_save_keeps_none() -> None:
    assert keep_notes(None, USA, "gone with the game")
    assert read_notes(None, USA) == ""


def test_empty_notes_make_no_file(tmp_path: Path) -> None:
    assert keep_notes(tmp_path / "game.jsonl", USA, "")
    assert list(tmp_path.iterdir()) == []


def test_hostile_and_endless_notes_are_cleaned_and_cut(tmp_path: Path) -> None:
    save = tmp_path / "game.jsonl"
    path = notes_path(save, USA)
    path.parent.mkdir()
    path.write_bytes(b"\x1b]0;title\x07red\xff" + b"x" * 9_000)
    notes = read_notes(save, USA)
    assert "\x1b" not in notes
    assert len(notes) <= LONGEST
    assert notes.endswith("…")


def test_where_nothing_can_be_written_the_old_notes_stay(tmp_path: Path) -> None:
    save = tmp_path / "game.jsonl"
    notes_path(save, USA).parent.write_text("a file where the folder should be", encoding="utf-8")
    assert not keep_notes(save, USA, "new")
