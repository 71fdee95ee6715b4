"""Who did what after a signature, as its reader would put it: you, a party, or the agency."""

from __future__ import annotations

from summit.engine.seats import AGENCY, Seat
from summit.engine.tables import Agenda
from summit.present.catalogue import listed, say
from summit.present.names import NAME_CELLS, issue_title, seat_name
from summit.present.reader import Reader
from summit.present.width import cut, one_line


def inspector_name(agenda: Agenda, seat: Seat) -> str:
    """A party by its name, or the agency by its own."""
    return agency_name(agenda) if seat == AGENCY else seat_name(agenda, seat)


def agency_name(agenda: Agenda) -> str:
    """The neutral inspector; `the agency` where the scenario has none."""
    return cut(one_line(agenda.agency), NAME_CELLS) or say("agency.unnamed")


def who(seat: Seat, reader: Reader) -> str:
    """`you` for the reader's own seat, any other by its name."""
    return say("you") if seat == reader.viewer else inspector_name(reader.agenda, seat)


def limit_title(agenda: Agenda, limit: int) -> str:
    """The title of a limit; `a limit` where it is not known which."""
    if 0 <= limit < len(agenda.issues):
        return issue_title(agenda.issues[limit])
    return say("limit.unnamed")


def limit_titles(agenda: Agenda, limits: tuple[int, ...]) -> str:
    """Several limits by their titles."""
    return listed(limit_title(agenda, limit) for limit in limits)
