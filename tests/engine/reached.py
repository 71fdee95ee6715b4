"""Whom an event or a part of the state reaches, told from what it says itself (rule 1.3)."""

from __future__ import annotations

from typing import Any

from summit.engine import events as e
from summit.engine.happened import aftermath as a
from summit.engine.happened import offices as o
from summit.engine.happened import signals as s
from summit.engine.happened import substance as c
from summit.engine.seats import AGENCY, HIDDEN, PUBLIC, Audience, Seat
from summit.engine.standing.signals import Disclosure, Message
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Deed, Finding, Query, Sent, Treaty
from tests.engine.declared_events import EVENTS
from tests.engine.playing import Run


def declared_audience(run: Run, event: Any) -> Audience:
    """Whom an event reaches by the table above."""
    match EVENTS[type(event)][0]:
        case "public":
            return PUBLIC
        case "hidden":
            return HIDDEN
        case "own":
            return (owner_of(event),)
        case "audience":
            return audience_of(run, event)


def audience_of(run: Run, event: Any) -> Audience:
    """The seats that an event concerns: of an inject its readers, else its two sides."""
    match event:
        case e.TensionPressed(cause="inject" | "choice", source=inject):
            return run.tables.inject(inject).audience
        case e.TensionPressed():
            return PUBLIC
        case (
            e.InjectStruck(inject=inject)
            | e.ChoiceMade(inject=inject)
            | c.InjectAverted(inject=inject)
        ):
            return run.tables.inject(inject).audience
        case a.Found(by=by):
            return PUBLIC if by == AGENCY else (by,)
        case a.VisitPaid(seat=by, of=of):
            return (by, of)
        case a.QueryPut(by=by, of=of) | a.BooksOpened(by=by, of=of) | a.QueryAnswered(by=by, of=of):
            return (by, of)
        case s.NonPaperDenied(text=name, seat=author):
            return PUBLIC if is_out(run, name, event) else (author, *_sent_to(run, name))
        case s.Whispered(by=by, to=to) | s.Disclosed(by=by, to=to):
            return PUBLIC if to == PUBLIC else (by, *to)
        case s.DisclosureFalse(disclosure=name, by=by):
            to = next(
                one.to
                for one in run.events
                if isinstance(one, s.Disclosed) and one.disclosure == name
            )
            return PUBLIC if to == PUBLIC else (by, *to)
        case o.TextEndorsed(seat=seat, text=name):
            return _of_the_bloc(run, seat, name, event)
    raise AssertionError(f"nobody has decided whom {event} reaches")


def is_out(run: Run, name: str, until: Any = None) -> bool:
    """Whether a non-paper or a message has come out, up to some event of the game or to now."""
    for event in run.events:
        if event is until:
            return False
        match event:
            case s.TextLeaked(text=leaked) | s.MessageLeaked(message=leaked) if leaked == name:
                return True
    return False


def _of_the_bloc(run: Run, seat: Seat, name: str, until: Any) -> Audience:
    """The members of a bloc who knew a text when one of them endorsed it (rule 17.6)."""
    knows: set[Seat] = set()
    for event in run.events:
        if event is until:
            break
        match event:
            case e.TextTabled(text=text) | o.SingleTextTabled(text=text) if text == name:
                knows |= set(run.tables.agenda.seats)
            case s.NonPaperRead(text=text, seat=reader, author=author) if text == name:
                knows |= {reader, author}
    if is_out(run, name, until):
        knows |= set(run.tables.agenda.seats)
    bloc = run.tables.agenda.bloc_of(seat)
    return tuple(each for each in bloc.members if each in knows) if bloc else ()


def _sent_to(run: Run, name: str) -> Audience:
    return next(
        event.to for event in run.events if isinstance(event, s.NonPaperSent) and event.text == name
    )


def owner_of(event: Any) -> Seat:
    """The seat to which alone an event belongs."""
    match event:
        case e.Measured(receiver=receiver):
            return receiver
        case e.TrustMoved(row=row):
            return row.holder
        case s.NonPaperSent(author=author):
            return author
        case _:
            seat: Seat = event.seat
            return seat


def concerns(treaty: Treaty, entry: Any, seat: Seat | None) -> bool:
    """Whether a seat may know of a part of a treaty that is not public (rules 1.3, 13.2, 14.2)."""
    match entry:
        case (owner, _) | Deed(seat=owner):
            return bool(owner == seat)
        case Sent(by=by, of=of, paid=paid):
            return seat is not None and (by == seat or (of == seat and paid))
        case Query(by=by, of=of):
            return seat in (by, of)
        case Finding(by=by, of=of):
            asked = [query.finding for query in treaty.queries]
            is_asked = of == seat and entry.id in asked
            return entry.published or by in (seat, AGENCY) or is_asked
    raise AssertionError(f"nobody has decided who may know of {entry}")


def hears(run: Run, entry: Text | Message | Disclosure, seat: Seat | None) -> bool:
    """Whether a seat may know of a text, a message or a disclosure: everybody of what was said
    before everybody or has come out, else the two sides of it, a reader once it has read it (rules
    16.2 to 16.7)."""
    match entry:
        case Text(author=author, to=to):
            if not to or is_out(run, entry.id):
                return True
            has_read = any(
                isinstance(event, s.NonPaperRead) and (event.text, event.seat) == (entry.id, seat)
                for event in run.events
            )
            return seat is not None and (seat == author or has_read)
        case Message(by=by, to=to):
            return is_out(run, entry.id) or (seat is not None and seat in (by, *to))
        case Disclosure(by=by, to=to):
            return to == PUBLIC or (seat is not None and seat in (by, *to))
