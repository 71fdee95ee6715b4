"""Chapter 16: walking out, and coming back."""

from __future__ import annotations

from summit.engine.acts.signals import ComeBack, WalkOut
from summit.engine.events import MoveSpent, TensionPressed
from summit.engine.happened.signals import CameBack, WalkedOut
from summit.engine.refusal import Refusal
from summit.engine.rules.agreeing import conclude
from summit.engine.rules.floor import spend_move
from summit.engine.rules.ratifying import move_support
from summit.engine.rules.trusting import write_for_all
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from summit.engine.story import Story


def refuse_walk_out(state: State, action: WalkOut) -> Refusal | None:
    """Why a seat may not walk out (rule 16.13)."""
    if not state.tables.agenda.allows("walk_outs"):
        return Refusal("16.13", "no_such_means", (("means", "walk_outs"),))
    return None


def walk_out(story: Story, action: WalkOut) -> None:
    """Leave: those who stay trust one less, the room grows tense, the public at home applauds."""
    weights = story.state.tables.agenda.weights
    source = f"{action.by}/{story.state.round}"
    story.tell(WalkedOut(action.by))
    write_for_all(story, "16.13", action.by, "walk_out", source, weights.walk_out)
    story.tell(TensionPressed("walk_out", source, weights.tension_walk_out, PUBLIC))
    move_support(story, action.by, "walk_out", source, weights.support_walk_out, "16.13")
    story.tell(MoveSpent(action.by, 0, audience=(action.by,)))


def refuse_come_back(state: State, action: ComeBack) -> Refusal | None:
    """Why a seat cannot come back: it has not left (rule 16.13)."""
    return None if action.by in state.signals.away else Refusal("16.13", "not_away")


def come_back(story: Story, action: ComeBack) -> None:
    """Return: it costs a move, and the applause."""
    spend_move(story, action.by)
    story.tell(CameBack(action.by))
    source = f"{action.by}/{story.state.round}"
    weights = story.state.tables.agenda.weights
    move_support(story, action.by, "came_back", source, -weights.support_walk_out, "16.13")
    conclude(story)
