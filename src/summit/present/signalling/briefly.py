"""What a signal or a text means, in a few words for a numbered menu."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.acts.signals import ComeBack, Gesture, Heed, Signal, WalkOut
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.numbers import decimal, signed, whole
from summit.present.signalling.bound import bluffs, threat_of
from summit.present.signalling.done import gesture_weight
from summit.present.signalling.labels import label
from summit.present.width import one_line
from summit.present.worths import preview


def about_signal(view: View, action: Signal) -> str:
    """A signal in a few words."""
    match action:
        case Heed():
            return _about_answer(view, action)
        case Gesture(gesture=name):
            return _about_gesture(view, name)
        case ComeBack():
            return say("menu.return")
        case WalkOut() if bluffs(view):
            return say("menu.walk_out")
        case _:
            return label(view, action)


def worth_line(view: View, terms: Terms) -> str:
    """What a text is worth in the own eyes and against the walk-away, in a few words."""
    seen = preview(view, terms)
    bar = "menu.above" if seen.margin >= 0 else "menu.below"
    text = say(
        bar,
        eyes=decimal(seen.expected),
        change=signed(seen.expected_change),
        margin=decimal(abs(seen.margin)),
    )
    return say("menu.crosses", worth=text) if seen.crossed else text


def _about_answer(view: View, action: Heed) -> str:
    threat = threat_of(view, action.ultimatum)
    text = None if threat is None else view.text(threat.text)
    if threat is None or text is None:
        return ""
    if action.yields:
        return say("menu.yield", text=text.id, worth=worth_line(view, text.terms))
    return say("menu.defy", name=seat_name(view.agenda, threat.by))


def _about_gesture(view: View, name: str) -> str:
    entry = view.agenda.gesture(name)
    if entry is None:
        return name
    title, weight = one_line(entry.title), gesture_weight(view, entry)
    return say("menu.gesture", title=title, weight=weight, cost=whole(entry.cost))
