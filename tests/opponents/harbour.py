"""The three harbours, where everything may be said and every floor is met: a game to look into."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.actions import Action, EndTurn, Settle
from summit.engine.play import apply, refuse, start
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.view import View, view
from summit.opponents.cast import cast
from summit.opponents.opponent import Decision
from summit.opponents.plan import Plan, plan
from summit.opponents.reciprocal import reciprocal
from summit.scenario.model import Script, Temper
from tests.engine.worlds import tables
from tests.opponents.games import first

ARKONA, BRESK, CORVO = Seat("arkona"), Seat("bresk"), Seat("corvo")
BOATS, DRILLS, VISITS, PILOTS, HOTLINE = range(5)
QUAY, SALON, ENVELOPES, LAST_NIGHT = 1, 3, 4, 5
MILLION = 1_000_000


class Harbour:
    """A game in the harbours, Arkona speaking first wherever anybody does; nature never harms."""

    def __init__(self) -> None:
        self.state: State = start(tables("harbour")).state
        self._settle()

    def act(self, *actions: Action) -> Harbour:
        """Let the actions happen, and what chance has to say about them."""
        for action in actions:
            assert refuse(self.state, action) is None, (action, refuse(self.state, action))
            self.state = apply(self.state, action).state
            self._settle()
        return self

    def play_until(self, round: int) -> Harbour:
        """Let everybody pass until a round has come."""
        while self.state.round < round:
            free = filter(self.state.has_floor, self.state.tables.agenda.seats)
            self.act(EndTurn(next(iter(free))))
        return self

    def pass_to(self, seat: Seat) -> Harbour:
        """Let those before a seat in the speaking order pass."""
        while self.state.speaker != seat:
            assert self.state.speaker is not None
            self.act(EndTurn(self.state.speaker))
        return self

    def change(self, **fields: object) -> Harbour:
        """The same moment with some of the truth otherwise."""
        self.state = replace(self.state, **fields)  # type: ignore[arg-type]
        return self

    def seen(self, seat: Seat) -> View:
        """What a seat sees."""
        return view(self.state, seat)

    def mind(self, seat: Seat) -> Plan:
        """What a seat has in mind."""
        return plan(self.seen(seat), reciprocal)

    def decided(
        self, seat: Seat, temper: Temper = "patient", signals: list[str] | None = None
    ) -> Decision:
        """What a script of that temper decides now; all of it has to be legal."""
        script = Script.model_validate({"temper": temper, "signals": signals})
        decision = cast(seat, script).decide(self.seen(seat), first)
        state = self.state
        for action in decision.actions:
            assert refuse(state, action) is None, (action, refuse(state, action))
            state = apply(state, action).state
        return decision

    def _settle(self) -> None:
        """Nature draws the order of the seats, and lets nothing come out or be misread."""
        while self.state.questions:
            question = self.state.questions[0]
            is_harm = question.id.startswith(("leak/", "lie/", "inject/"))
            answer = len(question.weights) - 1 if is_harm else 0
            self.state = apply(self.state, Settle(NATURE, question.id, answer)).state
