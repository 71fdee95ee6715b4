"""What statements, non-papers, messages and priorities do and cost (rules 16.1 to 16.7)."""

from __future__ import annotations

from summit.engine.actions import Propose
from summit.engine.acts.signals import Declare, Deny, Disclose, Reveal, Whisper
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import View
from summit.present.catalogue import counted, say
from summit.present.matters import bloc_partners
from summit.present.names import seat_name
from summit.present.numbers import percent, trust
from summit.present.papers import paper_name
from summit.present.seated import remarks_left
from summit.present.signalling.labels import label
from summit.present.signalling.shares import (
    Lines,
    evidence,
    leaks,
    moved,
    names,
    room_share,
    support,
    title,
)
from summit.present.sure import Meaning
from summit.present.trusted import after_weight
from summit.present.worths import owned


def declared(view: View, action: Declare) -> Meaning:
    """A public statement (rule 16.1)."""
    weights = view.agenda.weights
    question = say("respond.sure", label=label(view, action))
    if action.tone == "firm":
        told = say(
            "weigh.firm",
            weight=evidence(weights.statement_firm),
            tension=room_share(view, weights.tension_statement),
        )
        return question, (told,), support(view, action.by, weights.support_statement)
    earns = _earns(view, action.by)
    told = say(
        "weigh.friendly" if earns else "weigh.friendly_spent",
        weight=evidence(earns),
        cap=evidence(weights.statement_cap),
        tension=room_share(view, -weights.tension_statement),
    )
    return question, (told,), support(view, action.by, -weights.support_statement)


def _earns(view: View, seat: Seat) -> int:
    """What another friendly statement still earns under the cap for the whole game."""
    weights = view.agenda.weights
    each = weights.statement_conciliatory
    friendly = [made for made in view.signals.statements if made.tone == "conciliatory"]
    said = sum(1 for made in friendly if made.seat == seat)
    return max(0, min(each, weights.statement_cap - said * each))


def sent(view: View, action: Propose) -> Meaning:
    """A non-paper (rules 16.2, 16.3 and 16.6)."""
    weights = view.agenda.weights
    who = names(view, action.to)
    if set(action.to) <= set(bloc_partners(view)):
        # Neither misread nor leaked (rule 17.6).
        lines = (say("weigh.paper", names=who), say("weigh.paper_in_bloc"))
        return say("respond.sure", label=label(view, action)), lines, (say("weigh.one_move"),)
    return (
        say("respond.sure", label=label(view, action)),
        (
            say("weigh.paper", names=who),
            say("weigh.paper_counts", names=who, share=percent(weights.non_paper)),
            *_misread(view, action, who),
        ),
        (leaks(view, action.by, action.to), say("weigh.one_move")),
    )


def _misread(view: View, action: Propose, who: str) -> Lines:
    """How likely each of them misreads it: on one issue where it differs from the position and is
    not yet at the reader's opening."""
    weights = view.agenda.weights
    position = view.position(action.by).terms
    changed = [n for n, option in enumerate(action.terms) if option != position[n]]
    goals = [view.agenda.index(seat) for seat in action.to]
    if not any(
        view.agenda.issues[n].openings[goal] != action.terms[n] for n in changed for goal in goals
    ):
        return ()
    chance = min(MILLION - 1, rounded(weights.misreading * view.tension, 100 * MILLION))
    return (say("weigh.misread", names=who, chance=percent(chance)),)


def denied(view: View, action: Deny) -> Meaning:
    """A non-paper that was never an offer (rule 16.4)."""
    text = view.text(action.text)
    weights = view.agenda.weights
    readers = () if text is None else text.to
    is_known = text is not None and text.audience == PUBLIC
    costs: list[str] = []
    for reader in readers:
        costs.append(
            moved(view, reader, action.by, weights.denial)
            if is_known
            else say(
                "weigh.quietly",
                name=seat_name(view.agenda, reader),
                weight=evidence(weights.denial),
            )
        )
        costs.append(_own_falls(view, reader, weights.was_denied))
    how = say("weigh.deny_public" if is_known else "weigh.deny_quiet", names=names(view, readers))
    return say("respond.sure", label=label(view, action)), (how, say("weigh.deny")), tuple(costs)


def whispered(view: View, action: Whisper) -> Meaning:
    """A message by a back channel (rules 16.5 and 16.6)."""
    left = counted("sentences.left", max(0, remarks_left(view) - 1))
    return (
        say("respond.sure", label=label(view, action)),
        (say("weigh.whisper", names=names(view, action.to), left=left),),
        (leaks(view, action.by, action.to),),
    )


def revealed(view: View, action: Reveal) -> Meaning:
    """A confidence broken (rule 16.6)."""
    text = view.text(action.text)
    weights = view.agenda.weights
    author = action.by if text is None else text.author
    name, paper = seat_name(view.agenda, author), paper_name(view, action.text)
    return (
        say("respond.sure", label=label(view, action)),
        (
            say("weigh.reveal", name=name, paper=paper),
            *_hurts_author(view, author, () if text is None else text.to),
        ),
        (
            *_costs_trust(view, author, action.by, weights.confidence_broken),
            say("weigh.one_move"),
        ),
    )


def _costs_trust(view: View, holder: Seat, about: Seat, weight: int) -> Lines:
    """What a breach of confidence costs a party; of others nobody keeps a meter."""
    return (moved(view, holder, about, weight),) if view.agenda.is_party(about) else ()


def _hurts_author(view: View, author: Seat, to: tuple[Seat, ...]) -> Lines:
    """What a leak costs whoever wrote it."""
    weights = view.agenda.weights
    left_out = tuple(seat for seat in view.agenda.others(author) if seat not in to)
    if not left_out:
        return ()
    return (
        say(
            "weigh.reveal_author",
            names=names(view, left_out),
            name=seat_name(view.agenda, author),
            weight=evidence(weights.left_out),
        ),
    )


def disclosed(view: View, action: Disclose) -> Meaning:
    """A priority, true or not (rule 16.7)."""
    weights = view.agenda.weights
    heard = view.agenda.others(action.by) if action.to == PUBLIC else action.to
    told = say(
        "weigh.disclose",
        names=names(view, heard),
        weight=evidence(weights.disclosure),
        cap=evidence(weights.disclosure_cap),
    )
    spans = [max(row) - min(row) for row in owned(view).sheet.points]
    pair = {"more": title(view, action.more), "less": title(view, action.less)}
    points = {"high": spans[action.more], "low": spans[action.less]}
    question = say("respond.sure", label=label(view, action))
    if spans[action.more] > spans[action.less]:
        return question, (told, say("weigh.disclose_true", **pair, **points)), ()
    costs = (
        say(
            "weigh.disclose_risk",
            chance=percent(weights.lie_found),
            weight=evidence(weights.disclosure_false),
        ),
    )
    return question, (told, say("weigh.disclose_untrue", **pair, **points)), costs


def _own_falls(view: View, about: Seat, weight: int) -> str:
    """The own trust in a seat before and after a weight."""
    now = owned(view).trust[view.agenda.index(about)]
    return say(
        "weigh.own_falls",
        name=seat_name(view.agenda, about),
        before=trust(now),
        after=trust(after_weight(now, weight)),
    )
