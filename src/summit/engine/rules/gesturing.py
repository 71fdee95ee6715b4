"""Chapter 16: steps that one takes by oneself, and the answers that are hoped for.

Osgood's graduated reciprocation in tension reduction (An Alternative to War or Surrender, 1962):
an announced, unilateral step, a window for the other to answer, and credit for both if it does.
"""

from __future__ import annotations

from summit.engine.acts.signals import Gesture, Undo
from summit.engine.happened.signals import GestureMade, GestureUndone, InitiativeSettled
from summit.engine.meter import MILLION
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.injects import Cause, take_effect
from summit.engine.rules.ratifying import move_support
from summit.engine.rules.trusting import earned, write_reading, write_row
from summit.engine.seats import Seat
from summit.engine.standing.signals import Taken
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import GestureTable


def refuse_gesture(state: State, action: Gesture) -> Refusal | None:
    """Why a step may not be taken (rule 16.11)."""
    listed = state.tables.agenda.gesture(action.gesture)
    if listed is None or action.by not in listed.by:
        return Refusal("16.11", "no_such_gesture", (("gesture", action.gesture),))
    if _taken(state, action.by, action.gesture) is not None:
        return Refusal("16.11", "done_already", (("gesture", action.gesture),))
    return None


def gesture(story: Story, action: Gesture) -> None:
    """Take the step: it counts with those whom it is meant for, as much as it costs to take it
    back and more; and it may be the answer to another's initiative."""
    spend_move(story, action.by)
    listed = _listed(story.state, action.gesture)
    until = 0
    if (
        listed.answers
        and not _answers_one(story.state, action)
        and _can_be_answered(story.state, action.by, listed)
    ):
        until = min(story.state.round + listed.within - 1, len(story.state.tables.agenda.meetings))
    story.tell(GestureMade(action.by, listed.id, until))
    for holder in story.state.tables.agenda.others(action.by):
        if not listed.toward or holder in listed.toward:
            weight = listed.weight
            write_row(story, "16.11", holder, action.by, "gesture", listed.id, weight)
            write_reading(story, "16.11", holder, action.by, "gesture", listed.id, weight)
    _take_effects(story, listed, undone=False)
    for taken in story.state.signals.gestures:
        asked = _listed(story.state, taken.gesture)
        if taken.until and taken.seat != action.by and listed.id in asked.answers:
            story.tell(InitiativeSettled(taken.seat, taken.gesture, action.by))
            for holder, about, source in (
                (taken.seat, action.by, listed.id),
                (action.by, taken.seat, asked.id),
            ):
                write_row(story, "16.12", holder, about, "answered", source, asked.bonus)
                write_reading(story, "16.12", holder, about, "answered", source, asked.bonus)


def refuse_undo(state: State, action: Undo) -> Refusal | None:
    """Why a gesture cannot be taken back (rule 16.11)."""
    taken = _taken(state, action.by, action.gesture)
    if taken is None:
        return Refusal("16.11", "not_done", (("gesture", action.gesture),))
    if taken.undone:
        return Refusal("16.11", "undone_already", (("gesture", action.gesture),))
    return None


def undo(story: Story, action: Undo) -> None:
    """Take the step back: it costs more than it earned, with all that an answer added to it."""
    spend_move(story, action.by)
    listed = _listed(story.state, action.gesture)
    story.tell(GestureUndone(action.by, listed.id))
    factor = story.state.tables.agenda.weights.undoing
    for holder in story.state.tables.agenda.others(action.by):
        for of_room, write in ((False, write_row), (True, write_reading)):
            gained = sum(
                earned(story.state, holder, action.by, cause, listed.id, of_room=of_room)
                for cause in ("gesture", "answered")
            )
            weight = -(factor * gained // MILLION)
            write(story, "16.11", holder, action.by, "gesture_undone", listed.id, weight)
    _take_effects(story, listed, undone=True)


def settle_initiatives(story: Story) -> None:
    """At a round's close: an initiative that found no answer in its time disappoints at home."""
    for taken in story.state.signals.gestures:
        if taken.until and taken.until <= story.state.round:
            lapse = _listed(story.state, taken.gesture).lapse * MILLION
            story.tell(InitiativeSettled(taken.seat, taken.gesture, None))
            move_support(story, taken.seat, "unanswered", taken.gesture, -lapse, "16.12")


def _answers_one(state: State, action: Gesture) -> bool:
    """Whether a gesture is itself the answer to an initiative that stands: it asks for none."""
    return any(
        taken.until
        and taken.seat != action.by
        and action.gesture in _listed(state, taken.gesture).answers
        for taken in state.signals.gestures
    )


def _can_be_answered(state: State, seat: Seat, listed: GestureTable) -> bool:
    """Whether any other seat can still make one of the gestures that would answer this one."""
    return any(
        other != seat and _taken(state, other, answer.id) is None
        for answer in state.tables.agenda.gestures
        if answer.id in listed.answers
        for other in answer.by
    )


def _take_effects(story: Story, listed: GestureTable, *, undone: bool) -> None:
    tables = story.state.tables
    effects = tables.gesture_effects[tables.agenda.gestures.index(listed)][undone]
    for effect in effects:
        take_effect(story, Cause("gesture", listed.id), effect)


def _listed(state: State, name: str) -> GestureTable:
    listed = state.tables.agenda.gesture(name)
    assert listed is not None, "only gestures that the scenario lists are made"
    return listed


def _taken(state: State, seat: Seat, name: str) -> Taken | None:
    for taken in state.signals.gestures:
        if (taken.seat, taken.gesture) == (seat, name):
            return taken
    return None
