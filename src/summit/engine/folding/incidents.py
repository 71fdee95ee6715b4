"""Injects, choices and questions to nature."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.state import Duty, Made, Question, State


def fold_incidents(
    state: State,
    event: (
        e.InjectStruck
        | e.InjectPassed
        | e.ChoicePut
        | e.ChoiceMade
        | e.QuestionOpened
        | e.QuestionSettled
    ),
) -> State:
    """The state after an inject, a choice or an answer of chance."""
    match event:
        case e.InjectStruck(inject=inject):
            return replace(state, struck=(*state.struck, inject), cursor=state.cursor + 1)
        case e.InjectPassed():
            return replace(state, cursor=state.cursor + 1)
        case e.ChoicePut(inject=inject, seat=seat):
            return replace(state, duties=(*state.duties, Duty(seat, "choice", inject)))
        case e.ChoiceMade(inject=inject, seat=seat, option=option):
            made = Made(inject, seat, option, event.audience)
            duties = tuple(
                duty for duty in state.duties if (duty.kind, duty.of) != ("choice", inject)
            )
            return replace(state, choices=(*state.choices, made), duties=duties)
        case e.QuestionOpened(question=question, weights=weights):
            return replace(state, questions=(*state.questions, Question(question, weights)))
        case e.QuestionSettled(question=question, answer=answer):
            questions = tuple(entry for entry in state.questions if entry.id != question)
            settled = (*state.settled, (question, answer))
            return replace(state, questions=questions, settled=settled)
        case _:
            assert_never(event)
