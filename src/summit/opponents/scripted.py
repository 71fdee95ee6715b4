"""A scripted delegation at its turn: what it settles, answers, tables and says, in which order."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Action, Demand, EndTurn, Propose, Reject
from summit.engine.acts.signals import ComeBack
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents import pressing
from summit.opponents.aftermath import after_signature
from summit.opponents.answering import answer
from summit.opponents.bloc import endorsement
from summit.opponents.chairing import chaired
from summit.opponents.choosing import choice
from summit.opponents.demanding import demand
from summit.opponents.heeding import heeded
from summit.opponents.moving import agreed_move, figures, handed_in
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.plan import Plan, plan
from summit.opponents.polling import polled
from summit.opponents.reaffirming import reaffirmed
from summit.opponents.record import has_moved, is_away, is_under_seal, own_of
from summit.opponents.rejecting import rejections
from summit.opponents.signalling import at_first, besides
from summit.opponents.situations import situation
from summit.opponents.sounding import sounded_out
from summit.opponents.stepping import lever
from summit.opponents.targets import Tactic
from summit.opponents.voice import remark
from summit.scenario.model import Script


@dataclass(frozen=True, slots=True)
class ScriptedDelegation:
    """A delegation that follows a tactic and its author's script."""

    seat: Seat
    script: Script
    tactic: Tactic

    def decide(self, view: View, luck: Luck) -> Decision:
        """Its duties first, then its turn; nothing while the game waits for somebody else.

        Raises `ValueError` for the view of another seat.
        """
        seat, own = own_of(view)
        if seat != self.seat:
            raise ValueError(f"{self.seat} was shown what {seat} sees")
        if not view.is_to_act:
            return Decision((), Reason("waiting"))
        if own.choosing:
            chosen = choice(seat, own.choosing[0], self.script)
            return Decision((chosen,), Reason("choice", (("option", chosen.option),)))
        if view.treaty is not None:
            return after_signature(view, view.treaty, self.script, luck)
        mind = plan(view, self.tactic)
        if own.duties:
            return _settled(view, mind)
        if is_away(view, seat):
            return self._return(view, mind, luck)
        if is_under_seal(view):
            return self._seal(view, mind, luck)
        if has_moved(view):
            return self._rest_of_turn(view, mind)
        if (word := at_first(view, mind, self.script)) is not None:
            return Decision((word[0],), word[1])
        return self._turn(view, mind, luck)

    def _turn(self, view: View, mind: Plan, luck: Luck) -> Decision:
        """A turn from its beginning: no aloud to what crosses red lines, a remark, the moves."""
        if (first := self._office(view, mind)) is not None:
            return first
        main, reason = agreed_move(view, mind)
        if reason.code != "accepted":
            # It needs both moves of a turn, and comes before another text.
            put = pressing.ultimatum(view, mind, self.script)
            if put is not None:
                return Decision((*self._before(view, reason.code, None, luck), put[0]), put[1])
        if (pulled := self._pulled(view, mind, main, reason, luck)) is not None:
            return pulled
        moves = view.agenda.meetings[view.round - 1].moves
        further = None
        if reason.code != "accepted" and (moves > 1 or main is None):
            further = demand(view, mind)
        before = self._before(view, reason.code, further, luck)
        main, reason = self._as_signalled(view, mind, main, reason)
        if isinstance(main, Propose) and moves > 1 and reason.code == "conceded":
            given = pressing.pledge(view, mind, self.script, main)
            if given is not None:
                return Decision((*before, given[0], main), given[1])
        step = None if further is not None else besides(view, mind, self.script)
        if main is None and step is not None:
            return Decision((*before, step[0]), step[1])
        moved = [action for action in (main, further) if action is not None]
        is_done = further is None and step is None and reason.code != "accepted"
        end = [EndTurn(mind.seat)] if is_done and len(moved) < moves else []
        return Decision((*before, *moved, *end), reason)

    def _pulled(
        self, view: View, mind: Plan, main: Action | None, reason: Reason, luck: Luck
    ) -> Decision | None:
        """A turn with a step on the substance, and the main move after it; where a turn has one
        move, the step takes the place of a main move that there is not."""
        _, own = own_of(view)
        if own.moves_left < 2 and main is not None:
            return None
        step = lever(view, mind, self.script)
        if step is None:
            return None
        before = self._before(view, reason.code, None, luck)
        main, reason = self._as_signalled(view, mind, main, reason)
        if main is None:
            return Decision((*before, step[0]), step[1])
        return Decision((*before, step[0], main), reason)

    def _office(self, view: View, mind: Plan) -> Decision | None:
        """What comes before one's own texts: the chair's work, and a word to one's bloc."""
        _, own = own_of(view)
        if view.agenda.credit(mind.seat) and (held := chaired(view, mind.seat, own.moves_left)):
            return Decision(held, Reason("chaired"))
        if (backed := endorsement(view, mind)) is not None:
            return Decision((backed,), Reason("endorsed", (("text", backed.text),)))
        return None

    def _as_signalled(
        self, view: View, mind: Plan, main: Action | None, reason: Reason
    ) -> tuple[Action | None, Reason]:
        """A step as it is made: in public, or for the eyes of the others only."""
        if not isinstance(main, Propose) or reason.code != "conceded":
            return main, reason
        return sounded_out(view, mind, self.script, main) or (main, reason)

    def _before(
        self, view: View, code: str, further: Demand | None, luck: Luck
    ) -> tuple[Action, ...]:
        """What is said before the moves of a turn: no to texts across red lines, and a remark."""
        refused = rejections(view)
        return (*refused, *self._said(view, code, refused, further, luck))

    def _said(
        self,
        view: View,
        code: str,
        refused: tuple[Reject, ...],
        further: Demand | None,
        luck: Luck,
    ) -> tuple[Action, ...]:
        """The remark that goes with a turn, if there is one."""
        spot = situation(view, self.script, code, refused, further)
        said = remark(view, self.script, spot, luck)
        return () if said is None else (said,)

    def _rest_of_turn(self, view: View, mind: Plan) -> Decision:
        """What is left after the main move: a demand, if one is due and was not put, a signal that
        costs a move, else the end."""
        if (pulled := lever(view, mind, self.script)) is not None:
            return Decision((pulled[0],), pulled[1])
        further = demand(view, mind)
        if further is not None:
            return Decision((further,), Reason("demanded", figures(mind)))
        if (step := besides(view, mind, self.script)) is not None:
            return Decision((step[0],), step[1])
        return Decision((EndTurn(mind.seat),), Reason("done"))

    def _seal(self, view: View, mind: Plan, luck: Luck) -> Decision:
        """One thing under seal, with a remark, which is open (rule 2.8)."""
        handed, reason = handed_in(view, mind)
        said = self._said(view, reason.code, (), None, luck)
        return Decision((*said, handed), reason)

    def _return(self, view: View, mind: Plan, luck: Luck) -> Decision:
        """Back to the table, and on with the turn as far as its moves go; under seal nobody can
        come back (rule 16.13)."""
        if is_under_seal(view):
            return Decision((EndTurn(mind.seat),), Reason("away"))
        moves = view.agenda.meetings[view.round - 1].moves
        main, reason = agreed_move(view, mind)
        back: list[Action] = [ComeBack(mind.seat)]
        if moves > 1:
            back += [action for action in (main,) if action is not None]
        if len(back) < moves:
            back.append(EndTurn(mind.seat))
        return Decision(tuple(back), Reason("came_back", reason.values))


def _settled(view: View, mind: Plan) -> Decision:
    """The answer to what waits for this seat: an ultimatum, a straw poll, old promises, or a
    demand."""
    _, own = own_of(view)
    duty = own.duties[0]
    if duty.kind == "poll":
        return polled(view, mind)
    if duty.kind == "reaffirm":
        return reaffirmed(view, mind)
    if duty.kind == "ultimatum":
        return heeded(view, mind, duty.of)
    given = answer(view, mind, duty.of)
    asked = next(entry for entry in view.demands if entry.id == given.demand)
    code = "refused_demand" if given.level is None else "granted"
    if given.level is not None and given.level < asked.level:
        code = "limited"
    return Decision((given,), Reason(code, (("demand", asked.id), *figures(mind))))
