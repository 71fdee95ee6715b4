"""What goes to some eyes only, and how it comes out: non-papers, back channels (16.2 to 16.6)."""

from __future__ import annotations

from typing import assert_never

from summit.engine.actions import Terms
from summit.engine.happened import signals as s
from summit.engine.seats import Seat
from summit.present.catalogue import joined, say
from summit.present.names import issue_title, option_short, seat_name
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch
from summit.present.telling.texts import (
    changes_from,
    paper_called,
    paper_id,
    position_before,
    text_name,
)
from summit.present.telling.voices import acted, to_whom
from summit.present.width import one_line

PaperEvent = s.NonPaperSent | s.NonPaperRead | s.NonPaperDenied | s.TextLeaked

MessageEvent = s.Whispered | s.MessageLeaked


def told(event: PaperEvent | MessageEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an event of this group."""
    match event:
        case s.NonPaperSent():
            head = acted(
                "sent",
                event.author,
                reader,
                to=to_whom(event.to, reader),
                paper=paper_id(event.text, reader),
            )
            text = _against(head, event.text, event.author, event.terms, reader)
            return (Dispatch("paper", text, event.rule),)
        case s.NonPaperRead():
            return (_read(event, reader),)
        case s.NonPaperDenied(text=name, seat=seat):
            text = acted("denied", seat, reader, paper=text_name(name, reader))
            return (Dispatch("denial", text, event.rule),)
        case s.TextLeaked():
            text = _against(_leaked(event, reader), event.text, event.author, event.terms, reader)
            return (Dispatch("leak", text, event.rule),)
        case s.Whispered() | s.MessageLeaked():
            return (_message(event, reader),)
        case _:
            assert_never(event)


def misread_text(written: Terms, read: Terms, reader: Reader) -> str:
    """Where a non-paper was understood otherwise than it was written."""
    return joined(
        say(
            "nonpaper.wrong",
            title=issue_title(issue),
            written=option_short(issue, right),
            read=option_short(issue, wrong),
        )
        for issue, right, wrong in zip(reader.agenda.issues, written, read, strict=True)
        if right != wrong
    )


def _message(event: MessageEvent, reader: Reader) -> Dispatch:
    is_out = isinstance(event, s.MessageLeaked)
    text = acted(
        "leaked" if is_out else "whispered",
        event.by,
        reader,
        to=to_whom(event.to, reader),
        words=one_line(event.words),
    )
    return Dispatch("leak" if is_out else "channel", text, event.rule)


def _read(event: s.NonPaperRead, reader: Reader) -> Dispatch:
    """A non-paper as its reader has understood it; whether it misread it, the facilitator sees."""
    if event.seat == reader.viewer:
        name, paper = seat_name(reader.agenda, event.author), paper_id(event.text, reader)
        head = say("nonpaper.read", name=name, to=to_whom(event.to, reader), paper=paper)
        text = _against(head, event.text, event.author, event.terms, reader)
        return Dispatch("paper", text, event.rule)
    name, paper = seat_name(reader.agenda, event.seat), paper_called(event.text, reader)
    written = _written(event, reader)
    if written == event.terms:
        return Dispatch("paper", say("nonpaper.read_right", name=name, paper=paper), event.rule)
    changes = misread_text(written, event.terms, reader)
    return Dispatch(
        "paper", say("nonpaper.misread", name=name, paper=paper, changes=changes), "16.3"
    )


def _written(event: s.NonPaperRead, reader: Reader) -> Terms:
    """What a non-paper says that somebody has read. Once it has come out it has another name: then
    it is the one of its author to the same that is nearest to what was read."""
    entry = reader.text(event.text)
    if entry is not None:
        return entry.terms
    known = [t.terms for t in reader.texts if (t.author, t.to) == (event.author, event.to)]
    return min(known, key=lambda terms: _apart(terms, event.terms), default=event.terms)


def _apart(one: Terms, other: Terms) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _leaked(event: s.TextLeaked, reader: Reader) -> str:
    paper, to = paper_called(event.text, reader), to_whom(event.to, reader)
    if event.revealed_by is None:
        return acted("paper_leaked", event.author, reader, paper=paper, to=to)
    if event.revealed_by == reader.viewer:
        name = seat_name(reader.agenda, event.author)
        return say("revealed_own", paper=paper, name=name, to=to)
    by = seat_name(reader.agenda, event.revealed_by)
    return acted("revealed", event.author, reader, by=by, paper=paper, to=to)


def _against(line: str, name: str, author: Seat, terms: Terms, reader: Reader) -> str:
    """A line with what the text would change of its author's position."""
    before = position_before(name, author, reader)
    if before is None or before.terms == terms:
        return line
    changes = changes_from(before, terms, reader)
    return say("nonpaper.against", line=line, before=before.id, changes=changes)
