"""What a delegation takes from what the others signal: priorities, hints, what they tie to what."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.seats import Seat
from summit.engine.view import View


def priorities_told(view: View, seat: Seat) -> tuple[tuple[int, int], ...]:
    """What a seat has told this one, as (more, less) by issue, in the order told. From the first
    untruth that was found out, nothing that it tells is believed."""
    told: list[tuple[int, int]] = []
    for entry in view.signals.disclosures:
        if entry.by != seat:
            continue
        if entry.found:
            break
        told.append((entry.more, entry.less))
    return tuple(told)


def hints_of(view: View, seat: Seat) -> tuple[Terms, ...]:
    """The texts that another seat has hinted it might table: its non-papers as this seat read them,
    and its position with all that it has pledged.

    A non-paper is a hint until the close of the round after its own, when it has to have been said
    in public (rule 16.2); never once it is denied, or was taken back before the floor passed on.
    """
    since = view.round_before
    papers = [
        entry.terms
        for entry in view.texts
        if entry.author == seat and entry.to and entry.round >= since
        if entry.stood and not entry.denied
    ]
    pledged = _as_pledged(view, seat)
    return tuple(papers) if pledged is None else (*papers, pledged)


def _as_pledged(view: View, seat: Seat) -> Terms | None:
    """The position of a seat once all its open pledges are kept; `None` if it has given none."""
    open_pledges = [p for p in view.signals.pledges if p.by == seat and p.kept == "open"]
    if not open_pledges:
        return None
    terms = list(view.position(seat).terms)
    for given in open_pledges:
        terms[given.issue] = given.option
    return tuple(terms)


def tied_by(view: View, seat: Seat) -> frozenset[int]:
    """The issues that a seat has tied others to: it wants them changed (rule 16.9)."""
    return frozenset(link.tied for link in view.signals.links if link.by == seat)
