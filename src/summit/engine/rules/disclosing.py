"""Chapter 16: telling others what matters more to oneself, truly or not."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import Disclose
from summit.engine.events import QuestionOpened
from summit.engine.happened.signals import Disclosed, DisclosureFalse, DisclosureWeighed
from summit.engine.meter import MILLION
from summit.engine.refusal import Refusal
from summit.engine.rules.channels import refuse_audience
from summit.engine.rules.trusting import earned, write_reading, write_row
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.standing.signals import Disclosure
from summit.engine.state import State
from summit.engine.story import Story

A_ROUND: Final = 2
"""How many priorities a seat may tell in one round (rule 16.7)."""


def refuse_disclose(state: State, action: Disclose) -> Refusal | None:
    """Why a priority may not be told so (rule 16.7)."""
    agenda = state.tables.agenda
    if not agenda.allows("disclosures"):
        return Refusal("16.7", "no_such_means", (("means", "disclosures"),))
    if action.to != PUBLIC and (r := refuse_audience(state, action.by, action.to, "16.7")):
        return r
    if action.more == action.less or not all(
        0 <= issue < len(agenda.issues) for issue in (action.more, action.less)
    ):
        return Refusal("16.7", "two_issues_needed")
    mine = [told for told in state.signals.disclosures if told.by == action.by]
    pair = {action.more, action.less}
    for told in mine:
        if told.to == action.to and {told.more, told.less} == pair:
            return Refusal("16.7", "told_already")
    if sum(1 for told in mine if told.round == state.round) >= A_ROUND:
        return Refusal("16.7", "told_enough")
    return None


def disclose(story: Story, action: Disclose) -> None:
    """Tell it; those who hear it give a little credit, for it could be used against one."""
    state = story.state
    earlier = [d for d in state.signals.disclosures if (d.by, d.to) == (action.by, action.to)]
    name = "-".join((action.by, *action.to, f"p{len(earlier) + 1}"))
    audience = PUBLIC if action.to == PUBLIC else (action.by, *action.to)
    story.tell(Disclosed(name, action.by, action.to, action.more, action.less, audience))
    is_true = matters_more(state, action.by, action.more, action.less)
    story.tell(DisclosureWeighed(name, action.by, is_true, audience=(action.by,)))
    weights = state.tables.agenda.weights
    for hearer in hearers(state, action.by, action.to):
        for of_room in _ledgers(action.to):
            before = earned(story.state, hearer, action.by, "disclosure", of_room=of_room)
            weight = min(weights.disclosure, max(0, weights.disclosure_cap - before))
            _write(story, hearer, action.by, "disclosure", name, weight, of_room=of_room)


def matters_more(state: State, seat: Seat, more: int, less: int) -> bool:
    """Whether an issue is truly worth more to a seat than another, from its worst option to its
    best."""
    points = state.sheets[state.tables.agenda.index(seat)].points
    return max(points[more]) - min(points[more]) > max(points[less]) - min(points[less])


def find_out(story: Story) -> bool:
    """At a round's close each untrue disclosure may be found out; whether all have been looked at.

    What it had earned is taken back with the rest (rule 16.7)."""
    state = story.state
    weights = state.tables.agenda.weights
    for told in state.signals.disclosures:
        if told.found or told.id not in state.signals.lies or not weights.lie_found:
            continue
        question = f"lie/{told.id}/{state.round}"
        answer = dict(state.settled).get(question)
        if answer is None:
            chance = weights.lie_found
            story.tell(QuestionOpened(question, (chance, MILLION - chance)))
            return False
        if answer == 0:
            _exposed(story, told)
    return True


def _exposed(story: Story, told: Disclosure) -> None:
    story.tell(DisclosureFalse(told.id, told.by, told.audience))
    weights = story.state.tables.agenda.weights
    for hearer in hearers(story.state, told.by, told.to):
        for of_room in _ledgers(told.to):
            gained = earned(story.state, hearer, told.by, "disclosure", told.id, of_room=of_room)
            weight = weights.disclosure_false - gained
            _write(story, hearer, told.by, "disclosure_false", told.id, weight, of_room=of_room)


def hearers(state: State, seat: Seat, to: Audience) -> Audience:
    """The parties that hear what a seat says to these; of guests nobody keeps a meter."""
    agenda = state.tables.agenda
    return agenda.others(seat) if to == PUBLIC else tuple(filter(agenda.is_party, to))


def _ledgers(to: Audience) -> tuple[bool, ...]:
    """Which ledgers it is written to: the hearer's own, and the room's too if all heard it. Each
    counts for itself what was earned before, since the room knows of no private word."""
    return (False, True) if to == PUBLIC else (False,)


def _write(
    story: Story, holder: Seat, about: Seat, cause: str, source: str, weight: int, *, of_room: bool
) -> None:
    write = write_reading if of_room else write_row
    write(story, "16.7", holder, about, cause, source, weight)
