"""A defect ends the program in good order: it is told, the game is kept, and no secret is out."""

from __future__ import annotations

import linecache
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest
from textual.worker import WorkerError

from summit.lobby.gathering import Gathering, reopened
from summit.lobby.wish import Wish
from summit.table.folders import save_path
from summit.text import clean
from summit.ui import starting
from summit.ui.app import SummitApp
from summit.ui.play import Play
from summit.ui.screens.briefing import BriefingScreen
from summit.ui.screens.composer import ComposerScreen
from summit.ui.screens.handover import HandoverScreen
from summit.ui.screens.home import HomeScreen
from summit.ui.screens.room import Room
from summit.ui.screens.table import TableScreen
from summit.ui.screens.watching import WatchScreen
from summit.ui.widgets.keys import Keys
from tests.tiny import tiny
from tests.ui.screens import game, playing

BROKEN: Final = "broken on purpose"

SECRETS: Final = (
    "Your parliament will accept deep cuts",
    "No common fleet passes your parliament",
    "Your batteries are old",
    "More visits would show how old they are",
    "only I know this",
)
"""What one seat alone may read or has typed."""

HELD: Final = ("walk_away=", "Sheet(", "Own(", "View(", "Desk object", "points=(", "secret=")
"""How values that hold secrets would look if they were printed."""

_PLACE: Final = re.compile(r'  File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<name>.+)')


class Broken(Exception):
    """What fails here."""


def failing(*_: Any, **__: Any) -> Any:
    """Fail, with much in hand that a careless report would print."""
    in_hand = (*SECRETS, "walk_away=40", 79_200_000)
    if in_hand:
        raise Broken(BROKEN)


@pytest.fixture
def scenario(tmp_path: Path) -> str:
    """The path of a scenario with two secrets."""
    path = tmp_path / "strait.yaml"
    path.write_text(tiny(), encoding="utf-8")
    return str(path)


def check_report(report: str) -> None:
    """It says where the defect is, by lines of source code and nothing else."""
    assert f"Broken: {BROKEN}" in report
    assert "in failing" in report
    for secret in (*SECRETS, *HELD, "79_200_000\n", "79200000"):
        assert secret not in report, secret
    lines = report.splitlines()
    for number, line in enumerate(lines):
        if place := _PLACE.fullmatch(line):
            source = linecache.getline(place["file"], int(place["line"])).strip()
            assert not source or lines[number + 1].strip() == source
        else:
            assert _is_part_of_a_report(lines, number), line


def _is_part_of_a_report(lines: list[str], number: int) -> bool:
    """Whether it is a heading, an underline, the error itself, or the source of the line before."""
    line = lines[number]
    if not line.strip() or set(line.strip()) <= {"^", "~"}:
        return True
    if line.startswith(("Traceback", "During handling", "The above")):
        return True
    if re.match(r"[\w.]*Broken: ", line) or line.startswith("  [Previous line repeated"):
        return True
    return number > 0 and _PLACE.fullmatch(lines[number - 1]) is not None


KINDS: Final[dict[str, tuple[type, str, tuple[str, ...]]]] = {
    "a screen that is drawn": (BriefingScreen, "draw", ()),
    "the table that is drawn": (TableScreen, "draw", ()),
    "a screen that is opened": (ComposerScreen, "draw", ("enter", "f6")),
    "a command": (TableScreen, "do_trust", ("enter", "f4")),
    "the keys": (Keys, "render", ()),
    "a change of size": (Room, "_fit", ()),
    "a screen that hears of moves": (Play, "_hear", ()),
    "a script that moves": (Gathering, "step", ()),
}
"""What fails, and the keys that lead there."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_defect_is_told_by_source_lines_alone(
    kind: str, scenario: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, name, keys = KINDS[kind]
    monkeypatch.setattr(owner, name, failing)
    app = run(monkeypatch, lambda: starting.start(wish(scenario, "avaria")), keys)
    check_report(app.failure)
    assert app.return_code == 1


def test_a_defect_is_printed_and_the_game_is_kept(
    scenario: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ComposerScreen, "draw", failing)
    keys = ("enter", "colon", *"say only I know this".replace(" ", "_"), "escape", "f6")
    pressed = tuple("space" if key == "_" else key for key in keys)
    app = run(monkeypatch, lambda: starting.start(wish(scenario, "avaria")), pressed)
    out, err = capsys.readouterr()
    assert out == ""
    assert app.failure.strip() in err
    assert "game.jsonl" in err.removeprefix(app.failure)
    for secret in (*SECRETS, *HELD):
        assert secret not in err
    with_lock = reopened(save_path("game"))
    assert with_lock.persons == ("avaria",)
    with_lock.close()


def test_a_defect_between_two_people_tells_neither_of_the_other(
    scenario: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(HandoverScreen, "do_sit", failing)
    begin = lambda: starting.start(wish(scenario, "avaria", "borland"))  # noqa: E731
    check_report(run(monkeypatch, begin, ("f2",)).failure)
    out, err = capsys.readouterr()
    assert not [secret for secret in (*SECRETS, *HELD) if secret in out + err]


def test_a_defect_while_nobody_plays_tells_no_secret(
    scenario: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(WatchScreen, "draw", failing)
    check_report(run(monkeypatch, lambda: starting.start(wish(scenario))).failure)
    out, err = capsys.readouterr()
    assert not [secret for secret in (*SECRETS, *HELD) if secret in out + err]


def test_a_defect_at_home_is_told_and_no_game_is_spoken_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(HomeScreen, "draw", failing)
    app = run(monkeypatch, starting.from_home)
    check_report(app.failure)
    assert capsys.readouterr().err.strip() == app.failure.strip()


def test_a_defect_cannot_write_to_the_terminal(
    scenario: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any) -> Any:
        raise Broken("a\x1b]0;owned\x07b\x9b2Jc\u202ed [/b]")

    monkeypatch.setattr(BriefingScreen, "draw", fail)
    run(monkeypatch, lambda: starting.start(wish(scenario, "avaria")))
    out, err = capsys.readouterr()
    assert "[/b]" in err
    assert clean(out + err) == out + err


async def test_a_defect_ends_the_program_with_its_report_in_hand(
    scenario: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TableScreen, "do_trust", failing)
    apps = []
    with pytest.raises(Broken):
        async with playing(game(scenario, "avaria")) as player:
            apps.append(player.app)
            await player.press("enter", "f4")
    check_report(apps[0].failure)


def test_a_program_without_defects_reports_none(
    scenario: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin = lambda: starting.start(wish(scenario, "avaria"))  # noqa: E731
    app = run(monkeypatch, begin, ("enter", "ctrl+q"))
    assert app.failure == ""
    assert app.return_code == 0
    assert "Traceback" not in capsys.readouterr().err


def wish(scenario: str, *seats: str) -> Wish:
    """A game that is kept under a known name."""
    return Wish(scenario, seats, hotseat=len(seats) > 1, watch=not seats, seed="1", save="game")


def run(
    monkeypatch: pytest.MonkeyPatch, begin: Callable[[], int], keys: tuple[str, ...] = ()
) -> SummitApp:
    """The program as the command line runs it, in no terminal, with keys pressed by themselves."""
    found: list[SummitApp] = []
    library = SummitApp.run

    async def press(pilot: Any) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        with suppress(WorkerError):
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        if not pilot.app.failure:
            pilot.app.exit(0)

    def headless(app: SummitApp, **_: Any) -> int | None:
        found.append(app)
        app.animation_level = "none"
        return library(app, headless=True, size=(80, 24), auto_pilot=press)

    monkeypatch.setattr(SummitApp, "run", headless)
    code = begin()
    assert code == found[0].return_code
    return found[0]
