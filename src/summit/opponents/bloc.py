"""A member of a bloc: it asks the others before it speaks, and answers when it is asked."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, Propose, Terms
from summit.engine.acts.offices import Endorse
from summit.engine.matters import is_named_in_bloc
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import View
from summit.opponents.plan import Plan


def within_bloc(view: View, seat: Seat, action: Action) -> Action | None:
    """What becomes of a public step: itself where the bloc agrees to it, a paper to the other
    members where it has not been asked yet, and nothing while one waits for their answer (17.6)."""
    terms = _terms(view, action)
    others = partners(view, seat)
    if terms is None or all(_agrees(view, member, terms) for member in others):
        return action
    asked = any(t.author == seat and t.terms == terms and t.to == others for t in view.texts)
    known = terms in [view.position(member).terms for member in view.agenda.seats]
    return None if asked or known else Propose(seat, terms, others)


def endorsement(view: View, plan: Plan) -> Endorse | None:
    """A word to one's bloc: that one can support what another member sent, or what lies on the
    table and is good enough to be signed."""
    if not partners(view, plan.seat):
        return None
    said = {entry.text for entry in view.offices.endorsed if entry.seat == plan.seat}
    said |= {text for seat, text in view.acceptances if seat == plan.seat}
    members = partners(view, plan.seat)
    standing = {*view.positions, view.offices.single}
    for text in reversed(view.texts):
        if text.author == plan.seat or text.id in said or text.denied:
            continue
        is_paper = text.author in members and text.to != ()
        if not (is_paper or text.id in standing) or plan.sheet.crossed(text.terms):
            continue
        asked = plan.least if is_paper else max(plan.least, min(plan.target, plan.standing.own))
        if plan.worth(text.terms) >= asked:
            return Endorse(plan.seat, text.id)
    return None


def partners(view: View, seat: Seat) -> tuple[Seat, ...]:
    """The other members of a seat's bloc, in the order of the seats."""
    bloc = view.agenda.bloc_of(seat)
    if bloc is None:
        return ()
    return tuple(each for each in view.agenda.seats if each in bloc.members and each != seat)


def _terms(view: View, action: Action) -> Terms | None:
    """The terms to which a public step would put one's name."""
    if isinstance(action, Propose):
        return action.terms if action.to == PUBLIC else None
    if not isinstance(action, Accept):
        return None
    text = view.text(action.text)
    return None if text is None else text.terms


def _agrees(view: View, member: Seat, terms: Terms) -> bool:
    """Whether another member has put its name to these terms, as far as one can see."""
    if view.position(member).terms == terms:
        return True
    named = {text for seat, text in view.acceptances if seat == member}
    named |= {entry.text for entry in view.offices.endorsed if entry.seat == member}
    bloc = view.agenda.bloc_of(member)
    members = () if bloc is None else bloc.members
    return is_named_in_bloc(view.texts, frozenset(named), member, members, terms)
