"""Somebody who plays a seat in plain mode to the end: any legal move, any question besides."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from summit.debrief.report import report
from summit.engine.actions import EndTurn
from summit.engine.seats import Seat
from summit.engine.view import seen_by
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sitting import Sitting
from summit.plain.typed import Typed
from summit.present.commands.written import unparse
from summit.present.report import lines as report_lines
from summit.scenario.files import read
from summit.table.dealer import draw
from summit.table.seating import new_table
from summit.table.session import LocalSession
from summit.table.table import Table

DELTA = Path(__file__).parents[1] / "scenarios" / "delta.yaml"

QUESTIONS = ("look", "matters", "hint", "options", "brief", "agenda", "text", "sheet", "treaty")


def delta(*persons: Seat, seed: str = "seed") -> Table:
    """The talks on the delta, with people at these seats."""
    return new_table(read(DELTA), persons, seed)


class Player(StringIO):
    """Types whatever is legal, as it would be written, and looks things up between moves."""

    def __init__(self, table: Table, seat: Seat, out: StringIO, seed: str) -> None:
        super().__init__()
        self._session = LocalSession(table, seat)
        self._out = out
        self._seed = seed.encode()
        self._typed = 0

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """The next line; nothing once there is nothing to do any more."""
        self._typed += 1
        if self._out.getvalue().endswith("(y/n) "):
            return "y\n"
        if self._typed % 4 == 0:
            return f"{QUESTIONS[self._drawn('ask', len(QUESTIONS))]}\n"
        options = tuple(self._session.options())
        if not options:
            return "\n"
        moves = tuple(each for each in options if not isinstance(each, EndTurn)) or options
        kinds = sorted({type(each).__name__ for each in moves})
        kind = kinds[self._drawn("kind", len(kinds))]
        same = [each for each in moves if type(each).__name__ == kind]
        return f"{unparse(same[self._drawn('move', len(same))], self._session.view)}\n"

    def _drawn(self, name: str, count: int) -> int:
        return draw(self._seed, f"{name}/{self._typed}", count)


def played(seat: str, seed: str) -> tuple[str, int | None]:
    """Everything that one person reads who plays a seat of the delta, and the exit code."""
    table = delta(Seat(seat), seed=seed)
    out = StringIO()
    page = Page(out)
    game = _game(table, Seat(seat))
    code = Sitting(game, page, Typed(Player(table, Seat(seat), out, seed), page)).play()
    return out.getvalue(), code


def _game(table: Table, seat: Seat) -> Game:
    return Game(
        session=LocalSession(table, seat),
        past=seen_by(seat, table.events),
        is_resumed=False,
        play_others=table.play_scripts,
        debrief=lambda: report_lines(report(table.state, table.events), seat),
        place="a safe place",
    )


def sit(seat: str, *lines: str, seed: str = "1") -> str:
    """What one person at the delta reads after these lines, with scripts at the other seats."""
    table = delta(Seat(seat), seed=seed)
    out = StringIO()
    page = Page(out)
    source = StringIO("".join(f"{line}\n" for line in lines))
    Sitting(_game(table, Seat(seat)), page, Typed(source, page)).play()
    return out.getvalue()


def commands(page: str) -> Iterator[str]:
    """What was typed at the prompt."""
    return (line.removeprefix("> ") for line in page.splitlines() if line.startswith("> "))
