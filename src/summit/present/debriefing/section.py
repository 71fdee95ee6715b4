"""One section of the debrief: its title and its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.tables import Agenda
from summit.present.catalogue import joined, say
from summit.present.charts import Chart
from summit.present.names import issue_title, option_short, seat_name
from summit.present.numbers import decimal


@dataclass(frozen=True, slots=True)
class Section:
    """A title and the lines under it, and a chart that says the same where there is room for it; a
    section without lines is left out."""

    title: str
    lines: tuple[str, ...]
    chart: Chart | None = None


def terms_text(agenda: Agenda, terms: Terms) -> str:
    """Whole terms on one line."""
    return joined(
        say("why.terms", title=issue_title(issue), option=option_short(issue, option))
        for issue, option in zip(agenda.issues, terms, strict=True)
    )


def values_text(agenda: Agenda, values: Sequence[int]) -> str:
    """What something is worth to each seat, in micropoints."""
    return joined(
        say("left.gain", name=seat_name(agenda, seat), gain=decimal(value))
        for seat, value in zip(agenda.seats, values, strict=True)
    )
