"""Chapter 17: observers, who speak for others than governments: reports, and public calls."""

from __future__ import annotations

from summit.engine.acts.offices import Press, Report
from summit.engine.facts import holds
from summit.engine.happened.offices import CalledOn, Reported
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.injects import Cause, take_effect
from summit.engine.rules.ratifying import move_support
from summit.engine.state import State
from summit.engine.story import Story


def refuse_report(state: State, action: Report) -> Refusal | None:
    """Why a report may not be brought out (rule 17.5)."""
    listed = state.tables.report(action.report)
    if listed is None or action.by not in listed.by:
        return Refusal("17.5", "no_such_report", (("report", action.report),))
    if action.report in state.offices.reports:
        return Refusal("17.5", "out_already", (("report", action.report),))
    if not holds(state, listed.condition):
        return Refusal("17.5", "too_early", (("report", action.report),))
    return None


def report(story: Story, action: Report) -> None:
    """Bring it out: what it does follows at once, before everybody."""
    spend_move(story, action.by)
    listed = story.state.tables.report(action.report)
    assert listed is not None, "legality was asked first"
    story.tell(Reported(action.by, listed.id))
    for effect in listed.effects:
        take_effect(story, Cause("report", listed.id), effect)


def refuse_press(state: State, action: Press) -> Refusal | None:
    """Why a party may not be called on (rule 17.5)."""
    agenda = state.tables.agenda
    if all(guest.seat != action.by for guest in agenda.guests):
        return Refusal("17.5", "not_an_observer")
    if not agenda.is_party(action.of):
        return Refusal("17.5", "no_such_party", (("seat", action.of),))
    if not state.support:
        return Refusal("17.5", "nobody_votes")
    for entry in state.offices.pressed:
        if (entry.by, entry.of, entry.round) == (action.by, action.of, state.round):
            return Refusal("17.5", "pressed_already", (("seat", action.of),))
    return None


def press(story: Story, action: Press) -> None:
    """Call on a party in public: its people warm a little to the talks."""
    spend_move(story, action.by)
    story.tell(CalledOn(action.by, action.of))
    amount = story.state.tables.agenda.weights.support_pressed
    move_support(story, action.of, "pressed", action.by, amount, "17.5")
