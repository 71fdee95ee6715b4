"""Events that are told together: one act in a seat's own ledger and in the room's reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from summit.engine import events as e
from summit.engine.events import Event, Row
from summit.engine.happened import aftermath as a
from summit.engine.happened import offices as o
from summit.engine.happened import signals as s
from summit.engine.happened import substance as c
from summit.engine.seats import Seat
from summit.present.dispatches import lines
from summit.present.names import seat_name
from summit.present.reader import Reader
from summit.present.telling.floor import no_move
from summit.present.telling.meters import told_both

_MOVES: Final = (
    o.SingleTextTabled
    | o.PollOpened
    | o.Vouched
    | o.Reported
    | o.CalledOn
    | o.AgencyHeld
    | c.OptionBroached
    | c.SanctionImposed
    | c.SanctionRelieved
    | c.StepTaken
    | c.StepReversed
    | c.ContactUsed
    | c.AmendmentProposed
    | c.AmendmentBacked
)
"""What costs a move in an office or on the substance (chapters 17 and 18)."""


def told(
    events: Sequence[Event], reader: Reader, idle: Seat | None = None
) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Every event with its lines, in order; of what belongs together the first has all of them.

    A seat that trusts another more or less, and whose trust the room reads anew for the same
    reason, is told both in one line; the facilitator, who checks the one against the other, in
    two. `idle` is the seat that had the floor before and had made no move yet.
    """
    whole = reader
    partners = {} if reader.sees_all else _partners(events)
    apart = set(partners.values())
    for place, event in enumerate(events):
        reader = _then(reader, event, whole)
        partner = events[partners[place]] if place in partners else None
        if place in apart:
            yield event, ()
        elif isinstance(event, e.TrustMoved) and isinstance(partner, e.ReadingMoved):
            yield event, (told_both(event, partner, reader).line,)
        else:
            yield event, (*_idle(event, reader, idle), *lines(event, reader))
        idle = idle_after(event, idle)


def _then(reader: Reader, event: Event, whole: Reader) -> Reader:
    """The reader at the moment of an event. `whole` stands at the end of what is told, and knows
    of a treaty before there is one."""
    match event:
        case e.RoundOpened(number=number):
            return replace(reader, round=number, treaty=None)
        case a.PeriodOpened(number=number):
            return replace(reader, round=len(reader.agenda.meetings) + number)
        case a.TreatySigned(periods=periods) | a.ExtensionSettled(periods=periods):
            known = whole.treaty
            if known is None:
                return reader
            return replace(reader, treaty=replace(known, periods=periods))
        case _:
            return reader


def idle_after(event: Event, idle: Seat | None) -> Seat | None:
    """Who has the floor and has made no move yet (rule 2.4), given who that was before."""
    match event:
        case e.TurnOpened(seat=seat):
            return seat
        case e.TextTabled() | e.TextAccepted() | e.AcceptanceWithdrawn() | e.DemandPut():
            return None
        case e.TurnClosed() | e.GameEnded():
            return None
        case s.NonPaperSent() | s.TextLeaked() | s.PledgeGiven() | s.Linked() | s.UltimatumPut():
            return None
        case s.GestureMade() | s.GestureUndone() | s.CameBack() | s.WalkedOut():
            return None
        case event if isinstance(event, _MOVES):
            return None
        case _:
            return idle


def _idle(event: Event, reader: Reader, idle: Seat | None) -> tuple[str, ...]:
    """That another gave up the floor without a move; of itself a seat knows."""
    if not isinstance(event, e.TurnClosed) or event.seat != idle or reader.sees_all:
        return ()
    if event.seat == reader.viewer:
        return ()
    may_be_hidden = reader.agenda.allows("non_papers")
    return (no_move(seat_name(reader.agenda, event.seat), may_be_hidden=may_be_hidden).line,)


def _partners(events: Sequence[Event]) -> dict[int, int]:
    """The place of the room's row for each row of a ledger that has one behind it."""
    found: dict[int, int] = {}
    for place, event in enumerate(events):
        if isinstance(event, e.TrustMoved):
            room = _room_row(events, place, event.row, set(found.values()))
            if room is not None:
                found[place] = room
    return found


def _room_row(events: Sequence[Event], place: int, row: Row, taken: set[int]) -> int | None:
    """Where the room's row of the same act stands, after the own one."""
    for at in range(place + 1, len(events)):
        event = events[at]
        if not isinstance(event, e.ReadingMoved) or at in taken:
            continue
        if _act(event.row) == _act(row):
            return at
    return None


def _act(row: Row) -> tuple[int, Seat, Seat, str, str]:
    return row.round, row.holder, row.about, row.cause, row.source
