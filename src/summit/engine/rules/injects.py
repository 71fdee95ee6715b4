"""Chapter 7: developments from outside, and the choices that they put to delegations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from summit.engine.actions import Choose
from summit.engine.effects import (
    ChangeLeader,
    DrawLine,
    Effect,
    OpenContact,
    OpenOption,
    SetFlag,
    SetMeans,
    SetPoints,
    ShiftSupport,
    ShiftTension,
    ShiftTrust,
    ShiftWalkAway,
)
from summit.engine.events import (
    ChoiceMade,
    ChoicePut,
    FlagSet,
    InjectPassed,
    InjectStruck,
    MeansMoved,
    PointsMoved,
    QuestionOpened,
    RedLineDrawn,
    TensionPressed,
    WalkAwayMoved,
)
from summit.engine.facts import holds
from summit.engine.happened.substance import ContactOpened, OptionOpened
from summit.engine.matters import is_closed, is_line_open
from summit.engine.meter import MILLION, rounded, trust_at
from summit.engine.refusal import Refusal
from summit.engine.rules.contacting import is_averted
from summit.engine.rules.governing import change_leader, is_held
from summit.engine.rules.ratifying import move_support
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.seats import PUBLIC, Audience
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import InjectTable


def consider(story: Story, inject: InjectTable, phase: str) -> None:
    """Look at the next inject that is due: it strikes, passes by, or asks chance (rule 7.2)."""
    state = story.state
    if inject.id in state.struck and not inject.repeat:
        story.tell(InjectPassed(inject.id, "struck"))
    elif not holds(state, inject.condition):
        story.tell(InjectPassed(inject.id, "condition"))
    elif inject.spoiler_of is not None and is_held(state, inject):
        story.tell(InjectPassed(inject.id, "restrained"))
    else:
        meeting = state.tables.agenda.meeting(state.round)
        _ask_chance(story, inject, f"{meeting.id}/{phase}/{inject.id}")


def _ask_chance(story: Story, inject: InjectTable, where: str) -> None:
    """Chance must be willing, and good contact may avert what it has willed (rules 7.2, 18.7)."""
    question = f"inject/{where}"
    if inject.chance == MILLION:
        _come(story, inject, where)
        return
    answer = dict(story.state.settled).get(question)
    if answer is None:
        story.tell(QuestionOpened(question, (inject.chance, MILLION - inject.chance)))
    elif answer == 0:
        _come(story, inject, where)
    else:
        story.tell(InjectPassed(inject.id, "chance"))


def _come(story: Story, inject: InjectTable, where: str) -> None:
    """It strikes, unless good contact averts it."""
    if is_averted(story, inject, f"avert/{where}") is False:
        _strike(story, inject)


def _strike(story: Story, inject: InjectTable) -> None:
    story.tell(InjectStruck(inject.id, inject.audience))
    cause = Cause("inject", inject.id, inject.audience, inject.ambiguous)
    for effect in inject.effects:
        take_effect(story, cause, effect)
    if inject.choice is not None:
        seat = inject.choice.seat
        story.tell(ChoicePut(inject.id, seat, audience=(seat,)))


def refuse_choose(state: State, action: Choose) -> Refusal | None:
    """Why a choice may not be made (rule 7.5)."""
    due = any(
        (duty.seat, duty.kind, duty.of) == (action.by, "choice", action.inject)
        for duty in state.duties
    )
    if not due:
        return Refusal("7.5", "nothing_to_choose", (("inject", action.inject),))
    choice = state.tables.inject(action.inject).choice
    assert choice is not None, "a duty to choose comes from a choice"
    if all(option != action.option for option, _, _ in choice.options):
        return Refusal("7.5", "no_such_choice", (("option", action.option),))
    return None


def choose(story: Story, action: Choose) -> None:
    """Settle an inject's choice; its effects follow at once."""
    inject = story.state.tables.inject(action.inject)
    assert inject.choice is not None, "legality was asked first"
    story.tell(ChoiceMade(inject.id, action.by, action.option, inject.audience))
    cause = Cause("choice", inject.id, inject.audience, inject.ambiguous)
    for option, _, effects in inject.choice.options:
        if option == action.option:
            for effect in effects:
                take_effect(story, cause, effect)


@dataclass(frozen=True, slots=True)
class Cause:
    """What brings an effect about: its kind, the id of its source, who learns of it, and whether
    those who trust little read it the worse."""

    kind: str
    source: str
    audience: Audience = PUBLIC
    ambiguous: bool = False


def take_effect(story: Story, cause: Cause, effect: Effect) -> None:
    """One effect of an inject, of a choice or of a gesture (rules 7.3, 7.4 and 16.11)."""
    state = story.state
    match effect:
        case ShiftTrust():
            _shift_trust(story, cause, effect)
        case ShiftTension(amount=amount):
            story.tell(TensionPressed(cause.kind, cause.source, amount, cause.audience))
        case SetMeans(of=of, limit=limit, detection=detection):
            story.tell(MeansMoved(of, limit, detection, audience=(of,)))
        case SetPoints(of=of, issue=issue, points=points, stakes=stakes):
            story.tell(PointsMoved(of, issue, points, stakes, audience=(of,)))
        case ShiftWalkAway(of=of, change=change):
            now = state.sheets[state.tables.agenda.index(of)].walk_away
            story.tell(WalkAwayMoved(of, now + change, audience=(of,)))
        case DrawLine(of=of, line=line):
            if line not in state.sheets[state.tables.agenda.index(of)].red_lines:
                story.tell(RedLineDrawn(of, line.condition.source, line.because, audience=(of,)))
        case ShiftSupport(of=of, amount=amount):
            move_support(story, of, cause.kind, cause.source, amount, "7.4")
        case SetFlag(flag=flag):
            if flag not in state.flags:
                story.tell(FlagSet(flag))
        case OpenOption(issue=issue, option=option):
            if is_closed(state.tables.agenda, state.matters, issue, option):
                story.tell(OptionOpened(issue, option))
        case OpenContact(contact=contact):
            listed = state.tables.agenda.contact(contact)
            if listed is not None and not is_line_open(state.matters, listed):
                story.tell(ContactOpened(contact))
        case ChangeLeader():
            change_leader(story, effect)
        case _:
            assert_never(effect)


def _shift_trust(story: Story, cause: Cause, effect: ShiftTrust) -> None:
    """Trust moved from outside. An ambiguous blow is read the worse, the less there was."""
    state = story.state
    place = state.tables.agenda.index
    holder, about = place(effect.of), place(effect.toward)
    own = _read(cause, effect.weight, state.trust[holder][about])
    write_row(story, "7.3", effect.of, effect.toward, cause.kind, cause.source, own)
    if cause.audience == PUBLIC:
        room = _read(cause, effect.weight, state.readings[holder][about])
        write_reading(story, "7.3", effect.of, effect.toward, cause.kind, cause.source, room)


def _read(cause: Cause, weight: int, level: int) -> int:
    """Rule 7.7: 2 (1 - T) times a negative weight, if the cause is ambiguous."""
    if not cause.ambiguous or weight >= 0:
        return weight
    return rounded(2 * weight * (MILLION - trust_at(level)), MILLION)
