"""What can be done in the commission: each response as a row, and what it would mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from summit.engine.actions import Action, EndTurn, Propose
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    CallVote,
    Comply,
    Consult,
    Counter,
    Expel,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
)
from summit.engine.acts.offices import Office
from summit.engine.acts.signals import Signal
from summit.engine.acts.substance import Substance
from summit.engine.meter import MILLION
from summit.engine.seats import AGENCY, Seat
from summit.engine.standing.treaty import Finding
from summit.engine.view import View
from summit.present import sure
from summit.present.at_home import calling, shelving
from summit.present.breaking import stakes_of_breach, sum_of
from summit.present.catalogue import say
from summit.present.commands.findings import suspicious
from summit.present.known import known
from summit.present.matter_meanings import is_grave, is_matter, matter_meaning
from summit.present.names import seat_name
from summit.present.naming import finding_names
from summit.present.numbers import decimal, percent, signed, trust, whole
from summit.present.office_labels import office_label, substance_label
from summit.present.parties import limit_of, matter_of, name_of
from summit.present.signal_meanings import WEIGHTY, is_signal, signal_meaning
from summit.present.signalling.labels import label as signal_label
from summit.present.stakes import breaches, own_sight
from summit.present.trusted import after_weight, falls, others_fall, readings_of
from summit.present.worths import preview

Meaning = sure.Meaning

ANSWERS: Final = (Consult, Publish, Counter, Lift, SnapBack, Resume)
"""The responses to something that has happened, the mild before what is not."""

REST: Final = (Accuse, Suspend, Expel, GiveNotice)
"""What can be done at any time; where nothing has happened, the end of the turn comes before."""


def responses(view: View, options: Iterable[Action]) -> tuple[Action, ...]:
    """What the seat may do with the floor in the commission, out of all that it may."""
    legal = tuple(options)
    newest = _newest(view)
    answers = [action for action in legal if isinstance(action, ANSWERS)]
    answers.sort(key=lambda action: (ANSWERS.index(type(action)), newest(action)))
    rest = [action for action in legal if isinstance(action, REST)]
    rest.sort(key=lambda action: REST.index(type(action)))
    ends = [action for action in legal if isinstance(action, EndTurn)]
    return (*answers, *rest, *ends) if answers else (*ends, *rest)


def label(view: View, action: Action) -> str:
    """A response, a signal, a non-paper, or an act in an office or on the substance in a line."""
    if isinstance(action, Signal | Propose):
        return signal_label(view, action)
    if isinstance(action, Office):
        return office_label(view, action)
    if isinstance(action, Substance):
        return substance_label(view, action)
    match action:
        case Consult(finding=name):
            found = _finding(view, name)
            return say("respond.ask", of=_name(view, found.of), matter=matter_of(view, found))
        case Publish(finding=name):
            return say("respond.publish", matter=matter_of(view, _finding(view, name)))
        case Accuse(of=of, limit=limit):
            return say("respond.accuse", of=_name(view, of), limit=limit_of(view, limit))
        case Counter(of=of):
            return say("respond.counter", of=_name(view, of))
        case Lift(of=of):
            return say("respond.lift", of=_name(view, of))
        case SnapBack(of=of):
            return say("respond.snapback", of=_name(view, of))
        case Suspend():
            return say("respond.suspend")
        case Resume():
            return say("respond.resume")
        case Expel():
            return say("respond.expel", agency=name_of(view, AGENCY))
        case GiveNotice():
            return say("respond.notice")
        case _:
            return say("respond.end")


def is_weighty(action: Action) -> bool:
    """Whether an action cannot be taken back, so that it is asked once more."""
    if isinstance(action, Comply):
        return bool(action.breaks)
    if isinstance(action, Admit):
        return not action.admitted
    return type(action) in MEANINGS or isinstance(action, WEIGHTY) or is_grave(action)


def meaning(view: View, action: Action) -> Meaning:
    """The question before something weighty, before any signal, non-paper, act in an office or step
    on the substance, with what belongs to it."""
    if is_signal(action):
        return signal_meaning(view, action)
    if is_matter(action):
        return matter_meaning(view, action)
    return MEANINGS[type(action)](view, action)


def _consult(view: View, action: Consult) -> Meaning:
    found = _finding(view, action.finding)
    of = _name(view, found.of)
    weights = view.agenda.weights
    silent = _falls(view, found.of, weights.query_refused)
    is_proven = found.result == "confirmed"
    return (
        say("respond.ask_sure", of=of, name=_short(view, found)),
        (
            say("respond.about", matter=matter_of(view, found)),
            say("respond.ask_how", of=of),
            say("respond.own_up") if is_proven else say("respond.ask_open", of=of),
            say("respond.ask_silent", of=of, silent=silent),
        ),
        (),
    )


def _publish(view: View, action: Publish) -> Meaning:
    found = _finding(view, action.finding)
    weights = view.agenda.weights
    of = _name(view, found.of)
    head = say("respond.publish_sure", name=_short(view, found))
    about = say("respond.about", matter=matter_of(view, found))
    if found.result == "confirmed":
        shown = decimal(weights.breach_shown)
        lines = (say("respond.publish_breach", of=of, cost=shown), _opens(view))
        return head, (about, *lines), (_tension(weights.tension_breach), _quiet())
    return (
        head,
        (about, say("respond.publish_alarm", of=of)),
        (_tension(weights.tension_alarm), _quiet()),
    )


def _accuse(view: View, action: Accuse) -> Meaning:
    weights = view.agenda.weights
    of, limit = _name(view, action.of), limit_of(view, action.limit)
    sight = own_sight(view, action.by, action.of)
    seen = {} if sight is None else dict(zip(sight.limits, sight.seen, strict=True))
    now = readings_of(view, action.of, action.by)
    costs = [
        say(
            "respond.accuse_false",
            of=of,
            before=trust(now),
            after=trust(after_weight(now, weights.charge_false)),
        ),
        _tension(weights.tension_charge),
    ]
    wanted = (action.of, action.limit)
    if all((found.of, found.limit) != wanted for found in suspicious(view)):
        costs.insert(0, say("sure.no_finding", name=of, limit=limit))
    return (
        _sure(view, action),
        (
            say("respond.accuse_how", chance=percent(seen.get(action.limit, 0))),
            say("respond.accuse_true", of=of, cost=decimal(weights.breach_shown)),
        ),
        tuple(costs),
    )


def _counter(view: View, action: Counter) -> Meaning:
    _, _, treaty = known(view)
    of = _name(view, action.of)
    weights = view.agenda.weights
    seen = preview(view, treaty.terms)
    half = max(0, seen.paper - seen.walk_away) * MILLION // 2
    return (
        _sure(view, action),
        (say("respond.counter_how", of=of),),
        (
            say("respond.counter_cost", half=decimal(half)),
            falls(view, action.of, action.by, weights.countermeasure),
            _tension(weights.tension_counter),
        ),
    )


def _snap_back(view: View, action: SnapBack) -> Meaning:
    life = view.agenda.life
    cost = 0 if life is None else life.snapback_cost
    of = _name(view, action.of)
    return (
        _sure(view, action),
        (say("respond.snapback_how", of=of, cost=whole(cost)),),
        (_tension(view.agenda.weights.tension_suspended),),
    )


def _suspend(view: View, action: Suspend) -> Meaning:
    weights = view.agenda.weights
    return (
        _sure(view, action),
        (say("respond.suspend_how"),),
        (
            *others_fall(view, action.by, weights.suspension),
            say("respond.suspend_grounds"),
            _tension(weights.tension_suspended),
        ),
    )


def _expel(view: View, action: Expel) -> Meaning:
    weights = view.agenda.weights
    return (
        _sure(view, action),
        (say("respond.expel_how", agency=name_of(view, AGENCY)),),
        (
            *others_fall(view, action.by, weights.mandate_denied),
            _tension(weights.tension_suspended),
        ),
    )


def _notice(view: View, action: GiveNotice) -> Meaning:
    _, own, treaty = known(view)
    weights = view.agenda.weights
    life = view.agenda.life
    after = treaty.period + (0 if life is None else life.notice)
    return (
        _sure(view, action),
        (
            say("respond.notice_how", after=min(after, treaty.periods)),
            say("respond.notice_alone", walk_away=whole(own.sheet.walk_away)),
        ),
        (*others_fall(view, action.by, weights.notice), _tension(weights.tension_notice)),
    )


def _vote(view: View, action: CallVote) -> Meaning:
    return say("voting.call_sure"), calling(view), (say("voting.once"),)


def _shelve(view: View, action: Shelve) -> Meaning:
    return say("voting.shelve_sure"), (), shelving(view)


def _break(view: View, action: Comply) -> Meaning:
    chosen = tuple(breach for breach in breaches(view) if breach.limit in action.breaks)
    return say("comply.sure"), stakes_of_breach(view), (sum_of(view, chosen),)


def _deny(view: View, action: Admit) -> Meaning:
    falls = others_fall(view, action.by, view.agenda.weights.mandate_denied)
    return say("settle.deny_sure"), (say("settle.deny_means"),), falls


MEANINGS: Final[Mapping[type, Callable[[View, Any], Meaning]]] = MappingProxyType(
    {
        Consult: _consult,
        Publish: _publish,
        Accuse: _accuse,
        Counter: _counter,
        SnapBack: _snap_back,
        Suspend: _suspend,
        Expel: _expel,
        GiveNotice: _notice,
        CallVote: _vote,
        Shelve: _shelve,
        Comply: _break,
        Admit: _deny,
    }
)
"""What is asked before each kind of action that cannot be taken back."""


def _finding(view: View, name: str) -> Finding:
    found = None if view.treaty is None else view.treaty.finding(name)
    assert found is not None, "only what one knows of can be brought up"
    return found


def _short(view: View, found: Finding) -> str:
    return finding_names(view)[found.id]


def _sure(view: View, action: Action) -> str:
    return say("respond.sure", label=label(view, action))


def _name(view: View, seat: Seat) -> str:
    return seat_name(view.agenda, seat)


def _newest(view: View) -> Callable[[Action], int]:
    """The findings of this review before older ones."""
    names = () if view.treaty is None else tuple(found.id for found in view.treaty.findings)

    def place(action: Action) -> int:
        if isinstance(action, Consult | Publish):
            return -names.index(action.finding)
        return 0

    return place


def _falls(view: View, seat: Seat, weight: int) -> str:
    """The own trust in a seat before and after a weight."""
    assert view.own is not None, "only a seat trusts exactly"
    now = view.own.trust[view.agenda.index(seat)]
    return say("respond.own_falls", before=trust(now), after=trust(after_weight(now, weight)))


def _opens(view: View) -> str:
    """What a breach that everybody knows of opens: an answer in kind, and the agreed penalty."""
    life, treaty = view.agenda.life, view.treaty
    is_agreed = life is not None and treaty is not None and life.snaps_back(treaty.terms)
    return say("respond.opens_penalty" if is_agreed else "respond.opens")


def _tension(amount: int) -> str:
    return say("respond.tension", amount=signed(amount, 0))


def _quiet() -> str:
    return say("respond.not_quiet")
