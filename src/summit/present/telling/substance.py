"""What happens to the substance beside texts: sanctions, steps, contacts, amendments (18)."""

from __future__ import annotations

from typing import assert_never

from summit.engine.actions import Terms
from summit.engine.happened import substance as c
from summit.engine.tables import Agenda
from summit.present.catalogue import joined, listed, say
from summit.present.names import change_line, option_full, terms_changes
from summit.present.reader import Reader
from summit.present.telling.incidents import inject_title
from summit.present.telling.line import Dispatch
from summit.present.telling.parties import limit_title, who
from summit.present.telling.titles import (
    contact_title,
    sanction_title,
    sequence_title,
    step_of,
    step_title,
)
from summit.present.telling.voices import did, title_of
from summit.present.width import paragraphs

OptionEvent = c.OptionBroached | c.OptionOpened

SanctionEvent = c.SanctionImposed | c.SanctionRelieved

StepEvent = c.StepTaken | c.StepReversed | c.StepOverdue

ContactEvent = c.ContactOpened | c.ContactUsed | c.InjectAverted

AmendmentEvent = c.AmendmentProposed | c.AmendmentBacked | c.TreatyAmended


def told(event: c.Changed, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for a change in the substance."""
    match event:
        case c.OptionBroached() | c.OptionOpened():
            return (Dispatch("agenda", _option(event, reader), event.rule),)
        case c.SanctionImposed() | c.SanctionRelieved():
            return _sanction(event, reader)
        case c.StepTaken() | c.StepReversed() | c.StepOverdue():
            return _step(event, reader)
        case c.ArmsRaced():
            return _race(event, reader)
        case c.ContactOpened() | c.ContactUsed() | c.InjectAverted():
            return _contact(event, reader)
        case c.LimitExpired(limit=limit):
            title = limit_title(reader.agenda, limit)
            return (Dispatch("expired", say("expired", limit=title), event.rule),)
        case c.AmendmentProposed() | c.AmendmentBacked() | c.TreatyAmended():
            return (Dispatch("amend", _amendment(event, reader), event.rule),)
        case _:
            assert_never(event)


def amended(agenda: Agenda, before: Terms, after: Terms) -> str:
    """What an amendment would change, or has changed."""
    return joined(change_line(entry) for entry in terms_changes(agenda, before, after))


def _option(event: OptionEvent, reader: Reader) -> str:
    option = option_full(reader.agenda.issues[event.issue], event.option)
    title = title_of(event.issue, reader)
    if isinstance(event, c.OptionBroached):
        return did("broached", event.seat, reader, option=option, issue=title)
    return say("option.opened", option=option, issue=title)


def _sanction(event: SanctionEvent, reader: Reader) -> tuple[Dispatch, ...]:
    agenda = reader.agenda
    imposes = isinstance(event, c.SanctionImposed)
    code, kind = ("imposed", "impose") if imposes else ("relieved", "relief")
    entry = agenda.sanction(event.sanction)
    against = "" if entry is None else who(entry.against, reader)
    title = sanction_title(agenda, event.sanction)
    head = did(code, event.seat, reader, title=title, against=against)
    words = paragraphs(entry.text) if entry is not None and imposes else ()
    return (Dispatch(kind, head, event.rule), *(Dispatch(kind, line) for line in words))


def _step(event: StepEvent, reader: Reader) -> tuple[Dispatch, ...]:
    agenda = reader.agenda
    sequence = agenda.sequence(event.sequence)
    values = {
        "sequence": sequence_title(agenda, event.sequence),
        "title": step_title(agenda, event.sequence, event.number),
        "number": event.number,
        "steps": 0 if sequence is None else len(sequence.steps),
    }
    match event:
        case c.StepTaken(seat=seat):
            head = Dispatch("step", did("step", seat, reader, **values), event.rule)
            step = step_of(agenda, event.sequence, event.number)
            words = () if step is None else paragraphs(step.text)
            return (head, *(Dispatch("step", line) for line in words), *_next(event, reader))
        case c.StepReversed(seat=seat):
            return (Dispatch("step", did("reversed", seat, reader, **values), event.rule),)
        case c.StepOverdue(seat=seat):
            return (Dispatch("step", did("overdue", seat, reader, **values), event.rule),)
        case _:
            assert_never(event)


def _next(event: c.StepTaken, reader: Reader) -> tuple[Dispatch, ...]:
    """Whose turn it is in the sequence now, or that it is done."""
    agenda = reader.agenda
    title = sequence_title(agenda, event.sequence)
    then = step_of(agenda, event.sequence, event.number + 1)
    if then is None:
        return (Dispatch("step", say("sequence.done", sequence=title)),)
    named = step_title(agenda, event.sequence, event.number + 1)
    if then.by == reader.viewer:
        return (Dispatch("step", say("sequence.yours", title=named)),)
    return (Dispatch("step", say("sequence.next", name=who(then.by, reader), title=named)),)


def _race(event: c.ArmsRaced, reader: Reader) -> tuple[Dispatch, ...]:
    race = reader.agenda.arms_race
    words = () if race is None else paragraphs(race.text)
    lines = (say("race.on", rounds=event.rounds), *words)
    return tuple(
        Dispatch("race", line, "" if number else event.rule) for number, line in enumerate(lines)
    )


def _contact(event: ContactEvent, reader: Reader) -> tuple[Dispatch, ...]:
    agenda = reader.agenda
    title = contact_title(agenda, event.contact)
    match event:
        case c.ContactOpened():
            entry = agenda.contact(event.contact)
            seats = () if entry is None else entry.between
            names = listed(who(seat, reader) for seat in seats)
            text = say("contact.opened", title=title, names=names)
        case c.ContactUsed(seat=seat):
            text = did("contact", seat, reader, title=title)
        case c.InjectAverted(inject=inject):
            text = say("contact.averted", title=title, inject=inject_title(inject, reader))
        case _:
            assert_never(event)
    return (Dispatch("contact", text, event.rule),)


def _amendment(event: AmendmentEvent, reader: Reader) -> str:
    agenda, name = reader.agenda, event.amendment
    match event:
        case c.AmendmentProposed(by=by, terms=terms):
            changes = _against(terms, reader)
            return did("amended", by, reader, amendment=name, changes=changes)
        case c.AmendmentBacked(seat=seat):
            return did("consented", seat, reader, amendment=name)
        case c.TreatyAmended(terms=terms):
            changes = amended(agenda, _signed(reader) or terms, terms)
            return say("treaty.amended", amendment=name, changes=changes)
        case _:
            assert_never(event)


def _against(terms: Terms, reader: Reader) -> str:
    """What other terms would change of the treaty as it stands; of the text that was signed, where
    it says so already."""
    stands = None if reader.treaty is None else reader.treaty.terms
    before = _signed(reader) if stands in (None, terms) else stands
    return amended(reader.agenda, before or terms, terms)


def _signed(reader: Reader) -> Terms | None:
    """The terms of the text that was signed."""
    text = None if reader.treaty is None else reader.text(reader.treaty.text)
    return None if text is None else text.terms
