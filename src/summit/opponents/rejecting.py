"""Saying aloud which of one's red lines a text crosses: once a text, at no cost."""

from __future__ import annotations

from summit.engine.actions import Reject
from summit.engine.view import View
from summit.opponents.record import own_of


def rejections(view: View) -> tuple[Reject, ...]:
    """No to each standing text that crosses red lines, with all of them named (rule 4.5).

    A red line kept silent stops more deals than one said aloud: both sides circle round it.
    """
    seat, own = own_of(view)
    said = {entry.text for entry in view.refused if entry.seat == seat}
    standing = [view.position(other) for other in view.agenda.others(seat)]
    crossed = [(text.id, own.sheet.crossed(text.terms)) for text in standing]
    return tuple(Reject(seat, text, lines) for text, lines in crossed if lines and text not in said)
