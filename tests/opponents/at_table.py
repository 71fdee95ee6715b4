"""A game of any scenario to look into, moment by moment: seats in order, no harm from chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from summit.engine.actions import Action, EndTurn, Settle
from summit.engine.play import apply, refuse, start
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.engine.view import View, view
from summit.opponents.cast import attend, cast
from summit.opponents.opponent import Decision
from summit.opponents.plan import Plan, plan
from summit.opponents.reciprocal import reciprocal
from summit.scenario.model import Script
from summit.table.scripted import waiting_for
from tests.opponents.games import first

MILLION = 1_000_000
HARM = ("leak/", "lie/", "misread/")
"""Questions whose first answer does harm; an inject strikes by its last answer only if it must."""


class AtTable:
    """A game in which the seats speak in the order of the scenario and nothing untoward happens."""

    def __init__(self, tables: Tables) -> None:
        self.state: State = start(tables).state
        self._settle()

    def act(self, *actions: Action) -> AtTable:
        """Let the actions happen, and what chance has to say about them."""
        for action in actions:
            assert refuse(self.state, action) is None, (action, refuse(self.state, action))
            self.state = apply(self.state, action).state
            self._settle()
        return self

    def pass_to(self, seat: Seat) -> AtTable:
        """Let those before a seat pass, and that seat itself if it has the floor and has moved."""
        while not self.state.has_floor(seat) or self.state.duties:
            assert not self.state.duties, self.state.duties
            self.act(EndTurn(next(self._free())))
        return self

    def play_until(self, round: int) -> AtTable:
        """Let everybody pass until a round has come."""
        while self.state.round < round:
            self.act(EndTurn(next(self._free())))
        return self

    def play_on(self, until: Callable[[State], bool]) -> AtTable:
        """Let scripts play until something holds; what they had planned is decided anew."""
        while not until(self.state):
            assert not self.state.is_over, "it never held"
            seat = waiting_for(self.state)[0]
            self.act(self.decided(seat).actions[0])
        return self

    def change(self, **fields: object) -> AtTable:
        """The same moment with some of the truth otherwise."""
        self.state = replace(self.state, **fields)  # type: ignore[arg-type]
        return self

    def seen(self, seat: Seat) -> View:
        """What a seat sees."""
        return view(self.state, seat)

    def mind(self, seat: Seat) -> Plan:
        """What a delegation has in mind."""
        return plan(self.seen(seat), reciprocal)

    def decided(self, seat: Seat, script: Script | None = None) -> Decision:
        """What the script of a seat decides now; all of it has to be legal."""
        is_party = self.state.tables.agenda.is_party(seat)
        player = cast(seat, script or Script()) if is_party else attend(seat)
        decision = player.decide(self.seen(seat), first)
        state = self.state
        for action in decision.actions:
            assert refuse(state, action) is None, (action, refuse(state, action))
            state = apply(state, action).state
        return decision

    def _free(self) -> Iterator[Seat]:
        return filter(self.state.has_floor, self.state.tables.agenda.everyone)

    def _settle(self) -> None:
        while self.state.questions:
            question = self.state.questions[0]
            is_harm = question.id.startswith((*HARM, "inject/"))
            answer = len(question.weights) - 1 if is_harm else 0
            self.state = apply(self.state, Settle(NATURE, question.id, answer)).state
