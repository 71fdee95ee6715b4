"""From what somebody wishes to play to a game that can be opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from summit.engine.seats import Seat
from summit.errors import SummitError
from summit.present.catalogue import say
from summit.present.commands.named import find_place
from summit.scenario.files import find, read
from summit.scenario.model import Delegation, Scenario
from summit.scenario.offices import Mediator, Observer
from summit.table.dealer import fresh_seed
from summit.table.folders import save_path, unused_path

Sitter = Delegation | Mediator | Observer
"""Whoever a scenario gives a seat: a delegation, or one who signs nothing (rule 17.1)."""


class WrongUsage(SummitError):
    """A wish that cannot be granted as it was put."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to play: everything that was not said is empty.

    `seats` are ids, codes or names of the delegations at which people sit; `hotseat` with none of
    them asks for people at all; `watch` for people at none.
    """

    scenario: str | None = None
    seats: tuple[str, ...] = ()
    watch: bool = False
    hotseat: bool = False
    seed: str | None = None
    save: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A scenario that was read, and how it is to be played; the seats are still to be chosen where
    `seats` is `None`."""

    scenario: Scenario
    text: str
    seats: tuple[Seat, ...] | None
    seed: str
    save: Path | None
    started: str

    @property
    def path(self) -> Path:
        """Where the game is to be kept: as wished, else under a name that is free."""
        return self.save or unused_path(self.scenario.id, self.started)


def planned(wish: Wish) -> Plan:
    """A wish with its scenario read and its seats found; raises `WrongUsage`, and what finding and
    reading raise. The wish must name a scenario."""
    check_wish(wish)
    path = find(wish.scenario or "")
    scenario = read(path)
    return Plan(
        scenario=scenario,
        text=path.read_text(encoding="utf-8-sig"),
        seats=_seats(scenario, wish),
        seed=fresh_seed() if wish.seed is None else wish.seed,
        save=None if wish.save is None else save_path(wish.save),
        started=date.today().isoformat(),
    )


def check_wish(wish: Wish) -> None:
    """Raise `WrongUsage` for a wish that contradicts itself."""
    if wish.watch and (wish.seats or wish.hotseat):
        raise WrongUsage(say("usage.watch_and_seat"))
    if len(wish.seats) > 1 and not wish.hotseat:
        raise WrongUsage(say("usage.several_seats"))


def seats_named(scenario: Scenario, typed: Iterable[str]) -> tuple[Seat, ...]:
    """The seats of these ids, codes, names or unique starts of one, in seating order; raises
    `WrongUsage` where there is none."""
    found = {_named(scenario, each) for each in typed}
    return tuple(Seat(seat) for seat in sitters(scenario) if seat in found)


def sitters(scenario: Scenario) -> Mapping[str, Sitter]:
    """Everybody whom a scenario gives a seat, in seating order: the delegations, then those who
    sign nothing (rule 17.1)."""
    return {**scenario.delegations, **scenario.mediators, **scenario.observers}


def seat_named(scenario: Scenario, typed: str) -> str | None:
    """The seat of that id, code or name, or of a unique start of one."""
    names = [(seat, party.code, party.name) for seat, party in sitters(scenario).items()]
    place = find_place(typed, names)
    return None if place is None else names[place][0]


def _seats(scenario: Scenario, wish: Wish) -> tuple[Seat, ...] | None:
    if wish.watch:
        return ()
    if wish.seats:
        return seats_named(scenario, wish.seats)
    return tuple(Seat(seat) for seat in scenario.delegations) if wish.hotseat else None


def _named(scenario: Scenario, typed: str) -> str:
    seat = seat_named(scenario, typed)
    if seat is None:
        seats = ", ".join(sitters(scenario))
        raise WrongUsage(say("usage.no_seat", typed=typed, seats=seats))
    return seat
