"""A game from its beginning, or from its save, to its end on this terminal."""

from __future__ import annotations

from summit.errors import SummitError
from summit.lobby.gathering import Gathering
from summit.lobby.invoked import invoked
from summit.plain.leaving import STOPPED, TERMINATED, Stopped, stops_on_termination
from summit.plain.page import Page
from summit.plain.streams import keyboard, notices, page, stop_when_full
from summit.plain.turns import Turns
from summit.plain.watching import watch
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.table.save_error import SaveError


class GameLost(SummitError):
    """A game that was going on cannot be saved any more; what was acknowledged is kept."""


def run(gathering: Gathering) -> int:
    """Play a game to its end or until it is left; without a person in it, it is watched. Returns
    the exit code; raises `GameLost`. A game that is not over is kept."""
    screen = page()
    try:
        with stops_on_termination():
            code = (_play if gathering.persons else _watch)(gathering, screen)
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
    if gathering.persons and not gathering.is_over:
        screen.break_off()
        screen.flush()
        place = str(gathering.path)
        notices().line(say("game.kept", place=place, summit=invoked(), name=gathering.name))
    return code


def _play(gathering: Gathering, screen: Page) -> int:
    turns = Turns(gathering, screen, keyboard())
    turns.clear()
    _tell_place(gathering)
    return turns.play()


def _watch(gathering: Gathering, screen: Page) -> int:
    _tell_place(gathering)
    stop_when_full(screen)
    return watch(screen, gathering.facilitator(), gathering.events, gathering.step)


def _tell_place(gathering: Gathering) -> None:
    """Where a new game will be found again, or what was the matter with an old one."""
    if gathering.torn:
        notices().line(say("game.torn"))
    elif not gathering.is_resumed and gathering.persons:
        notices().line(say("game.saved", place=str(gathering.path)))


def _tell_defects(gathering: Gathering) -> None:
    """What scripts did wrong is for whoever runs the game, not for the game."""
    for defect in gathering.defects:
        name = seat_name(gathering.agenda, defect.seat)
        detail = defect.detail or defect.problem
        notices().line(say("game.defect", name=name, round=defect.round, detail=detail))
