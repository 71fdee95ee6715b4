"""What is tabled, supported, refused, demanded and promised."""

from __future__ import annotations

from typing import assert_never

from summit.engine import events as e
from summit.engine.actions import Terms
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.present.catalogue import joined, say
from summit.present.names import (
    audience_name,
    change_line,
    condition_text,
    issue_title,
    option_full,
    seat_name,
    terms_changes,
)
from summit.present.reader import Reader
from summit.present.telling.line import Dispatch
from summit.present.width import one_line

TextEvent = (
    e.TextTabled
    | e.TextAccepted
    | e.AcceptanceLapsed
    | e.AcceptanceWithdrawn
    | e.TextRejected
    | e.AgreementReached
)

DemandEvent = e.DemandPut | e.DemandAnswered | e.PromiseGiven | e.PromiseBroken


def told(event: TextEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for a text and for what others make of it."""
    match event:
        case e.TextTabled():
            return _tabled(event, reader)
        case e.TextAccepted() | e.AcceptanceLapsed() | e.AcceptanceWithdrawn():
            return (_support(event, reader),)
        case e.TextRejected():
            return _rejected(event, reader)
        case e.AgreementReached(text=text):
            is_enough = len(reader.agenda.needed) < len(reader.agenda.seats)
            code = "agreement.needed" if is_enough else "agreement"
            agreed = say(code, text=text_name(text, reader))
            return (Dispatch("signed", agreed, event.rule),)
        case _:
            assert_never(event)


def told_demand(event: DemandEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for demands, their answers and the promises that follow."""
    match event:
        case e.DemandPut():
            return _demanded(event, reader)
        case e.DemandAnswered():
            return (Dispatch("answer", _answer(event, reader)),)
        case e.PromiseGiven():
            return (Dispatch("promise", _promise(event, reader), event.rule),)
        case e.PromiseBroken():
            return (Dispatch("promise", _broken(event, reader), event.rule),)
        case _:
            assert_never(event)


def text_name(text: str, reader: Reader) -> str:
    """A text with its author, or by its name alone where the reader does not know it; a non-paper
    bears its author's name."""
    entry = reader.text(text)
    if entry is None:
        return text
    if entry.single:
        return say("text.single", text=text, author=seat_name(reader.agenda, entry.author))
    if not entry.is_position:
        return paper_called(text, reader)
    return say("text.of", text=text, author=seat_name(reader.agenda, entry.author))


def paper_called(text: str, reader: Reader) -> str:
    """A non-paper by its name: `non-paper usa-russia-1 (N1)`."""
    return say("nonpaper.named", id=paper_id(text, reader))


def paper_id(text: str, reader: Reader) -> str:
    """The name of a non-paper, with its short one where the reader has one for it."""
    short = dict(reader.papers).get(text, "")
    return say("paper.named", id=text, short=short) if short else text


def _support(
    event: e.TextAccepted | e.AcceptanceLapsed | e.AcceptanceWithdrawn, reader: Reader
) -> Dispatch:
    name, text = seat_name(reader.agenda, event.seat), text_name(event.text, reader)
    match event:
        case e.TextAccepted():
            return Dispatch("accept", say("accept.given", name=name, text=text))
        case e.AcceptanceLapsed():
            return Dispatch("accept", say("accept.lapsed", name=name, text=text), event.rule)
        case e.AcceptanceWithdrawn():
            return Dispatch("accept", say("accept.withdrawn", name=name, text=text), event.rule)
        case _:
            assert_never(event)


def _tabled(event: e.TextTabled, reader: Reader) -> tuple[Dispatch, ...]:
    author = seat_name(reader.agenda, event.author)
    if event.opening:
        return (Dispatch("text", say("text.opening", text=event.text, author=author)),)
    audience = audience_name(reader.agenda, event.audience)
    head = say("text.tabled", text=event.text, author=author, audience=audience)
    before = position_before(event.text, event.author, reader)
    if before is None:
        return (Dispatch("text", head),)
    if before.terms == event.terms:
        return (Dispatch("text", say("text.same", tabled=head, before=before.id)),)
    shown = changes_from(before, event.terms, reader)
    return (Dispatch("text", say("text.changes", tabled=head, before=before.id, changes=shown)),)


def position_before(name: str, author: Seat, reader: Reader) -> Text | None:
    """The author's public text that stood before a text of that name, or stands now."""
    names = [text.id for text in reader.texts]
    earlier = reader.texts[: names.index(name)] if name in names else reader.texts
    # A non-paper that came out later has another name by now: then its round alone tells.
    past = (text for text in earlier if text.round <= reader.round)
    public = [text for text in past if text.author == author and text.is_position]
    return public[-1] if public else None


def changes_from(before: Text, terms: Terms, reader: Reader) -> str:
    """Where terms differ from those of an earlier text."""
    changes = terms_changes(reader.agenda, before.terms, terms)
    return joined(change_line(entry) for entry in changes)


def _rejected(event: e.TextRejected, reader: Reader) -> tuple[Dispatch, ...]:
    name = seat_name(reader.agenda, event.seat)
    named = tuple(
        say(
            "reject.line",
            name=name,
            text=event.text,
            because=one_line(line.because),
            condition=condition_text(reader.agenda, line.condition),
        )
        for line in event.lines
    )
    lines = (say("reject.plain", name=name, text=text_name(event.text, reader)), *named)
    return tuple(Dispatch("reject", line) for line in lines)


def _demanded(event: e.DemandPut, reader: Reader) -> tuple[Dispatch, ...]:
    issue = reader.agenda.issues[event.measure]
    put = say(
        "demand.mutual" if event.reciprocal else "demand.put",
        demand=event.demand,
        by=seat_name(reader.agenda, event.by),
        of=seat_name(reader.agenda, event.of),
        measure=issue_title(issue),
        level=option_full(issue, event.level),
    )
    if event.of != reader.viewer:
        return (Dispatch("demand", put),)
    due = say("demand.due", demand=event.demand)
    return (Dispatch("demand", put), Dispatch("demand", due))


def _answer(event: e.DemandAnswered, reader: Reader) -> str:
    name = seat_name(reader.agenda, event.by)
    asked = reader.demand(event.demand)
    if event.level is None:
        return say("answer.refused", demand=event.demand, name=name)
    if asked is None:
        return say("answer.unseen", demand=event.demand, name=name)
    level = option_full(reader.agenda.issues[asked.measure], event.level)
    code = "answer.granted" if event.level == asked.level else "answer.limited"
    return say(code, demand=event.demand, name=name, level=level)


def _promise(event: e.PromiseGiven, reader: Reader) -> str:
    issue = reader.agenda.issues[event.measure]
    return say(
        "promise.given",
        name=seat_name(reader.agenda, event.seat),
        to=seat_name(reader.agenda, event.to),
        measure=issue_title(issue),
        level=option_full(issue, event.level),
    )


def _broken(event: e.PromiseBroken, reader: Reader) -> str:
    issue = reader.agenda.issues[event.measure]
    return say(
        "promise.broken",
        name=seat_name(reader.agenda, event.seat),
        to=seat_name(reader.agenda, event.to),
        measure=issue_title(issue),
        level=option_full(issue, event.level),
        tabled=option_full(issue, event.tabled),
    )
