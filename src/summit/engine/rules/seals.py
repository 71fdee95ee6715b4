"""Chapter 2: what is handed in under seal, and how it is read out (rule 2.8)."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, EndTurn, Propose, Speak, Terms
from summit.engine.happened.floors import SealKept, SealLodged
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.story import Story


def may_be_sealed(action: Action) -> bool:
    """Whether this can be handed in under seal: a text for all, a yes to one, or nothing new.
    Speaking is free."""
    if isinstance(action, Propose):
        return action.to == PUBLIC
    return isinstance(action, Accept | EndTurn | Speak)


def lodge(story: Story, seat: Seat, terms: Terms | None, text: str | None) -> None:
    """Hand in: everybody sees that it was done, nobody else what."""
    story.tell(SealLodged(seat))
    story.tell(SealKept(seat, terms, text, audience=(seat,)))


def is_complete(state: State) -> bool:
    """Whether all who have a turn left on this floor have handed in; guests have none on it."""
    return all(
        any(entry.seat == seat for entry in state.sealed)
        for seat in state.tables.agenda.seats
        if state.turns_left(seat) > 0
    )
