"""Names that were given at the table: red lines that others have said aloud, and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.seats import AGENCY, Seat
from summit.engine.standing.treaty import Finding, Treaty
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.opponents.naming import named_by
from summit.present.catalogue import say
from summit.present.names import condition_text, seat_code, seat_name
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


def finding_names(view: View) -> Mapping[str, str]:
    """A short name for everything that this seat knows was found and is not clean, by its id."""
    return names_of_findings(view.agenda, view.treaty, view.seat)


def names_of_findings(
    agenda: Agenda, treaty: Treaty | None, seat: Seat | None
) -> Mapping[str, str]:
    """Short names for the findings of a treaty in the eyes of a seat, or of the room (rule 13.3).

    What the seat or the agency has found is F1, F2 and so on, in the order in which it was found.
    What another has found is called by that other's code and the period, `RUS2`: whenever it comes
    to the seat's notice, no other name changes.
    """
    names: dict[str, str] = {}
    number = 0
    for found in () if treaty is None else treaty.findings:
        if found.result == "clean":
            continue
        if found.by in (seat, AGENCY):
            number += 1
            names[found.id] = f"F{number}"
        else:
            names[found.id] = _of_another(agenda, seat, found)
    return names


def _of_another(agenda: Agenda, seat: Seat | None, found: Finding) -> str:
    by = seat_code(agenda, found.by)
    if found.of == seat or len(agenda.seats) == 2:
        return f"{by}{found.period}"
    return f"{by}.{seat_code(agenda, found.of)}{found.period}"
