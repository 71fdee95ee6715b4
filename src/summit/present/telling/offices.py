"""What others at the table do: chairs, mediators, observers, blocs, governments (chapter 17)."""

from __future__ import annotations

from typing import assert_never

from summit.engine.happened import offices as o
from summit.engine.standing.offices import Opinion
from summit.engine.tables import Agenda
from summit.present.catalogue import counted, joined, say
from summit.present.names import OPTION_CELLS, change_line, seat_name, terms_changes
from summit.present.reader import Reader
from summit.present.telling.incidents import inject_title
from summit.present.telling.line import Dispatch
from summit.present.telling.parties import who
from summit.present.telling.texts import text_name
from summit.present.telling.titles import report_title
from summit.present.telling.voices import did, title_of
from summit.present.width import cut, one_line, paragraphs

ChairEvent = o.SingleTextTabled | o.CreditSpent | o.Vouched

PollEvent = o.PollOpened | o.PollDue | o.Voiced | o.PollRead

LeaderEvent = o.LeaderChanged | o.SheetSwapped | o.ReaffirmationDue | o.Reaffirmed


def told(event: o.Presided, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for what was done in an office."""
    match event:
        case o.SingleTextTabled() | o.CreditSpent() | o.Vouched():
            return _chair(event, reader)
        case o.PollOpened() | o.PollDue() | o.Voiced() | o.PollRead():
            return _poll(event, reader)
        case o.Reported():
            return _report(event, reader)
        case o.CalledOn(by=by, of=of):
            text = did("called_on", by, reader, of=who(of, reader))
            return (Dispatch("press", text, event.rule),)
        case o.TextEndorsed(seat=seat, text=name):
            text = did("endorsed", seat, reader, text=text_name(name, reader))
            return (Dispatch("bloc", text, event.rule),)
        case o.LeftOutside(seat=seat):
            return (Dispatch("outside", did("outside", seat, reader), event.rule),)
        case o.AgencyHeld(seat=seat, inject=inject):
            text = did("held", seat, reader, title=inject_title(inject, reader))
            return (Dispatch("held", text, event.rule),)
        case o.LeaderChanged() | o.SheetSwapped() | o.ReaffirmationDue() | o.Reaffirmed():
            return _leader(event, reader)
        case _:
            assert_never(event)


def opinion_text(agenda: Agenda, opinion: Opinion) -> str:
    """One answer to a straw poll: `Cress no (wants more on The toll)`."""
    values = {"name": seat_name(agenda, opinion.seat)}
    if opinion.yes:
        return say("opinion.yes", **values)
    if opinion.issue < 0:
        return say("opinion.no", **values)
    issue = agenda.issues[opinion.issue]
    return say("opinion.no_on", issue=cut(one_line(issue.title), OPTION_CELLS), **values)


def _chair(event: ChairEvent, reader: Reader) -> tuple[Dispatch, ...]:
    match event:
        case o.SingleTextTabled():
            return (Dispatch("single", _single(event, reader), event.rule),)
        case o.CreditSpent(seat=seat, left=left):
            text = did("credit", seat, reader, left=counted("credits", left))
            return (Dispatch("credit", text, event.rule),)
        case o.Vouched(by=by, of=of, to=to):
            text = did("vouched", by, reader, of=who(of, reader), to=who(to, reader))
            return (Dispatch("vouch", text, event.rule),)
        case _:
            assert_never(event)


def _single(event: o.SingleTextTabled, reader: Reader) -> str:
    """A single text against the one before it; the first says all that it changes of today."""
    head = did("single", event.author, reader, text=event.text)
    names = [text.id for text in reader.texts]
    until = names.index(event.text) if event.text in names else len(names)
    earlier = [text for text in reader.texts[:until] if text.single]
    today = tuple(issue.today for issue in reader.agenda.issues)
    before = earlier[-1].terms if earlier else today
    changes = terms_changes(reader.agenda, before, event.terms)
    if not changes:
        return say("single.as_today", line=head)
    shown = joined(change_line(entry) for entry in changes)
    if earlier:
        return say("single.against", line=head, before=earlier[-1].id, changes=shown)
    return say("single.against_today", line=head, changes=shown)


def _poll(event: PollEvent, reader: Reader) -> tuple[Dispatch, ...]:
    match event:
        case o.PollOpened(text=text):
            asked = say("poll.opened", text=text_name(text, reader))
            return (Dispatch("poll", asked, event.rule),)
        case o.PollDue(seat=seat):
            due = (Dispatch("poll", say("poll.due")),)
            return due if seat == reader.viewer else ()
        case o.Voiced(seat=seat, yes=yes, issue=issue):
            if yes or issue < 0:
                text = did("voiced_yes" if yes else "voiced_no", seat, reader)
            else:
                text = did("voiced_no_on", seat, reader, issue=title_of(issue, reader))
            return (Dispatch("poll", text, event.rule),)
        case o.PollRead(text=name, opinions=opinions):
            read = say(
                "poll.read",
                text=text_name(name, reader),
                yes=sum(1 for opinion in opinions if opinion.yes),
                all=len(opinions),
                opinions=joined(opinion_text(reader.agenda, opinion) for opinion in opinions),
            )
            return (Dispatch("poll", read, event.rule),)
        case _:
            assert_never(event)


def _report(event: o.Reported, reader: Reader) -> tuple[Dispatch, ...]:
    title = report_title(event.report, reader)
    head = Dispatch("report", did("reported", event.seat, reader, title=title), event.rule)
    known = reader.report(event.report)
    words = () if known is None else paragraphs(known[1])
    return (head, *(Dispatch("report", line) for line in words))


def _leader(event: LeaderEvent, reader: Reader) -> tuple[Dispatch, ...]:
    match event:
        case o.LeaderChanged(seat=seat, name=name, brief=brief):
            head = did("leader", seat, reader, leader=one_line(name))
            lines = tuple(Dispatch("leader", line) for line in paragraphs(brief))
            return (Dispatch("leader", head, event.rule), *lines)
        case o.SheetSwapped(seat=seat):
            return (Dispatch("sheet", did("swapped", seat, reader), event.rule),)
        case o.ReaffirmationDue(seat=seat):
            return (Dispatch("leader", did("reaffirm_due", seat, reader)),)
        case o.Reaffirmed(seat=seat, keeps=keeps):
            text = did("reaffirmed" if keeps else "disowned", seat, reader)
            return (Dispatch("leader", text, event.rule),)
        case _:
            assert_never(event)
