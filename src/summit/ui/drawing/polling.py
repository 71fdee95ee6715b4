"""A straw poll, and what a new leadership is asked: the answers, and what each would mean."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.acts.offices import Reaffirm, Voice
from summit.engine.seats import Seat
from summit.engine.state import Duty
from summit.engine.view import View
from summit.present.bonds import bond_lines
from summit.present.catalogue import joined, listed, say
from summit.present.meanings import meaning
from summit.present.names import issue_title, option_short, seat_name
from summit.present.numbers import decimal, whole
from summit.present.previews import crossed_line
from summit.present.signalling.briefly import worth_line
from summit.present.width import one_line
from summit.present.worths import owned, preview
from summit.ui.drawing.matter import Answer, Lines, Matter


def poll(view: View, duty: Duty) -> Matter:
    """A single text, what it is worth to the own seat, and yes or no (rule 17.3)."""
    text = view.text(view.offices.single)
    assert text is not None, "a poll is about the single text"
    seen = preview(view, text.terms)
    says = joined(
        say("line.pair", key=issue_title(issue), value=option_short(issue, option))
        for issue, option in zip(view.agenda.issues, text.terms, strict=True)
    )
    bar = "worth.above" if seen.margin >= 0 else "worth.below"
    margin = say(bar, walk_away=whole(seen.walk_away), margin=decimal(abs(seen.margin)))
    worth = say(
        "voicing.worth", paper=whole(seen.paper), eyes=decimal(seen.expected), margin=margin
    )
    lines = tuple(crossed_line(view.agenda, line) for line in seen.crossed)
    voices = (Voice(duty.seat, True), *_noes(view, duty.seat))
    return Matter(
        say("voicing.title"),
        say("voicing.head", text=text.id, name=seat_name(view.agenda, text.author)),
        (says, worth, *(lines or (say("worth.no_line"),))),
        tuple(_voice(view, voice) for voice in voices),
    )


def _noes(view: View, seat: Seat) -> Iterator[Voice]:
    """A no alone, then a no for each issue, first those on which most is to be gained."""
    text = view.text(view.offices.single)
    sheet = owned(view).sheet
    assert text is not None, "a poll is about the single text"
    gains = {
        number: max(points) - points[text.terms[number]]
        for number, points in enumerate(sheet.points)
    }
    yield Voice(seat, False)
    for number in sorted(gains, key=lambda each: -gains[each]):
        yield Voice(seat, False, number)


def _voice(view: View, voice: Voice) -> Answer:
    label = say("voicing.yes" if voice.yes else "voicing.no")
    if voice.issue >= 0:
        points = owned(view).sheet.points[voice.issue]
        text = view.text(view.offices.single)
        now = 0 if text is None else text.terms[voice.issue]
        best = now if points[now] == max(points) else points.index(max(points))
        issue = view.agenda.issues[voice.issue]
        label = say(
            "voicing.no_on" if best != now else "voicing.no_best",
            issue=issue_title(issue),
            now=option_short(issue, now),
            more=whole(points[best] - points[now]),
            best=option_short(issue, best),
        )
    _, means, costs = meaning(view, voice)
    return Answer(voice, label, means, costs)


def reaffirmation(view: View, duty: Duty) -> Matter:
    """What a delegation is bound by and to whom, under its new leadership (rule 17.9)."""
    leader = view.offices.leader(duty.seat)
    name = seat_name(view.agenda, duty.seat) if leader is None else one_line(leader.name)
    names = listed(seat_name(view.agenda, seat) for seat in owned(view).commitments)
    answers = []
    for keeps in (True, False):
        action = Reaffirm(duty.seat, keeps)
        _, means, costs = meaning(view, action)
        answers.append(
            Answer(action, say("leading.keep" if keeps else "leading.drop"), means, costs)
        )
    return Matter(
        say("leading.title", name=name),
        say("leading.head", names=names),
        (*bond_lines(view), *_supported(view, duty.seat), say("leading.linkages")),
        tuple(answers),
    )


def _supported(view: View, seat: Seat) -> Lines:
    """What each text that it supports is worth under its new instructions."""
    found = (view.text(name) for by, name in view.acceptances if by == seat)
    return tuple(
        say("leading.worth", text=text.id, worth=worth_line(view, text.terms))
        for text in found
        if text is not None
    )
