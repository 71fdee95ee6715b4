"""Chapter 3: tabling texts."""

from __future__ import annotations

from summit.engine.actions import Propose, Terms
from summit.engine.events import AcceptanceLapsed, TextTabled
from summit.engine.refusal import Refusal
from summit.engine.rules.bloc import refuse_outside_bloc
from summit.engine.rules.coherence import refuse_incoherent
from summit.engine.rules.floor import spend_move
from summit.engine.rules.linking import refuse_linked
from summit.engine.rules.papers import refuse_non_paper, send
from summit.engine.rules.pledging import go_back
from summit.engine.rules.seals import lodge
from summit.engine.rules.verifying import break_promises
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.story import Story


def refuse_propose(state: State, action: Propose) -> Refusal | None:
    """Why a text may not be tabled (rules 3.1 and 3.2)."""
    if refusal := refuse_incoherent(state, action.terms):
        return refusal
    if action.to != PUBLIC:
        return refuse_non_paper(state, action)
    for seat in state.tables.agenda.seats:
        position = state.position(seat)
        if position.terms == action.terms:
            code = "same_text" if seat == action.by else "accept_instead"
            return Refusal("3.2", code, (("text", position.id),))
    if refusal := refuse_outside_bloc(state, action.by, action.terms):
        return refusal
    return refuse_linked(state, action.by, action.terms, "16.9")


def propose(story: Story, action: Propose) -> None:
    """Table a text: it replaces the position, and is measured when the floor passes on (5.2). Under
    seal it is only handed in; for some eyes only it is a non-paper."""
    if action.to != PUBLIC:
        send(story, action)
        return
    if story.state.is_under_seal:
        lodge(story, action.by, action.terms, None)
        return
    spend_move(story, action.by)
    replace_position(story, action.by, action.terms)


def replace_position(story: Story, seat: Seat, terms: Terms) -> None:
    """A new text takes the place of a seat's position, whatever others had to say about the old
    (rules 3.2, 4.2 and 6.4)."""
    earlier = story.state.position(seat)
    table(story, seat, terms, opening=False)
    for other, supported in story.state.acceptances:
        if supported == earlier.id:
            story.tell(AcceptanceLapsed(other, supported, earlier.audience))
    break_promises(story, seat, terms)
    go_back(story, seat)


def table(story: Story, author: Seat, terms: Terms, *, opening: bool) -> str:
    """Put a public text on the table and return its name: T1, T2, … in the order tabled."""
    public = sum(1 for text in story.state.texts if text.is_position or text.single)
    name = f"T{public + 1}"
    story.tell(TextTabled(name, author, terms, opening, audience=PUBLIC))
    return name
