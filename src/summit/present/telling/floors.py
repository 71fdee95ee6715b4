"""Floors that are open to all or sealed, and rounds that are passed over (rules 2.7 to 2.9)."""

from __future__ import annotations

from typing import assert_never

from summit.engine.actions import Terms
from summit.engine.happened import floors as f
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.present.catalogue import counted, say
from summit.present.names import seat_name
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch
from summit.present.telling.texts import changes_from, position_before, text_name
from summit.present.telling.voices import acted
from summit.present.width import one_line


def told(event: f.FloorEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an event of this group."""
    match event:
        case f.FloorOpened():
            return (Dispatch("floor", _opened(event), event.rule),)
        case f.SealLodged(seat=seat):
            # Of itself a seat is told what it handed in.
            if seat == reader.viewer:
                return ()
            text = say("seal.lodged", name=seat_name(reader.agenda, seat))
            return (Dispatch("sealed", text, event.rule),)
        case f.SealKept():
            return (Dispatch("sealed", _handed_in(event, reader), event.rule),)
        case f.SealsOpened():
            return (Dispatch("sealed", say("seal.opened"), event.rule),)
        case f.RoundSkipped(number=number):
            title = one_line(reader.agenda.meeting(number).title)
            text = say("round.skipped", number=number, title=title)
            return (Dispatch("round", text, event.rule),)
        case _:
            assert_never(event)


def _opened(event: f.FloorOpened) -> str:
    turns = counted("floor.turns", event.turns)
    if event.is_sealed:
        return say("floor.sealed", turns=turns)
    return say("floor.open", turns=turns, moves=counted("moves", event.moves))


def _handed_in(event: f.SealKept, reader: Reader) -> str:
    """What a seat handed in; a text shows what it would change of its position."""
    if event.text is not None:
        return acted("handed_yes", event.seat, reader, text=text_name(event.text, reader))
    before = None if event.terms is None else _standing_then(event.seat, event.terms, reader)
    if event.terms is None or before is None:
        return acted("handed_nothing", event.seat, reader)
    changes = changes_from(before, event.terms, reader)
    return acted("handed_text", event.seat, reader, changes=changes)


def _standing_then(seat: Seat, terms: Terms, reader: Reader) -> Text | None:
    """The position that a seat had when it handed in a text, which may have been read out since."""
    mine = [t for t in reader.texts if t.author == seat and t.is_position]
    for text in mine:
        if (text.round, text.terms) == (reader.round, terms):
            return position_before(text.id, seat, reader)
    earlier = [text for text in mine if text.round <= reader.round and text.terms != terms]
    return earlier[-1] if earlier else None
