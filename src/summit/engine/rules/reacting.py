"""Chapter 14, rules 14.5 to 14.9: what a party does about a treaty that it finds wanting."""

from __future__ import annotations

from summit.engine.acts.conduct import (
    Counter,
    Expel,
    GiveNotice,
    Lift,
    Resume,
    SnapBack,
    Suspend,
)
from summit.engine.events import TensionPressed
from summit.engine.happened.aftermath import (
    AgencyExpelled,
    CounterLifted,
    CounterTaken,
    InspectionsResumed,
    InspectionsSuspended,
    NoticeGiven,
    SnappedBack,
)
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.trusting import write_for_all, write_public
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.engine.story import Story


def refuse_suspend(state: State, action: Suspend) -> Refusal | None:
    """Why inspections cannot be suspended (rule 14.5)."""
    if action.by in state.signed.suspended:
        return Refusal("14.5", "suspended_already")
    return None


def suspend(story: Story, action: Suspend) -> None:
    """No inspectors in, none out; the limits stand."""
    spend_move(story, action.by)
    weights = story.state.tables.agenda.weights
    story.tell(InspectionsSuspended(action.by))
    write_for_all(story, "14.5", action.by, "suspended", "", weights.suspension)
    story.tell(TensionPressed("suspended", action.by, weights.tension_suspended, PUBLIC))


def refuse_resume(state: State, action: Resume) -> Refusal | None:
    """Why there is nothing to resume (rule 14.5)."""
    if action.by not in state.signed.suspended:
        return Refusal("14.5", "not_suspended")
    return None


def resume(story: Story, action: Resume) -> None:
    """Back to inspections; the trust that was lost does not come back by itself."""
    spend_move(story, action.by)
    story.tell(InspectionsResumed(action.by))


def refuse_counter(state: State, action: Counter) -> Refusal | None:
    """Why there is no ground for a countermeasure (rule 14.6)."""
    treaty = state.signed
    if action.of not in state.tables.agenda.seats or action.of == action.by:
        return Refusal("14.6", "no_such_target", (("seat", action.of),))
    if (action.by, action.of) in treaty.counters:
        return Refusal("14.6", "countered_already", (("seat", action.of),))
    if not has_grounds(treaty, action.by, action.of):
        return Refusal("14.6", "no_grounds", (("seat", action.of),))
    return None


def has_grounds(treaty: Treaty, by: Seat, of: Seat) -> bool:
    """Whether a party may answer another in kind: it has been shown to break the treaty, has
    suspended it, has given notice, or has taken a countermeasure itself (rule 14.6)."""
    return (
        treaty.is_shown(of)
        or of in treaty.suspended
        or any(seat == of for seat, _ in treaty.notices)
        or (of, by) in treaty.counters
    )


def counter(story: Story, action: Counter) -> None:
    """Answer in kind: the other has nothing from the treaty, oneself half, until it is lifted."""
    spend_move(story, action.by)
    weights = story.state.tables.agenda.weights
    story.tell(CounterTaken(action.by, action.of))
    write_public(story, "14.6", action.of, action.by, "countermeasure", "", weights.countermeasure)
    story.tell(TensionPressed("counter", action.by, weights.tension_counter, PUBLIC))


def refuse_lift(state: State, action: Lift) -> Refusal | None:
    """Why there is nothing to lift (rule 14.6)."""
    if (action.by, action.of) not in state.signed.counters:
        return Refusal("14.6", "nothing_to_lift", (("seat", action.of),))
    return None


def lift(story: Story, action: Lift) -> None:
    """End a countermeasure."""
    spend_move(story, action.by)
    story.tell(CounterLifted(action.by, action.of))


def refuse_snap_back(state: State, action: SnapBack) -> Refusal | None:
    """Why the penalty agreed in advance cannot be triggered (rule 14.7)."""
    life, treaty = state.tables.agenda.life, state.signed
    if life is None or not life.snaps_back(treaty.terms):
        return Refusal("14.7", "no_snapback")
    if not treaty.is_shown(action.of) or action.of == action.by:
        return Refusal("14.7", "not_shown", (("seat", action.of),))
    if any(of == action.of for _, of in treaty.snapped):
        return Refusal("14.7", "snapped_already", (("seat", action.of),))
    return None


def snap_back(story: Story, action: SnapBack) -> None:
    """Trigger the penalty; nobody can stop it."""
    spend_move(story, action.by)
    story.tell(SnappedBack(action.by, action.of))
    amount = story.state.tables.agenda.weights.tension_suspended
    story.tell(TensionPressed("snapback", action.of, amount, PUBLIC))


def refuse_expel(state: State, action: Expel) -> Refusal | None:
    """Why no inspectors of the agency can be sent home (rule 14.8)."""
    if (action.by, True) not in state.signed.admitted:
        return Refusal("14.8", "none_to_expel")
    return None


def expel(story: Story, action: Expel) -> None:
    """Close the door to the agency."""
    spend_move(story, action.by)
    story.tell(AgencyExpelled(action.by))
    weights = story.state.tables.agenda.weights
    write_for_all(story, "14.8", action.by, "agency_expelled", "", weights.mandate_denied)
    story.tell(TensionPressed("expelled", action.by, weights.tension_suspended, PUBLIC))


def refuse_notice(state: State, action: GiveNotice) -> Refusal | None:
    """Why one cannot leave twice (rule 14.9)."""
    if any(seat == action.by for seat, _ in state.signed.notices):
        return Refusal("14.9", "on_notice_already")
    return None


def give_notice(story: Story, action: GiveNotice) -> None:
    """Leave when the notice has run out; the treaty ends with it, for everybody."""
    spend_move(story, action.by)
    state = story.state
    life = state.tables.agenda.life
    assert life is not None, "the commission belongs to a treaty's life"
    weights = state.tables.agenda.weights
    story.tell(NoticeGiven(action.by, state.signed.period + life.notice_of(state.signed.terms)))
    write_for_all(story, "14.9", action.by, "notice", "", weights.notice)
    story.tell(TensionPressed("notice", action.by, weights.tension_notice, PUBLIC))
