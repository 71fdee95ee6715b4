"""Mediators and observers by script: a single text, a word lent, reports, calls on the parties."""

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
from summit.opponents.polling import poll_on

DISTRUST: Final = 35 * MILLION // 100
"""Below which reading of trust a mediator lends its word, in millionths."""

VOUCHING: Final = 2
"""What that takes of its credit (rule 17.4)."""

KEPT: Final = 2
"""The credit that a mediator keeps for another text, and for the best one once more."""


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
        done = attended(view, view.attending)
        if done is None:
            return Decision((EndTurn(self.seat),), Reason("done"))
        return Decision((done[0],), done[1])


def attended(view: View, own: Attending) -> tuple[Action, Reason] | None:
    """What a seat that signs nothing does with its move: a mediator asks, vouches and drafts; for
    the rest reports come out as soon as their time has come, and then the parties are called on."""
    assert view.seat is not None, "the room has no office"
    if own.moves_left < 1:
        return None
    if view.agenda.credit(view.seat) and (done := _mediated(view, view.seat, own)) is not None:
        return done
    if own.may_report:
        return Report(view.seat, own.may_report[0]), Reason("reported")
    called = _pressed(view, view.seat)
    return None if called is None else (called, Reason("called_on"))


def _mediated(view: View, seat: Seat, own: Attending) -> tuple[Action, Reason] | None:
    """A poll on what was not asked about yet; a word for one who is distrusted by somebody that
    said no, once for each poll; another text."""
    lent = vouched(view, seat) if own.credit_left >= VOUCHING + KEPT else None
    if lent is not None:
        return lent, Reason("vouched", (("of", str(lent.of)), ("to", str(lent.to))))
    acts = chaired(view, seat, own.moves_left)
    if not acts:
        return None
    return acts[0], Reason("polled" if isinstance(acts[0], TakePoll) else "chaired")


def vouched(view: View, seat: Seat) -> Vouch | None:
    """A word for the party that one of those who said no trusts least, if that is too little to
    sign anything: one for each straw poll that was read out."""
    text = view.single
    poll = None if text is None else poll_on(view, text.id)
    lent = [(of, to) for by, of, to in view.offices.vouched if by == seat]
    read = sum(entry.is_read for entry in view.offices.polls)
    if poll is None or len(lent) >= read:
        return None
    place = view.agenda.index
    known = {(of, to) for _, of, to in view.offices.vouched}
    pairs = [
        (view.readings[place(said.seat)][place(of)], of, said.seat)
        for said in poll.opinions
        if not said.yes
        for of in view.agenda.others(said.seat)
        if (of, said.seat) not in known
    ]
    least, of, to = min(pairs, default=(MILLION, seat, seat))
    return Vouch(seat, of, to) if least < DISTRUST else None


def _pressed(view: View, seat: Seat) -> Press | None:
    """A call on the party whose public stands worst to the talks, once a round."""
    if not view.support:
        return None
    called = {e.of for e in view.offices.pressed if (e.by, e.round) == (seat, view.round)}
    open_to = [
        (view.support[view.agenda.index(party.seat)], party.seat)
        for party in view.agenda.parties
        if party.chamber and party.seat not in called
    ]
    return Press(seat, min(open_to)[1]) if open_to else None
