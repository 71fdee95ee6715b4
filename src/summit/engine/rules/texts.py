"""Chapter 3: tabling texts."""

from __future__ import annotations

from summit.engine.actions import Propose, Terms
from summit.engine.events import AcceptanceLapsed, TextTabled
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.verifying import break_promises
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.story import Story


def refuse_propose(state: State, action: Propose) -> Refusal | None:
    """Why a text may not be tabled (rules 3.1 and 3.2)."""
    issues = state.tables.agenda.issues
    if len(action.terms) != len(issues):
        return Refusal("3.1", "incomplete_text", (("issues", len(issues)),))
    for issue, option in zip(issues, action.terms, strict=True):
        if not 0 <= option < len(issue.options):
            return Refusal("3.1", "no_such_option", (("issue", issue.id),))
    if action.to != PUBLIC:
        return Refusal("3.2", "texts_are_public")
    for seat in state.tables.agenda.seats:
        position = state.position(seat)
        if position.terms == action.terms:
            code = "same_text" if seat == action.by else "accept_instead"
            return Refusal("3.2", code, (("text", position.id),))
    return None


def propose(story: Story, action: Propose) -> None:
    """Table a text: it replaces the position, and is measured when the floor passes on (5.2)."""
    spend_move(story, action.by)
    earlier = story.state.position(action.by)
    table(story, action.by, action.terms, opening=False)
    for seat, supported in story.state.acceptances:
        if supported == earlier.id:
            story.tell(AcceptanceLapsed(seat, supported, earlier.audience))
    break_promises(story, action.by, action.terms)


def table(story: Story, author: Seat, terms: Terms, *, opening: bool) -> str:
    """Put a public text on the table and return its name: T1, T2, … in the order tabled."""
    public = sum(1 for text in story.state.texts if text.audience == PUBLIC)
    name = f"T{public + 1}"
    story.tell(TextTabled(name, author, terms, opening, audience=PUBLIC))
    return name
