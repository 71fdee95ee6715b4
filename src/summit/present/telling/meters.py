"""What moves the meters: trust, its measure and tension."""

from __future__ import annotations

from typing import assert_never

from summit.engine import events as e
from summit.engine.events import Account
from summit.engine.seats import Seat
from summit.present.catalogue import say
from summit.present.causes import cause_text, row_values
from summit.present.names import seat_name
from summit.present.numbers import change, decimal, signed, tension_gauge
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch

MeterEvent = (
    e.Measured | e.RoomMeasured | e.TrustMoved | e.ReadingMoved | e.TensionPressed | e.TensionMoved
)


def told(event: MeterEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an event of this group; measures are for the facilitator alone."""
    match event:
        case e.Measured(receiver=receiver, giver=giver, account=account):
            text = _measure(receiver, giver, account, reader)
            return (Dispatch("measure", text, event.rule),) if reader.sees_all else ()
        case e.RoomMeasured(receiver=receiver, giver=giver, account=account):
            text = say("measure.room", text=_measure(receiver, giver, account, reader))
            return (Dispatch("measure", text, event.rule),) if reader.sees_all else ()
        case e.TrustMoved(row=row):
            values = row_values(row, reader)
            text = say("row.ledger", **values) if reader.sees_all else say("row.own", **values)
            return (Dispatch("trust", text, row.rule),)
        case e.ReadingMoved(row=row):
            text = say("row.room", **row_values(row, reader))
            return (Dispatch("trust", text, row.rule),)
        case e.TensionPressed(cause=cause, source=source, amount=amount):
            named = cause_text(cause, source, reader)
            code = "mood.pressed" if reader.treaty is None else "mood.pressed_review"
            text = say(code, amount=signed(amount), cause=named)
            return (Dispatch("tension", text, event.rule),)
        case e.TensionMoved():
            return (Dispatch("tension", _mood(event), event.rule),)
        case _:
            assert_never(event)


def told_both(own: e.TrustMoved, room: e.ReadingMoved, reader: Reader) -> Dispatch:
    """One act in the own ledger and in the room's reading, for the seat that holds the ledger."""
    values = row_values(own.row, reader)
    read = row_values(room.row, reader)
    code = "row.both" if values["change"] == read["change"] else "row.both_apart"
    text = say(code, **values, read=read["after"], read_change=read["change"])
    return Dispatch("trust", text, own.row.rule)


def _measure(receiver: Seat, giver: Seat, account: Account, reader: Reader) -> str:
    """Shares of 100 points as points."""
    return say(
        "measure.own",
        receiver=seat_name(reader.agenda, receiver),
        giver=seat_name(reader.agenda, giver),
        given=decimal(account.given * 100),
        value=decimal(account.value * 100),
        now=decimal(account.this_round * 100),
        fallen=decimal(account.fallen * 100),
    )


def _mood(event: e.TensionMoved) -> str:
    gauge = tension_gauge(event.after)
    return say(
        "mood.moved",
        before=decimal(event.before),
        after=gauge.number,
        change=change(event.before, event.after),
        word=gauge.word,
        growth=signed(event.growth),
        pressure=signed(event.pressure),
        distrust=signed(event.distrust),
    )
