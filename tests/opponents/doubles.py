"""Players who do as an honest double does, and one thing more with signals at every turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summit.engine.actions import Action, Propose
from summit.engine.acts.signals import Disclose, WalkOut
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.opponents.record import has_moved, is_away, is_under_seal, own_of

Trick = Callable[[View, Seat], Action | None]
"""What is done before the double goes on, if anything; asked again until it says `None`."""


@dataclass(frozen=True)
class Doubled:
    """An honest player with a trick."""

    honest: Opponent
    trick: Trick

    def decide(self, view: View, luck: Luck) -> Decision:
        seat, own = own_of(view)
        is_free = view.is_to_act and not own.duties and view.treaty is None
        if is_free and not is_under_seal(view) and not is_away(view, seat):
            action = self.trick(view, seat)
            if action is not None:
                return Decision((action,), Reason("trick"))
        return self.honest.decide(view, luck)


def lies(view: View, seat: Seat) -> Action | None:
    """Tells everybody what is not so, pair by pair, two a round."""
    _, own = own_of(view)
    mine = [told for told in view.signals.disclosures if told.by == seat]
    if sum(1 for told in mine if told.round == view.round) >= 2:
        return None
    spans = [max(row) - min(row) for row in own.sheet.points]
    ranked = sorted(range(len(spans)), key=spans.__getitem__)
    for low in ranked:
        for high in reversed(ranked):
            told = any({d.more, d.less} == {low, high} and d.to == PUBLIC for d in mine)
            if spans[low] < spans[high] and not told:
                return Disclose(seat, PUBLIC, low, high)
    return None


def sends_gifts(view: View, seat: Seat) -> Action | None:
    """Sends one other nearly all that it wants, once a round, and never says so in public."""
    other = view.agenda.others(seat)[0]
    place = view.agenda.index(other)
    wanted = tuple(issue.openings[place] for issue in view.agenda.issues)
    paper = (abs(wanted[0] - view.round), *wanted[1:])
    sent = any(text.author == seat and text.to and text.round == view.round for text in view.texts)
    standing = [view.position(party).terms for party in (seat, other)]
    if has_moved(view) or sent or paper in standing:
        return None
    return Propose(seat, paper, (other,))


def walks_out(view: View, seat: Seat) -> Action | None:
    """Leaves the table whenever it has moved."""
    return WalkOut(seat) if has_moved(view) else None
