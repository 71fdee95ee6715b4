"""Chapter 5: rows of the ledgers of trust, and who else draws a conclusion from them."""

from __future__ import annotations

from summit.engine.events import ReadingMoved, Row, TrustMoved
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Story


def write_row(
    story: Story, rule: str, holder: Seat, about: Seat, cause: str, source: str, weight: int
) -> None:
    """A row of the holder's own ledger (rule 5.1): only the holder ever sees it."""
    if weight:
        row = _row(story.state, story.state.trust, rule, holder, about, cause, source, weight)
        story.tell(TrustMoved(row, audience=(holder,)))


def write_reading(
    story: Story, rule: str, holder: Seat, about: Seat, cause: str, source: str, weight: int
) -> None:
    """A row of the room's reading (rule 5.7): everybody sees it."""
    if weight:
        row = _row(story.state, story.state.readings, rule, holder, about, cause, source, weight)
        story.tell(ReadingMoved(row))


def _row(
    state: State,
    levels: tuple[tuple[int, ...], ...],
    rule: str,
    holder: Seat,
    about: Seat,
    cause: str,
    source: str,
    weight: int,
) -> Row:
    place = state.tables.agenda.index
    before = levels[place(holder)][place(about)]
    return Row(state.round, rule, holder, about, cause, source, weight, before, before + weight)


def earned(
    state: State,
    holder: Seat,
    about: Seat,
    cause: str,
    source: str | None = None,
    *,
    of_room: bool = False,
) -> int:
    """What one cause has moved the holder's trust in another so far (or the room's reading of it),
    from one source or from all, in millionths of log-odds."""
    ledger = state.room_ledger if of_room else state.ledgers[state.tables.agenda.index(holder)]
    return sum(
        row.weight
        for row in ledger
        if (row.holder, row.about, row.cause) == (holder, about, cause)
        and source in (None, row.source)
    )


def write_for_all(
    story: Story, rule: str, about: Seat, cause: str, source: str, weight: int
) -> None:
    """An act before everybody that concerns all others alike: each draws the whole conclusion, and
    the room reads it so."""
    for holder in story.state.tables.agenda.others(about):
        write_row(story, rule, holder, about, cause, source, weight)
        write_reading(story, rule, holder, about, cause, source, weight)


def write_public(
    story: Story, rule: str, holder: Seat, about: Seat, cause: str, source: str, weight: int
) -> None:
    """A discrete public cause: the holder's own row, the room's reading of it, and a share of it
    in the eyes of every other delegation that saw it (rule 5.6)."""
    write_row(story, rule, holder, about, cause, source, weight)
    write_reading(story, rule, holder, about, cause, source, weight)
    agenda = story.state.tables.agenda
    share = rounded(weight * agenda.weights.observed, MILLION)
    for onlooker in agenda.others(about):
        if onlooker != holder:
            write_row(story, "5.6", onlooker, about, f"observed_{cause}", source, share)
            write_reading(story, "5.6", onlooker, about, f"observed_{cause}", source, share)
