"""What each act in an office leads to and costs, before it is done (rules, chapter 17)."""

from __future__ import annotations

from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.matters import credit_left
from summit.engine.rules.presiding import TEXT_CREDIT, VOUCH_CREDIT
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.bonds import bond_lines
from summit.present.catalogue import counted, say
from summit.present.matters import lacking_in_bloc
from summit.present.names import seat_name
from summit.present.numbers import decimal, signed, trust
from summit.present.office_labels import agency_of, office_label
from summit.present.papers import paper_name
from summit.present.previews import single_lines
from summit.present.reader import reader_of
from summit.present.signalling.briefly import worth_line
from summit.present.signalling.shares import evidence, moved, names
from summit.present.singles import losing
from summit.present.sure import Meaning
from summit.present.telling.titles import bloc_title
from summit.present.trusted import after_weight, readings_of
from summit.present.width import one_line, paragraphs


def mediated(view: View, action: Mediate) -> Meaning:
    """A single text (rule 17.2)."""
    told = say("weigh.single" if view.own is None else "weigh.single_party")
    costs = (*losing(view), credit(view, action.by, TEXT_CREDIT), say("weigh.one_move"))
    lines = single_lines(view, action.terms)
    return _sure(office_label(view, action)), (*lines, told), costs


def polled(view: View, action: TakePoll) -> Meaning:
    """A straw poll (rule 17.3)."""
    asked = tuple(seat for seat in view.agenda.seats if seat not in view.signals.away)
    text = view.offices.single
    told = say("weigh.poll", names=names(view, asked), text=text)
    return _sure(office_label(view, action)), (told,), (say("weigh.one_move"),)


def voiced(view: View, action: Voice) -> Meaning:
    """An answer to a straw poll (rule 17.3)."""
    return _sure(office_label(view, action)), (say("weigh.voice"),), ()


def vouched(view: View, action: Vouch) -> Meaning:
    """A word given for one party to another (rule 17.4)."""
    weights = view.agenda.weights
    of, to = seat_name(view.agenda, action.of), seat_name(view.agenda, action.to)
    told = say("weigh.vouch", of=of, to=to, weight=evidence(weights.vouching))
    held = moved_trust(view, action.to, action.of, weights.vouching)
    costs = (credit(view, action.by, VOUCH_CREDIT), say("weigh.one_move"))
    return _sure(office_label(view, action)), (told, held), costs


def reported(view: View, action: Report) -> Meaning:
    """A report brought out (rule 17.5)."""
    known = reader_of(view).report(action.report)
    words = () if known is None else paragraphs(known[1])
    told = (*words, say("weigh.report"))
    return _sure(office_label(view, action)), told, (say("weigh.one_move"),)


def pressed(view: View, action: Press) -> Meaning:
    """A call on a party in public (rule 17.5)."""
    name = seat_name(view.agenda, action.of)
    party = view.agenda.parties[view.agenda.index(action.of)]
    amount = signed(view.agenda.weights.support_pressed, 0)
    now = decimal(view.support[view.agenda.index(action.of)], 0) if view.support else ""
    code = "weigh.press" if party.chamber else "weigh.press_nobody"
    told = say(code, name=name, amount=amount, now=now)
    return _sure(office_label(view, action)), (told,), (say("weigh.one_move"),)


def endorsed(view: View, action: Endorse) -> Meaning:
    """A word to one's bloc (rule 17.6)."""
    bloc = view.agenda.bloc_of(action.by)
    text = view.text(action.text)
    others = () if bloc is None else tuple(m for m in bloc.members if m != action.by)
    title = "" if bloc is None else bloc_title(view.agenda, bloc.id)
    told = [say("weigh.endorse", names=names(view, others), bloc=title)]
    if text is not None:
        lacking = lacking_in_bloc(view, text.terms, without=action.by)
        code = "weigh.endorse_lacks" if lacking else "weigh.endorse_all"
        name = paper_name(view, text.id)
        told.append(say(code, names=names(view, lacking) if lacking else "", text=name))
        told.append(worth_line(view, text.terms))
    return _sure(office_label(view, action)), tuple(told), ()


def restrained(view: View, action: Restrain) -> Meaning:
    """An agency at home that is held back (rule 17.8)."""
    own = () if view.own is None else view.own.spoilers
    words = [one_line(each.text) for each in own if each.inject == action.inject]
    told = say("weigh.restrain", agency=agency_of(view, action.inject))
    return _sure(office_label(view, action)), (*words, told), (say("weigh.one_move"),)


def reaffirmed(view: View, action: Reaffirm) -> Meaning:
    """What a new leadership says of old promises (rule 17.9)."""
    question = _sure(office_label(view, action))
    bound = () if view.own is None else view.own.commitments
    if action.keeps:
        return question, (say("weigh.reaffirm", names=names(view, bound)), *bond_lines(view)), ()
    weight = view.agenda.weights.disowned
    falls = tuple(moved_trust(view, other, action.by, weight) for other in bound)
    return question, (say("weigh.disown"), *bond_lines(view)), falls


def moved_trust(view: View, holder: Seat, about: Seat, weight: int) -> str:
    """How far the trust of one in another moves: in the own seat, or between two others."""
    if about == view.seat:
        return moved(view, holder, about, weight)
    now = readings_of(view, holder, about)
    return say(
        "weigh.between",
        holder=seat_name(view.agenda, holder),
        about=seat_name(view.agenda, about),
        before=trust(now),
        after=trust(after_weight(now, weight)),
    )


def credit(view: View, seat: Seat, amount: int) -> str:
    """What something takes of the own credit, and what is left then."""
    left = credit_left(view.agenda, view.offices, seat) - amount
    return say("weigh.credit", amount=counted("credits", amount), left=max(0, left))


def _sure(label: str) -> str:
    return say("respond.sure", label=label)
