"""Whole games from lists of commands: the same page for the same lines and seed, for ever."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest

from summit.engine.seats import Seat
from summit.engine.view import seen_by
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.recorded import audit_save, replay_save
from summit.plain.sitting import Sitting
from summit.plain.typed import Typed
from summit.plain.watching import watch
from summit.present.commands.command import Problem
from summit.present.commands.written import unparse
from summit.present.grammar import parse
from summit.scenario.files import read, scenarios
from summit.table.save import load
from summit.table.seating import new_saved_table, new_table
from summit.table.session import FacilitatorSession, LocalSession
from summit.table.table import Table
from tests.plain.sittings import FIRST, after, sit, table

LIBRARY = {path.stem: path for path in scenarios()}

NOTHING_WAITS = {"nothing_to_choose", "nothing_asked_of_you"}

# What the lessons of the tutorial tell its player to type.
TUTORIAL = (
    "draft fleet=40 inspections=0 fishing=closed",
    "draft clear",
    "demand inspections 4 of orrin reciprocal",
    "why trust orrin",
    "propose fleet=20 inspections=4 fishing=licences",
    "y",
    "end",
    "choose release",
    "propose fleet=20 inspections=4 fishing=shared",
    "y",
    "end",
    "accept orrin",
    "y",
    "end",
    "end",
)


def play(name: str, seat: str, lines: tuple[str, ...], path: Path | None = None) -> tuple[str, int]:
    """The page of a game of the library."""
    file, persons = LIBRARY[name], (Seat(seat),)
    opened = _opened(file, persons, path)
    out = StringIO()
    page = Page(out)
    past = seen_by(Seat(seat), opened.events)
    session = LocalSession(opened, Seat(seat))
    game = Game(session, past, False, opened.play_scripts, lambda: ("the debrief",), "here")
    code = Sitting(game, page, Typed(StringIO("\n".join(lines)), page)).play()
    assert code is not None, "nobody else sits here"
    opened.close()
    return out.getvalue(), code


def watched(name: str, path: Path | None = None) -> str:
    """The page of a game that scripts play."""
    opened = _opened(LIBRARY[name], (), path)
    out = StringIO()
    past = opened.events
    assert watch(Page(out), FacilitatorSession(opened), past, opened.step) == 0
    opened.close()
    return out.getvalue()


def _opened(file: Path, persons: tuple[Seat, ...], path: Path | None) -> Table:
    """A new game of the library, saved if there is a path."""
    if path is None:
        return new_table(read(file), persons, "seed")
    text = file.read_text(encoding="utf-8")
    return new_saved_table(read(file), text, persons, "seed", path, "2026-03-01")


def test_the_tutorial_can_be_played_as_its_lessons_say() -> None:
    page, code = play("tutorial", "tavia", TUTORIAL)
    assert code == 0
    assert page.splitlines()[-1].startswith("OUTCOME signed")
    assert "not understood" not in page.partition("accept orrin")[0]
    assert page.count("LESSON") >= 5


UNDER_TREATY = re.compile(
    r": (keep|vote|shelve|buy \w+|admit|hold|visit \w+ of \w+|open \S+|stonewall \S+|extend|lapse"
    r"|consult \S+|publish \S+|accuse \w+ of \w+|counter \w+|suspend|resume|leave)\b"
)
"""What advice says to type once a treaty is signed."""


class Pupil(StringIO):
    """Somebody who does what the page says: the lesson's command, the signature that the advice
    offers, yes to a question, and else the end of the turn."""

    def __init__(self, out: StringIO) -> None:
        super().__init__()
        self._out = out
        self._read = 0

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        new = self._out.getvalue()[self._read :]
        self._read += len(new)
        return "y\n" if new.endswith("(y/n) ") else self.answer(new)

    def answer(self, new: str) -> str:
        """What to type behind this much of the page."""
        told = re.findall(r"^ +Type: (.+)$|\(accept (T\d+)\)", new, re.MULTILINE)
        return f"{told[-1][0] or 'accept ' + told[-1][1]}\n" if told else "end\n"


class Advised(Pupil):
    """Somebody who asks for advice before everything, and takes it."""

    _has_asked = False

    def answer(self, new: str) -> str:
        self._has_asked = not self._has_asked
        if self._has_asked:
            return "hint\n"
        told = " ".join(new.split())
        if "first of all" in told:
            return "1\n"
        if due := UNDER_TREATY.search(told):
            return f"{due[1]}\n"
        if "nobody was asked: poll" in told:
            return "poll\n"
        if narrower := re.search(r"be left out: .*?: (propose [^;]+?) this is", told):
            return f"{narrower[1]}\n"
        found = re.search(r"(reject T\d+ naming all)|(accept T\d+)\)|such as this: ([^;]+);", told)
        return f"{found[1] or found[2] or found[3]}\n" if found else "end\n"


def taught(name: str, seat: str, seed: str, pupil: type[Pupil]) -> str:
    """The page of a game that is played as the page says."""
    opened = new_table(read(LIBRARY[name]), (Seat(seat),), seed)
    out = StringIO()
    page, session = Page(out), LocalSession(opened, Seat(seat))
    past = seen_by(Seat(seat), opened.events)
    game = Game(session, past, False, opened.play_scripts, lambda: (), "here")
    assert Sitting(game, page, Typed(pupil(out), page)).play() == 0
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "seat"), [(n, s) for n in LIBRARY for s in read(LIBRARY[n]).delegations]
)
def test_whoever_takes_the_advice_comes_to_a_treaty(name: str, seat: str) -> None:
    shown = taught(name, seat, "seed", Advised)
    assert "\nSIGNED " in shown
    assert shown.splitlines()[-1].startswith("OUTCOME ")
    assert "not understood" not in shown


@pytest.mark.parametrize("seed", ["one", "two", "three"])
@pytest.mark.parametrize("seat", ["tavia", "orrin"])
def test_whoever_does_what_the_lessons_say_comes_to_a_treaty(seat: str, seed: str) -> None:
    shown = taught("tutorial", seat, seed, Pupil)
    assert shown.splitlines()[-1] == "OUTCOME signed_watched"
    assert "not understood" not in shown and "\nNO " not in shown
    assert shown.count("\n> ") <= 12
    assert all(prompt.count("LESSON") <= 1 for prompt in shown.split("\n> "))


@pytest.mark.parametrize("name", LIBRARY)
def test_every_command_that_a_lesson_names_is_understood(name: str) -> None:
    scenario = read(LIBRARY[name])
    wrong = []
    for lesson in scenario.lessons:
        seat = Seat(lesson.seat)
        view = LocalSession(new_table(scenario, (seat,), "seed"), seat).view
        for line in re.findall(r"Type:\s*(.+)", lesson.text):
            known = parse(line.strip(), view)
            # No choice and no demand waits at the beginning of a game.
            if isinstance(known, Problem) and known.code not in NOTHING_WAITS:
                wrong.append((lesson.id, line, known))
    assert wrong == []


@pytest.mark.parametrize("name", LIBRARY)
def test_whoever_picks_the_first_of_every_list_comes_to_an_end(name: str) -> None:
    seat = next(iter(read(LIBRARY[name]).delegations))
    lines = ("confirm off", *("options", "1", "y") * 80)
    page, code = play(name, seat, lines)
    assert code == 0
    assert page.splitlines()[-1].startswith("OUTCOME ")


@pytest.mark.parametrize("name", LIBRARY)
def test_the_same_commands_and_seed_give_the_same_page(name: str) -> None:
    seat = next(iter(read(LIBRARY[name]).delegations))
    lines = ("hint", *("options", "2", "y") * 30, *("end", "1") * 30)
    assert play(name, seat, lines) == play(name, seat, lines)


@pytest.mark.parametrize("name", LIBRARY)
def test_a_watched_game_and_its_record_are_told_alike(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "watched.jsonl"
    page = watched(name, path)
    assert page == watched(name)
    assert replay_save(path) == 0
    assert capsys.readouterr().out == page


@pytest.mark.parametrize("name", LIBRARY)
def test_a_watched_game_names_the_cause_and_rule_of_every_change_of_trust(name: str) -> None:
    page = watched(name)
    joined = page.replace("\n        ", " ")
    moved = [line for line in joined.splitlines() if line.startswith("TRUST ")]
    assert moved
    assert [line for line in moved if "weight" not in line or "· rule " not in line] == []
    assert page.splitlines()[-1].startswith("OUTCOME ")


def test_a_record_is_decided_again_and_agrees(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "game.jsonl"
    play("tutorial", "tavia", TUTORIAL, path)
    assert audit_save(path) == 0
    count = len(load(path).entries)
    assert capsys.readouterr().out == f"all {count} entries come out as they were recorded\n"


def test_the_actions_of_a_record_play_the_same_game_again_when_typed(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    first, _ = play("tutorial", "tavia", TUTORIAL, path)
    lines = []
    opened = new_table(read(LIBRARY["tutorial"]), (Seat("tavia"),), "seed")
    session = LocalSession(opened, Seat("tavia"))
    for entry in load(path).entries:
        opened.play_scripts()
        if entry.action is not None and entry.action.by == "tavia":
            lines.append(unparse(entry.action, session.view))
            assert session.submit(entry.action) is None
    again, code = play("tutorial", "tavia", ("confirm off", *lines))
    told = [line for line in first.splitlines() if line.startswith(("TEXT", "TRUST", "SIGNED"))]
    assert [
        line for line in again.splitlines() if line.startswith(("TEXT", "TRUST", "SIGNED"))
    ] == told
    assert code == 0


def test_a_page_of_the_tiny_scenario_reads_like_this() -> None:
    page, _ = sit(table(text=FIRST), "demand visits 4", "end")
    assert after(page, "demand visits 4") == (
        "MOVE    1 move left\n"
        "DEMAND  D1: Avaria asks Borland for Visits a year: 4, one-sided\n"
        "TRUST   Borland in Avaria (the room's reading) 35.0 -> 33.1 (−1.9) · one-sided\n"
        "        demand D1, weight −0.083 · rule 6.1\n"
        "ANSWER  D1: Borland refuses\n"
        "TRUST   Avaria in Borland 40.0 -> 36.5 (−3.5), the room reads 36.5 · demand\n"
        "        refused D1, weight −0.150 · rule 6.2\n"
        "\n"
        "ROUND 1 of 2 · On the island, 3 March 2031 · Avaria (you) to move, 1 move left ·\n"
        "  tension 40 = uneasy"
    )
