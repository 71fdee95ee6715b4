"""A game from its beginning, or from its save, to its end on this terminal."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.errors import SummitError
from summit.lobby.gathering import Gathering
from summit.lobby.invoked import invoked
from summit.plain.game import Game
from summit.plain.leaving import STOPPED, TERMINATED, Stopped, stops_on_termination
from summit.plain.sitting import Sitting
from summit.plain.streams import keyboard, notices, page, stop_when_full
from summit.plain.typed import Typed
from summit.plain.watching import watch
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.report import lines as report_lines
from summit.table.save_error import SaveError


class GameLost(SummitError):
    """A game that was going on cannot be saved any more; what was acknowledged is kept."""


def run(gathering: Gathering) -> int:
    """Play a game to its end or until it is left; without a person in it, it is watched. Returns
    the exit code; raises `GameLost`."""
    if not gathering.persons:
        return _watch(gathering)
    return _play(gathering, gathering.persons[0])


def _play(gathering: Gathering, seat: Seat) -> int:
    """One person's sitting, however it ends; a game that is not over is kept."""
    screen = page()
    game = Game(
        session=gathering.session(seat),
        past=gathering.past(seat),
        is_resumed=gathering.is_resumed,
        play_others=gathering.play_others,
        debrief=lambda: report_lines(gathering.report(), seat),
        place=str(gathering.path),
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
        gathering.close()
    _tell_defects(gathering)
    if not sitting.is_over:
        screen.break_off()
        screen.flush()
        place = str(gathering.path)
        notices().line(say("game.kept", place=place, summit=invoked(), name=gathering.name))
    return code


def _watch(gathering: Gathering) -> int:
    screen = page()
    stop_when_full(screen)
    past = gathering.events
    session = gathering.facilitator()
    try:
        with stops_on_termination():
            code = watch(screen, session, past, gathering.step)
            screen.flush()
    except KeyboardInterrupt:
        code = STOPPED
    except Stopped:
        code = TERMINATED
    except SaveError as error:
        raise GameLost(str(error)) from error
    finally:
        gathering.close()
    _tell_defects(gathering)
    return code


def _tell_defects(gathering: Gathering) -> None:
    """What scripts did wrong is for whoever runs the game, not for the game."""
    for defect in gathering.defects:
        name = seat_name(gathering.agenda, defect.seat)
        detail = defect.detail or defect.problem
        notices().line(say("game.defect", name=name, round=defect.round, detail=detail))
