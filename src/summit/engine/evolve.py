"""Fold one event into the state. No rules live here, and nothing here can fail."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeVar, assert_never

from summit.engine import events as e
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import (
    AskedFor,
    Duty,
    Made,
    Outcome,
    Pressure,
    Promise,
    Question,
    Refused,
    Remark,
    State,
    Text,
)

T = TypeVar("T")

REMARKS_A_TURN: Final = 3
"""How many sentences a speaker may say in one turn (rule 2.6)."""


def evolve(state: State, event: e.Event) -> State:
    """The state after the event: `apply`, loading a save and the debrief all fold with this."""
    match event:
        case (
            e.RoundOpened()
            | e.OrderSet()
            | e.TurnOpened()
            | e.MoveSpent()
            | e.TurnClosed()
            | e.StageEntered()
            | e.Spoke()
        ):
            return _floor(state, event)
        case (
            e.TextTabled()
            | e.TextAccepted()
            | e.AcceptanceLapsed()
            | e.AcceptanceWithdrawn()
            | e.TextRejected()
        ):
            return _texts(state, event)
        case e.DemandPut() | e.DemandAnswered() | e.PromiseGiven() | e.PromiseBroken():
            return _demands(state, event)
        case e.Measured() | e.RoomMeasured() | e.TrustMoved() | e.ReadingMoved():
            return _trust(state, event)
        case (
            e.MeansMoved()
            | e.PointsMoved()
            | e.WalkAwayMoved()
            | e.RedLineDrawn()
            | e.FlagSet()
            | e.TensionPressed()
            | e.TensionMoved()
        ):
            return _effects(state, event)
        case (
            e.InjectStruck()
            | e.InjectPassed()
            | e.ChoicePut()
            | e.ChoiceMade()
            | e.QuestionOpened()
            | e.QuestionSettled()
        ):
            return _chance(state, event)
        case e.GameEnded(reason=reason, ending=ending, text=text):
            return replace(state, outcome=Outcome(reason, ending, text), stage="over")
        case e.GameOpened() | e.RoundClosed() | e.AgreementReached():
            return state
        case _:
            assert_never(event)


def _floor(
    state: State,
    event: (
        e.RoundOpened
        | e.OrderSet
        | e.TurnOpened
        | e.MoveSpent
        | e.TurnClosed
        | e.StageEntered
        | e.Spoke
    ),
) -> State:
    match event:
        case e.RoundOpened(number=number):
            fresh = tuple(
                tuple(replace(account, this_round=0) for account in row) for row in state.accounts
            )
            room = tuple(
                tuple(replace(account, this_round=0) for account in row)
                for row in state.room_accounts
            )
            return replace(
                state,
                round=number,
                stage="order",
                order=(),
                turn=0,
                moves=0,
                accounts=fresh,
                room_accounts=room,
            )
        case e.OrderSet(order=order):
            return replace(state, order=order)
        case e.TurnOpened(number=number, moves=moves):
            return replace(state, turn=number - 1, moves=moves, remarks_left=REMARKS_A_TURN)
        case e.MoveSpent(left=left):
            return replace(state, moves=left)
        case e.TurnClosed():
            return replace(state, turn=state.turn + 1, moves=0)
        case e.StageEntered(stage=stage):
            return replace(state, stage=stage, cursor=0)
        case e.Spoke(seat=seat, words=words):
            said = (*state.remarks, Remark(seat, words, state.round))
            return replace(state, remarks=said, remarks_left=state.remarks_left - 1)
        case _:
            assert_never(event)


def _texts(
    state: State,
    event: (
        e.TextTabled | e.TextAccepted | e.AcceptanceLapsed | e.AcceptanceWithdrawn | e.TextRejected
    ),
) -> State:
    match event:
        case e.TextTabled(text=text, author=author, terms=terms, opening=opening):
            entry = Text(text, author, terms, event.audience, state.round, opening)
            positions = state.positions
            if event.audience == PUBLIC:
                positions = _put(positions, state.tables.agenda.index(author), text)
            return replace(state, texts=(*state.texts, entry), positions=positions)
        case e.TextAccepted(seat=seat, text=text):
            return replace(state, acceptances=(*state.acceptances, (seat, text)))
        case e.AcceptanceLapsed(seat=seat, text=text) | e.AcceptanceWithdrawn(seat=seat, text=text):
            kept = tuple(pair for pair in state.acceptances if pair != (seat, text))
            return replace(state, acceptances=kept)
        case e.TextRejected(seat=seat, text=text, lines=lines):
            entry_no = Refused(seat, text, lines, event.audience)
            return replace(state, refused=(*state.refused, entry_no))
        case _:
            assert_never(event)


def _demands(
    state: State, event: e.DemandPut | e.DemandAnswered | e.PromiseGiven | e.PromiseBroken
) -> State:
    match event:
        case e.DemandPut():
            asked = AskedFor(
                event.demand,
                event.by,
                event.of,
                event.measure,
                event.level,
                event.reciprocal,
                state.round,
            )
            duty = Duty(event.of, "answer", event.demand)
            return replace(state, demands=(*state.demands, asked), duties=(*state.duties, duty))
        case e.DemandAnswered(demand=demand, level=level):
            demands = tuple(
                replace(entry, answered=True, granted=level) if entry.id == demand else entry
                for entry in state.demands
            )
            duties = tuple(duty for duty in state.duties if duty.of != demand)
            return replace(state, demands=demands, duties=duties)
        case e.PromiseGiven(seat=seat, to=to, measure=measure, level=level):
            return replace(state, promises=(*state.promises, Promise(seat, to, measure, level)))
        case e.PromiseBroken(seat=seat, to=to, measure=measure):
            return replace(
                state,
                promises=tuple(
                    replace(entry, broken=True)
                    if (entry.seat, entry.to, entry.measure) == (seat, to, measure)
                    else entry
                    for entry in state.promises
                ),
            )
        case _:
            assert_never(event)


def _trust(
    state: State, event: e.Measured | e.RoomMeasured | e.TrustMoved | e.ReadingMoved
) -> State:
    place = state.tables.agenda.index
    match event:
        case e.Measured(receiver=receiver, giver=giver, account=account):
            accounts = _put2(state.accounts, place(receiver), place(giver), account)
            return replace(state, accounts=accounts)
        case e.RoomMeasured(receiver=receiver, giver=giver, account=account):
            accounts = _put2(state.room_accounts, place(receiver), place(giver), account)
            return replace(state, room_accounts=accounts)
        case e.TrustMoved(row=row):
            holder = place(row.holder)
            return replace(
                state,
                trust=_put2(state.trust, holder, place(row.about), row.after),
                ledgers=_put(state.ledgers, holder, (*state.ledgers[holder], row)),
            )
        case e.ReadingMoved(row=row):
            return replace(
                state,
                readings=_put2(state.readings, place(row.holder), place(row.about), row.after),
                room_ledger=(*state.room_ledger, row),
            )
        case _:
            assert_never(event)


def _effects(
    state: State,
    event: (
        e.MeansMoved
        | e.PointsMoved
        | e.WalkAwayMoved
        | e.RedLineDrawn
        | e.FlagSet
        | e.TensionPressed
        | e.TensionMoved
    ),
) -> State:
    match event:
        case e.FlagSet(flag=flag):
            return replace(state, flags=(*state.flags, flag))
        case e.TensionPressed(cause=cause, source=source, amount=amount):
            pressure = Pressure(cause, source, amount, event.audience)
            return replace(state, pressures=(*state.pressures, pressure))
        case e.TensionMoved(after=after):
            return replace(state, tension=after, pressures=())
        case _:
            return _sheet(state, event.seat, event)


def _sheet(
    state: State,
    seat: Seat,
    event: e.MeansMoved | e.PointsMoved | e.WalkAwayMoved | e.RedLineDrawn,
) -> State:
    place = state.tables.agenda.index(seat)
    sheet = state.sheets[place]
    match event:
        case e.MeansMoved(limit=limit, detection=detection):
            sheet = replace(sheet, means=_put(sheet.means, limit, detection))
        case e.PointsMoved(issue=issue, points=points, stakes=stakes):
            sheet = replace(
                sheet,
                points=_put(sheet.points, issue, points),
                stakes=_put(sheet.stakes, issue, stakes),
            )
        case e.WalkAwayMoved(points=points):
            sheet = replace(sheet, walk_away=points)
        case e.RedLineDrawn(condition=condition, because=because):
            line = state.tables.latent_line(condition, because)
            sheet = replace(sheet, red_lines=(*sheet.red_lines, line))
        case _:
            assert_never(event)
    return replace(state, sheets=_put(state.sheets, place, sheet))


def _chance(
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


def _put(row: tuple[T, ...], place: int, value: T) -> tuple[T, ...]:
    return (*row[:place], value, *row[place + 1 :])


def _put2(
    matrix: tuple[tuple[T, ...], ...], row: int, column: int, value: T
) -> tuple[tuple[T, ...], ...]:
    return _put(matrix, row, _put(matrix[row], column, value))
