"""Signals before everybody, and priorities that are told to some (rules, chapter 16)."""

from __future__ import annotations

from typing import assert_never

from summit.engine.happened import signals as s
from summit.present.catalogue import say
from summit.present.names import option_full
from summit.present.numbers import percent
from summit.present.reader import Reader
from summit.present.telling import papers
from summit.present.telling.line import Dispatch
from summit.present.telling.parties import who
from summit.present.telling.voices import acted, answers_named, gesture_title, title_of, to_whom
from summit.present.width import paragraphs

DisclosureEvent = s.Disclosed | s.DisclosureWeighed | s.DisclosureFalse

LinkEvent = s.Linked | s.LinkDeclined | s.Unlinked

ThreatEvent = s.UltimatumPut | s.UltimatumAnswered | s.UltimatumEmpty

GestureEvent = s.GestureMade | s.GestureUndone | s.InitiativeSettled


def told(event: s.Signalled, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for a signal."""
    match event:
        case (
            s.NonPaperSent()
            | s.NonPaperRead()
            | s.NonPaperDenied()
            | s.TextLeaked()
            | s.Whispered()
            | s.MessageLeaked()
        ):
            return papers.told(event, reader)
        case s.Declared(seat=seat, tone=tone):
            return (Dispatch("declare", acted(tone, seat, reader), event.rule),)
        case s.Disclosed() | s.DisclosureWeighed() | s.DisclosureFalse():
            return (Dispatch("told", _disclosure(event, reader), event.rule),)
        case s.PledgeGiven() | s.PledgeSettled():
            return (Dispatch("pledge", _pledge(event, reader), event.rule),)
        case s.Linked() | s.LinkDeclined() | s.Unlinked():
            return (Dispatch("linkage", _link(event, reader), event.rule),)
        case s.UltimatumPut() | s.UltimatumAnswered() | s.UltimatumEmpty():
            return _threat(event, reader)
        case s.GestureMade() | s.GestureUndone() | s.InitiativeSettled():
            return _gesture(event, reader)
        case s.WalkedOut(seat=seat):
            return (Dispatch("walkout", acted("left", seat, reader), event.rule),)
        case s.CameBack(seat=seat):
            return (Dispatch("back", acted("back", seat, reader), event.rule),)
        case _:
            assert_never(event)


def _disclosure(event: DisclosureEvent, reader: Reader) -> str:
    """A priority that was told, and whether it was true, for those who know that."""
    told_then = reader.disclosure(event.disclosure)
    if isinstance(event, s.Disclosed):
        more, less, to, by = event.more, event.less, event.to, event.by
    elif told_then is not None:
        more, less, to, by = told_then.more, told_then.less, told_then.to, told_then.by
    else:
        return say("told.unnamed")
    return acted(
        _as_disclosed(event),
        by,
        reader,
        to=to_whom(to, reader),
        more=title_of(more, reader),
        less=title_of(less, reader),
        chance=percent(reader.agenda.weights.lie_found),
    )


def _as_disclosed(event: DisclosureEvent) -> str:
    match event:
        case s.Disclosed():
            return "told"
        case s.DisclosureWeighed(is_true=is_true):
            return "true" if is_true else "untrue"
        case s.DisclosureFalse():
            return "found_out"
        case _:
            assert_never(event)


def _pledge(event: s.PledgeGiven | s.PledgeSettled, reader: Reader) -> str:
    given = reader.pledge(event.pledge)
    if isinstance(event, s.PledgeGiven):
        code, by, to, place, option = "pledged", event.by, event.to, event.issue, event.option
        start, due = event.start, event.due
    elif given is not None:
        code, by, to, place = "kept" if event.kept else "broken", given.by, given.to, given.issue
        option, start, due = given.option, given.start, given.due
    else:
        return event.pledge
    issue = reader.agenda.issues[place]
    return acted(
        code,
        by,
        reader,
        pledge=event.pledge,
        to=who(to, reader),
        issue=title_of(place, reader),
        option=option_full(issue, option),
        start=option_full(issue, start),
        due=due,
    )


def _link(event: LinkEvent, reader: Reader) -> str:
    titles = {"issue": title_of(event.issue, reader), "tied": title_of(event.tied, reader)}
    match event:
        case s.Linked():
            return acted("linked", event.seat, reader, **titles)
        case s.LinkDeclined(of=of):
            return acted("declined", event.seat, reader, of=who(of, reader), **titles)
        case s.Unlinked():
            return acted("unlinked", event.seat, reader, **titles)
        case _:
            assert_never(event)


def _threat(event: ThreatEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """An ultimatum; the one to whom it is put reads that it must answer."""
    name = event.ultimatum
    match event:
        case s.UltimatumPut(by=by, of=of, text=text):
            put = acted("threatened", by, reader, ultimatum=name, text=text, to=who(of, reader))
            lines = (Dispatch("threat", put, event.rule),)
            due = Dispatch("threat", say("ultimatum.due", ultimatum=name))
            return (*lines, due) if of == reader.viewer else lines
        case s.UltimatumAnswered(by=seat, yields=yields):
            put_by = reader.threat(name)
            by_name = name if put_by is None else who(put_by.by, reader)
            code = "yielded" if yields else "stood"
            text = acted(code, seat, reader, ultimatum=name, by=by_name)
            return (Dispatch("threat", text, event.rule),)
        case s.UltimatumEmpty(seat=seat):
            text = acted("empty", seat, reader, ultimatum=name)
            return (Dispatch("threat", text, event.rule),)
        case _:
            assert_never(event)


def _gesture(event: GestureEvent, reader: Reader) -> tuple[Dispatch, ...]:
    title = gesture_title(event.gesture, reader.agenda)
    match event:
        case s.GestureMade(seat=seat):
            made = Dispatch("gesture", acted("gesture", seat, reader, title=title), event.rule)
            return (made, *_described(event.gesture, reader), *_hoped(event, reader))
        case s.GestureUndone(seat=seat):
            text = acted("undone", seat, reader, title=title)
            return (Dispatch("gesture", text, event.rule),)
        case s.InitiativeSettled(seat=seat, answered_by=by):
            if by is None:
                text = acted("unanswered", seat, reader, title=title)
            else:
                text = acted("answered", seat, reader, title=title, by=who(by, reader))
            return (Dispatch("gesture", text, event.rule),)
        case _:
            assert_never(event)


def _described(gesture: str, reader: Reader) -> tuple[Dispatch, ...]:
    """What the scenario says about a gesture."""
    entry = reader.agenda.gesture(gesture)
    words = () if entry is None else paragraphs(entry.text)
    return tuple(Dispatch("gesture", line) for line in words)


def _hoped(event: s.GestureMade, reader: Reader) -> tuple[Dispatch, ...]:
    """What answer an initiative asks for, and by when (rule 16.12)."""
    entry = reader.agenda.gesture(event.gesture)
    if entry is None or not event.until:
        return ()
    hoped = answers_named(entry, reader.agenda)
    text = acted("hoped", event.seat, reader, until=event.until, answers=hoped)
    return (Dispatch("gesture", text, "16.12"),)
