"""What was signalled and what came of it: now everybody may see what was true."""

from __future__ import annotations

from collections.abc import Iterator

from summit.debrief.report import Report
from summit.debrief.signals import Absence, Paper, Priority, Signalling, Step, Tie, is_out
from summit.engine.seats import Audience, Seat
from summit.engine.standing.signals import Message, Pledged, Threat
from summit.engine.tables import Agenda
from summit.present.catalogue import joined, listed, say
from summit.present.debriefing.section import Section
from summit.present.names import (
    audience_name,
    change_line,
    issue_title,
    option_full,
    option_short,
    seat_name,
    terms_changes,
)
from summit.present.numbers import whole
from summit.present.telling.voices import gesture_title
from summit.present.width import one_line


def signals(report: Report) -> Section:
    """Kind by kind; nothing where nobody signalled."""
    agenda, said = report.agenda, report.signalling
    lines = (
        *_statements(agenda, said),
        *(line for paper in said.papers for line in _paper(agenda, paper)),
        *(_message(agenda, message) for message in said.messages if is_out(message)),
        *(_priority(agenda, told) for told in said.priorities),
        *(_pledge(agenda, given) for given in said.pledges),
        *(_tie(agenda, tie) for tie in said.ties),
        *(_threat(agenda, threat) for threat in said.threats),
        *(_step(agenda, step) for step in said.steps),
        *(_absence(agenda, absence) for absence in said.absences),
    )
    return Section(say("report.signals"), lines)


def _statements(agenda: Agenda, said: Signalling) -> Iterator[str]:
    """How often each spoke in which tone."""
    for seat in agenda.seats:
        tones = [made.tone for made in said.statements if made.seat == seat]
        if tones:
            friendly = tones.count("conciliatory")
            yield say(
                "came.statements",
                name=seat_name(agenda, seat),
                friendly=whole(friendly),
                firm=whole(len(tones) - friendly),
            )


def _paper(agenda: Agenda, paper: Paper) -> Iterator[str]:
    """What a non-paper said, who misread it, and how it came out or was denied."""
    text = paper.text
    changes = terms_changes(agenda, paper.position, text.terms)
    yield say(
        "came.paper",
        name=seat_name(agenda, text.author),
        to=_names(agenda, text.to),
        round=text.round,
        id=text.id,
        changes=joined(map(change_line, changes)) if changes else say("came.paper_same"),
    )
    for seat, terms in paper.misread:
        wrong = (
            say(
                "nonpaper.wrong",
                title=issue_title(issue),
                written=option_short(issue, written),
                read=option_short(issue, read),
            )
            for issue, written, read in zip(agenda.issues, text.terms, terms, strict=True)
            if written != read
        )
        yield say("came.misread", name=seat_name(agenda, seat), id=text.id, wrong=joined(wrong))
    if text.denied:
        yield say("came.denied", name=seat_name(agenda, text.author), id=text.id)
    if paper.shown_by is not None:
        yield say("came.shown", name=seat_name(agenda, paper.shown_by), id=text.id)
    elif is_out(text):
        yield say("came.leaked", id=text.id)


def _message(agenda: Agenda, message: Message) -> str:
    return say(
        "came.message",
        name=seat_name(agenda, message.by),
        to=_names(agenda, message.to),
        round=message.round,
        words=one_line(message.words),
    )


def _priority(agenda: Agenda, told: Priority) -> str:
    """A priority beside the sheet of the one who told it."""
    code = "came.true" if told.is_true else "came.lie_found" if told.told.found else "came.lie"
    more, less = told.spans
    return say(
        code,
        name=seat_name(agenda, told.told.by),
        to=audience_name(agenda, told.told.to),
        more=issue_title(agenda.issues[told.told.more]),
        less=issue_title(agenda.issues[told.told.less]),
        points=whole(more),
        others=whole(less),
    )


def _pledge(agenda: Agenda, given: Pledged) -> str:
    issue = agenda.issues[given.issue]
    return say(
        f"came_pledge.{given.kept}",
        id=given.id,
        name=seat_name(agenda, given.by),
        to=seat_name(agenda, given.to),
        issue=issue_title(issue),
        option=option_full(issue, given.option),
        due=given.due,
    )


def _tie(agenda: Agenda, tie: Tie) -> str:
    line = say(
        "came.gave_up" if tie.given_up else "came.tied",
        name=seat_name(agenda, tie.link.by),
        issue=issue_title(agenda.issues[tie.link.issue]),
        tied=issue_title(agenda.issues[tie.link.tied]),
    )
    if not tie.link.declined:
        return line
    return say("came.tie_declined", line=line, names=_names(agenda, tie.link.declined))


def _threat(agenda: Agenda, threat: Threat) -> str:
    values = {
        "id": threat.id,
        "name": seat_name(agenda, threat.by),
        "of": seat_name(agenda, threat.of),
        "text": threat.text,
    }
    if threat.yielded:
        return say("came.yielded", **values)
    if threat.stayed:
        return say("came.empty", **values)
    return say("came.carried_out" if threat.meant else "came.refused", **values)


def _step(agenda: Agenda, step: Step) -> str:
    line = say(
        "came.gesture",
        name=seat_name(agenda, step.taken.seat),
        title=gesture_title(step.taken.gesture, agenda),
        round=step.taken.round,
    )
    if step.answered_by is not None:
        line = say("came.answered", line=line, name=seat_name(agenda, step.answered_by))
    elif step.asked:
        line = say("came.unanswered", line=line)
    return say("came.undone", line=line) if step.taken.undone else line


def _absence(agenda: Agenda, absence: Absence) -> str:
    name = seat_name(agenda, absence.seat)
    if not absence.back:
        return say("came.left", name=name, left=absence.left)
    return say("came.back", name=name, left=absence.left, back=absence.back)


def _names(agenda: Agenda, seats: Audience | tuple[Seat, ...]) -> str:
    return listed(seat_name(agenda, seat) for seat in seats)
