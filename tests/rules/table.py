"""A small table for the tests of the rules: a game that remembers what has happened in it."""

from __future__ import annotations

from typing import TypeVar

from summit.engine.actions import Action, EndTurn, Propose, Settle, Terms
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.play import apply, refuse, start
from summit.engine.refusal import Refusal
from summit.engine.seats import NATURE, Seat
from summit.engine.view import View, view
from summit.scenario.files import read_text
from tests.tiny import tiny

E = TypeVar("E")

A, B = Seat("avaria"), Seat("borland")
LAUNCHERS, INSPECTIONS, PACT = 0, 1, 2


class Game:
    """One game of the tiny scenario, with Avaria speaking first unless told otherwise."""

    def __init__(self, *edits: tuple[str, str], **sections: str | None) -> None:
        self.tables = compiled(read_text(tiny(*edits, **sections), "tiny.yaml"))
        step = start(self.tables)
        self.state = step.state
        self.events: list[Event] = list(step.events)
        self.settle_order()

    def settle_order(self, *answers: int) -> None:
        """Let nature answer what is open: the given answers, then the first possible one."""
        for answer in answers:
            self.act(Settle(NATURE, self.state.questions[0].id, answer))
        while self.state.questions:
            self.act(Settle(NATURE, self.state.questions[0].id, 0))

    def act(self, *actions: Action) -> list[Event]:
        """Let the actions happen and return what followed."""
        new: list[Event] = []
        for action in actions:
            step = apply(self.state, action)
            self.state = step.state
            new += step.events
        self.events += new
        return new

    def refused(self, action: Action) -> Refusal:
        """Why an action is refused; the state must not care."""
        refusal = refuse(self.state, action)
        assert refusal is not None, f"{action} is allowed"
        return refusal

    def pass_turns(self, number: int) -> None:
        """Let the speaker give up the floor, so often; nature answers as it may."""
        for _ in range(number):
            assert self.state.speaker is not None
            self.act(EndTurn(self.state.speaker))
            self.settle_order()

    def propose(self, seat: Seat, **changes: int) -> list[Event]:
        """Table the seat's position with some options changed, by issue id and option index."""
        return self.act(Propose(seat, self.terms(seat, **changes)))

    def step(self, seat: Seat, **changes: int) -> list[Event]:
        """Table a text and give up the floor, so that it is measured."""
        return [*self.propose(seat, **changes), *self.act(EndTurn(seat))]

    def terms(self, seat: Seat, **changes: int) -> Terms:
        """The seat's position with some options changed."""
        terms = list(self.state.position(seat).terms)
        for issue, option in changes.items():
            terms[self.tables.agenda.issue_index(issue)] = option
        return tuple(terms)

    def view(self, seat: Seat | None) -> View:
        """What a seat sees now."""
        return view(self.state, seat)

    def trust(self, holder: Seat, about: Seat) -> int:
        """The exact level of trust, millionths of log-odds."""
        place = self.tables.agenda.index
        return self.state.trust[place(holder)][place(about)]

    def reading(self, holder: Seat, about: Seat) -> int:
        """The room's reading of it."""
        place = self.tables.agenda.index
        return self.state.readings[place(holder)][place(about)]


def only(events: list[Event], kind: type[E]) -> list[E]:
    """The events of one kind, in order."""
    return [event for event in events if isinstance(event, kind)]


C = Seat("caldia")
THREE: tuple[tuple[str, str], ...] = (
    ("    trust: {borland: 40}\n", "    trust: {borland: 40, caldia: 50}\n"),
    (
        "    trust: {avaria: 35}\n",
        "    trust: {avaria: 35, caldia: 50}\n"
        "  caldia:\n    name: Caldia\n    code: CAL\n    brief: A neighbour.\n"
        "    secret: {text: You want quiet., walk_away: 30}\n"
        "    trust: {avaria: 50, borland: 50}\n",
    ),
    ("{avaria: 150, borland: 400}", "{avaria: 150, borland: 400, caldia: 300}"),
    (
        "      borland: {100: 10, 300: 40, 500: 5}\n",
        "      borland: {100: 10, 300: 40, 500: 5}\n      caldia: {100: 40, 500: 20}\n",
    ),
    ("{avaria: 10, borland: 2}", "{avaria: 10, borland: 2, caldia: 5}"),
    (
        "      borland: {0: 20, 12: 0}\n",
        "      borland: {0: 20, 12: 0}\n      caldia: {0: 10, 12: 20}\n",
    ),
    ("{avaria: hotline, borland: none}", "{avaria: hotline, borland: none, caldia: hotline}"),
    (
        "      borland: {none: 20, hotline: 30, joint: 40}\n",
        "      borland: {none: 20, hotline: 30, joint: 40}\n"
        "      caldia: {none: 0, hotline: 40, joint: 20}\n",
    ),
)
"""A third party at the strait, as edits of the tiny scenario."""
