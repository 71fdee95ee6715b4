"""A scripted delegation at its turn: what it settles, answers, tables and says, in which order."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Action, EndTurn, Propose, Withdraw
from summit.engine.acts.offices import Reaffirm
from summit.engine.seats import Seat

from summit.engine.view import View
from summit.opponents.acceptance import acceptable, supported
from summit.opponents.aftermath import after_signature
from summit.opponents.answering import answer
from summit.opponents.bloc import endorsement, partners, within_bloc
from summit.opponents.chairing import chaired
from summit.opponents.choosing import choice
from summit.opponents.demanding import demand
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.plan import Plan, known_lines, plan
from summit.opponents.polling import accepted_single, voice
from summit.opponents.record import has_moved, own_of
from summit.opponents.rejecting import rejections
from summit.opponents.situations import situation
from summit.opponents.stepping import broached, restraint, step_due
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
        if has_moved(view):
            return _rest_of_turn(view, mind)
        return self._turn(view, mind, luck)

    def _turn(self, view: View, mind: Plan, luck: Luck) -> Decision:
        """A turn from its beginning: no aloud to what crosses red lines, a remark, the moves."""
        _, own = own_of(view)
        if view.agenda.credit(mind.seat) and (held := chaired(view, mind.seat, own.moves_left)):
            return Decision(held, Reason("chaired"))
        if (backed := endorsement(view, mind)) is not None:
            return Decision((backed,), Reason("endorsed", (("text", backed.text),)))
        if own.moves_left > 1 and (lever := _lever(view, mind)) is not None:
            return lever
        refused = rejections(view)
        main, reason = _main_move(view, mind)
        if main is not None and partners(view, mind.seat):
            main = within_bloc(view, mind.seat, main)
            reason = reason if main is not None else Reason("asked_bloc", _figures(mind))
        moves = view.agenda.meetings[view.round - 1].moves
        further = None
        if reason.code != "accepted" and (moves > 1 or main is None):
            further = demand(view, mind)
        spot = situation(view, self.script, reason.code, refused, further)
        said = remark(view, self.script, spot, luck)
        actions: list[Action] = [*refused]
        actions += [action for action in (said, main, further) if action is not None]
        used = (main is not None) + (further is not None)
        if further is None and reason.code != "accepted" and used < moves:
            actions.append(EndTurn(mind.seat))
        return Decision(tuple(actions), reason)


def _settled(view: View, mind: Plan) -> Decision:
    """The first duty of the talks: a demand, an ultimatum, a straw poll, or old promises."""
    _, own = own_of(view)
    duty = own.duties[0]
    if duty.kind == "poll":
        said = voice(view, mind)
        code = "could_live" if said.yes else "could_not_live"
        return Decision((said,), Reason(code, (("issue", said.issue),)))
    if duty.kind == "reaffirm":
        return Decision((Reaffirm(mind.seat, True),), Reason("reaffirmed"))
    return _answered(view, mind)


def _answered(view: View, mind: Plan) -> Decision:
    """The answer to the demand that waits for this seat."""
    _, own = own_of(view)
    given = answer(view, mind, own.duties[0].of)
    asked = next(entry for entry in view.demands if entry.id == given.demand)
    code = "refused_demand" if given.level is None else "granted"
    if given.level is not None and given.level < asked.level:
        code = "limited"
    return Decision((given,), Reason(code, (("demand", asked.id), *_figures(mind))))


def _lever(view: View, mind: Plan) -> Decision | None:
    """A step on the substance that is due, an option to be broached, an agency to be held back."""
    if (step := step_due(view)) is not None:
        return Decision((step,), Reason("stepped", (("sequence", step.sequence),)))
    if (option := broached(view, mind)) is not None:
        return Decision((option,), Reason("broached", (("issue", option.issue),)))
    if (held := restraint(view)) is not None:
        return Decision((held,), Reason("restrained", (("inject", held.inject),)))
    return None


def _rest_of_turn(view: View, mind: Plan) -> Decision:
    """What is left after the main move: a demand, if one is due and was not put, else the end."""
    if (lever := _lever(view, mind)) is not None:
        return lever
    further = demand(view, mind)
    if further is not None:
        return Decision((further,), Reason("demanded", _figures(mind)))
    return Decision((EndTurn(mind.seat),), Reason("done"))


def _main_move(view: View, mind: Plan) -> tuple[Action | None, Reason]:
    """Accept, take an acceptance back, table a text, or stand by the position; and why."""
    figures = _figures(mind)
    if (single := accepted_single(view, mind)) is not None:
        return single, Reason("accepted", (("text", single.text), *figures))
    text = supported(view, mind.seat)
    if text is not None:
        standing = view.text(text)
        if standing is not None and mind.worth(standing.terms) < mind.least:
            return Withdraw(mind.seat, text), Reason("withdrew", figures)
        if standing is not None and not _is_hopeless(mind, standing):
            return None, Reason("supporting", figures)
    if (accepted := acceptable(view, mind)) is not None:
        return accepted, Reason("accepted", (("text", accepted.text), *figures))
    tabling = mind.tabling
    others = [view.position(other).terms for other in view.agenda.others(mind.seat)]
    if tabling is None or tabling.terms in others:
        return None, Reason("held", figures)
    code = "conceded" if tabling.merit > mind.position.merit else "retracted"
    return Propose(mind.seat, tabling.terms), Reason(code, figures)


def _is_hopeless(mind: Plan, text: Text) -> bool:
    """Whether a text that one supports crosses a red line that somebody has named: then one's
    support brings no treaty, and one goes on."""
    return any(line.crossed_by(text.terms) for line in known_lines(mind.sheet, mind.beliefs))


def _figures(mind: Plan) -> tuple[tuple[str, int | str], ...]:
    """The figures that a coach can tell: what was asked for, from where to where, and why so."""
    return (
        ("target", mind.target),
        ("worth", mind.standing.own),
        ("start", mind.ambition.start),
        ("floor", mind.ambition.floor),
        ("fair", mind.ambition.fair),
        ("elapsed", mind.elapsed),
        ("returned", mind.returned),
    )
