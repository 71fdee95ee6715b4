"""Chapter 16: pledges: to come so far on an issue by the close of a round."""

from __future__ import annotations

from summit.engine.acts.signals import Pledge
from summit.engine.happened.signals import PledgeGiven, PledgeSettled
from summit.engine.matters import is_in_scope
from summit.engine.meter import MILLION, rounded
from summit.engine.refusal import Refusal
from summit.engine.rules.coherence import refuse_closed
from summit.engine.rules.floor import spend_move
from summit.engine.rules.giving import POINT, share_of_way
from summit.engine.rules.trusting import earned, write_public, write_reading, write_row
from summit.engine.seats import Seat
from summit.engine.standing.signals import Pledged
from summit.engine.state import State
from summit.engine.story import Story


def refuse_pledge(state: State, action: Pledge) -> Refusal | None:
    """Why a pledge may not be given (rule 16.8)."""
    agenda = state.tables.agenda
    if not agenda.allows("pledges"):
        return Refusal("16.8", "no_such_means", (("means", "pledges"),))
    if action.to not in agenda.others(action.by):
        return Refusal("16.8", "no_such_party", (("seat", action.to),))
    if not 0 <= action.issue < len(agenda.issues):
        return Refusal("16.8", "no_such_issue")
    issue = agenda.issues[action.issue]
    if not 0 <= action.option < len(issue.options):
        return Refusal("16.8", "no_such_option", (("issue", issue.id),))
    if refusal := refuse_closed(state, action.issue, action.option):
        return refusal
    if not state.round <= action.due <= len(agenda.meetings):
        return Refusal("16.8", "due_out_of_reach", (("last", len(agenda.meetings)),))
    way = share_of_way(agenda, action.by, action.to, action.issue, action.option)
    account = state.room_accounts[agenda.index(action.to)][agenda.index(action.by)]
    here = state.position(action.by).terms[action.issue]
    now = share_of_way(agenda, action.by, action.to, action.issue, here)
    if way <= max(0, now, account.moved[action.issue]):
        return Refusal("16.8", "no_step_closer", (("issue", issue.id), ("seat", action.to)))
    for given in state.signals.pledges:
        if given.kept == "open" and (given.by, given.to, given.issue) == (
            action.by,
            action.to,
            action.issue,
        ):
            return Refusal("16.8", "pledged_already", (("issue", issue.id), ("seat", action.to)))
    return None


def pledge(story: Story, action: Pledge) -> None:
    """Give one's word, before everybody."""
    spend_move(story, action.by)
    name = f"P{len(story.state.signals.pledges) + 1}"
    start = story.state.position(action.by).terms[action.issue]
    story.tell(
        PledgeGiven(name, action.by, action.to, action.issue, action.option, start, action.due)
    )


def settle_pledges(story: Story) -> None:
    """At a round's close: what fell due was kept, or it was not (rule 16.8). It waits while the
    issue lies outside the scope of its author's position (rule 18.1)."""
    for given in story.state.signals.pledges:
        if given.kept != "open" or given.due > story.state.round:
            continue
        if _is_in_scope(story.state, given):
            _settle(story, given)


def _settle(story: Story, given: Pledged) -> None:
    state = story.state
    weights = state.tables.agenda.weights
    kept = _is_kept(state, given)
    story.tell(PledgeSettled(given.id, kept))
    if not kept:
        weight = weights.promise_broken
        write_public(story, "16.8", given.to, given.by, "pledge_broken", given.id, weight)
        return
    if _was_said_at_once(state, given):
        return
    own, room = worth_of(state, given)
    write_row(story, "16.8", given.to, given.by, "pledge_kept", given.id, own)
    write_reading(story, "16.8", given.to, given.by, "pledge_kept", given.id, room)


def _was_said_at_once(state: State, given: Pledged) -> bool:
    """Whether what was promised lay on the table in the same round: then it was announced rather
    than promised, and there was nothing to be kept (rule 16.8)."""
    agenda = state.tables.agenda
    promised = share_of_way(agenda, given.by, given.to, given.issue, given.option)
    return any(
        share_of_way(agenda, given.by, given.to, given.issue, text.terms[given.issue]) >= promised
        for text in state.texts
        if text.is_position and (text.author, text.round) == (given.by, given.round)
    )


def go_back(story: Story, seat: Seat) -> None:
    """A new position may go back on pledges that were kept: that costs more than they earned."""
    for given in story.state.signals.pledges:
        if given.by != seat or given.kept != "kept" or not _is_in_scope(story.state, given):
            continue
        if not _is_kept(story.state, given):
            story.tell(PledgeSettled(given.id, False))
            factor = story.state.tables.agenda.weights.undoing
            for of_room, write in ((False, write_row), (True, write_reading)):
                gained = earned(
                    story.state, given.to, seat, "pledge_kept", given.id, of_room=of_room
                )
                weight = -(factor * gained // MILLION)
                write(story, "16.8", given.to, seat, "pledge_broken", given.id, weight)


def _is_in_scope(state: State, given: Pledged) -> bool:
    """Whether the position of its author is about the issue at all (rule 18.1)."""
    return is_in_scope(state.tables.agenda, given.issue, state.position(given.by).terms)


def _is_kept(state: State, given: Pledged) -> bool:
    """Whether a position has come as far as was promised."""
    agenda = state.tables.agenda
    here = state.position(given.by).terms[given.issue]
    promised = share_of_way(agenda, given.by, given.to, given.issue, given.option)
    return share_of_way(agenda, given.by, given.to, given.issue, here) >= promised


def worth_of(state: State, given: Pledged) -> tuple[int, int]:
    """What a pledge that is kept weighs in the eyes of the one who received it, and as the room
    reads it: by the points that it brings, ten for all, and by half of the way that it goes. All
    that are kept between two weigh no more than one that is worth everything."""
    agenda, weights = state.tables.agenda, state.tables.agenda.weights
    points = state.sheets[agenda.index(given.to)].points[given.issue]
    value = min(MILLION, max(0, points[given.option] - points[given.start]) * POINT * 10)
    before = earned(state, given.to, given.by, "pledge_kept")
    own = rounded(weights.pledge_kept * value, MILLION)
    promised = share_of_way(agenda, given.by, given.to, given.issue, given.option)
    start = max(0, share_of_way(agenda, given.by, given.to, given.issue, given.start))
    read = earned(state, given.to, given.by, "pledge_kept", of_room=True)
    half = weights.pledge_kept // 2
    room = rounded(half * (promised - start), MILLION)
    return min(own, max(0, weights.pledge_kept - before)), min(room, max(0, half - read))
