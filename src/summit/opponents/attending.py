"""Mediators and observers by script: reports when their time has come, calls, a single text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.offices import Press, Report, TakePoll, Vouch
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import Attending, View
from summit.opponents.chairing import chaired
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.polling import poll_on, single_text

DISTRUST: Final = 35 * MILLION // 100
"""Below which reading of trust a mediator lends its word, in millionths."""

VOUCHING: Final = 2
"""What that takes of its credit (rule 17.4)."""


@dataclass(frozen=True, slots=True)
class ScriptedGuest:
    """A mediator or an observer that nobody plays."""

    seat: Seat

    def decide(self, view: View, luck: Luck) -> Decision:
        """One thing a turn: what its office is for. Raises `ValueError` for the view of another."""
        if view.seat != self.seat or view.attending is None:
            raise ValueError(f"{self.seat} was shown what {view.seat} sees")
        if not view.is_to_act:
            return Decision((), Reason("waiting"))
        done = self._done(view, view.attending)
        if done is None:
            return Decision((EndTurn(self.seat),), Reason("done"))
        return Decision((done,), Reason("attended"))

    def _done(self, view: View, own: Attending) -> Action | None:
        if own.moves_left < 1:
            return None
        if own.credit_left:
            return self._mediated(view, own)
        if own.may_report:
            return Report(self.seat, own.may_report[0])
        return self._pressed(view)

    def _mediated(self, view: View, own: Attending) -> Action | None:
        text = single_text(view)
        if text is not None and poll_on(view, text.id) is None:
            return TakePoll(self.seat)
        acts = chaired(view, self.seat, own.moves_left)
        if acts:
            return acts[0]
        return self._vouched(view) if own.credit_left > VOUCHING else None

    def _vouched(self, view: View) -> Action | None:
        """A word for the party that is trusted least, if that is too little to sign anything."""
        seats = view.agenda.seats
        lent = {(of, to) for _, of, to in view.offices.vouched}
        pairs = [
            (view.readings[view.agenda.index(to)][view.agenda.index(of)], of, to)
            for to in seats
            for of in seats
            if of != to and (of, to) not in lent
        ]
        least, of, to = min(pairs, default=(MILLION, self.seat, self.seat))
        return Vouch(self.seat, of, to) if least < DISTRUST else None

    def _pressed(self, view: View) -> Action | None:
        """A call on the party whose public stands worst to the talks, once a round."""
        if not view.support:
            return None
        called = {e.of for e in view.offices.pressed if (e.by, e.round) == (self.seat, view.round)}
        open_to = [
            (view.support[view.agenda.index(party.seat)], party.seat)
            for party in view.agenda.parties
            if party.chamber and party.seat not in called
        ]
        return Press(self.seat, min(open_to)[1]) if open_to else None
