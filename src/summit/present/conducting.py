"""What a seat could do about a signed treaty, and what each of it means, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Conduct,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.meter import MILLION
from summit.engine.rules import conduct as rules
from summit.engine.seats import Seat
from summit.engine.sight import limits_of
from summit.engine.state import Duty
from summit.engine.view import View
from summit.present.catalogue import counted, say
from summit.present.commands.findings import suspicious
from summit.present.names import seat_name
from summit.present.numbers import decimal, percent, whole
from summit.present.stakes import approval, breaches, prospects
from summit.present.telling.parties import agency_name, limit_title
from summit.present.width import cut, one_line
from summit.present.worths import owned

_TITLE_CELLS = 60


def choices(view: View, duty: Duty) -> tuple[Conduct, ...]:
    """The ways to settle a duty that a treaty brings, in a fixed order; none for any other duty.

    Of all sets of limits that could be broken: each alone, and all.
    """
    seat = duty.seat
    match duty.kind:
        case "vote":
            return (CallVote(seat), *_payments(view, seat), Shelve(seat))
        case "admit":
            return (Admit(seat, True), Admit(seat, False))
        case "comply":
            own = limits_of(view.agenda, seat)
            alone = tuple(Comply(seat, (limit,)) for limit in own)
            return (Comply(seat), *alone, *((Comply(seat, own),) if len(own) > 1 else ()))
        case "visit":
            return (Visit(seat), *_visits(view, seat))
        case "explain":
            return (Explain(seat, duty.of, True), Explain(seat, duty.of, False))
        case "extend":
            willing = () if owned(view).rider else (Extend(seat, True),)
            return (*willing, Extend(seat, False))
        case _:
            return ()


def in_commission(view: View, legal: Iterable[Action]) -> tuple[Action, ...]:
    """Of all that may be done with the floor: answers to what was found first, the quiet ones
    before the loud ones, then the end of the turn, and what would shake the treaty last."""
    options = tuple(legal)
    found = {(entry.of, entry.limit) for entry in suspicious(view)}
    charges = [
        action
        for action in options
        if isinstance(action, Accuse) and (action.of, action.limit) in found
    ]
    answers = [
        *(action for action in options if isinstance(action, Consult)),
        *(action for action in options if isinstance(action, Publish)),
        *charges,
        *(action for action in options if isinstance(action, SnapBack | Counter | Lift | Resume)),
    ]
    grave = [action for action in options if isinstance(action, Suspend | Expel | GiveNotice)]
    end = [action for action in options if isinstance(action, EndTurn)]
    return (*answers[: 12 - len(grave) - len(end)], *end, *grave)


def about(view: View, action: Conduct) -> str:
    """What an action under a treaty means, in a few words."""
    match action:
        case CallVote() | Buy() | Shelve() | Admit() | Comply() | Visit() | Explain() | Extend():
            return _about_duty(view, action)
        case _:
            return _about_response(view, action)


def _about_duty(view: View, action: rules.Duty) -> str:
    match action:
        case CallVote() | Buy() | Shelve():
            return _about_vote(view, action)
        case Admit(admitted=admitted):
            agency = agency_name(view.agenda)
            return say("act.admit" if admitted else "act.deny", agency=agency)
        case Comply(breaks=()):
            return say("act.keep")
        case Comply(breaks=breaks):
            return _about_breach(view, breaks)
        case Visit(of=of, limit=limit):
            return _about_visit(view, of, limit)
        case Explain(openly=openly):
            return say("act.open" if openly else "act.stonewall")
        case Extend(willing=willing):
            return say("act.extend" if willing else "act.lapse")
        case _:
            assert_never(action)


def _about_vote(view: View, action: CallVote | Buy | Shelve) -> str:
    seen = None if view.treaty is None else approval(view, view.treaty.terms)
    if seen is None or isinstance(action, Shelve):
        return say("act.shelve")
    if isinstance(action, CallVote):
        return say("act.vote", odds=percent(seen.odds))
    for offer in seen.offers:
        if offer.payment.id == action.payment:
            title = cut(one_line(offer.payment.title), _TITLE_CELLS)
            cost = whole(offer.payment.cost)
            return say("act.buy", title=title, odds=percent(offer.odds), cost=cost)
    return ""


def _about_breach(view: View, breaks: tuple[int, ...]) -> str:
    found = [breach for breach in breaches(view) if breach.limit in breaks]
    missed = MILLION
    for breach in found:
        missed = missed * (MILLION - breach.seen) // MILLION
    return say(
        "act.break",
        share=decimal(sum(breach.share for breach in found)),
        seen=percent(MILLION - missed),
    )


def _about_visit(view: View, of: Seat | None, limit: int) -> str:
    if of is None:
        return say("act.hold", visits=counted("visits.left", owned(view).visits_left))
    for seen in prospects(view):
        if (seen.of, seen.limit) == (of, limit):
            return say("act.visit", seen=percent(seen.seen), visited=percent(seen.visited))
    return ""


def _about_response(view: View, action: rules.Response) -> str:
    agenda, treaty, life = view.agenda, view.treaty, view.agenda.life
    match action:
        case Consult(finding=finding) | Publish(finding=finding):
            return _about_finding(view, finding, is_quiet=isinstance(action, Consult))
        case Accuse(of=of, limit=limit):
            return say("act.accuse", name=seat_name(agenda, of), limit=limit_title(agenda, limit))
        case Suspend():
            return say("act.suspend")
        case Resume():
            return say("act.resume")
        case Counter(of=of):
            return say("act.counter", name=seat_name(agenda, of))
        case Lift(of=of):
            return say("act.lift", name=seat_name(agenda, of))
        case SnapBack(of=of):
            cost = 0 if life is None else life.snapback_cost
            return say("act.snapback", name=seat_name(agenda, of), cost=whole(cost))
        case Expel():
            return say("act.expel", agency=agency_name(agenda))
        case GiveNotice():
            now = 0 if treaty is None else treaty.period
            return say("act.leave", number=now + (0 if life is None else life.notice))
        case _:
            assert_never(action)


def _about_finding(view: View, finding: str, *, is_quiet: bool) -> str:
    found = None if view.treaty is None else view.treaty.finding(finding)
    if found is None:
        return ""
    name, limit = seat_name(view.agenda, found.of), limit_title(view.agenda, found.limit)
    if is_quiet:
        return say("act.consult", name=name, limit=limit)
    code = "act.publish_proof" if found.result == "confirmed" else "act.publish_alarm"
    return say(code, name=name, limit=limit)


def _payments(view: View, seat: Seat) -> tuple[Buy, ...]:
    home = owned(view).home
    bought = () if view.treaty is None else view.treaty.bought
    return tuple(
        Buy(seat, payment.id)
        for payment in (() if home is None else home.payments)
        if (seat, payment.id) not in bought
    )


def _visits(view: View, seat: Seat) -> tuple[Visit, ...]:
    """Every place to visit, where most may be lost unseen first (as `prospects` sees it)."""
    suspended = () if view.treaty is None else view.treaty.suspended
    risky = sorted(prospects(view), key=lambda seen: -seen.lost * (MILLION - seen.seen))
    return tuple(Visit(seat, seen.of, seen.limit) for seen in risky if seen.of not in suspended)
