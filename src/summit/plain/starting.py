"""From what somebody wishes to play to a game that is being played, line by line."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.seats import Seat
from summit.lobby.gathering import opened, reopened
from summit.lobby.library import last_played
from summit.lobby.wish import Plan, Wish, WrongUsage, check_wish, planned, seats_named
from summit.plain.home import WATCH, choose, choose_seats
from summit.plain.running import run
from summit.present.catalogue import say
from summit.present.handouts import brief_markdown
from summit.scenario.files import find, read
from summit.table.folders import save_path


def from_home() -> int:
    """Ask what to play, new or left before; returns the exit code."""
    choice = choose(with_saves=True)
    if choice is None:
        return 0
    if choice.is_save:
        return run(reopened(choice.path))
    return start(Wish(choice.name), is_asked=True)


def start(wish: Wish, *, is_asked: bool) -> int:
    """A new game; returns the exit code.

    What the wish leaves open is asked if `is_asked`, and is wrong usage otherwise. Raises
    `WrongUsage`, and what finding, reading and saving raise.
    """
    check_wish(wish)
    name = wish.scenario or _chosen_scenario(is_asked=is_asked)
    if name is None:
        return 0
    plan = planned(replace(wish, scenario=name))
    seats = _chosen_seats(plan, is_asked=is_asked) if plan.seats is None else plan.seats
    if seats is None:
        return 0
    return run(opened(replace(plan, seats=seats)))


def go_on(save: str | None) -> int:
    """A saved game, or the one that was played last. Raises `WrongUsage` and `SaveError`."""
    path = last_played() if save is None else save_path(save)
    if path is None:
        raise WrongUsage(say("usage.nothing_left"))
    return run(reopened(path))


def handout(name: str, seat: str | None) -> str:
    """The handout of a scenario in Markdown. Raises `WrongUsage` and what reading raises."""
    scenario = read(find(name))
    return brief_markdown(scenario, None if seat is None else seats_named(scenario, (seat,))[0])


def _chosen_scenario(*, is_asked: bool) -> str | None:
    if not is_asked:
        raise WrongUsage(say("usage.which_scenario"))
    choice = choose(with_saves=False)
    return None if choice is None else choice.name


def _chosen_seats(plan: Plan, *, is_asked: bool) -> tuple[Seat, ...] | None:
    """The seats to play, none for watching; `None` if nobody wants to play after all."""
    if not is_asked:
        seats = ", ".join(plan.scenario.delegations)
        raise WrongUsage(say("usage.which_seat", seats=seats))
    chosen = choose_seats(plan.scenario)
    if chosen is None:
        return None
    return () if chosen == (WATCH,) else seats_named(plan.scenario, chosen)
