"""The talks of `talks` with everything that can come after their signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from summit.engine import play
from summit.engine.actions import Accept, Action, EndTurn, Propose, Settle
from summit.engine.acts.conduct import Admit, CallVote, Comply, Extend, Visit
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.happened import aftermath as a
from summit.engine.rules.keeping import rider_against
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.scenario.model import Scenario
from tests.debrief.played import in_good_faith
from tests.present.talks import BOATS, NORTH, SOUTH, after, issues, raw

TERMS = (2, 3, 1, 1)
"""60 boats, six visits, one set of rules, and cameras."""

CAMERAS = 3

SAMPLES: tuple[Event, ...] = (
    a.TreatySigned("T3", 2),
    a.SupportMoved(NORTH, "inject", "T3", 50_000_000, 48_000_000),
    a.VoteDue(NORTH, audience=(NORTH,)),
    a.PaymentPromised(NORTH, "dry_dock", audience=(NORTH,)),
    a.VoteCalled(NORTH),
    a.TreatyShelved(SOUTH),
    a.VoteHeld(NORTH, True),
    a.EnteredIntoForce(),
    a.MandateAsked(NORTH, audience=(NORTH,)),
    a.MandateAnswered(NORTH, True),
    a.PeriodOpened(1),
    a.ConductDue(NORTH, audience=(NORTH,)),
    a.Complied(NORTH, (BOATS,), audience=(NORTH,)),
    a.VisitDue(NORTH, 2, audience=(NORTH,)),
    a.VisitSent(NORTH, SOUTH, BOATS, audience=(NORTH,)),
    a.VisitPaid(NORTH, SOUTH, BOATS, audience=(NORTH, SOUTH)),
    a.Found("north.south.1", NORTH, SOUTH, BOATS, "alarm", (NORTH,)),
    a.QueryPut(NORTH, SOUTH, "north.south.1", 1, BOATS, "alarm", audience=(NORTH, SOUTH)),
    a.BooksOpened(NORTH, SOUTH, "north.south.1", True, audience=(NORTH, SOUTH)),
    a.QueryAnswered(NORTH, SOUTH, "north.south.1", "cleared", audience=(NORTH, SOUTH)),
    a.ChargeMade("C1", NORTH, SOUTH, BOATS),
    a.ChargeSettled("C1", "proven"),
    a.FindingPublished("north.south.1", NORTH, SOUTH, 1, BOATS, "alarm"),
    a.InspectionsSuspended(SOUTH),
    a.InspectionsResumed(SOUTH),
    a.CounterTaken(NORTH, SOUTH),
    a.CounterLifted(NORTH, SOUTH),
    a.SnappedBack(NORTH, SOUTH),
    a.AgencyExpelled(SOUTH),
    a.NoticeGiven(SOUTH, 2),
    a.PeriodClosed(1),
    a.PeriodReckoned((71_000_000, 64_500_000)),
    a.ExtensionDue(NORTH, audience=(NORTH,)),
    a.ExtensionVoiced(NORTH, True, audience=(NORTH,)),
    a.ExtensionSettled(True, 3),
)
"""One event of every kind after a signature."""


def lasting(**changes: Any) -> dict[str, Any]:
    """The scenario as a file would hold it."""
    whole = raw(**{"injects": {}, "implementation": implementation(), **changes})
    cameras = {
        "title": "Cameras",
        "kind": "verification",
        "inspector": "agency",
        "options": ["none", "some"],
        "today": "none",
        "opening": {"north": "some", "south": "none"},
        "points": {"north": {"none": 0, "some": 0}, "south": {"none": 0, "some": 0}},
        "detects": {"boats": {"none": "0%", "some": "30%"}},
        "false_alarm": {"none": "0%", "some": "5%"},
    }
    agreed = issues(("north", "south"))
    agreed["visits"]["short_notice"] = {"0": 0, "4": 1, "8": 2}
    agreed["visits"]["false_alarm"] = "2%"
    whole["issues"] = {**agreed, "cameras": cameras}
    whole["agency"] = {"name": "the Sea Agency", "code": "SEA"}
    for seat, body in (("north", "the Assembly"), ("south", "the Council")):
        delegation = whole["delegations"][seat]
        delegation["ratification"] = {"body": body, "quorum": "2/3" if seat == "north" else "1/2"}
        delegation["secret"]["side_payments"] = {"dry_dock": payment(seat)}
    return whole


def payment(seat: str) -> dict[str, Any]:
    return {
        "title": f"A dry dock for {seat}",
        "text": f"Work for the yards of {seat}.",
        "votes": 20,
        "cost": 2,
        "rider": {"when": "terms.catch == 'shared'", "because": f"The yards of {seat} fish."},
    }


def implementation() -> dict[str, Any]:
    return {
        "periods": [
            {"id": "calm", "title": "A calm year", "date": "next year", "text": "Boats go."},
            {"id": "storm", "title": "A stormy year", "date": "the year after"},
            {"id": "late", "title": "The late years", "date": "later"},
        ],
        "extension": {"periods": 1},
        "notice": 0,
        "snapback": {"cost": 15},
    }


def lasting_tables(**changes: Any) -> Tables:
    return compiled(Scenario.model_validate(lasting(**changes)))


def after_signature(**changes: Any) -> State:
    """Northland has tabled the terms, Southland has accepted: votes are due."""
    state = play.start(lasting_tables(**changes)).state
    state = after(state, Propose(NORTH, TERMS), EndTurn(NORTH))
    return play.apply(state, Accept(SOUTH, "T3")).state


def in_force(**changes: Any) -> State:
    """Both chambers approved: the agency asks to be let in."""
    state = after_signature(**changes)
    for seat in (NORTH, SOUTH):
        state = play.apply(state, CallVote(seat)).state
    return settled(state)


def compliance(**changes: Any) -> State:
    """The first review: conduct and visits are due."""
    state = in_force(**changes)
    for seat in (NORTH, SOUTH):
        state = play.apply(state, Admit(seat, True)).state
    return settled(state)


Luck = Callable[[State], int]
"""Which answer nature gives to the open question."""

Breaks = Mapping[tuple[Seat, int], tuple[int, ...]]
"""The limits that a seat breaks in a period; it keeps all others."""


Acts = Mapping[tuple[Seat, int], tuple[Action, ...]]
"""What a seat does in the commission of a period; it gives up what is left of its turn."""


def whole_life(
    breaks: Breaks | None = None,
    acts: Acts | None = None,
    luck: Luck | None = None,
    before: tuple[Action, ...] = (),
    **changes: Any,
) -> tuple[State, tuple[Event, ...]]:
    """A game from its first event to its end: signed at once, everything settled in good faith but
    for these breaches, `acts` done in the commission of a period by a seat, and `before` at home
    before the votes."""
    step = play.start(lasting_tables(**changes))
    state, told = step.state, step.events
    wanted, done = dict(acts or {}), 0
    opening = (Propose(NORTH, TERMS), EndTurn(NORTH), Accept(SOUTH, "T3"), *before)
    while not state.is_over:
        if done < len(opening):
            action: Action = opening[done]
            done += 1
        elif state.questions:
            answer = (luck or _first)(state)
            action = Settle(NATURE, state.questions[0].id, answer)
        elif state.duties:
            action = _settling(state, breaks or {})
        else:
            assert state.speaker is not None, "somebody has the floor"
            key = (state.speaker, state.signed.period)
            first, *rest = wanted.get(key) or (EndTurn(state.speaker),)
            wanted[key] = tuple(rest)
            action = first
        step = play.apply(state, action)
        state, told = step.state, (*told, *step.events)
    return state, told


def _first(_: State) -> int:
    return 0


def _settling(state: State, breaks: Breaks) -> Action:
    duty = state.duties[0]
    if duty.kind == "comply":
        return Comply(duty.seat, breaks.get((duty.seat, state.signed.period), ()))
    if duty.kind == "extend":
        return Extend(duty.seat, rider_against(state, duty.seat) is None)
    return in_good_faith(duty)


def seeing(state: State) -> int:
    """Luck by which whoever can see a breach sees it, with proof, and all votes pass."""
    question = state.questions[0]
    return int(question.id.startswith("look/") and len(question.weights) > 2)


def losing(state: State) -> int:
    """Luck by which the first vote at home is lost."""
    return int(state.questions[0].id.startswith("vote/"))


def settled(state: State, luck: Luck = lambda _: 0) -> State:
    """The state once nature has answered everything that is open."""
    while state.questions:
        answer = Settle(NATURE, state.questions[0].id, luck(state))
        state = play.apply(state, answer).state
    return state


def looked(*breaks: tuple[Seat, tuple[int, ...]], seen: bool = False, **changes: Any) -> State:
    """The first session of the commission, after these breaches: all looks come out clean, or all
    of those that can see something see it, with proof."""
    state = compliance(**changes)
    broken = dict(breaks)
    for seat in (NORTH, SOUTH):
        state = play.apply(state, Comply(seat, broken.get(seat, ()))).state
        state = play.apply(state, Visit(seat)).state
    return settled(state, lambda state: int(seen and len(state.questions[0].weights) > 2))


def carried_on(state: State, *actions: Action) -> tuple[State, tuple[Event, ...]]:
    """The state after these actions, and all that they led to."""
    told: tuple[Event, ...] = ()
    for action in actions:
        step = play.apply(state, action)
        state, told = step.state, (*told, *step.events)
    return state, told
