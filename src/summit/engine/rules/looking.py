"""Chapter 13: visits at short notice, what inspectors find, and what it says about a party."""

from __future__ import annotations

from typing import Final

from summit.bargain.detection import alarm_weight, clean_weight
from summit.engine.acts.conduct import Visit
from summit.engine.events import QuestionOpened, TensionPressed
from summit.engine.happened.aftermath import Found, VisitPaid, VisitSent
from summit.engine.meter import MILLION
from summit.engine.refusal import Refusal
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.seats import AGENCY, PUBLIC, Seat
from summit.engine.sight import Sight, limits_of, sight_of
from summit.engine.standing.treaty import Finding, Result
from summit.engine.state import State
from summit.engine.story import Story

CLEAN: Final = -1
"""The limit of a finding that found nothing."""

Outcome = tuple[Result, int, int]
"""What a look may come to: the result, the limit, its chance in millionths."""


def refuse_visit(state: State, action: Visit) -> Refusal | None:
    """Why inspectors may not be sent there (rule 13.2)."""
    if all((duty.seat, duty.kind) != (action.by, "visit") for duty in state.duties):
        return Refusal("13.2", "no_visit_due")
    if action.of is None:
        return None if action.limit == 0 else Refusal("13.2", "no_such_visit")
    agenda = state.tables.agenda
    if action.of not in agenda.seats or action.of == action.by:
        return Refusal("13.2", "no_such_host", (("seat", action.of),))
    if action.of in state.signed.suspended:
        return Refusal("13.2", "host_suspended", (("seat", action.of),))
    if action.limit not in limits_of(agenda, action.of):
        return Refusal("13.2", "host_not_bound", (("seat", action.of),))
    return None


def visit(story: Story, action: Visit) -> None:
    """Send inspectors, or keep the visit; the host learns of it when they stand at the gate."""
    story.tell(VisitSent(action.by, action.of, action.limit, audience=(action.by,)))


def pay_visits(story: Story) -> None:
    """The inspectors arrive, in the order of the seats that sent them."""
    treaty = story.state.signed
    place = story.state.tables.agenda.index
    for sent in sorted(treaty.visits, key=lambda visit: place(visit.by)):
        if sent.period == treaty.period and sent.of is not None and not sent.paid:
            story.tell(VisitPaid(sent.by, sent.of, sent.limit, audience=(sent.by, sent.of)))


def look(story: Story) -> bool:
    """The next inspector looks at the next party (rule 13.3); whether all have looked."""
    for inspector, target in _pairs(story.state):
        sight = sight_of(story.state, inspector, target)
        if sight.is_blind or _has_looked(story.state, inspector, target):
            continue
        outcomes = outcomes_of(story.state, sight, target)
        question = f"look/{story.state.signed.period}/{inspector}/{target}"
        answer = dict(story.state.settled).get(question)
        if answer is None:
            chances = tuple(chance for _, _, chance in outcomes)
            story.tell(QuestionOpened(question, chances))
        else:
            result, limit, _ = outcomes[answer]
            _find(story, inspector, target, sight, result, limit)
        return False
    return True


def outcomes_of(state: State, sight: Sight, target: Seat) -> tuple[Outcome, ...]:
    """Everything that a look may come to. What is broken is noticed with its own chance, and one
    false alarm in all may point at any limit that is kept (rule 13.3)."""
    treaty = state.signed
    broken = [
        place
        for place, limit in enumerate(sight.limits)
        if treaty.broke(target, limit, treaty.period)
    ]
    missed = MILLION
    for place in broken:
        missed = missed * (MILLION - sight.seen[place]) // MILLION
    noticed, shares = MILLION - missed, sum(sight.seen[place] for place in broken)
    found: list[Outcome] = []
    for place in broken:
        if sight.seen[place]:
            chance = noticed * sight.seen[place] // shares
            proven = chance * sight.proven[place] // sight.seen[place]
            found.append(("confirmed", sight.limits[place], proven))
            found.append(("alarm", sight.limits[place], chance - proven))
    kept = [place for place in range(len(sight.limits)) if place not in broken]
    kept = [place for place in kept if sight.seen[place]]
    for place in kept:
        chance = missed * sight.false_alarm // (MILLION * len(kept))
        found.append(("alarm", sight.limits[place], chance))
    clean = MILLION - sum(chance for _, _, chance in found)
    return (("clean", CLEAN, clean), *found)


def finding_weight(state: State, sight: Sight, result: Result) -> int:
    """What a finding says about a party, in millionths of log-odds (rule 13.4): Bayes' rule, if a
    party that cannot be trusted breaks something in three periods of ten."""
    weights = state.tables.agenda.weights
    if result == "confirmed":
        return weights.violation_confirmed
    if result == "clean":
        return max(0, clean_weight(sight.detection, sight.false_alarm, weights.bad_faith))
    return min(0, alarm_weight(sight.alarm, sight.false_alarm, weights.bad_faith))


def _find(
    story: Story, inspector: Seat, target: Seat, sight: Sight, result: Result, limit: int
) -> None:
    """One finding, and what it does to the trust of those who hear of it."""
    treaty = story.state.signed
    is_of_agency = inspector == AGENCY
    audience = PUBLIC if is_of_agency else (inspector,)
    name = f"{inspector}.{target}.{treaty.period}"
    story.tell(Found(name, inspector, target, limit, result, audience))
    weight = finding_weight(story.state, sight, result)
    cause = f"finding_{result}"
    if not is_of_agency:
        write_row(story, "13.4", inspector, target, cause, name, weight)
        return
    for holder in story.state.tables.agenda.others(target):
        write_row(story, "13.4", holder, target, cause, name, weight)
        write_reading(story, "13.4", holder, target, cause, name, weight)
    if result == "confirmed":
        amount = story.state.tables.agenda.weights.tension_breach
        story.tell(TensionPressed("breach", name, amount, PUBLIC))


def row_weight(state: State, holder: Seat, finding: Finding) -> int:
    """What a finding moved in a holder's own ledger."""
    rows = state.ledgers[state.tables.agenda.index(holder)]
    return sum(
        row.weight
        for row in rows
        if row.source == finding.id and row.cause == f"finding_{finding.result}"
    )


def _pairs(state: State) -> list[tuple[Seat, Seat]]:
    outside = state.signed.outside
    seats = [seat for seat in state.tables.agenda.seats if seat not in outside]
    pairs = [(one, other) for one in seats for other in seats if one != other]
    if state.tables.agenda.agency:
        pairs += [(AGENCY, seat) for seat in seats]
    return pairs


def _has_looked(state: State, inspector: Seat, target: Seat) -> bool:
    treaty = state.signed
    return any(
        (entry.by, entry.of, entry.period) == (inspector, target, treaty.period)
        for entry in treaty.findings
    )
