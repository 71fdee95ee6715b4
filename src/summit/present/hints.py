"""Advice to a seat: what it could do now, from nothing but what it may know itself."""

from __future__ import annotations

from typing import Final

from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.state import Text
from summit.engine.view import Own, View
from summit.present.catalogue import counted, listed, say
from summit.present.gaps import Gap
from summit.present.names import issue_title, option_full, seat_name
from summit.present.numbers import decimal, trust
from summit.present.steps import Step, asked, own_terms, steps
from summit.present.waiting import waiting
from summit.present.worths import Preview, preview

HELD_FAST: Final = MILLION // 2
"""How much of its way the other must still hold for an issue to count as dear to it."""


def hint(view: View) -> tuple[str, ...]:
    """What could be done now, the most pressing first; a few lines.

    Duties come first, then texts of others that could be signed, what keeps the best of them from
    it and the two ways to mend that, a trade, and the time that is left.
    """
    if view.own is None or view.outcome is not None or own_terms(view) is None:
        return (say("hint.nothing"),)
    if view.own.duties:
        return _duties(view)
    if not view.is_to_act:
        return (say("hint.wait"),)
    return (*_texts(view), *_trade(view, view.own), *_time(view, view.own))


def _duties(view: View) -> tuple[str, ...]:
    lines: list[str] = []
    for entry in waiting(view):
        lines.append(say("hint.duty", head=entry.head))
        if entry.kind == "answer":
            lines.append(say("hint.answer"))
    return tuple(lines)


def _texts(view: View) -> tuple[str, ...]:
    """Each other's position, the best first: to be signed, or what it lacks."""
    found = [(preview(view, text.terms), text) for text in _theirs(view)]
    found.sort(key=lambda pair: (not pair[0].is_signable, -pair[0].expected))
    lines: list[str] = []
    for number, (seen, text) in enumerate(found):
        lines.append(_text(view, seen, text))
        if number == 0 and seen.gap is not None:
            lines += _bridges(view, seen.gap)
    return tuple(lines)


def _theirs(view: View) -> tuple[Text, ...]:
    assert view.seat is not None, "advice is for a seat"
    return tuple(view.position(seat) for seat in view.agenda.others(view.seat))


def _text(view: View, seen: Preview, text: Text) -> str:
    values = {
        "text": text.id,
        "name": seat_name(view.agenda, text.author),
        "eyes": decimal(seen.expected),
        "margin": decimal(abs(seen.margin)),
    }
    if seen.crossed:
        return counted("hint.crosses", len(seen.crossed), **values)
    if seen.margin < 0:
        return say("hint.below", **values)
    has_accepted = (view.seat, text.id) in view.acceptances
    return say("hint.accepted" if has_accepted else "hint.above", **values)


def _bridges(view: View, gap: Gap) -> tuple[str, ...]:
    """The two ways to close the gap: verification that would do, trust that would do."""
    lines = []
    reaching = [bridge for bridge in gap.measures if bridge.reaches]
    for bridge in reaching[:1]:
        issue = view.agenda.issues[bridge.measure]
        option = option_full(issue, bridge.option)
        lines.append(say("hint.verify", title=issue_title(issue), option=option))
    within = [bridge for bridge in gap.trust if bridge.needed is not None]
    for closer in within[:1]:
        lines.append(
            say(
                "hint.trust",
                name=seat_name(view.agenda, closer.about),
                needed=trust(closer.needed or 0),
                now=trust(closer.now),
            )
        )
    return tuple(lines) or (say("hint.terms"),)


def _trade(view: View, own: Own) -> tuple[str, ...]:
    """Something cheap to give that they hold on to, and something worth asking for."""
    given = next((step for step in steps(view) if step.held >= HELD_FAST), None)
    if given is None:
        return ()
    issue = view.agenda.issues[given.issue]
    values = {
        "title": issue_title(issue),
        "name": seat_name(view.agenda, given.to),
        "cost": decimal(max(0, given.cost)),
        "command": f"propose {issue.id}={issue.options[given.option]}",
    }
    code = "hint.give" if _has_moved(view, given.to) else "hint.give_first"
    give = say("hint.give_free" if given.cost <= 0 else code, **values)
    return (give, *_ask(view, own, given))


def _has_moved(view: View, other: Seat) -> bool:
    """Whether another has come towards this seat anywhere, as the room saw it."""
    assert view.seat is not None, "advice is for a seat"
    place = view.agenda.index
    return any(share > 0 for share in view.room_accounts[place(view.seat)][place(other)].moved)


def _ask(view: View, own: Own, given: Step) -> tuple[str, ...]:
    """The bracket on which the own position asks most of the one that is given to."""
    mine, theirs = own_terms(view), view.position(given.to).terms
    if mine is None:
        return ()
    others = (issue for issue in range(len(mine)) if issue != given.issue)
    worth, best = max(
        ((asked(own, mine, theirs, issue), issue) for issue in others), default=(0, 0)
    )
    if worth <= max(0, given.cost):
        return ()
    title = issue_title(view.agenda.issues[best])
    return (say("hint.ask", title=title, points=decimal(worth)),)


def _time(view: View, own: Own) -> tuple[str, ...]:
    """How near the end is, and what no deal is worth."""
    meetings = view.agenda.meetings
    left = _turns_left(view, view.seat)
    walk_away = own.sheet.walk_away
    if view.round == len(meetings) and left <= 1:
        return (say("hint.last_turn", walk_away=walk_away),)
    if view.round == len(meetings):
        return (say("hint.last_round", turns=counted("hint.turns", left), walk_away=walk_away),)
    if _unanswered(view):
        return (say("hint.let_answer", names=listed(_unanswered(view))),)
    return ()


def _turns_left(view: View, seat: Seat | None) -> int:
    """The turns of this round that a seat still has, the present one counted."""
    turns = view.agenda.meetings[view.round - 1].turns * len(view.order)
    return sum(1 for turn in range(view.turn, turns) if view.order[turn % len(view.order)] == seat)


def _unanswered(view: View) -> tuple[str, ...]:
    """Those who have tabled nothing since the own last text of this round."""
    assert view.seat is not None, "advice is for a seat"
    latest = view.position(view.seat)
    if latest.opening or latest.round != view.round:
        return ()
    names = [text.id for text in view.texts]
    later = {text.author for text in view.texts[names.index(latest.id) + 1 :]}
    others = view.agenda.others(view.seat)
    return tuple(seat_name(view.agenda, seat) for seat in others if seat not in later)
