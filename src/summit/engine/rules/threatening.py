"""Chapter 16: ultimatums, which must be answered, and which must be meant."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import Heed, Threaten
from summit.engine.events import TextAccepted
from summit.engine.happened.signals import UltimatumAnswered, UltimatumEmpty, UltimatumPut
from summit.engine.refusal import Refusal
from summit.engine.rules.agreeing import conclude
from summit.engine.rules.bloc import refuse_outside_bloc
from summit.engine.rules.floor import spend_move
from summit.engine.rules.linking import refuse_linked
from summit.engine.rules.trusting import write_public
from summit.engine.seats import Seat
from summit.engine.standing.signals import Threat
from summit.engine.state import State
from summit.engine.story import Story

MOVES_TO_MEAN_IT: Final = 2
"""The moves that must be left for an ultimatum: one to put it, one to walk out after a refusal."""


def refuse_threaten(state: State, action: Threaten) -> Refusal | None:
    """Why an ultimatum may not be put (rule 16.10)."""
    agenda = state.tables.agenda
    if not agenda.allows("ultimatums"):
        return Refusal("16.10", "no_such_means", (("means", "ultimatums"),))
    if action.of not in agenda.others(action.by):
        return Refusal("16.10", "no_such_party", (("seat", action.of),))
    if action.of in state.signals.away:
        return Refusal("16.10", "is_away", (("seat", action.of),))
    if state.moves_left(action.by) < MOVES_TO_MEAN_IT:
        return Refusal("16.10", "no_move_to_mean_it")
    text = state.position(action.by)
    if (action.of, text.id) in state.acceptances:
        return Refusal("16.10", "accepted_already", (("text", text.id),))
    for threat in state.signals.threats:
        if (threat.by, threat.round) == (action.by, state.round):
            return Refusal("16.10", "threatened_already")
        if (threat.by, threat.of, threat.text) == (action.by, action.of, text.id):
            return Refusal("16.10", "refused_before", (("text", text.id),))
    return None


def threaten(story: Story, action: Threaten) -> None:
    """Put it: the other must answer before anything else happens."""
    spend_move(story, action.by)
    name = f"U{len(story.state.signals.threats) + 1}"
    text = story.state.position(action.by).id
    story.tell(UltimatumPut(name, action.by, action.of, text))
    weight = story.state.tables.agenda.weights.ultimatum
    write_public(story, "16.10", action.of, action.by, "ultimatum", name, weight)


def refuse_heed(state: State, action: Heed) -> Refusal | None:
    """Why an ultimatum cannot be answered so (rule 16.10)."""
    threat = _open(state, action.ultimatum)
    if threat is None or threat.of != action.by:
        return Refusal("16.10", "nothing_put", (("ultimatum", action.ultimatum),))
    text = state.text(threat.text)
    assert text is not None, "an ultimatum is put on a text"
    if not action.yields:
        return None
    if refusal := refuse_outside_bloc(state, action.by, text.terms):
        return refusal
    return refuse_linked(state, action.by, text.terms, "16.10")


def heed(story: Story, action: Heed) -> None:
    """Yield, which accepts the text; or refuse, and see whether it was meant."""
    threat = _open(story.state, action.ultimatum)
    assert threat is not None, "legality was asked first"
    story.tell(UltimatumAnswered(threat.id, action.by, action.yields))
    if action.yields:
        text = story.state.text(threat.text)
        assert text is not None, "an ultimatum is put on a text"
        story.tell(TextAccepted(action.by, text.id, text.audience))
        conclude(story)


def call_bluffs(story: Story, seat: Seat) -> None:
    """When a seat gives up the floor: who stays at the table after a refusal loses its word; who
    has left once does not, and may come back."""
    weight = story.state.tables.agenda.weights.ultimatum_empty
    for threat in story.state.signals.threats:
        if threat.by == seat and threat.yielded is False and not (threat.stayed or threat.meant):
            story.tell(UltimatumEmpty(threat.id, seat))
            write_public(story, "16.10", threat.of, seat, "ultimatum_empty", threat.id, weight)


def _open(state: State, name: str) -> Threat | None:
    return next((t for t in state.signals.threats if t.id == name and t.yielded is None), None)
