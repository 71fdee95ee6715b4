"""Chapters 2 and 9: rounds, the speaking order, turns and chance; the way the game moves on."""

from __future__ import annotations

from summit.engine.actions import REMARKS_A_TURN, Settle
from summit.engine.events import (
    OrderSet,
    QuestionOpened,
    QuestionSettled,
    RoundClosed,
    RoundOpened,
    StageEntered,
    TurnClosed,
    TurnOpened,
)
from summit.engine.happened.aftermath import PeriodClosed
from summit.engine.refusal import Refusal
from summit.engine.rules.commission import settle_what_was_asked
from summit.engine.rules.ending import (
    end_collapsed,
    end_unratified,
    end_unsigned,
    move_tension,
)
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
from summit.engine.rules.looking import look, pay_visits
from summit.engine.rules.measuring import close_accounts, measure_position
from summit.engine.rules.ratifying import has_failed, hold_votes
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import Meeting, Tables


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


def steps_at_most(tables: Tables) -> int:
    """A bound on the actions that a whole game can take: every move and the answer that can follow
    from it, one no to each other's text, every remark and the end of each turn; every choice and
    every question to nature."""
    meetings = tables.agenda.meetings
    seats = len(tables.agenda.parties)
    talks = sum(
        meeting.turns * seats * (2 * meeting.moves + seats + REMARKS_A_TURN) for meeting in meetings
    )
    outside = sum(2 * (len(at) + len(by)) for at, by in tables.schedule)
    return talks + outside + seats * len(meetings) + 1 + _steps_after(tables)


def _steps_after(tables: Tables) -> int:
    """The same for the time after the signature: a payment and a vote, an answer to the agency and
    a note on the extension each; in each period conduct, a visit, all looks, and in the commission
    every move with the answer and the chance that can follow from it."""
    agenda = tables.agenda
    seats = len(agenda.parties)
    payments = sum(len(home.payments) for home in tables.homes)
    once = payments + 4 * seats
    if agenda.life is None:
        return once
    looks = seats * (seats - 1) + seats
    moves = max(meeting.moves for meeting in agenda.life.periods)
    period = seats * (2 + 3 * moves + REMARKS_A_TURN + 1) + looks
    return once + len(agenda.life.periods) * period


def _waits(state: State) -> bool:
    """Whether the game is over or somebody has to act (rule 9.2)."""
    if state.is_over or state.questions or state.duties:
        return True
    return state.stage in ("talks", "commission") and state.moves > 0


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
    """Rule 2.2: the scenario's order, or one seat after another drawn with equal chances."""
    meeting = _meeting(story.state)
    order = meeting.order
    if not order:
        drawn = drawn_order(story.state)
        left = tuple(seat for seat in story.state.tables.agenda.seats if seat not in drawn)
        if len(left) > 1:
            question = f"order/{meeting.id}/{len(drawn) + 1}"
            story.tell(QuestionOpened(question, (1,) * len(left)))
            return
        order = (*drawn, *left)
    story.tell(OrderSet(order))
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
    opening, closing = state.tables.schedule[state.round - 1]
    due = opening if phase == "opening" else closing
    if state.cursor < len(due):
        consider(story, state.tables.injects[due[state.cursor]], phase)
    elif phase == "opening" and state.treaty is not None:
        open_conduct(story)
    elif phase == "opening":
        story.tell(StageEntered("talks"))
        _open_turn(story)
    elif state.treaty is not None:
        close_period(story)
    else:
        _close_round(story)


def _open_turn(story: Story) -> None:
    state = story.state
    speaker = state.speaker
    assert speaker is not None, "talks have a speaking order"
    moves = _meeting(state).moves
    story.tell(TurnOpened(speaker, state.turn + 1, moves, REMARKS_A_TURN))


def _pass_the_floor(story: Story) -> None:
    """The speaker has no move left: the next turn, or the round's close (rules 2.3 to 2.5)."""
    speaker = story.state.speaker
    assert speaker is not None, "talks have a speaking order"
    story.tell(TurnClosed(speaker))
    if story.state.treaty is not None:
        _pass_in_commission(story)
        return
    measure_position(story, speaker)
    state = story.state
    if state.turn < _meeting(state).turns * len(state.order):
        _open_turn(story)
        return
    story.tell(RoundClosed(state.round))
    close_accounts(story)
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
    """Tension moves; the talks collapse, end, or go on to the next round."""
    move_tension(story)
    if story.state.is_collapsed:
        end_collapsed(story)
    elif story.state.round == len(story.state.tables.agenda.meetings):
        end_unsigned(story)
    else:
        open_round(story)
