"""Chapters 2 and 9: rounds, the speaking order, turns and chance; the way the game moves on."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import REMARKS_A_TURN, Settle, Terms
from summit.engine.events import (
    AcceptanceLapsed,
    OrderSet,
    QuestionOpened,
    QuestionSettled,
    RoundClosed,
    RoundOpened,
    StageEntered,
    TextAccepted,
    TurnClosed,
    TurnOpened,
)
from summit.engine.happened.aftermath import PeriodClosed
from summit.engine.happened.floors import FloorOpened, RoundSkipped, SealsOpened
from summit.engine.refusal import Refusal
from summit.engine.rules.agreeing import conclude
from summit.engine.rules.branching import due_at, next_round
from summit.engine.rules.channels import leak_messages
from summit.engine.rules.commission import settle_what_was_asked
from summit.engine.rules.contacting import race_on
from summit.engine.rules.disclosing import find_out
from summit.engine.rules.ending import (
    end_collapsed,
    end_unratified,
    end_unsigned,
    move_tension,
)
from summit.engine.rules.gesturing import settle_initiatives
from summit.engine.rules.injects import consider
from summit.engine.rules.keeping import (
    close_period,
    enter_life,
    open_commission,
    open_commission_turn,
    open_conduct,
    open_period,
    settle_extension,
)
from summit.engine.rules.linking import press_on
from summit.engine.rules.looking import look, pay_visits
from summit.engine.rules.measuring import (
    close_accounts,
    measure_papers,
    measure_position,
    unmeasured_papers,
)
from summit.engine.rules.papers import back_what_was_said, deliver
from summit.engine.rules.pledging import settle_pledges
from summit.engine.rules.ratifying import has_failed, hold_votes
from summit.engine.rules.seals import is_complete
from summit.engine.rules.sequencing import wait_for_steps
from summit.engine.rules.texts import replace_position
from summit.engine.rules.threatening import call_bluffs
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import Meeting

GUEST_MOVES: Final = 1
"""How many moves a mediator or an observer has in a turn (rule 17.1)."""


def refuse_settle(state: State, action: Settle) -> Refusal | None:
    """Why nature may not answer so: questions settle in the order in which they opened (9.1)."""
    if not state.questions:
        return Refusal("9.1", "no_question")
    question = state.questions[0]
    if question.id != action.question:
        return Refusal("9.1", "other_question_first", (("question", question.id),))
    if not 0 <= action.answer < len(question.weights) or not question.weights[action.answer]:
        return Refusal("9.1", "no_such_answer", (("question", question.id),))
    return None


def settle(story: Story, action: Settle) -> None:
    """Nature answers."""
    story.tell(QuestionSettled(action.question, action.answer))


def open_round(story: Story) -> None:
    """The next round begins (rule 2.1)."""
    story.tell(RoundOpened(story.state.round + 1))


def move_on(story: Story) -> None:
    """Let everything happen that needs nobody's decision: read it from top to bottom.

    It ends because every turn of the loop ends the game, waits for somebody, or takes one of a
    bounded number of steps: a place in the order, an inject of the schedule, a turn, a stage.
    """
    while True:
        settle_what_was_asked(story)
        bring_out(story)
        if _waits(story.state):
            return
        match story.state.stage:
            case "order":
                _draw_order(story)
            case "opening":
                _come_in(story, "opening")
            case "talks" | "commission":
                _pass_the_floor(story)
            case "closing":
                _come_in(story, "closing")
            case "ratification":
                _vote(story)
            case "entry":
                open_period(story)
            case "compliance":
                pay_visits(story)
                story.tell(StageEntered("looks"))
            case "looks":
                if look(story):
                    open_commission(story)
            case "extension":
                settle_extension(story)
            case "over":
                return


def _waits(state: State) -> bool:
    """Whether the game is over or somebody has to act (rule 9.2)."""
    if state.is_over or state.questions or state.duties:
        return True
    if state.goes:
        return _somebody_may_go_on(state)
    return state.stage in ("talks", "commission") and state.moves > 0


def _somebody_may_go_on(state: State) -> bool:
    """Whether a floor without order waits: under seal for those who have not handed in, else for
    anyone with a turn left, once all turns that are used up are closed."""
    if state.stage != "talks":
        return False
    seats = [seat for seat in state.tables.agenda.everyone if state.turns_left(seat)]
    if state.is_under_seal:
        return bool(seats) and not is_complete(state)
    return bool(seats) and all(state.moves_left(seat) for seat in seats)


def _meeting(state: State) -> Meeting:
    return state.tables.agenda.meeting(state.round)


def _vote(story: Story) -> None:
    """The votes at home, one by one; then the treaty is in force, or it never will be."""
    if hold_votes(story):
        if has_failed(story.state.signed):
            end_unratified(story)
        else:
            enter_life(story)


def _draw_order(story: Story) -> None:
    """Rule 2.2: the scenario's order, or one seat after another drawn with equal chances; none
    where the floor is for all at once (2.7)."""
    meeting = _meeting(story.state)
    if meeting.floor != "turns":
        story.tell(StageEntered("opening"))
        return
    order = meeting.order
    if not order:
        drawn = drawn_order(story.state)
        left = tuple(seat for seat in story.state.tables.agenda.seats if seat not in drawn)
        if len(left) > 1:
            question = f"order/{meeting.id}/{len(drawn) + 1}"
            story.tell(QuestionOpened(question, (1,) * len(left)))
            return
        order = (*drawn, *left)
    # Who signs nothing speaks last; when that is decided for nobody.
    guests = tuple(guest.seat for guest in story.state.tables.agenda.guests)
    story.tell(OrderSet((*order, *(seat for seat in guests if seat not in order))))
    story.tell(StageEntered("opening"))


def drawn_order(state: State) -> tuple[Seat, ...]:
    """The seats whose place in this round's order nature has drawn so far."""
    answers = dict(state.settled)
    left = list(state.tables.agenda.seats)
    drawn: list[Seat] = []
    meeting = _meeting(state)
    while (answer := answers.get(f"order/{meeting.id}/{len(drawn) + 1}")) is not None:
        drawn.append(left.pop(answer))
    return tuple(drawn)


def _come_in(story: Story, phase: str) -> None:
    """The injects due at the opening or the close, one at a time, then the next stage."""
    state = story.state
    due = due_at(state, phase)
    if state.cursor < len(due):
        consider(story, state.tables.injects[due[state.cursor]], phase)
    elif phase == "opening" and state.treaty is not None:
        open_conduct(story)
    elif phase == "opening":
        story.tell(StageEntered("talks"))
        _open_floor(story)
    elif state.treaty is not None:
        close_period(story)
    else:
        _close_round(story)


def _open_floor(story: Story) -> None:
    """The first turn, or a floor for all at once (rules 2.3, 2.7 and 2.8)."""
    meeting = _meeting(story.state)
    if meeting.floor == "turns":
        _open_turn(story)
        return
    is_sealed = meeting.floor == "sealed"
    rule = "2.8" if is_sealed else "2.7"
    story.tell(FloorOpened(is_sealed, meeting.turns, meeting.moves, REMARKS_A_TURN, rule))


def _open_turn(story: Story) -> None:
    state = story.state
    speaker = state.speaker
    assert speaker is not None, "talks have a speaking order"
    moves = _meeting(state).moves if state.tables.agenda.is_party(speaker) else GUEST_MOVES
    story.tell(TurnOpened(speaker, state.turn + 1, moves, REMARKS_A_TURN))


def _pass_the_floor(story: Story) -> None:
    """The speaker has no move left: the next turn, or the round's close (rules 2.3 to 2.5)."""
    if story.state.goes:
        _pass_for_all(story)
        return
    speaker = story.state.speaker
    assert speaker is not None, "talks have a speaking order"
    if story.state.treaty is not None:
        story.tell(TurnClosed(speaker))
        _pass_in_commission(story)
        return
    _close_turn(story, speaker)
    state = story.state
    if state.turn < _meeting(state).turns * len(state.order):
        _open_turn(story)
    else:
        _close_talks(story)


def _close_turn(story: Story, seat: Seat) -> None:
    """A seat gives up the floor: what it leaves on the table is measured, and a threat that it did
    not carry out is seen for what it was (rules 5.2, 16.2 and 16.10)."""
    papers = unmeasured_papers(story.state, seat)
    story.tell(TurnClosed(seat))
    if not story.state.tables.agenda.is_party(seat):
        return
    measure_papers(story, papers)
    measure_position(story, seat)
    call_bluffs(story, seat)


def _pass_for_all(story: Story) -> None:
    """On a floor without order: the turns that are done are closed; when no one has any left, so
    is the round (rules 2.7 and 2.8)."""
    state = story.state
    seats = state.tables.agenda.everyone
    if state.is_under_seal:
        _read_out(story)
    else:
        for seat in seats:
            if state.has_floor(seat) and not state.moves_left(seat):
                _close_turn(story, seat)
    # An agreement that was read out ends the talks.
    if story.state.stage == "talks" and not any(map(story.state.turns_left, seats)):
        _close_talks(story)


def _read_out(story: Story) -> None:
    """Rule 2.8: the texts first, in the order of the seats, then who accepts what still stands."""
    handed_in = story.state.sealed
    story.tell(SealsOpened())
    agenda = story.state.tables.agenda
    in_order = sorted(handed_in, key=lambda entry: agenda.index(entry.seat))
    for entry in in_order:
        if entry.terms is not None:
            _table_or_meet(story, entry.seat, entry.terms)
    for entry in in_order:
        text = None if entry.text is None else story.state.text(entry.text)
        if text is not None:
            story.tell(TextAccepted(entry.seat, text.id, text.audience))
            if not text.single and story.state.position(text.author).id != text.id:
                story.tell(AcceptanceLapsed(entry.seat, text.id, text.audience))
    for entry in in_order:
        _close_turn(story, entry.seat)
    conclude(story)


def _table_or_meet(story: Story, seat: Seat, terms: Terms) -> None:
    """Table what a seat handed in; if another has just tabled the same, the two have met, and the
    second supports the first (rule 3.2)."""
    for other in story.state.tables.agenda.others(seat):
        standing = story.state.position(other)
        if standing.terms == terms:
            story.tell(TextAccepted(seat, standing.id, standing.audience))
            return
    replace_position(story, seat, terms)


def _close_talks(story: Story) -> None:
    """The round's speaking time has run out (rule 2.5)."""
    story.tell(RoundClosed(story.state.round))
    close_accounts(story)
    back_what_was_said(story)
    settle_pledges(story)
    settle_initiatives(story)
    press_on(story)
    wait_for_steps(story)
    story.tell(StageEntered("closing"))


def _pass_in_commission(story: Story) -> None:
    """The next party in the commission, or the period's close (rules 12.5 and 14.1)."""
    state = story.state
    if state.turn < len(state.order):
        open_commission_turn(story)
        return
    story.tell(PeriodClosed(state.signed.period))
    story.tell(StageEntered("closing"))


def _close_round(story: Story) -> None:
    """What was said may be found out; tension moves; the talks collapse, end, or go on."""
    if not find_out(story):
        return
    race_on(story)
    move_tension(story)
    if story.state.is_collapsed:
        end_collapsed(story)
        return
    number = next_round(story.state)
    if not number:
        end_unsigned(story)
        return
    for skipped in range(story.state.round + 1, number):
        story.tell(RoundSkipped(skipped))
    story.tell(RoundOpened(number))


def bring_out(story: Story) -> None:
    """What is on its way by a back channel arrives, and may come out (rules 16.2 to 16.6)."""
    if not story.state.questions:
        deliver(story)
    if not story.state.questions:
        leak_messages(story)
