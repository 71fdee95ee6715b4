"""What gestures, walking out and coming back do and cost (rules 16.11 to 16.13)."""

from __future__ import annotations

from summit.engine.acts.signals import ComeBack, Gesture, Undo, WalkOut
from summit.engine.meter import MILLION
from summit.engine.tables import GestureTable
from summit.engine.view import View
from summit.present.catalogue import counted, listed, say
from summit.present.numbers import signed, whole
from summit.present.signalling.labels import gesture_title, label
from summit.present.signalling.shares import Lines, evidence, moved, names, support
from summit.present.sure import Meaning
from summit.present.trusted import others_fall
from summit.present.width import one_line


def made(view: View, action: Gesture) -> Meaning:
    """A step by oneself (rules 16.11 and 16.12)."""
    question = say("respond.sure", label=label(view, action))
    entry = view.agenda.gesture(action.gesture)
    if entry is None:
        return question, (), ()
    costs = (say("weigh.gesture_cost", cost=whole(entry.cost)),) if entry.cost else ()
    told = (one_line(entry.text), gesture_weight(view, entry), *_hope(view, entry))
    return question, told, (*costs, say("weigh.one_move"))


def gesture_weight(view: View, entry: GestureTable) -> str:
    """What a gesture weighs, and with whom."""
    if not entry.toward:
        return say("weigh.gesture_all", weight=evidence(entry.weight))
    return say("weigh.gesture", weight=evidence(entry.weight), names=names(view, entry.toward))


def _hope(view: View, entry: GestureTable) -> Lines:
    """The answer that an initiative asks for, and what comes with it and without it."""
    if not entry.answers:
        return ()
    titles = listed(gesture_title(view, name) for name in entry.answers)
    return (
        say(
            "weigh.hope",
            titles=titles,
            rounds=counted("weigh.rounds", entry.within),
            bonus=evidence(entry.bonus),
            lapse=whole(entry.lapse),
        ),
    )


def undone(view: View, action: Undo) -> Meaning:
    """A gesture taken back (rule 16.11)."""
    question = say("respond.sure", label=label(view, action))
    entry = view.agenda.gesture(action.gesture)
    if entry is None:
        return question, (), ()
    weight = -(entry.weight * view.agenda.weights.undoing // MILLION)
    holders = tuple(
        other for other in view.agenda.others(action.by) if other in (entry.toward or (other,))
    )
    told = say("weigh.undo", weight=evidence(weight), earned=evidence(entry.weight))
    falls = tuple(moved(view, holder, action.by, weight) for holder in holders)
    return question, (told,), (*falls, say("weigh.one_move"))


def walked_out(view: View, action: WalkOut) -> Meaning:
    """Leaving the table (rule 16.13)."""
    weights = view.agenda.weights
    return (
        say("respond.sure", label=label(view, action)),
        (
            say("weigh.walk_out"),
            say("weigh.walk_back", points=signed(-weights.support_walk_out, 0)),
        ),
        (
            *others_fall(view, action.by, weights.walk_out),
            say("weigh.tension", amount=signed(weights.tension_walk_out)),
            *support(view, action.by, weights.support_walk_out),
        ),
    )


def came_back(view: View, action: ComeBack) -> Meaning:
    """Returning to the table (rule 16.13)."""
    told = say("weigh.come_back")
    lost = support(view, action.by, -view.agenda.weights.support_walk_out)
    return say("respond.sure", label=label(view, action)), (told,), (*lost, say("weigh.one_move"))


def own_gestures(view: View) -> Lines:
    """The steps that the own seat could still take, each in a line."""
    taken = {each.gesture for each in view.signals.gestures if each.seat == view.seat}
    return tuple(
        say(
            "weigh.own_gesture",
            id=entry.id,
            title=one_line(entry.title),
            weight=gesture_weight(view, entry),
            cost=whole(entry.cost),
        )
        for entry in view.agenda.gestures
        if view.seat in entry.by and entry.id not in taken
    )
