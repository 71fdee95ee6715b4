"""The delta (`tests/scenarios/delta.yaml`), small enough for the tests of chapters 17 and 18.

Four rounds of one turn with four moves, the chair first, then Alba, Bora and Cress, and those who
sign nothing; no injects, no bloc and no arms race unless a test asks for them. Everything else is
the scenario's: Alba (walk-away 38) and Cress (34) vote at home, Dorn holds the chair with a credit
of 5 and is not needed, the Elder mediates with a credit of 6, the Fishers watch.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from summit.engine.actions import Accept, EndTurn, Terms
from summit.engine.acts.conduct import CallVote, Comply
from summit.engine.acts.offices import Mediate
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.play import start
from summit.engine.seats import Seat
from summit.engine.state import DutyKind
from summit.scenario.files import read_text
from tests.rules.parley import Parley

ALBA, BORA, CRESS, DORN = Seat("alba"), Seat("bora"), Seat("cress"), Seat("dorn")
ELDER, FISHERS = Seat("elder"), Seat("fishers")
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)

DELTA: Final = (Path(__file__).parents[1] / "scenarios" / "delta.yaml").read_text()

MIDDLE: Final[Terms] = (1, 3, 4, 1, 1)
"""River and reeds, 50 guns, 4 watchers, a shared toll, four years; nobody opens with it."""

NARROW: Final[Terms] = (0, 3, 0, 1, 0)
"""The river alone, 50 guns, no watchers, a shared toll, two years."""

SHORT: Final[Terms] = (1, 3, 4, 1, 0)
"""The same as MIDDLE for two years."""

DAYS: Final = ("May", "June", "July", "August")
ORDER: Final = "order: [dorn, alba, bora, cress]"
WEST: Final = "\n  west: {title: the western bank, members: [alba, bora]}"
"""The bloc of the scenario."""


NO_VOTES: Final = (
    ("    support: 48\n    ratification: {body: the Diet, quorum: 1/2}\n", ""),
    ("    support: 52\n    ratification: {body: the Council, quorum: 1/2}\n", ""),
    ("      - support: {of: alba, change: 4}\n      - support: {of: cress, change: 3}\n", ""),
)
"""Nobody votes at home."""

ALL_NEEDED: Final = ("    needed: false\n", "")
"""Dorn has to sign too."""


def rounds(*shapes: str, turns: int = 1) -> str:
    """The four rounds, each in the chair's order unless a shape says otherwise of it."""
    given = (*shapes, *(ORDER,) * (len(DAYS) - len(shapes)))
    return "".join(
        f"\n  - {{id: delta_{word}, title: {word}, date: {day} 2033, turns: {turns}, moves: 4,"
        f" {shape}}}"
        for word, day, shape in zip(("one", "two", "three", "four"), DAYS, given, strict=True)
    )


def without(text: str, key: str) -> str:
    """A scenario without one of the keys at the left margin."""
    return re.sub(rf"^{key}:.*\n(?:[ #-].*\n|\n)*", "", text, flags=re.MULTILINE)


def delta(*edits: tuple[str, str], **sections: str | None) -> str:
    """The scenario with changes, as `tests.tiny.tiny` makes them."""
    text = DELTA
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the scenario"
        text = text.replace(old, new)
    for key, value in sections.items():
        text = without(text, key)
        if value is not None:
            text += f"{key}:{value if value.startswith(chr(10)) else ' ' + value}\n"
    return text


class Delta(Parley):
    """A game in which nothing leaks, nobody misreads, all look and find nothing, and treaties are
    approved at home, unless `luck` says so."""

    def __init__(
        self,
        *edits: tuple[str, str],
        luck: dict[str, int] | None = None,
        **sections: str | None,
    ) -> None:
        self.luck = {"leak": 1, "lie": 1, "inject": 1, "avert": 1} | (luck or {})
        defaults = {"injects": None, "rounds": rounds(), "blocs": None, "arms_race": None}
        self.tables = compiled(read_text(delta(*edits, **defaults | sections), "delta.yaml"))
        step = start(self.tables)
        self.state = step.state
        self.events: list[Event] = list(step.events)
        self.settle_order()

    def turn_of(self, seat: Seat) -> list[Event]:
        """Give up all turns until a seat has the floor."""
        before = len(self.events)
        while self.state.speaker != seat:
            assert self.state.speaker is not None
            self.over(self.state.speaker)
        return self.events[before:]

    def single(self, terms: Terms = MIDDLE) -> str:
        """The chair tables a single text; its name."""
        self.do(Mediate(DORN, terms))
        return self.state.offices.single

    def agree(self, terms: Terms = MIDDLE, *, dorn: bool = False) -> list[Event]:
        """In the chair's turn: a single text that all who are needed accept, and Dorn if it
        likes."""
        before = len(self.events)
        name = self.single(terms)
        if dorn:
            self.do(Accept(DORN, name))
        self.accept(name)
        return self.events[before:]

    def accept(self, name: str) -> None:
        """All who are needed accept a text, one after another."""
        for seat in (ALBA, BORA, CRESS):
            self.turn_of(seat)
            self.do(Accept(seat, name))

    def sign(self, terms: Terms = MIDDLE, *, dorn: bool = False) -> list[Event]:
        """Agree, and see it approved at home: the first period has opened."""
        before = len(self.events)
        self.agree(terms, dorn=dorn)
        self.approve()
        return self.events[before:]

    def approve(self) -> None:
        """See what was agreed approved at home: the first period opens."""
        self.do(CallVote(ALBA), CallVote(CRESS))

    def keep(self, **broken: tuple[int, ...]) -> list[Event]:
        """All who are bound keep the treaty in this period, or break what is said; then all have
        looked, and the commission is open."""
        before = len(self.events)
        for seat in self.due("comply"):
            self.do(Comply(seat, broken.get(seat, ())))
        return self.events[before:]

    def due(self, kind: DutyKind) -> tuple[Seat, ...]:
        """Who has something of a kind to settle."""
        return tuple(duty.seat for duty in self.state.duties if duty.kind == kind)

    def close(self) -> list[Event]:
        """Give up all turns of the commission: the period is reckoned."""
        before, period = len(self.events), self.state.signed.period
        while self.state.stage == "commission" and self.state.signed.period == period:
            assert self.state.speaker is not None
            self.do(EndTurn(self.state.speaker))
        return self.events[before:]
