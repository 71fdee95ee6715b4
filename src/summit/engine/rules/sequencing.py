"""Chapter 18: sequences of steps, action for action: an unfinished step freezes the next."""

from __future__ import annotations

from summit.engine.acts.substance import Perform, Reverse
from summit.engine.happened.substance import StepOverdue, StepReversed, StepTaken
from summit.engine.listed.substance import SequenceTable
from summit.engine.matters import awaits_other, awaits_treaty
from summit.engine.meter import MILLION, rounded
from summit.engine.refusal import Refusal
from summit.engine.rules.branching import held_since
from summit.engine.rules.floor import spend_move
from summit.engine.rules.injects import Cause, take_effect
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.seats import Seat
from summit.engine.standing.substance import Performed
from summit.engine.state import State
from summit.engine.story import Story


def refuse_perform(state: State, action: Perform) -> Refusal | None:
    """Why the next step cannot be taken by this seat now (rule 18.4)."""
    listed = state.tables.agenda.sequence(action.sequence)
    if listed is None:
        return Refusal("18.4", "no_such_sequence", (("sequence", action.sequence),))
    done = state.matters.done(listed.id)
    if done == len(listed.steps):
        return Refusal("18.4", "all_done", (("sequence", listed.id),))
    if awaits_treaty(state.treaty, listed):
        return Refusal("18.4", "after_the_treaty", (("sequence", listed.id),))
    if awaits_other(state.tables.agenda, state.matters, listed):
        return Refusal("18.4", "other_first", (("sequence", listed.after),))
    if listed.steps[done].by != action.by:
        return Refusal("18.4", "frozen", (("seat", listed.steps[done].by),))
    return None


def perform(story: Story, action: Perform) -> None:
    """Take the step: the others in the sequence give credit, and the next may follow."""
    spend_move(story, action.by)
    listed = _listed(story.state, action.sequence)
    number = story.state.matters.done(listed.id)
    step = listed.steps[number]
    story.tell(StepTaken(action.by, listed.id, number + 1))
    _weigh(story, listed, action.by, "step", step.weight)
    tables = story.state.tables
    effects = tables.step_effects[tables.agenda.sequences.index(listed)][number]
    for effect in effects:
        take_effect(story, Cause("step", listed.id), effect)


def refuse_reverse(state: State, action: Reverse) -> Refusal | None:
    """Why the last step cannot be taken back by this seat (rule 18.4)."""
    listed = state.tables.agenda.sequence(action.sequence)
    if listed is None:
        return Refusal("18.4", "no_such_sequence", (("sequence", action.sequence),))
    done = state.matters.done(listed.id)
    if not done or listed.steps[done - 1].by != action.by:
        return Refusal("18.4", "not_your_step", (("sequence", listed.id),))
    return None


def reverse(story: Story, action: Reverse) -> None:
    """Take it back: seals are broken, the reactor runs again. It costs more than it earned."""
    spend_move(story, action.by)
    listed = _listed(story.state, action.sequence)
    number = story.state.matters.done(listed.id)
    story.tell(StepReversed(action.by, listed.id, number))
    factor = story.state.tables.agenda.weights.undoing
    loss = -rounded(listed.steps[number - 1].weight * factor, MILLION)
    _weigh(story, listed, action.by, "step_reversed", loss)


def wait_for_steps(story: Story) -> None:
    """At the close of a round or period: a step that is overdue costs its author credit with those
    who have taken theirs (rule 18.4)."""
    weight = story.state.tables.agenda.weights.step_overdue
    for listed in story.state.tables.agenda.sequences:
        entry = _last(story.state, listed.id)
        if entry is None or not 0 < entry.done < len(listed.steps):
            continue
        due = listed.steps[entry.done].by
        given = {step.by for step in listed.steps[: entry.done]} - {due}
        if not given or held_since(story.state, entry.round) < listed.patience:
            continue
        story.tell(StepOverdue(due, listed.id, entry.done + 1))
        for seat in story.state.tables.agenda.seats:
            if seat in given:
                write_row(story, "18.4", seat, due, "step_overdue", listed.id, weight)
                write_reading(story, "18.4", seat, due, "step_overdue", listed.id, weight)


def _weigh(story: Story, listed: SequenceTable, seat: Seat, cause: str, weight: int) -> None:
    owners = {step.by for step in listed.steps} - {seat}
    for holder in story.state.tables.agenda.others(seat):
        if holder in owners:
            write_row(story, "18.4", holder, seat, cause, listed.id, weight)
            write_reading(story, "18.4", holder, seat, cause, listed.id, weight)


def _last(state: State, name: str) -> Performed | None:
    return next((entry for entry in state.matters.steps if entry.sequence == name), None)


def _listed(state: State, name: str) -> SequenceTable:
    listed = state.tables.agenda.sequence(name)
    assert listed is not None, "legality was asked first"
    return listed
