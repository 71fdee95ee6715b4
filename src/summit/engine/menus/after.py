"""Candidates for what a seat might do after a signature, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from summit.engine.actions import Action
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import limits_of
from summit.engine.state import Duty, State


def duties_after(state: State, duty: Duty) -> Iterator[Action]:
    """The ways in which a seat may settle a duty that comes after a signature."""
    seat = duty.seat
    agenda = state.tables.agenda
    match duty.kind:
        case "vote":
            yield CallVote(seat)
            for payment in state.tables.homes[agenda.index(seat)].payments:
                yield Buy(seat, payment.id)
            yield Shelve(seat)
        case "admit":
            yield Admit(seat, True)
            yield Admit(seat, False)
        case "comply":
            limits = limits_of(agenda, seat)
            # All sets of up to two limits, and all at once: a menu, not all that may be broken.
            for size in range(min(2, len(limits)) + 1):
                yield from (Comply(seat, chosen) for chosen in combinations(limits, size))
            if len(limits) > 2:
                yield Comply(seat, limits)
        case "visit":
            yield Visit(seat)
            for other in agenda.others(seat):
                yield from (Visit(seat, other, limit) for limit in limits_of(agenda, other))
        case "explain":
            yield Explain(seat, duty.of, True)
            yield Explain(seat, duty.of, False)
        case "extend":
            yield Extend(seat, True)
            yield Extend(seat, False)
        case "answer" | "choice":
            return


def responses(state: State, seat: Seat) -> Iterator[Action]:
    """What a party might do in the commission."""
    agenda, treaty = state.tables.agenda, state.signed
    mine = [f for f in treaty.findings if f.by in (seat, AGENCY) and f.result != "clean"]
    yield from (Consult(seat, found.id) for found in mine)
    yield from (Publish(seat, found.id) for found in mine)
    for other in agenda.others(seat):
        yield from (Accuse(seat, other, limit) for limit in limits_of(agenda, other))
    yield Suspend(seat)
    yield Resume(seat)
    for other in agenda.others(seat):
        yield Counter(seat, other)
        yield Lift(seat, other)
        yield SnapBack(seat, other)
    yield Expel(seat)
    yield GiveNotice(seat)
