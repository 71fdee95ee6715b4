"""Opponents of the tests' own: simple, varied, and fully fixed by view and luck."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from summit.engine.actions import Accept, Action, Answer, Choose, Demand, EndTurn, Propose, Speak
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Explain,
    Extend,
    GiveNotice,
    Publish,
    Resume,
    Suspend,
    Visit,
)
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import limits_of
from summit.engine.standing.treaty import Treaty
from summit.engine.state import Duty
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.scenario.model import Scenario

WHIM = Reason("whim")


@dataclass(frozen=True, slots=True)
class Whimsical:
    """Does anything that is allowed, by luck: talks, tables, demands, accepts near the end. Where
    a treaty lives on, it signs at once, so that there is one."""

    def decide(self, view: View, luck: Luck) -> Decision:
        assert view.own is not None
        assert view.seat is not None
        if view.own.choosing:
            choosing = view.own.choosing[0]
            option, _ = choosing.options[luck("option", len(choosing.options))]
            return Decision((Choose(view.seat, choosing.inject, option),), WHIM)
        if view.treaty is not None and view.own.duties:
            return Decision(self._duty(view, view.treaty, view.own.duties[0], luck), WHIM)
        if view.own.duties:
            return Decision((self._answer(view, view.seat, luck),), WHIM)
        if view.treaty is not None:
            return Decision(self._response(view, view.treaty, view.seat, luck), WHIM)
        if view.agenda.life is not None:
            return Decision(self._haste(view, view.seat, luck), WHIM)
        return Decision(self._turn(view, view.seat, luck), WHIM)

    def _haste(self, view: View, seat: Seat, luck: Luck) -> tuple[Action, ...]:
        latest = view.texts[-1]
        if latest.opening:
            return (*self._text(view, seat, luck), EndTurn(seat))
        if latest.author == seat or (seat, latest.id) in view.acceptances:
            return (EndTurn(seat),)
        accept = Accept(seat, latest.id)
        return (accept, EndTurn(seat)) if luck("more", 2) else (accept,)

    def _duty(self, view: View, treaty: Treaty, duty: Duty, luck: Luck) -> tuple[Action, ...]:
        """Whatever may be settled so: most votes are bought, some limits broken, some kept."""
        seat, own = duty.seat, view.own
        assert own is not None
        limits = limits_of(view.agenda, seat)
        match duty.kind:
            case "vote":
                payments = () if own.home is None else own.home.payments
                return (*(Buy(seat, entry.id) for entry in payments), CallVote(seat))
            case "admit":
                return (Admit(seat, bool(luck("admit", 3))),)
            case "comply":
                return (Comply(seat, tuple(n for n in limits if luck(f"break {n}", 3) == 0)),)
            case "visit":
                other = view.agenda.others(seat)[luck("host", len(view.agenda.parties) - 1)]
                open_to = () if other in treaty.suspended else limits_of(view.agenda, other)
                if not open_to or luck("keep", 3) == 0:
                    return (Visit(seat),)
                return (Visit(seat, other, open_to[luck("what", len(open_to))]),)
            case "explain":
                return (Explain(seat, duty.of, bool(luck("openly", 3))),)
            case _:
                return (Extend(seat, not own.rider),)

    def _response(self, view: View, treaty: Treaty, seat: Seat, luck: Luck) -> tuple[Action, ...]:
        """One of many answers, then perhaps another, decided anew."""
        asked = {query.finding for query in treaty.queries if query.by == seat}
        mine = [
            found
            for found in treaty.findings
            if found.result != "clean" and found.by in (seat, AGENCY) and found.of != seat
        ]
        charged = {(c.of, c.limit) for c in treaty.charges}
        wishes: list[Action] = [EndTurn(seat)]
        for found in mine:
            if found.id not in asked and not found.published:
                wishes += [Consult(seat, found.id)] * 2
            if found.by == seat and not found.published:
                wishes.append(Publish(seat, found.id))
            if (found.of, found.limit) not in charged:
                wishes.append(Accuse(seat, found.of, found.limit))
        if luck("sulk", 3) == 0:
            wishes.append(Resume(seat) if seat in treaty.suspended else Suspend(seat))
        if luck("leave", 8) == 0 and all(by != seat for by, _ in treaty.notices):
            wishes.append(GiveNotice(seat))
        words = Speak(seat, f"Word {luck('word', 1000)}: проверяй.")
        chosen = wishes[luck("wish", len(wishes))]
        assert view.own is not None
        return (words, chosen) if luck("talk", 3) == 0 and view.own.remarks_left else (chosen,)

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
