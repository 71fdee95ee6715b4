"""Chapter 17: governments: agencies that act on their own, and changes of leadership."""

from __future__ import annotations

from summit.engine.acts.offices import Reaffirm, Restrain
from summit.engine.effects import ChangeLeader
from summit.engine.events import AcceptanceWithdrawn
from summit.engine.happened.offices import (
    AgencyHeld,
    LeaderChanged,
    ReaffirmationDue,
    Reaffirmed,
    SheetSwapped,
)
from summit.engine.refusal import Refusal
from summit.engine.rules.branching import round_before
from summit.engine.rules.floor import spend_move
from summit.engine.rules.trusting import write_public
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import InjectTable


def refuse_restrain(state: State, action: Restrain) -> Refusal | None:
    """Why an agency at home cannot be held back (rule 17.8)."""
    found = next((entry for entry in spoilers(state, action.by) if entry.id == action.inject), None)
    if found is None:
        return Refusal("17.8", "no_such_agency", (("inject", action.inject),))
    if not found.is_restrainable:
        return Refusal("17.8", "beyond_reach", (("inject", action.inject),))
    if is_held(state, found):
        return Refusal("17.8", "held_already", (("inject", action.inject),))
    return None


def restrain(story: Story, action: Restrain) -> None:
    """Spend a move on holding it back until the next round has opened."""
    spend_move(story, action.by)
    story.tell(AgencyHeld(action.by, action.inject, audience=(action.by,)))


def spoilers(state: State, seat: Seat) -> tuple[InjectTable, ...]:
    """What agencies of a government may still do on their own."""
    return tuple(
        entry
        for entry in state.tables.injects
        if entry.spoiler_of == seat and (entry.repeat or entry.id not in state.struck)
    )


def is_held(state: State, inject: InjectTable) -> bool:
    """Whether an inject is held back in this round, or was in the one before, until this one is
    under way (rule 17.8)."""
    rounds = {entry.round for entry in state.offices.held if entry.inject == inject.id}
    if state.round in rounds:
        return True
    return round_before(state) in rounds and state.stage == "opening"


def change_leader(story: Story, effect: ChangeLeader) -> None:
    """Somebody else leads a delegation: a brief for all, a sheet for itself, and the question
    whether what was promised still holds (rule 17.9)."""
    state = story.state
    new = state.tables.successor(effect.of, effect.leader)
    now = state.offices.leader(effect.of)
    if now is not None and now.id == effect.leader:
        return
    story.tell(LeaderChanged(effect.of, new.id, new.name, new.brief))
    story.tell(SheetSwapped(effect.of, new.id, audience=(effect.of,)))
    supports = any(seat == effect.of for seat, _ in state.acceptances)
    if state.treaty is None and (supports or commitments(state, effect.of)):
        story.tell(ReaffirmationDue(effect.of, audience=(effect.of,)))


def commitments(state: State, seat: Seat) -> tuple[Seat, ...]:
    """To whom a seat is bound by its word: by what it granted or pledged and has not broken, by
    support for a text of theirs, or with them for a single text."""
    to = {entry.to for entry in state.promises if entry.seat == seat and not entry.broken}
    to |= {p.to for p in state.signals.pledges if p.by == seat and p.kept == "open"}
    supported = {text for by, text in state.acceptances if by == seat}
    to |= {text.author for text in state.texts if text.id in supported and not text.single}
    single = state.offices.single
    to |= {by for by, text in state.acceptances if text == single and single in supported}
    return tuple(other for other in state.tables.agenda.others(seat) if other in to)


def refuse_reaffirm(state: State, action: Reaffirm) -> Refusal | None:
    """Why nothing has to be reaffirmed (rule 17.9)."""
    due = any((duty.seat, duty.kind) == (action.by, "reaffirm") for duty in state.duties)
    return None if due else Refusal("17.9", "nothing_to_reaffirm")


def reaffirm(story: Story, action: Reaffirm) -> None:
    """Stand by what was promised, or be bound by none of it; the second is not forgotten."""
    bound = commitments(story.state, action.by)
    story.tell(Reaffirmed(action.by, action.keeps))
    if action.keeps:
        return
    for seat, supported in story.state.acceptances:
        text = story.state.text(supported)
        if seat == action.by and text is not None:
            story.tell(AcceptanceWithdrawn(seat, supported, text.audience, rule="17.9"))
    weight = story.state.tables.agenda.weights.disowned
    for other in bound:
        write_public(story, "17.9", other, action.by, "disowned", "leadership", weight)
