"""Chapter 16: public statements. Words alone move little, and never far."""

from __future__ import annotations

from summit.engine.acts.signals import Declare
from summit.engine.events import TensionPressed
from summit.engine.happened.signals import Declared
from summit.engine.meter import rounded
from summit.engine.refusal import Refusal
from summit.engine.rules.ratifying import move_support
from summit.engine.rules.trusting import earned, write_reading, write_row
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from summit.engine.story import Story


def refuse_declare(state: State, action: Declare) -> Refusal | None:
    """Why a statement may not be made (rule 16.1)."""
    if not state.tables.agenda.allows("statements"):
        return Refusal("16.1", "no_such_means", (("means", "statements"),))
    if any(
        (said.seat, said.round) == (action.by, state.round) for said in state.signals.statements
    ):
        return Refusal("16.1", "stated_already")
    return None


def declare(story: Story, action: Declare) -> None:
    """A statement before everybody: all others draw a small conclusion, the room cools or warms a
    little, and one's own public hears what it likes. All that friendly words earn in another's
    eyes is capped, so that nobody talks a treaty into being."""
    story.tell(Declared(action.by, action.tone))
    agenda = story.state.tables.agenda
    weights = agenda.weights
    source = f"{action.by}/{story.state.round}"
    friendly = action.tone == "conciliatory"
    cause = f"statement_{action.tone}"
    for holder in agenda.others(action.by):
        weight = weights.statement_firm
        if friendly:
            room = weights.statement_cap - earned(story.state, holder, action.by, cause)
            weight = min(weights.statement_conciliatory, max(0, room))
        write_row(story, "16.1", holder, action.by, cause, source, weight)
        write_reading(story, "16.1", holder, action.by, cause, source, weight)
    share = rounded(weights.tension_statement, len(agenda.parties) - 1)
    story.tell(TensionPressed(cause, source, -share if friendly else share, PUBLIC))
    move_support(
        story,
        action.by,
        cause,
        source,
        -weights.support_statement if friendly else weights.support_statement,
        "16.1",
    )
