"""What there is to play, as numbered lists, and a choice among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from summit import __version__
from summit.lobby.library import Entry, save_entries, scenario_entries
from summit.plain.page import Page
from summit.plain.streams import keyboard, notices, page
from summit.plain.typed import Typed
from summit.present.catalogue import say
from summit.present.commands.named import find_place
from summit.present.width import one_line
from summit.scenario.model import Scenario

WATCH: Final = "watch"
"""What is chosen where no seat is: scripts play all of them."""


class Named(Protocol):
    """Something in a numbered list: its name, and what it is."""

    @property
    def name(self) -> str:
        """What may be typed for it."""
        ...

    @property
    def about(self) -> str:
        """What it is, in a line."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """A seat to choose, or `WATCH`."""

    name: str
    about: str


N = TypeVar("N", bound=Named)


def list_all() -> None:
    """The scenarios and the games that were left, a line each."""
    screen = page()
    screen.line(say("home.scenarios"))
    screen.lines(_lines(scenario_entries()), indent=2)
    saves = save_entries()
    if saves:
        screen.line(say("home.saves"))
        screen.lines(_lines(saves), indent=2)
    screen.flush()
    notices().line(say("home.how"))


def choose(*, with_saves: bool) -> Entry | None:
    """Ask what to play; `None` if nothing is."""
    screen = page()
    screen.line(say("home.title", version=__version__))
    first = scenario_entries()
    saves = save_entries() if with_saves else ()
    screen.line(say("home.scenarios"))
    screen.lines(_numbered(first, 1), indent=2, hang=4)
    if saves:
        screen.line(say("home.saves"))
        screen.lines(_numbered(saves, len(first) + 1), indent=2, hang=4)
    return _choice((*first, *saves), screen)


def choose_seat(scenario: Scenario) -> str | None:
    """Ask for whom to speak: a seat, or `WATCH`; `None` if nothing is to be played."""
    seats = tuple(
        Choice(seat, say("home.seat", name=one_line(party.name), code=one_line(party.code)))
        for seat, party in scenario.delegations.items()
    )
    entries = (*seats, Choice(WATCH, say("home.watch")))
    screen = page()
    screen.line(say("home.seats", title=one_line(scenario.title)))
    screen.lines(_numbered(entries, 1), indent=2, hang=4)
    chosen = _choice(entries, screen)
    return None if chosen is None else chosen.name


def _choice(entries: Sequence[N], screen: Page) -> N | None:
    """The entry of a number or a name; asks again until there is one, or a wish to leave."""
    names = [(entry.name, entry.about) for entry in entries]
    typed = Typed(keyboard(), screen)
    while (line := typed.ask(say("home.which"))) is not None:
        if line.lower() in {"q", "quit", "exit"}:
            return None
        if line.isdecimal() and 1 <= int(line) <= len(entries):
            return entries[int(line) - 1]
        place = find_place(line, names) if line and not line.isdecimal() else None
        if place is not None:
            return entries[place]
        screen.line(say("home.again", last=len(entries)))
    return None


def _lines(entries: Sequence[Named]) -> tuple[str, ...]:
    return tuple(say("home.entry", name=entry.name, about=entry.about) for entry in entries)


def _numbered(entries: Sequence[Named], first: int) -> tuple[str, ...]:
    return tuple(
        say("home.numbered", number=number, about=entry.about, name=entry.name)
        for number, entry in enumerate(entries, first)
    )
