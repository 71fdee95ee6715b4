"""What a person reads on sitting down: the briefing in short, and what a treaty must be worth."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import counted, listed, say
from summit.present.names import seat_name
from summit.present.numbers import whole
from summit.present.width import one_line, paragraphs


def opening_lines(view: View, *, is_resumed: bool) -> tuple[str, ...]:
    """The title, the first paragraph of the briefing, the own stakes and where to read on.

    It fits on one low terminal, so that nothing of it has gone when the first question comes.
    """
    title = one_line(view.agenda.title)
    if is_resumed:
        return (say("plain.resumed", title=title),)
    return ("", title, "", *paragraphs(view.agenda.briefing)[:1], "", *_stakes(view), "")


def _stakes(view: View) -> tuple[str, ...]:
    if view.attending is not None and view.seat is not None:
        return _office(view, view.seat)
    if view.own is None or view.seat is None:
        return ()
    name = seat_name(view.agenda, view.seat)
    lines = [say("plain.speak_for", name=name, walk_away=whole(view.own.sheet.walk_away))]
    for line in view.own.sheet.red_lines:
        lines.append(say("plain.red_line", because=one_line(line.because)))
    return (*lines, say("plain.read_on"))


def _office(view: View, seat: Seat) -> tuple[str, ...]:
    """What somebody without a sheet has instead: credit, reports, a voice."""
    name = seat_name(view.agenda, seat)
    lines = [say("plain.attends", name=name)]
    if credit := view.agenda.credit(seat):
        lines.append(say("plain.has_credit", credit=counted("credits", credit)))
    own = view.attending
    if own is not None and own.reports:
        titles = listed(one_line(title) for _, title, _ in own.reports)
        lines.append(say("plain.has_reports", titles=titles))
    return (*lines, say("plain.read_on_guest"))
