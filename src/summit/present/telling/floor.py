"""Who speaks when: rounds, turns, moves and remarks."""

from __future__ import annotations

from typing import assert_never

from summit.engine import events as e
from summit.engine.seats import Seat
from summit.present.catalogue import counted, listed, say, word
from summit.present.names import seat_name
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch
from summit.present.width import one_line, paragraphs

FloorEvent = (
    e.GameOpened
    | e.RoundOpened
    | e.OrderSet
    | e.TurnOpened
    | e.MoveSpent
    | e.TurnClosed
    | e.RoundClosed
    | e.StageEntered
    | e.Spoke
)


def told(event: FloorEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an event of this group."""
    match event:
        case e.GameOpened():
            return _opened(event, reader)
        case e.RoundOpened():
            return _round(event, reader)
        case e.OrderSet() if not _has_order(reader) and not reader.sees_all:
            return ()
        case e.OrderSet(order=order):
            names = listed(seat_name(reader.agenda, seat) for seat in order)
            return (Dispatch("order", say("order.set", names=names), event.rule),)
        case e.TurnOpened():
            return _turn(event, reader)
        case e.RoundClosed(number=number):
            rounds = len(reader.agenda.meetings)
            return (Dispatch("round", say("round.closed", number=number, rounds=rounds)),)
        case e.Spoke(seat=seat, words=words):
            name = seat_name(reader.agenda, seat)
            return (Dispatch("said", say("said", name=name, words=one_line(words))),)
        case e.MoveSpent() | e.TurnClosed() | e.StageEntered():
            return _kept(event, reader)
        case _:
            assert_never(event)


def _opened(event: e.GameOpened, reader: Reader) -> tuple[Dispatch, ...]:
    agenda = reader.agenda
    names = listed(seat_name(agenda, seat) for seat in event.seats)
    opened = Dispatch("game", say("game.opened", title=one_line(agenda.title), names=names))
    if reader.viewer is None:
        return (opened,)
    own = say("game.seat", name=seat_name(agenda, reader.viewer))
    return (opened, Dispatch("game", own))


def _round(event: e.RoundOpened, reader: Reader) -> tuple[Dispatch, ...]:
    meeting = reader.agenda.meeting(event.number)
    head = say(
        "round.opened",
        number=event.number,
        rounds=len(reader.agenda.meetings),
        title=one_line(meeting.title),
        date=one_line(meeting.date),
    )
    lines = (head, *paragraphs(meeting.text))
    return tuple(Dispatch("round", line) for line in lines)


def _turn(event: e.TurnOpened, reader: Reader) -> tuple[Dispatch, ...]:
    turns = _turns_in_round(reader, event)
    moves = counted("moves", event.moves)
    if event.seat == reader.viewer:
        text = say("turn.yours", number=event.number, turns=turns, moves=moves)
    else:
        name = seat_name(reader.agenda, event.seat)
        text = say("turn.opened", name=name, number=event.number, turns=turns, moves=moves)
    return (Dispatch("turn", text),)


def _turns_in_round(reader: Reader, event: e.TurnOpened) -> int:
    """How many turns the round or the session holds for all seats; at least the turn that has just
    begun."""
    meeting = reader.agenda.meeting(reader.round)
    # Mediators and observers have their turns in the talks, and none in the commission (17.1).
    seats = reader.agenda.everyone if reader.treaty is None else reader.agenda.seats
    return max(event.number, meeting.turns * len(seats))


def _kept(
    event: e.MoveSpent | e.TurnClosed | e.StageEntered, reader: Reader
) -> tuple[Dispatch, ...]:
    """House-keeping: moves for their owner, the rest for the facilitator alone."""
    match event:
        case e.MoveSpent(seat=seat, left=left):
            return _move(seat, left, reader)
        case e.TurnClosed(seat=seat) if reader.sees_all:
            name = seat_name(reader.agenda, seat)
            return (Dispatch("turn", say("turn.closed", name=name)),)
        case e.TurnClosed(seat=seat) if seat != reader.viewer and _is_open(reader):
            name = seat_name(reader.agenda, seat)
            return (Dispatch("turn", say("floor.turn_ended", name=name), "2.7"),)
        case e.StageEntered(stage=stage) if reader.sees_all:
            return (Dispatch("stage", word("stage", stage)),)
        case _:
            return ()


def _has_order(reader: Reader) -> bool:
    """Whether the floor goes round in an order: on an open or a sealed one it does not."""
    return reader.treaty is not None or reader.agenda.meeting(reader.round).floor == "turns"


def _is_open(reader: Reader) -> bool:
    """Whether turns are taken on an open floor, where nobody is told who has it (rule 2.7)."""
    return reader.treaty is None and reader.agenda.meeting(reader.round).floor == "open"


def no_move(name: str, *, may_be_hidden: bool = False) -> Dispatch:
    """That a delegation gave up the floor as it had taken it; a non-paper to others goes unseen."""
    return Dispatch("turn", say("turn.idle_seen" if may_be_hidden else "turn.idle", name=name))


def _move(seat: Seat, left: int, reader: Reader) -> tuple[Dispatch, ...]:
    moves = counted("moves.left", left)
    if reader.sees_all:
        name = seat_name(reader.agenda, seat)
        return (Dispatch("move", say("move.of", name=name, moves=moves)),)
    return (Dispatch("move", moves),) if left and seat == reader.viewer else ()
