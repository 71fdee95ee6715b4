"""What there is to play, as numbered lists, and a choice among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from summit import __version__
from summit.lobby.library import Entry, save_entries, scenario_entries
from summit.lobby.wish import sitters
from summit.plain.page import Page
from summit.plain.streams import keyboard, notices, page
from summit.plain.typed import Typed
from summit.present.catalogue import say
from summit.present.commands.named import find_place
from summit.present.width import one_line
from summit.scenario.model import Scenario

WATCH: Final = "watch"
"""What is chosen where no seat is: scripts play all of them."""

_LEAVE: Final = frozenset({"q", "quit", "exit"})
_BETWEEN: Final = re.compile(r"[,;&+]|\band\b", re.IGNORECASE)
"""What may stand between several names; mere spaces too, where none of them has any."""


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


def choose_seats(scenario: Scenario) -> tuple[str, ...] | None:
    """Ask for whom the people here speak: seats, or `WATCH` alone; `None` if nothing is to be
    played."""
    seats = tuple(
        Choice(seat, say("home.seat", name=one_line(party.name), code=one_line(party.code)))
        for seat, party in sitters(scenario).items()
    )
    entries = (*seats, Choice(WATCH, say("home.watch")))
    screen = page()
    screen.line(say("home.seats", title=one_line(scenario.title)))
    screen.lines(_numbered(entries, 1), indent=2, hang=4)
    for line in _answers(say("home.people"), screen):
        chosen = {entry.name for entry in _several(line, entries)}
        if chosen and (WATCH not in chosen or len(chosen) == 1):
            return tuple(chosen)
        screen.line(say("home.seats_again", last=len(entries), watch=WATCH))
    return None


def _choice(entries: Sequence[N], screen: Page) -> N | None:
    """The entry of a number or a name; asks again until there is one, or a wish to leave."""
    for line in _answers(say("home.which"), screen):
        chosen = _entry(line, entries)
        if chosen is not None:
            return chosen
        screen.line(say("home.again", last=len(entries)))
    return None


def _answers(question: str, screen: Page) -> Iterator[str]:
    """What is answered, as long as it is asked and nobody wishes to leave."""
    typed = Typed(keyboard(), screen)
    while (line := typed.ask(question)) is not None and line.lower() not in _LEAVE:
        yield line


def _several(line: str, entries: Sequence[N]) -> tuple[N, ...]:
    """The entries of several numbers or names in one line; none if one of them is none."""
    whole = _entry(line, entries)
    if whole is not None:
        return (whole,)
    parts = _BETWEEN.split(line) if _BETWEEN.search(line) else line.split()
    found = tuple(_entry(part.strip(), entries) for part in parts)
    return tuple(each for each in found if each is not None) if None not in found else ()


def _entry(line: str, entries: Sequence[N]) -> N | None:
    """The entry of a number or a name."""
    if line.isdecimal():
        return next((each for number, each in enumerate(entries, 1) if str(number) == line), None)
    names = [(entry.name, entry.about) for entry in entries]
    place = find_place(line, names) if line else None
    return None if place is None else entries[place]


def _lines(entries: Sequence[Named]) -> tuple[str, ...]:
    return tuple(say("home.entry", name=entry.name, about=entry.about) for entry in entries)


def _numbered(entries: Sequence[Named], first: int) -> tuple[str, ...]:
    return tuple(
        say("home.numbered", number=number, about=entry.about, name=entry.name)
        for number, entry in enumerate(entries, first)
    )
