"""What an inspector could see in a review, as far as the reader knows."""

from __future__ import annotations

from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import Sight, agreed_measures, seen_with
from summit.engine.treaty import Treaty
from summit.engine.view import Own, View


def known(view: View) -> tuple[Seat, Own, Treaty]:
    """The own seat, what it alone knows, and the treaty."""
    assert view.seat is not None and view.own is not None, "only a seat settles anything"
    return view.seat, view.own, signed(view)


def signed(view: View) -> Treaty:
    """The signed treaty."""
    assert view.treaty is not None, "it comes after a signature"
    return view.treaty


def sight_of(view: View, by: Seat, of: Seat, period: int) -> Sight | None:
    """What an inspector can see of a party, with the visits of that review that this reader knows
    of; `None` where its means are a secret."""
    treaty, agenda = signed(view), view.agenda
    if by == AGENCY:
        works = (of, True) in treaty.admitted
        measures = agreed_measures(agenda, of_agency=True) if works else ()
        return seen_with(agenda, treaty.terms, of, (0,) * len(agenda.issues), measures)
    if view.own is None or by != view.seat:
        return None
    visited = {
        sent.limit for sent in treaty.visits if (sent.period, sent.by, sent.of) == (period, by, of)
    }
    works = by not in treaty.suspended and of not in treaty.suspended
    measures = agreed_measures(agenda, of_agency=False) if works else ()
    return seen_with(agenda, treaty.terms, of, view.own.sheet.means, measures, visited)
