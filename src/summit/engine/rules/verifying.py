"""Chapter 6: demands for verification, their answers, and the promises that a grant makes."""

from __future__ import annotations

from summit.engine.actions import Answer, Demand, Terms
from summit.engine.events import (
    DemandAnswered,
    DemandPut,
    PromiseBroken,
    PromiseGiven,
)
from summit.engine.matters import is_in_scope
from summit.engine.meter import MILLION, rounded
from summit.engine.refusal import Refusal
from summit.engine.rules.coherence import refuse_closed
from summit.engine.rules.floor import spend_move
from summit.engine.rules.trusting import write_public
from summit.engine.seats import Seat
from summit.engine.state import AskedFor, State
from summit.engine.story import Story


def refuse_demand(state: State, action: Demand) -> Refusal | None:
    """Why a demand may not be put (rule 6.1)."""
    agenda = state.tables.agenda
    if action.of not in agenda.others(action.by):
        return Refusal("6.1", "no_such_party", (("seat", action.of),))
    if action.of in state.signals.away:
        return Refusal("16.13", "is_away", (("seat", action.of),))
    if not 0 <= action.measure < len(agenda.issues):
        return Refusal("6.1", "not_a_measure")
    issue = agenda.issues[action.measure]
    if issue.kind != "verification":
        return Refusal("6.1", "not_a_measure", (("issue", issue.id),))
    if not 0 < action.level < len(issue.options):
        return Refusal("6.1", "no_such_level", (("issue", issue.id),))
    if refusal := refuse_closed(state, action.measure, action.level):
        return refusal
    if action.level <= promised(state, action.of, action.by, action.measure):
        return Refusal("6.1", "promised_already", (("issue", issue.id), ("seat", action.of)))
    for asked in state.demands:
        if (asked.by, asked.of, asked.measure, asked.round) == (
            action.by,
            action.of,
            action.measure,
            state.round,
        ):
            return Refusal("6.1", "asked_this_round", (("issue", issue.id), ("seat", action.of)))
    return None


def demand(story: Story, action: Demand) -> None:
    """Put a demand; the target must answer before anything else happens."""
    spend_move(story, action.by)
    agenda = story.state.tables.agenda
    name = f"D{len(story.state.demands) + 1}"
    story.tell(
        DemandPut(name, action.by, action.of, action.measure, action.level, action.reciprocal)
    )
    if not action.reciprocal:
        intrusion = agenda.issues[action.measure].intrusiveness[action.level]
        weight = rounded(agenda.weights.demand_one_sided * intrusion, MILLION)
        write_public(story, "6.1", action.of, action.by, "demand", name, weight)


def refuse_answer(state: State, action: Answer) -> Refusal | None:
    """Why a demand may not be answered in this way (rule 6.2)."""
    asked = _open_demand(state, action.demand)
    if asked is None or asked.of != action.by:
        return Refusal("6.2", "nothing_asked", (("demand", action.demand),))
    if action.level is None:
        return None
    lowest = promised(state, asked.of, asked.by, asked.measure)
    if not max(0, lowest) < action.level <= asked.level:
        issue = state.tables.agenda.issues[asked.measure]
        return Refusal(
            "6.2",
            "level_out_of_reach",
            (("issue", issue.id), ("low", max(0, lowest) + 1), ("high", asked.level)),
        )
    return refuse_closed(state, asked.measure, action.level)


def answer(story: Story, action: Answer) -> None:
    """Grant, limit or refuse. A grant is a promise, on both sides if access was reciprocal."""
    asked = _open_demand(story.state, action.demand)
    assert asked is not None, "legality was asked first"
    weights = story.state.tables.agenda.weights
    before = granted_weight(story.state, asked.by, asked.of)
    story.tell(DemandAnswered(action.demand, action.by, action.level))
    if action.level is None:
        write_public(
            story, "6.2", asked.by, asked.of, "demand_refused", asked.id, weights.demand_refused
        )
        return
    _promise(story, asked.of, asked.by, asked.measure, action.level)
    if asked.reciprocal:
        _promise(story, asked.by, asked.of, asked.measure, action.level)
    earned = granted_weight(story.state, asked.by, asked.of) - before
    write_public(story, "6.3", asked.by, asked.of, "grant", asked.id, earned)


def granted_weight(state: State, demander: Seat, granter: Seat) -> int:
    """What all grants of a pair weigh together, millionths of log-odds (rule 6.3): each measure
    by the most intrusive level granted, and never more than the cap."""
    agenda = state.tables.agenda
    highest: dict[int, int] = {}
    for asked in state.demands:
        if (asked.by, asked.of) == (demander, granter) and asked.granted is not None:
            highest[asked.measure] = max(highest.get(asked.measure, 0), asked.granted)
    total = sum(agenda.issues[measure].intrusiveness[level] for measure, level in highest.items())
    weight = rounded(agenda.weights.demand_granted * total, MILLION)
    return min(agenda.weights.demand_granted_cap, weight)


def promised(state: State, seat: Seat, to: Seat, measure: int) -> int:
    """The level that a seat has promised another and not broken; -1 for none (rule 6.3)."""
    levels = (
        promise.level
        for promise in state.promises
        if (promise.seat, promise.to, promise.measure) == (seat, to, measure) and not promise.broken
    )
    return max(levels, default=-1)


def break_promises(story: Story, author: Seat, terms: Terms) -> None:
    """A text of one's own below a promised level breaks the promise, once (rule 6.4)."""
    weight = story.state.tables.agenda.weights.promise_broken
    agenda = story.state.tables.agenda
    for other in agenda.others(author):
        for measure, issue in enumerate(agenda.issues):
            if issue.kind != "verification":
                continue
            level = promised(story.state, author, other, measure)
            if terms[measure] < level and is_in_scope(agenda, measure, terms):
                story.tell(PromiseBroken(author, other, measure, level, terms[measure]))
                write_public(story, "6.4", other, author, "promise_broken", issue.id, weight)


def _promise(story: Story, seat: Seat, to: Seat, measure: int, level: int) -> None:
    if level > promised(story.state, seat, to, measure):
        story.tell(PromiseGiven(seat, to, measure, level))


def _open_demand(state: State, name: str) -> AskedFor | None:
    return next((d for d in state.demands if d.id == name and not d.answered), None)
