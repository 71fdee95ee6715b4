"""What stands of all that was signalled (rules, chapter 16), and the whole with what stands of
offices and of the substance, as far as a reader knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.signals import Disclosure, Linkage, Message, Pledged, Taken, Threat
from summit.engine.standing.texts import Text
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import counted, joined, listed, say, word
from summit.present.floors import floor_lines, names
from summit.present.names import audience_name, issue_title, option_full, seat_name
from summit.present.outstanding_offices import office_brief, office_sections
from summit.present.papers import paper_name
from summit.present.width import one_line

Lines = tuple[str, ...]
Section = tuple[str, Lines]


def sections(view: View) -> tuple[Section, ...]:
    """A heading with its lines for each kind of thing that stands; kinds without any are left
    out."""
    found: tuple[tuple[str, Callable[[View], Lines]], ...] = (
        ("floor", floor_lines),
        ("away", _away),
        ("pledges", _pledges),
        ("links", _links),
        ("threats", _threats),
        ("gestures", _gestures),
        ("papers", _papers),
        ("messages", _messages),
        ("disclosures", _disclosures),
        ("statements", _statements),
    )
    told = ((word("stands.head", name), lines(view)) for name, lines in found)
    return tuple((head, lines) for head, lines in told if lines)


def all_sections(view: View) -> tuple[Section, ...]:
    """The same of everything: offices and the substance first, then what was signalled."""
    return (*office_sections(view), *sections(view))


def brief(view: View) -> str:
    """What stands and matters now, on one line; "" where nothing does."""
    signals = view.signals
    open_pledges = sum(1 for given in signals.pledges if given.kept == "open")
    waiting = sum(1 for taken in signals.gestures if taken.until)
    papers = sum(1 for text in view.texts if is_private(text))
    parts = [say("stands.away", names=names(view, signals.away))] if signals.away else []
    parts += [counted("stands.pledges", open_pledges)] if open_pledges else []
    parts += [counted("stands.links", len(signals.links))] if signals.links else []
    parts += [counted("stands.gestures", waiting)] if waiting else []
    parts += [counted("stands.papers", papers)] if papers else []
    parts = [*office_brief(view), *parts]
    return say("stands.brief", what=joined(parts)) if parts else ""


def is_private(text: Text) -> bool:
    """Whether a text is a non-paper that has not come out (rule 16.2)."""
    return not text.is_position and not text.single and text.audience != PUBLIC


def pledge_line(agenda: Agenda, given: Pledged) -> str:
    """A pledge, and what has become of it."""
    issue = agenda.issues[given.issue]
    line = say(
        "stands.pledge",
        id=given.id,
        by=seat_name(agenda, given.by),
        to=seat_name(agenda, given.to),
        issue=issue_title(issue),
        option=option_full(issue, given.option),
        due=given.due,
    )
    return say(f"pledged.{given.kept}", pledge=line)


def gesture_title(agenda: Agenda, name: str) -> str:
    """A gesture by the title that the scenario gives it."""
    listed_as = agenda.gesture(name)
    return name if listed_as is None else one_line(listed_as.title)


def _away(view: View) -> Lines:
    return (listed(seat_name(view.agenda, s) for s in view.signals.away),) * bool(view.signals.away)


def _pledges(view: View) -> Lines:
    return tuple(pledge_line(view.agenda, given) for given in view.signals.pledges)


def _links(view: View) -> Lines:
    return tuple(_link(view.agenda, link) for link in view.signals.links)


def _link(agenda: Agenda, link: Linkage) -> str:
    line = say(
        "stands.link",
        by=seat_name(agenda, link.by),
        issue=issue_title(agenda.issues[link.issue]),
        tied=issue_title(agenda.issues[link.tied]),
    )
    if not link.declined:
        return line
    return say("stands.link_declined", link=line, names=_names(agenda, link.declined))


def _threats(view: View) -> Lines:
    return tuple(threat_line(view.agenda, threat) for threat in view.signals.threats)


def threat_line(agenda: Agenda, threat: Threat) -> str:
    """An ultimatum, and what has become of it."""
    fate = "open"
    if threat.yielded is not None:
        fate = "yielded" if threat.yielded else "empty" if threat.stayed else "refused"
    by, of = seat_name(agenda, threat.by), seat_name(agenda, threat.of)
    return say(f"threatened.{fate}", id=threat.id, by=by, of=of, text=threat.text)


def _gestures(view: View) -> Lines:
    return tuple(_gesture(view.agenda, taken) for taken in view.signals.gestures)


def _gesture(agenda: Agenda, taken: Taken) -> str:
    title = gesture_title(agenda, taken.gesture)
    by = seat_name(agenda, taken.seat)
    line = say("stands.gesture", by=by, title=title, round=taken.round)
    if taken.undone:
        return say("stands.gesture_undone", gesture=line)
    if taken.until:
        return say("stands.gesture_waits", gesture=line, until=taken.until)
    return line


def _papers(view: View) -> Lines:
    papers = (text for text in view.texts if not text.is_position and not text.single)
    return tuple(_paper(view, text) for text in papers)


def _paper(view: View, text: Text) -> str:
    agenda = view.agenda
    line = say(
        "stands.paper",
        id=paper_name(view, text.id),
        author=seat_name(agenda, text.author),
        names=_names(agenda, text.to),
        round=text.round,
    )
    if text.denied:
        line = say("stands.paper_denied", paper=line)
    return say("stands.paper_leaked", paper=line) if text.audience == PUBLIC else line


def _messages(view: View) -> Lines:
    return tuple(_message(view.agenda, message) for message in view.signals.messages)


def _message(agenda: Agenda, message: Message) -> str:
    line = say(
        "stands.message",
        by=seat_name(agenda, message.by),
        names=_names(agenda, message.to),
        round=message.round,
        words=one_line(message.words),
    )
    return say("stands.message_leaked", message=line) if message.audience == PUBLIC else line


def _disclosures(view: View) -> Lines:
    return tuple(_disclosure(view, told) for told in view.signals.disclosures)


def _disclosure(view: View, told: Disclosure) -> str:
    agenda = view.agenda
    line = say(
        "stands.disclosure",
        by=seat_name(agenda, told.by),
        names=audience_name(agenda, told.to),
        more=issue_title(agenda.issues[told.more]),
        less=issue_title(agenda.issues[told.less]),
    )
    if told.found:
        return say("stands.disclosure_found", told=line)
    return say("stands.disclosure_lie", told=line) if told.id in view.signals.lies else line


def _statements(view: View) -> Lines:
    return tuple(
        say(
            "stands.statement",
            by=seat_name(view.agenda, made.seat),
            round=made.round,
            tone=word("tone", made.tone),
        )
        for made in view.signals.statements
    )


def _names(agenda: Agenda, seats: Iterable[Seat]) -> str:
    return listed(seat_name(agenda, seat) for seat in seats)
