"""Means of talk that a scenario allows, the gestures that it lists, where its rounds can lead."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.engine.tables import Agenda, GestureTable, Meeting
from summit.present.branching import condition_words
from summit.present.catalogue import counted, listed, say, word
from summit.present.names import seat_name
from summit.present.numbers import weight
from summit.present.telling.voices import answers_named
from summit.present.width import one_line

Lines = tuple[str, ...]

_LIGHT, _WEIGHTY = 150_000, 300_000
"""From where a gesture weighs something, and much; millionths of log-odds, of 0.10 to 0.40."""


def allowed(agenda: Agenda) -> tuple[str, ...]:
    """The means of talk that there are here, gestures among them if the scenario lists any."""
    return (*agenda.means, *(("gestures",) if agenda.gestures else ()))


def means_lines(agenda: Agenda) -> Lines:
    """One line for each means of talk that the scenario allows beside texts, demands and remarks
    (chapter 16)."""
    return tuple(word("talk", means) for means in allowed(agenda))


def gestures_of(agenda: Agenda, seat: Seat) -> tuple[GestureTable, ...]:
    """The gestures that a seat may make."""
    return tuple(gesture for gesture in agenda.gestures if seat in gesture.by)


def gesture_lines(agenda: Agenda, gesture: GestureTable) -> Lines:
    """A gesture: what it is, whose, what it weighs with whom, what it costs, and what answer it
    hopes for (rules 16.11 and 16.12)."""
    head = say(
        "gesture.head",
        id=gesture.id,
        title=one_line(gesture.title),
        text=one_line(gesture.text),
        names=listed(seat_name(agenda, seat) for seat in gesture.by),
    )
    return (head, _weighs(agenda, gesture), *_hopes(agenda, gesture))


def gesture_line(agenda: Agenda, gesture: GestureTable) -> str:
    """The same on one line, for the seat that may make it."""
    title, text = one_line(gesture.title), one_line(gesture.text)
    head = say("gesture.own", id=gesture.id, title=title, text=text)
    return " ".join((head, _weighs(agenda, gesture), *_hopes(agenda, gesture)))


def meeting_lines(agenda: Agenda, meeting: Meeting) -> Lines:
    """What a round's floor is like where it is no ordinary one, and where it can lead (rules 2.7
    to 2.9)."""
    floor = () if meeting.floor == "turns" else (word("floor_of", meeting.floor),)
    if not meeting.branches:
        return floor
    ways = tuple(
        _round_named(agenda, number)
        if condition is None
        else say(
            "branch.if",
            round=_round_named(agenda, number),
            condition=condition_words(agenda, condition),
        )
        for condition, number in meeting.branches
    )
    end = () if meeting.branches[-1][0] is None else (say("branch.end"),)
    return (*floor, say("branch.then", ways=say("branch.else").join((*ways, *end))))


def _round_named(agenda: Agenda, number: int) -> str:
    if not number:
        return say("branch.end")
    return say("branch.round", number=number, title=one_line(agenda.meetings[number - 1].title))


def _weighs(agenda: Agenda, gesture: GestureTable) -> str:
    """What a gesture weighs, in words and as a weight, with whom, and what it costs its author."""
    step = "light" if gesture.weight < _LIGHT else "some"
    step = "much" if gesture.weight >= _WEIGHTY else step
    toward = listed(seat_name(agenda, seat) for seat in gesture.toward)
    values = {
        "word": word("gesture_weight", step),
        "weight": weight(gesture.weight),
        "names": toward if gesture.toward else say("gesture.all"),
    }
    if not gesture.cost:
        return say("gesture.free", **values)
    return counted("gesture.costs", gesture.cost, **values)


def _hopes(agenda: Agenda, gesture: GestureTable) -> Lines:
    if not gesture.answers:
        return ()
    answers = answers_named(gesture, agenda)
    rounds = counted("gesture.rounds", gesture.within)
    return (
        say(
            "gesture.hopes",
            answers=answers,
            rounds=rounds,
            bonus=weight(gesture.bonus),
            lapse=gesture.lapse,
        ),
    )
