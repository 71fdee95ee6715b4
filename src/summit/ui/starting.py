"""From a wish to a program on screens, and what is said after it has gone."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from summit.present.catalogue import say
from summit.text import clean

if TYPE_CHECKING:
    # What games are made of is slow to load: home comes up without it.
    from summit.lobby.gathering import Gathering
    from summit.lobby.wish import Plan, Wish

TERMINATED: Final = 143
"""The exit code after SIGTERM or a closed terminal, as shells have it."""


def from_home() -> int:
    """What there is to play; returns the exit code."""
    return _run(None, None)


def start(wish: Wish) -> int:
    """A new game, its seats asked for where none was named; raises what planning and opening do."""
    from summit.lobby.gathering import opened
    from summit.lobby.wish import check_wish, planned

    check_wish(wish)
    if wish.scenario is None:
        return _run(None, None)
    plan = planned(wish)
    return _run(None, plan) if plan.seats is None else _run(opened(plan), None)


def go_on(save: str | None) -> int:
    """A saved game, or the one that was played last. Raises `WrongUsage` and `SaveError`."""
    from summit.lobby.gathering import reopened
    from summit.lobby.library import last_played
    from summit.lobby.wish import WrongUsage
    from summit.table.folders import save_path

    path = last_played() if save is None else save_path(save)
    if path is None:
        raise WrongUsage(say("usage.nothing_left"))
    return _run(reopened(path), None)


def _run(gathering: Gathering | None, plan: Plan | None) -> int:
    from summit.ui.app import SummitApp
    from summit.ui.terminal import mend_driver, on_the_terminal

    mend_driver()
    app = SummitApp(gathering, plan)
    # What is loaded stays: looking it through again and again would hold up every twentieth key.
    gc.freeze()
    try:
        with on_the_terminal():
            app.run()
    except OSError:
        # A terminal that was closed cannot be given back.
        if not app.is_terminated:
            raise
    finally:
        last = app.gathering or gathering
        if last is not None:
            last.close()
    for line in (app.failure, app.lost):
        if line:
            _say(line)
    if last is not None:
        _farewell(last)
    return TERMINATED if app.is_terminated else app.return_code or 0


def _farewell(gathering: Gathering) -> None:
    """Where the game is, once the screen is the shell's again."""
    from summit.lobby.invoked import invoked
    from summit.present.names import seat_name

    if gathering.torn:
        _say(say("game.torn"))
    for defect in gathering.defects:
        name = seat_name(gathering.agenda, defect.seat)
        detail = defect.detail or defect.problem
        _say(say("game.defect", name=name, round=defect.round, detail=detail))
    if gathering.path is not None and gathering.path.exists() and not gathering.is_over:
        place = str(gathering.path)
        _say(say("game.kept", place=place, summit=invoked(), name=gathering.name))


def _say(line: str) -> None:
    with suppress(OSError):
        print(clean(line), file=sys.stderr)
