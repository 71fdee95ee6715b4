"""What was done about what was found: everything that happened in the commission."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.events import Event
from summit.engine.happened import aftermath as a
from summit.engine.state import State

Answer = (
    a.QueryPut
    | a.QueryAnswered
    | a.ChargeMade
    | a.ChargeSettled
    | a.FindingPublished
    | a.InspectionsSuspended
    | a.InspectionsResumed
    | a.CounterTaken
    | a.CounterLifted
    | a.SnappedBack
    | a.AgencyExpelled
    | a.NoticeGiven
    | a.MandateAnswered
)

Dated = tuple[int, Answer]
"""The review in which it happened, 0 before the first."""


def answer_of(event: Event) -> Answer | None:
    """An event as something that was done about the treaty, if it is that."""
    match event:
        case (
            a.QueryPut()
            | a.QueryAnswered()
            | a.ChargeMade()
            | a.ChargeSettled()
            | a.FindingPublished()
            | a.InspectionsSuspended()
            | a.InspectionsResumed()
            | a.CounterTaken()
            | a.CounterLifted()
            | a.SnappedBack()
            | a.AgencyExpelled()
            | a.NoticeGiven()
            | a.MandateAnswered(admitted=False)
        ):
            return event
        case _:
            return None


def answers_left(state: State) -> Iterator[Dated]:
    """What the last day still shows of it, where the events are not at hand: each by the review of
    the finding or of the charge that it is about."""
    treaty = state.signed
    for query in treaty.queries:
        found = treaty.finding(query.finding)
        if query.reply is not None:
            period = 0 if found is None else found.period
            pair = (query.by, query.of)
            yield period, a.QueryAnswered(*pair, query.finding, query.reply, audience=pair)
    for charge in treaty.charges:
        yield charge.period, a.ChargeMade(charge.id, charge.by, charge.of, charge.limit)
        if charge.verdict is not None:
            yield charge.period, a.ChargeSettled(charge.id, charge.verdict)
    for found in treaty.findings:
        if found.published:
            shown = (found.id, found.by, found.of, found.period, found.limit, found.result)
            yield found.period, a.FindingPublished(*shown)
    for seat in treaty.suspended:
        yield treaty.period, a.InspectionsSuspended(seat)
    for by, of in treaty.counters:
        yield treaty.period, a.CounterTaken(by, of)
    for by, of in treaty.snapped:
        yield treaty.period, a.SnappedBack(by, of)
    for seat, after in treaty.notices:
        yield treaty.period, a.NoticeGiven(seat, after)
