"""From what somebody wishes to play to a game that is being played."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from summit.errors import SummitError
from summit.plain.home import WATCH, choose, choose_seat, last_played, seat_named
from summit.plain.running import play_new, play_on, watch_new
from summit.present.catalogue import say
from summit.present.handouts import brief_markdown
from summit.scenario.files import find, read
from summit.scenario.model import Scenario
from summit.table.dealer import fresh_seed
from summit.table.folders import save_path, unused_path


class WrongUsage(SummitError):
    """A wish that cannot be granted as it was put."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to play: everything that was not said is `None`."""

    scenario: str | None
    seat: str | None = None
    watch: bool = False
    seed: str | None = None
    save: str | None = None


def from_home() -> int:
    """Ask what to play, new or left before; returns the exit code."""
    choice = choose(with_saves=True)
    if choice is None:
        return 0
    return play_on(choice.path) if choice.is_save else start(Wish(choice.name), is_asked=True)


def start(wish: Wish, *, is_asked: bool) -> int:
    """A new game; returns the exit code.

    What the wish leaves open is asked if `is_asked`, and is wrong usage otherwise. Raises
    `WrongUsage`, and what finding, reading and saving raise.
    """
    if wish.watch and wish.seat is not None:
        raise WrongUsage(say("usage.watch_and_seat"))
    name = wish.scenario or _chosen_scenario(is_asked=is_asked)
    if name is None:
        return 0
    path = find(name)
    scenario = read(path)
    seat = _chosen_seat(scenario, wish, is_asked=is_asked)
    if seat is None:
        return 0
    text = path.read_text(encoding="utf-8-sig")
    seed = fresh_seed() if wish.seed is None else wish.seed
    today = date.today().isoformat()
    kept = None if wish.save is None else save_path(wish.save)
    if seat == WATCH:
        return watch_new(scenario, text, seed, kept, today)
    return play_new(scenario, text, seat, seed, kept or unused_path(scenario.id, today), today)


def go_on(save: str | None) -> int:
    """A saved game, or the one that was played last. Raises `WrongUsage` and `SaveError`."""
    path = last_played() if save is None else save_path(save)
    if path is None:
        raise WrongUsage(say("usage.nothing_left"))
    return play_on(path)


def handout(name: str, seat: str | None) -> str:
    """The handout of a scenario in Markdown. Raises `WrongUsage` and what reading raises."""
    scenario = read(find(name))
    return brief_markdown(scenario, None if seat is None else _named(scenario, seat))


def _chosen_scenario(*, is_asked: bool) -> str | None:
    if not is_asked:
        raise WrongUsage(say("usage.which_scenario"))
    choice = choose(with_saves=False)
    return None if choice is None else choice.name


def _chosen_seat(scenario: Scenario, wish: Wish, *, is_asked: bool) -> str | None:
    """The seat to play, or `WATCH`; `None` if nobody wants to play after all."""
    if wish.watch:
        return WATCH
    if wish.seat is not None:
        return _named(scenario, wish.seat)
    if not is_asked:
        raise WrongUsage(say("usage.which_seat", seats=", ".join(scenario.delegations)))
    return choose_seat(scenario)


def _named(scenario: Scenario, typed: str) -> str:
    """The seat of that id, code or name."""
    seat = seat_named(scenario, typed)
    if seat is None:
        seats = ", ".join(scenario.delegations)
        raise WrongUsage(say("usage.no_seat", typed=typed, seats=seats))
    return seat
