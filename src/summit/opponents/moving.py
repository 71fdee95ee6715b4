"""The move that a turn is about: accept, take back, table a text, or stand by one's own."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, EndTurn, Propose, Terms, Withdraw
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.opponents.acceptance import acceptable, supported
from summit.opponents.bloc import partners, within_bloc
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan, known_lines
from summit.opponents.polling import accepted_single
from summit.opponents.record import is_under_seal


def main_move(view: View, mind: Plan) -> tuple[Action | None, Reason]:
    """Accept, take an acceptance back, table a text, or stand by the position; and why. Support
    cannot be taken back under seal (rule 2.8)."""
    reasoning = figures(mind)
    mine = supported(view, mind.seat)
    if not is_under_seal(view):
        for text in map(view.text, mine):
            if text is not None and mind.worth(text.terms) < mind.least:
                return Withdraw(mind.seat, text.id), Reason("withdrew", reasoning)
    if (single := accepted_single(view, mind)) is not None:
        return single, Reason("accepted", (("text", single.text), *reasoning))
    if (accepted := acceptable(view, mind)) is not None:
        return accepted, Reason("accepted", (("text", accepted.text), *reasoning))
    if any(
        text is not None and not _is_hopeless(mind, text.terms) for text in map(view.text, mine)
    ):
        return None, Reason("supporting", reasoning)
    tabling = mind.tabling
    others = [view.position(other).terms for other in view.agenda.others(mind.seat)]
    if tabling is None or tabling.terms in others:
        return None, Reason("held", reasoning)
    code = "conceded" if tabling.merit > mind.position.merit else "retracted"
    return Propose(mind.seat, tabling.terms), Reason(code, reasoning)


def agreed_move(view: View, mind: Plan) -> tuple[Action | None, Reason]:
    """The move that a turn is about, as one's bloc allows it: where the others have not agreed it
    is put to them first, and while they think about a yes one may still table (rule 17.6)."""
    main, reason = main_move(view, mind)
    if main is None or not partners(view, mind.seat):
        return main, reason
    allowed = within_bloc(view, mind.seat, main)
    if allowed is None and isinstance(main, Accept) and mind.tabling is not None:
        allowed = within_bloc(view, mind.seat, Propose(mind.seat, mind.tabling.terms))
        reason = Reason("conceded", reason.values)
    is_public = allowed == main or (isinstance(allowed, Propose) and allowed.to == PUBLIC)
    return allowed, reason if is_public else Reason("asked_bloc", figures(mind))


def _is_hopeless(mind: Plan, terms: Terms) -> bool:
    """Whether a text that one supports crosses a red line that somebody has named: then one's
    support brings no treaty, and one goes on."""
    return any(line.crossed_by(terms) for line in known_lines(mind.sheet, mind.beliefs))


def handed_in(view: View, mind: Plan) -> tuple[Action, Reason]:
    """The one thing that is handed in under seal: a yes, a text, or nothing new (rule 2.8); no
    paper to one's bloc."""
    main, reason = main_move(view, mind)
    if main is not None and within_bloc(view, mind.seat, main) != main:
        return EndTurn(mind.seat), Reason("held", reason.values)
    return main or EndTurn(mind.seat), reason


def figures(mind: Plan) -> tuple[tuple[str, int | str], ...]:
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
