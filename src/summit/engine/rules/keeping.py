"""Chapter 12: from entry into force to the last review: who keeps what, and how long it lives."""

from __future__ import annotations

from summit.engine.actions import REMARKS_A_TURN
from summit.engine.acts.conduct import Admit, Comply, Extend
from summit.engine.events import OrderSet, StageEntered, TurnOpened
from summit.engine.happened.aftermath import (
    Complied,
    ConductDue,
    ExtensionDue,
    ExtensionSettled,
    ExtensionVoiced,
    MandateAnswered,
    MandateAsked,
    PeriodOpened,
    PeriodReckoned,
    VisitDue,
)
from summit.engine.reckoning import bound_parties, reckoned
from summit.engine.refusal import Refusal
from summit.engine.rules.amending import adopt, expire
from summit.engine.rules.ending import end_collapsed, end_in_force, end_withdrawn, move_tension
from summit.engine.rules.sequencing import wait_for_steps
from summit.engine.rules.trusting import write_for_all
from summit.engine.seats import Seat
from summit.engine.sight import agency_looks, limits_of, visits_left
from summit.engine.state import DutyKind, State
from summit.engine.story import Story
from summit.engine.tables import Life


def enter_life(story: Story) -> None:
    """Rule 12.1: the treaty is in force, and where its terms give an agency work it asks to be let
    in; without review periods the game ends here."""
    if story.state.tables.agenda.life is None:
        end_in_force(story)
        return
    story.tell(StageEntered("entry"))
    if agency_looks(story.state):
        for seat in bound_parties(story.state.tables.agenda):
            story.tell(MandateAsked(seat, audience=(seat,)))


def open_period(story: Story) -> None:
    """The next review period: another party speaks first in the commission each time (14.1)."""
    number = story.state.signed.period + 1
    story.tell(PeriodOpened(number))
    outside = story.state.signed.outside
    seats = tuple(seat for seat in story.state.tables.agenda.seats if seat not in outside)
    first = (number - 1) % len(seats)
    story.tell(OrderSet((*seats[first:], *seats[:first]), rule="14.1"))
    story.tell(StageEntered("opening"))


def open_conduct(story: Story) -> None:
    """Everybody who is bound decides in secret what it keeps, and where its visits go (12.3)."""
    story.tell(StageEntered("compliance"))
    agenda = story.state.tables.agenda
    for seat in bound_parties(agenda):
        story.tell(ConductDue(seat, audience=(seat,)))
    for seat in agenda.seats:
        if seat in story.state.signed.outside:
            continue
        left = visits_left(story.state, seat)
        if left:
            story.tell(VisitDue(seat, left, audience=(seat,)))


def open_commission(story: Story) -> None:
    """The parties meet in the commission (rule 14.1)."""
    story.tell(StageEntered("commission"))
    open_commission_turn(story)


def open_commission_turn(story: Story) -> None:
    """The next party has the floor."""
    state = story.state
    speaker = state.speaker
    assert speaker is not None, "the commission has a speaking order"
    moves = state.tables.agenda.meeting(state.round).moves
    story.tell(TurnOpened(speaker, state.turn + 1, moves, REMARKS_A_TURN, rule="14.1"))


def close_period(story: Story) -> None:
    """Rule 12.5: the period is reckoned, tension moves, notices run out; then the next, or the
    end."""
    wait_for_steps(story)
    story.tell(PeriodReckoned(reckoned(story.state)))
    adopt(story)
    expire(story)
    move_tension(story)
    treaty = story.state.signed
    parties = bound_parties(story.state.tables.agenda)
    if story.state.is_collapsed:
        end_collapsed(story)
    elif any(after <= treaty.period for _, after in treaty.notices):
        end_withdrawn(story)
    elif treaty.period < treaty.periods:
        open_period(story)
    elif _may_be_extended(story.state) and not treaty.willing and parties:
        story.tell(StageEntered("extension"))
        for seat in parties:
            story.tell(ExtensionDue(seat, audience=(seat,)))
    else:
        end_in_force(story)


def _may_be_extended(state: State) -> bool:
    """Whether the scenario and the terms provide for an extension (rules 12.6 and 18.8)."""
    life = _life(state)
    return bool(life.extension) and life.may_extend(state.signed.terms)


def settle_extension(story: Story) -> None:
    """Rule 12.6: the notes are opened; it lives on if all wish it."""
    treaty = story.state.signed
    extended = all(willing for _, willing in treaty.willing)
    more = _life(story.state).extension if extended else 0
    story.tell(ExtensionSettled(extended, treaty.periods + more))
    if extended:
        open_period(story)
    else:
        end_in_force(story)


def refuse_admit(state: State, action: Admit) -> Refusal | None:
    """Why the agency cannot be answered (rule 12.2)."""
    return None if _has_duty(state, action.by, "admit") else Refusal("12.2", "not_asked")


def admit(story: Story, action: Admit) -> None:
    """Let the agency in, or not; a closed door is noticed by all the others."""
    story.tell(MandateAnswered(action.by, action.admitted))
    if not action.admitted:
        weight = story.state.tables.agenda.weights.mandate_denied
        write_for_all(story, "12.2", action.by, "mandate_denied", "agency", weight)


def refuse_comply(state: State, action: Comply) -> Refusal | None:
    """Why this cannot be one's conduct in this period (rule 12.3)."""
    if not _has_duty(state, action.by, "comply"):
        return Refusal("12.3", "no_conduct_due")
    own = limits_of(state.tables.agenda, action.by)
    for limit in action.breaks:
        if limit not in own:
            issues = state.tables.agenda.issues
            known = issues[limit].id if 0 <= limit < len(issues) else str(limit)
            return Refusal("12.3", "not_bound", (("issue", known),))
    if list(action.breaks) != sorted(set(action.breaks)):
        return Refusal("12.3", "limit_twice")
    return None


def comply(story: Story, action: Comply) -> None:
    """Keep or break each limit for this period; nobody else is told."""
    story.tell(Complied(action.by, action.breaks, audience=(action.by,)))


def refuse_extend(state: State, action: Extend) -> Refusal | None:
    """Why this cannot be said about an extension: none is due, or a rider forbids it (12.6)."""
    if not _has_duty(state, action.by, "extend"):
        return Refusal("12.6", "no_extension_due")
    if action.willing and (reason := rider_against(state, action.by)) is not None:
        return Refusal("12.6", "rider", (("because", reason),))
    return None


def extend(story: Story, action: Extend) -> None:
    """Write one's note."""
    story.tell(ExtensionVoiced(action.by, action.willing, audience=(action.by,)))


def rider_against(state: State, seat: Seat) -> str | None:
    """The reason of a rider, promised at home, that forbids an extension on these terms."""
    treaty = state.signed
    home = state.tables.homes[state.tables.agenda.index(seat)]
    for payment in home.payments:
        is_bought = (seat, payment.id) in treaty.bought
        if is_bought and payment.rider is not None and payment.rider.crossed_by(treaty.terms):
            return payment.rider.because
    return None


def _has_duty(state: State, seat: Seat, kind: DutyKind) -> bool:
    return any((duty.seat, duty.kind) == (seat, kind) for duty in state.duties)


def _life(state: State) -> Life:
    life = state.tables.agenda.life
    assert life is not None, "review periods belong to a treaty's life"
    return life
