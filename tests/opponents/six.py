"""The Six-Party Talks as they stand in the library, and variations on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from summit.engine.actions import Action, Answer, EndTurn
from summit.engine.acts.offices import Voice
from summit.engine.acts.signals import Heed
from summit.engine.compile import compiled
from summit.engine.effects import Effect, ShiftTension, ShiftTrust
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.opponents.record import own_of
from summit.scenario.files import read
from summit.scenario.model import Scenario
from tests.engine.worlds import ROOT
from tests.opponents.games import Played, scripted, talks

DPRK, USA, CHINA, ROK, JAPAN, RUSSIA = map(Seat, ("dprk", "usa", "china", "rok", "japan", "russia"))


@cache
def six_scenario() -> Scenario:
    """The whole of it, with all its turns."""
    return read(ROOT / "scenarios" / "six_party.yaml")


@cache
def six_tables() -> Tables:
    """Its tables."""
    return compiled(six_scenario())


@dataclass(frozen=True)
class Hard:
    """Never says yes and concedes nothing."""

    seat: Seat

    def decide(self, view: View, luck: Luck) -> Decision:
        _, own = own_of(view)
        refusing: Action = EndTurn(self.seat)
        if own.duties:
            duty = own.duties[0]
            answers: dict[str, Action] = {
                "answer": Answer(self.seat, duty.of, None),
                "ultimatum": Heed(self.seat, duty.of, False),
                "poll": Voice(self.seat, False),
            }
            refusing = answers[duty.kind]
        return Decision((refusing,), Reason("hard"))


def six(games: int, changed: Tables | None = None, *hard: Seat) -> list[Played]:
    """So many games as far as the signature, all by script but those that never say yes."""
    seats: dict[Seat, Opponent] = {
        **scripted(six_scenario()),
        **{seat: Hard(seat) for seat in hard},
    }
    played = changed or six_tables()
    return [talks(played, seats, f"game {number}") for number in range(games)]


def signed(games: list[Played]) -> int:
    """How many of them came to a signature."""
    return sum(game.signing is not None for game in games)


def without_chair() -> Tables:
    """The same talks, in which everybody tables and nobody holds the pen."""
    base = six_tables()
    return replace(base, agenda=replace(base.agenda, credits=()))


def not_needing(seat: Seat) -> Tables:
    """The same talks, in which one may stay outside."""
    base = six_tables()
    parties = tuple(
        replace(party, is_needed=party.is_needed and party.seat != seat)
        for party in base.agenda.parties
    )
    return replace(base, agenda=replace(base.agenda, parties=parties))


@cache
def sheet_alone() -> Tables:
    """The score sheet and nothing else: no developments, no steps, no life after the signature."""
    base = six_tables()
    agenda = replace(base.agenda, sequences=(), life=None)
    ending = replace(base.endings[-1], condition=None)
    idle = tuple(((), ()) for _ in agenda.meetings)
    return replace(
        base, agenda=agenda, injects=(), schedule=idle, step_effects=(), endings=(ending,)
    )


def distrusting(seat: Seat, points: int) -> Tables:
    """The same talks with less trust between one delegation and all others, both ways."""
    base = six_tables()
    place = base.agenda.index(seat)
    trust = tuple(
        tuple(
            max(1, start - points) if place in (holder, about) and holder != about else start
            for about, start in enumerate(row)
        )
        for holder, row in enumerate(base.trust)
    )
    return replace(base, trust=trust)


def with_harder_news() -> Tables:
    """The same talks, in which all that comes from outside moves trust and tension twice as far."""
    base = six_tables()
    injects = tuple(
        replace(entry, effects=tuple(map(_doubled, entry.effects))) for entry in base.injects
    )
    return replace(base, injects=injects)


def _doubled(effect: Effect) -> Effect:
    if isinstance(effect, ShiftTrust):
        return replace(effect, weight=2 * effect.weight)
    if isinstance(effect, ShiftTension):
        return replace(effect, amount=2 * effect.amount)
    return effect
