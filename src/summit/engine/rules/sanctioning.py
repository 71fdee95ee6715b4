"""Chapter 18: sanctions and relief."""

from __future__ import annotations

from summit.engine.acts.substance import Impose, Relieve
from summit.engine.events import TensionPressed, WalkAwayMoved
from summit.engine.happened.substance import SanctionImposed, SanctionRelieved
from summit.engine.matters import is_in_force
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.trusting import write_public
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.story import Story


def refuse_sanction(state: State, action: Impose | Relieve) -> Refusal | None:
    """Why a sanction cannot be put in force or lifted (rule 18.3)."""
    listed = state.tables.agenda.sanction(action.sanction)
    if listed is None or listed.by != action.by:
        return Refusal("18.3", "no_such_sanction", (("sanction", action.sanction),))
    imposes = isinstance(action, Impose)
    if is_in_force(state.matters, listed) == imposes:
        code = "in_force_already" if imposes else "not_in_force"
        return Refusal("18.3", code, (("sanction", action.sanction),))
    for entry in state.matters.sanctions:
        if (entry.sanction, entry.round) == (action.sanction, state.round):
            return Refusal("18.3", "changed_this_round", (("sanction", action.sanction),))
    return None


def sanction(story: Story, action: Impose | Relieve) -> None:
    """No deal becomes worse for both, most for the other; or better again. Relief earns less than
    the sanction cost, so that nobody sanctions in order to relieve."""
    spend_move(story, action.by)
    listed = story.state.tables.agenda.sanction(action.sanction)
    assert listed is not None, "legality was asked first"
    weights = story.state.tables.agenda.weights
    imposes = isinstance(action, Impose)
    story.tell(
        SanctionImposed(action.by, listed.id) if imposes else SanctionRelieved(action.by, listed.id)
    )
    sign = -1 if imposes else 1
    _move_walk_away(story, listed.against, sign * listed.bite)
    _move_walk_away(story, action.by, sign * listed.price)
    cause = "sanction" if imposes else "relief"
    weight = weights.sanction if imposes else weights.relief
    write_public(story, "18.3", listed.against, action.by, cause, listed.id, weight)
    amount = -sign * weights.tension_sanction
    story.tell(TensionPressed(cause, listed.id, amount, PUBLIC))


def _move_walk_away(story: Story, seat: Seat, change: int) -> None:
    if change:
        now = story.state.sheets[story.state.tables.agenda.index(seat)].walk_away
        story.tell(WalkAwayMoved(seat, now + change, audience=(seat,), rule="18.3"))
