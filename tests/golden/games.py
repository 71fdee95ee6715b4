"""The golden games: one played by scripts for each scenario, and those that people played.

A golden game is a save and its story. The saves of people's games are the samples in `saves/`;
the commands that they typed lie here.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from summit.debrief.report import report
from summit.engine.seats import Seat
from summit.engine.view import seen_by
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sitting import Sitting
from summit.plain.typed import Typed
from summit.plain.watching import retell
from summit.present.report import lines as report_lines
from summit.scenario.files import find, read_text
from summit.table.save import load
from summit.table.seating import new_saved_table
from summit.table.session import LocalSession
from summit.table.table import Table

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "saves"
SEED = "1"
PLAYED = "2026-11-25"
"""The date in the headers: a game knows no clock."""


@dataclass(frozen=True, slots=True)
class Golden:
    """A game that is kept: its scenario, and the seat at which a person sat, if one did.

    An earlier one was played before its scenario or the rules were what they are. It is never
    played anew: it holds the promise that what was saved once loads, and is decided as it was.
    """

    scenario: str
    seat: str | None = None
    earlier: bool = False

    @property
    def name(self) -> str:
        """What its files are called."""
        return self.scenario if self.seat is None else f"{self.scenario}_{self.seat}"

    @property
    def save(self) -> Path:
        """Where its save is kept."""
        if self.seat is None:
            return HERE / f"{self.name}.jsonl"
        return SAMPLES / f"sample_{self.name}.jsonl"

    @property
    def story(self) -> Path:
        """Where its story is kept: all that happened, as the facilitator reads it."""
        return HERE / f"{self.name}.story.txt"

    @property
    def commands(self) -> Path:
        """What the person typed."""
        return HERE / f"{self.name}.commands.txt"


GOLDEN = (
    Golden("new_start"),
    Golden("tutorial"),
    Golden("keeping_watch"),
    Golden("test_ban_1963"),
    Golden("six_party"),
    Golden("new_start", "usa", earlier=True),
    Golden("new_start", "russia", earlier=True),
    Golden("tutorial", "tavia"),
    Golden("tutorial", "orrin"),
    Golden("test_ban_1963", "usa"),
    Golden("test_ban_1963", "ussr"),
    Golden("six_party", "china"),
    Golden("six_party", "dprk"),
)


TODAY = tuple(golden for golden in GOLDEN if not golden.earlier)
"""Those that are played anew."""


def play(golden: Golden, path: Path) -> None:
    """Play the game anew, under today's rules and by today's scripts, into a save at `path`."""
    file = find(golden.scenario)
    text = file.read_text(encoding="utf-8")
    persons = () if golden.seat is None else (Seat(golden.seat),)
    scenario = read_text(text, file.name)
    table = new_saved_table(scenario, text, persons, SEED, path, PLAYED)
    try:
        if golden.seat is None:
            table.play_scripts()
        else:
            _sit(table, Seat(golden.seat), golden.commands.read_text(encoding="utf-8"))
        assert table.state.is_over and not table.defects
    finally:
        table.close()


def _sit(table: Table, seat: Seat, commands: str) -> None:
    page = Page(StringIO())
    game = Game(
        session=LocalSession(table, seat),
        past=seen_by(seat, table.events),
        is_resumed=False,
        play_others=table.play_scripts,
        debrief=lambda: report_lines(report(table.state)),
        place="",
    )
    Sitting(game, page, Typed(StringIO(commands), page)).play()


def story_of(path: Path) -> str:
    """All that a save records, line by line."""
    saved = load(path)
    out = StringIO()
    retell(Page(out), (e for entry in saved.entries for e in entry.events), saved.state)
    return out.getvalue()
