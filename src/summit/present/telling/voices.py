"""Who signals to whom, as its reader would put it: you, or a delegation by its name."""

from __future__ import annotations

from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.tables import Agenda, GestureTable
from summit.present.catalogue import SENTENCES, listed, say
from summit.present.names import issue_title, seat_name
from summit.present.reader import Reader
from summit.present.telling.parties import who
from summit.present.width import one_line


def acted(code: str, seat: Seat, reader: Reader, **values: object) -> str:
    """What a seat did: in its own voice where it reads it itself, else by its name."""
    if seat == reader.viewer:
        return SENTENCES[f"signal_own.{code}"].format_map(values)
    name = seat_name(reader.agenda, seat)
    return SENTENCES[f"signal.{code}"].format_map({"name": name, **values})


def did(code: str, seat: Seat, reader: Reader, **values: object) -> str:
    """The same of an act in an office or on the substance (chapters 17 and 18)."""
    if seat == reader.viewer:
        return SENTENCES[f"deed_own.{code}"].format_map(values)
    name = seat_name(reader.agenda, seat)
    return SENTENCES[f"deed.{code}"].format_map({"name": name, **values})


def to_whom(audience: Audience, reader: Reader) -> str:
    """Those to whom something goes, the reader first: `you and Corvo`, or `everybody`."""
    if audience == PUBLIC:
        return say("audience.everybody")
    mine = [seat for seat in audience if seat == reader.viewer]
    others = [seat for seat in audience if seat != reader.viewer]
    return listed(who(seat, reader) for seat in (*mine, *others))


def title_of(issue: int, reader: Reader) -> str:
    """The title of an issue by its place on the agenda."""
    return issue_title(reader.agenda.issues[issue])


def gesture_title(gesture: str, agenda: Agenda) -> str:
    """The title of a gesture, or its id where the scenario lists none such."""
    entry = agenda.gesture(gesture)
    return gesture if entry is None else one_line(entry.title)


def answers_named(gesture: GestureTable, agenda: Agenda) -> str:
    """The gestures that would answer one, by their titles: `“An open day” or “Pilots lent”`."""
    titles = (say("answer.title", title=gesture_title(name, agenda)) for name in gesture.answers)
    return say("answer.or").join(titles)
