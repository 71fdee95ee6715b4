"""Red lines that others have said aloud, and texts that cross them all the same."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.naming import named_by
from summit.present.catalogue import say
from summit.present.names import condition_text, seat_name
from summit.present.width import one_line


@dataclass(frozen=True, slots=True)
class NamedCrossing:
    """A red line that a seat has named (rule 4.5) and that a text crosses."""

    seat: Seat
    condition: str
    because: str


def named_crossings(view: View, terms: Terms) -> tuple[NamedCrossing, ...]:
    """Every red line of another that is known to be one and that the text crosses."""
    if view.seat is None:
        return ()
    return tuple(
        NamedCrossing(seat, line.condition.source, line.because)
        for seat in view.agenda.others(view.seat)
        for line in named_by(view, seat)
        if line.crossed_by(terms)
    )


def crossing_line(view: View, crossing: NamedCrossing) -> str:
    """One such line in words."""
    return say(
        "worth.theirs",
        name=seat_name(view.agenda, crossing.seat),
        because=one_line(crossing.because),
        condition=condition_text(view.agenda, crossing.condition),
    )
