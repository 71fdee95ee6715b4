"""Opponents of the tests' own: simple, varied, and fully fixed by view and luck."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from summit.engine.actions import Accept, Action, Answer, Choose, Demand, EndTurn, Propose, Speak
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.scenario.model import Scenario

WHIM = Reason("whim")


@dataclass(frozen=True, slots=True)
class Whimsical:
    """Does anything that is allowed, by luck: talks, tables, demands, accepts near the end."""

    def decide(self, view: View, luck: Luck) -> Decision:
        assert view.own is not None
        assert view.seat is not None
        if view.own.choosing:
            choosing = view.own.choosing[0]
            option, _ = choosing.options[luck("option", len(choosing.options))]
            return Decision((Choose(view.seat, choosing.inject, option),), WHIM)
        if view.own.duties:
            return Decision((self._answer(view, view.seat, luck),), WHIM)
        return Decision(self._turn(view, view.seat, luck), WHIM)

    def _answer(self, view: View, seat: Seat, luck: Luck) -> Answer:
        assert view.own is not None
        name = view.own.duties[0].of
        asked = next(demand for demand in view.demands if demand.id == name)
        kept = [p.level for p in view.promises if (p.seat, p.to) == (seat, asked.by)]
        agrees = luck("answer", 2) and asked.level > max(kept, default=0)
        return Answer(seat, name, asked.level if agrees else None)

    def _turn(self, view: View, seat: Seat, luck: Luck) -> tuple[Action, ...]:
        actions: list[Action] = []
        if luck("talk", 2):
            actions.append(Speak(seat, f"Word {luck('word', 1000)}: доверяй."))
        whim = luck("whim", 4)
        other = view.agenda.others(seat)[luck("other", len(view.agenda.parties) - 1)]
        if whim == 0:
            return (*actions, EndTurn(seat))
        if whim == 1 and view.round == len(view.agenda.meetings):
            return (*actions, Accept(seat, view.position(other).id))
        if whim == 2 and (demand := self._demand(view, seat, other, luck)):
            return (*actions, demand)
        return (*actions, *self._text(view, seat, luck), EndTurn(seat))

    def _demand(self, view: View, seat: Seat, other: Seat, luck: Luck) -> Demand | None:
        if any(d.by == seat and d.round == view.round for d in view.demands):
            return None
        for n, issue in enumerate(view.agenda.issues):
            if issue.kind == "verification":
                level = len(issue.options) - 1
                if any((p.seat, p.to, p.measure) == (other, seat, n) for p in view.promises):
                    return None
                return Demand(seat, other, n, level, bool(luck("mutual", 2)))
        return None

    def _text(self, view: View, seat: Seat, luck: Luck) -> tuple[Action, ...]:
        terms = tuple(luck(issue.id, len(issue.options)) for issue in view.agenda.issues)
        taken = any(view.position(each).terms == terms for each in view.agenda.seats)
        return () if taken else (Propose(seat, terms),)


def whimsical(scenario: Scenario, persons: Collection[Seat]) -> dict[Seat, Opponent]:
    """Whims at every seat without a person."""
    return {Seat(seat): Whimsical() for seat in scenario.delegations if seat not in persons}
