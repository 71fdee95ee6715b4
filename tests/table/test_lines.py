"""The lines of a save: whatever happens to the file, never a wrong game."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summit.table import lines as lines_module
from summit.table.lines import read, sealed
from summit.table.save import load
from summit.table.save_error import SaveError
from tests.table.games import SHORT, finish


@pytest.fixture
def short(path: Path) -> Path:
    """A finished game, short enough to be damaged at every byte."""
    finish(path, text=SHORT)
    return path


def damage(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


def fault(path: Path) -> SaveError:
    """The error that reading a file ends with; reading leaves the file as it was."""
    before = path.read_bytes()
    with pytest.raises(SaveError) as caught:
        load(path)
    assert path.read_bytes() == before
    assert str(path) in str(caught.value)
    return caught.value


def test_a_whole_file_is_read_whole(finished: Path) -> None:
    lines = read(finished)
    assert not lines.torn
    assert lines.mark.size == finished.stat().st_size
    assert lines.mark.entries == len(lines.entries) == len(finished.read_bytes().split(b"\n")) - 2
    assert lines.header["summit"] == 3


def test_a_line_torn_at_any_byte_is_dropped_and_said(finished: Path) -> None:
    whole = finished.read_bytes()
    *earlier, _ = whole.splitlines(keepends=True)
    start = len(b"".join(earlier))
    for cut in range(start + 1, len(whole) - 1):
        finished.write_bytes(whole[:cut])
        lines = read(finished)
        assert lines.torn
        assert lines.mark.size == start
        assert lines.mark.entries == len(earlier) - 1
        assert finished.stat().st_size == cut
    finished.write_bytes(whole[:start])
    assert not read(finished).torn


def test_a_last_line_that_lacks_nothing_but_its_end_counts(finished: Path) -> None:
    whole = read(finished)
    damage(finished, lambda data: data[:-1])
    lines = read(finished)
    assert (lines.entries, lines.torn) == (whole.entries, False)
    assert not lines.mark.ended


@pytest.mark.parametrize("mask", [0x01, 0x20, 0x80])
def test_a_flipped_bit_is_an_error_or_changes_nothing(short: Path, mask: int) -> None:
    whole = short.read_bytes()
    expected = read(short)
    # Every byte of the end, where lines may be torn, and a fifth of all the others.
    places = {*range(mask % 5, len(whole), 5), *range(len(whole) - 300, len(whole))}
    for place in sorted(places):
        short.write_bytes(whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1 :])
        try:
            found = read(short)
        except SaveError:
            continue
        assert (found.header, found.entries, found.torn) == (
            expected.header,
            expected.entries,
            False,
        )


def test_a_flipped_bit_is_named_by_its_entry(finished: Path) -> None:
    rows = finished.read_bytes().splitlines(keepends=True)
    rows[4] = rows[4].replace(b'"nature"', b'"natura"').replace(b'"avaria"', b'"borland"')
    finished.write_bytes(b"".join(rows))
    error = fault(finished)
    assert (error.code, error.entry) == ("altered", 3)
    assert "entry 3: it was altered" in str(error)


@pytest.mark.parametrize("gone", [1, 2, 7])
def test_a_missing_entry_is_named(finished: Path, gone: int) -> None:
    rows = finished.read_bytes().splitlines(keepends=True)
    del rows[gone]
    finished.write_bytes(b"".join(rows))
    error = fault(finished)
    assert (error.code, error.entry) == ("out_of_order", gone - 1)
    assert f"entry {gone - 1}: it is missing; number {gone} stands" in str(error)


def test_entries_that_changed_places_are_named(finished: Path) -> None:
    rows = finished.read_bytes().splitlines(keepends=True)
    rows[5], rows[6] = rows[6], rows[5]
    finished.write_bytes(b"".join(rows))
    assert fault(finished).entry == 4


def test_a_renumbered_entry_of_another_game_is_found(finished: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    finish(other, seed="another")
    rows = finished.read_bytes().splitlines(keepends=True)
    strange = other.read_bytes().splitlines(keepends=True)
    finished.write_bytes(b"".join([*rows[:3], strange[3], *rows[4:]]))
    error = fault(finished)
    assert (error.code, error.entry) == ("altered", 2)


@pytest.mark.parametrize("row", [b"{}\n", b"[]\n", b"3\n", b'{"seal":"x"}\n'])
def test_a_line_that_is_no_entry_is_named(finished: Path, row: bytes) -> None:
    rows = finished.read_bytes().splitlines(keepends=True)
    finished.write_bytes(b"".join([*rows[:4], row, *rows[4:]]))
    assert fault(finished).entry == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data + b"\n \n",
        lambda data: data.replace(b"\n", b"\n\n"),
        lambda data: data.replace(b'{"n":3,', b'{ "n" : 3 ,\t'),
    ],
    ids=["line ends of Windows", "blank lines behind", "blank lines between", "spaces"],
)
def test_white_space_between_the_words_is_harmless(
    finished: Path, change: Callable[[bytes], bytes]
) -> None:
    expected = read(finished)
    damage(finished, change)
    assert read(finished).entries == expected.entries
    load(finished)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b'{"summit":1,"rea', "unbegun"),
        (b'{"sum', "unbegun"),
        (b'{"name": "quarterly report"}\n', "foreign"),
        (b'{"summit":"1","readable_by":1}\n', "foreign"),
        (b"[1, 2]\n", "foreign"),
        (b"{}\n", "foreign"),
        (b"title: New START\n", "foreign"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "foreign"),
        (b"\xff\xfe{\0", "foreign"),
        (b'{"summit":1,"readable_by":1}\n', "altered"),
        (b'{"summit":9,"readable_by":9,"program":"7.0"}\n', "too_new"),
        (b'{"summit":1,"readable_by":1,"x":"\xe4"}\n', "not_text"),
        (b'{"summit":1,"readable_by":1,}\n', "damaged"),
        (b'{"summit":' + b"[" * 100_000 + b"\n", "damaged"),
        (b'{"summit":' + b"1" * 5000 + b"}\n", "damaged"),
        (b'{"summit":1.0,"readable_by":1}\n', "damaged"),
        (b'{"summit":NaN,"readable_by":1}\n', "damaged"),
    ],
)
def test_a_file_that_is_no_save_is_told_what_it_is(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    assert fault(path).code == code


def test_a_newer_save_names_the_program_that_wrote_it(path: Path) -> None:
    path.write_bytes(b'{"summit":9,"readable_by":9,"program":"7.0"}\n')
    assert "made by a newer Summit (7.0)" in str(fault(path))


def test_a_newer_save_that_promises_to_be_readable_is_read(finished: Path) -> None:
    rewrite(finished, lambda n, body: {**body, "summit": 9, "mood": "new"} if n < 0 else body)
    assert load(finished).header.summit == 9


def rewrite(path: Path, change: Callable[[int, Any], Any]) -> None:
    """Forge a file: change bodies and seal them anew. The header is number -1."""
    seal, text = "", ""
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), -1):
        body = json.loads(row)
        del body["seal"]
        line, seal = sealed(change(number, body), seal)
        text += line
    path.write_text(text, encoding="utf-8", newline="")


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        ({"events": [{"kind": "Sang"}]}, "events[0].kind: 'Sang' is not known"),
        ({"events": {}}, "events: a list is needed here"),
        ({"action": None}, "this is not the form of an entry"),
        ({"action": {"kind": "EndTurn"}}, "action.by: is missing"),
        ({"state": None}, "state: text is needed here"),
        ({"mood": 3}, "this is not the form of an entry"),
        ({"then": [3]}, "then[0]: an object is needed here"),
        ({"events": [{"kind": "TurnClosed"}]}, "events[0].audience: is missing"),
    ],
)
def test_a_forged_entry_that_is_none_is_told_with_its_place(
    finished: Path, change: dict[str, Any], detail: str
) -> None:
    rewrite(finished, lambda n, body: {**body, **change} if n == 5 else body)
    error = fault(finished)
    assert (error.code, error.entry) == ("damaged", 5)
    assert error.detail == detail


def test_forged_events_that_fit_no_game_are_told_with_their_entry(finished: Path) -> None:
    strange = {
        "kind": "TrustMoved",
        "row": {
            "round": 1,
            "rule": "5.3",
            "holder": "nobody",
            "about": "avaria",
            "cause": "concession",
            "source": "",
            "weight": 1,
            "before": 0,
            "after": 1,
        },
        "audience": [],
    }
    rewrite(finished, lambda n, body: {**body, "events": [strange]} if n == 5 else body)
    error = fault(finished)
    assert (error.code, error.entry) == ("damaged", 5)


def test_a_game_that_comes_out_otherwise_is_told_with_its_entry(finished: Path) -> None:
    rewrite(finished, lambda n, body: {**body, "state": "0" * 16} if n >= 6 else body)
    error = fault(finished)
    assert (error.code, error.entry) == ("desync", 6)


def test_a_header_without_its_parts_is_told_with_the_part(finished: Path) -> None:
    rewrite(
        finished,
        lambda n, body: {k: v for k, v in body.items() if k != "seed"} if n < 0 else body,
    )
    error = fault(finished)
    assert (error.code, error.entry) == ("damaged", -1)
    assert error.detail.startswith("seed: ")
    assert "header: it is damaged" in str(error)


def test_a_header_with_other_seats_is_refused(finished: Path) -> None:
    rewrite(finished, lambda n, body: {**body, "seats": {"mars": "person"}} if n < 0 else body)
    assert fault(finished).detail == "its seats are not its scenario's"


def test_a_header_whose_scenario_is_none_is_refused(finished: Path) -> None:
    def forge(number: int, body: Any) -> Any:
        text = "format: 1\nid: [\n"
        return body if number >= 0 else {**body, "scenario": {**body["scenario"], "text": text}}

    rewrite(finished, forge)
    assert fault(finished).code == "scenario"


def test_a_line_without_end_is_not_read_to_its_end(
    finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_module, "LONGEST", 9000)
    with finished.open("ab") as file:
        file.write(b"x" * 10000 + b"\n")
    error = fault(finished)
    assert (error.code, error.entry) == ("too_long", len(finished.read_bytes().split(b"\n")) - 3)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    for missing in (tmp_path / "no.jsonl", tmp_path / "no" / "such.jsonl"):
        with pytest.raises(SaveError, match="there is no such save"):
            load(missing)


def test_a_folder_is_no_save(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="a folder, not a save"):
        load(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(SaveError, match="not a regular file"):
        load(path)


def test_a_file_that_may_not_be_read_is_said(
    finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(SaveError, match="may not be read or written by you"):
        load(finished)


def test_a_path_that_would_move_the_cursor_is_shown_without_doing_so(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        load(tmp_path / "a\x1b[2Jb.jsonl")
    assert "\x1b" not in str(caught.value)
