"""A game from its beginning, or from its save, to its end on this terminal."""

from __future__ import annotations

from pathlib import Path

from summit.debrief.report import report
from summit.engine.seats import Seat
from summit.engine.view import seen_by
from summit.errors import SummitError
from summit.plain.game import Game
from summit.plain.leaving import STOPPED, TERMINATED, Stopped, invoked, stops_on_termination
from summit.plain.sitting import Sitting
from summit.plain.streams import keyboard, notices, page, stop_when_full
from summit.plain.typed import Typed
from summit.plain.watching import watch
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.report import lines as report_lines
from summit.scenario.model import Scenario
from summit.table.folders import saves_folder
from summit.table.save_error import SaveError
from summit.table.seating import new_saved_table, new_table, resumed_table
from summit.table.session import FacilitatorSession, LocalSession
from summit.table.table import Table


class GameLost(SummitError):
    """A game that was going on cannot be saved any more; what was acknowledged is kept."""


def play_new(scenario: Scenario, text: str, seat: str, seed: str, path: Path, started: str) -> int:
    """A new game with a person at one seat, saved at `path`; returns the exit code.

    `text` is what the scenario was read from, `started` the date. Raises `SaveError`.
    """
    own = Seat(seat)
    table = new_saved_table(scenario, text, (own,), seed, path, started)
    notices().line(say("plain.saved", place=str(path)))
    return _play(table, own, path, is_resumed=False)


def play_on(path: Path) -> int:
    """A saved game from where it stopped; without a person in it, it is watched. Raises
    `SaveError`."""
    table, saved = resumed_table(path)
    if saved.torn:
        notices().line(say("plain.torn"))
    if not table.persons:
        return _watch(table)
    return _play(table, table.persons[0], path, is_resumed=True)


def watch_new(scenario: Scenario, text: str, seed: str, path: Path | None, started: str) -> int:
    """A whole game among scripts, told as the facilitator sees it; saved if there is a `path`."""
    if path is None:
        return _watch(new_table(scenario, (), seed))
    return _watch(new_saved_table(scenario, text, (), seed, path, started))


def _play(table: Table, seat: Seat, path: Path, *, is_resumed: bool) -> int:
    """One person's sitting, however it ends; a game that is not over is kept."""
    screen = page()
    game = Game(
        session=LocalSession(table, seat),
        past=seen_by(seat, table.events),
        is_resumed=is_resumed,
        play_others=table.play_scripts,
        debrief=lambda: report_lines(report(table.state), seat),
        place=str(path),
    )
    sitting = Sitting(game, screen, Typed(keyboard(), screen))
    try:
        with stops_on_termination():
            code = sitting.play()
            screen.flush()
    except KeyboardInterrupt:
        code = STOPPED
    except Stopped:
        code = TERMINATED
    except SaveError as error:
        raise GameLost(str(error)) from error
    finally:
        table.close()
    _tell_defects(table)
    if not sitting.is_over:
        screen.break_off()
        screen.flush()
        notices().line(say("plain.kept", place=str(path), summit=invoked(), name=_name(path)))
    return code


def _name(path: Path) -> str:
    """What to call a save on the command line."""
    return path.stem if path.parent == saves_folder() else str(path)


def _watch(table: Table) -> int:
    screen = page()
    stop_when_full(screen)
    past = table.events
    session = FacilitatorSession(table)
    try:
        with stops_on_termination():
            code = watch(screen, session, past, table.step)
            screen.flush()
    except KeyboardInterrupt:
        code = STOPPED
    except Stopped:
        code = TERMINATED
    except SaveError as error:
        raise GameLost(str(error)) from error
    finally:
        table.close()
    _tell_defects(table)
    return code


def _tell_defects(table: Table) -> None:
    """What scripts did wrong is for whoever runs the game, not for the game."""
    for defect in table.defects:
        name = seat_name(table.state.tables.agenda, defect.seat)
        detail = defect.detail or defect.problem
        notices().line(say("plain.defect", name=name, round=defect.round, detail=detail))
