"""The line above the keys: what comes next for the person at this seat."""

from __future__ import annotations

from typing import Literal

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import counted, say, word
from summit.present.floors import (
    handed_in,
    is_away,
    is_sealed,
    is_without_order,
    names,
    own_turns,
    sealed_words,
    still_to_hand_in,
    turns_of_others,
)
from summit.present.names import seat_name
from summit.present.seated import moves_left
from summit.present.status import demand_text
from summit.present.width import one_line
from summit.ui.words import Look

Next = Literal["told", "over", "duty", "hand", "move", "others", "wait"]


def due_words(view: View, due: Next, person: Seat | None) -> tuple[str, Look]:
    """What is due in a sentence; `person` is for whom of the people the game waits."""
    match due:
        case "told":
            return say("due.told"), "dim"
        case "over":
            return say("due.over" if view.treaty is None else "due.ended"), "mark"
        case "duty":
            return _duty(view), "mark"
        case "hand":
            assert person is not None
            return _hand(view, seat_name(view.agenda, person)), "mark"
        case "move":
            return _move(view), "head"
        case "others" | "wait":
            return _wait(view, due), "dim"


def _duty(view: View) -> str:
    own = view.own
    assert own is not None and own.duties
    duty = own.duties[0]
    if duty.kind == "poll":
        return say("due.poll", text=view.offices.single)
    if duty.kind == "ultimatum":
        for threat in view.signals.threats:
            if threat.id == duty.of:
                name = seat_name(view.agenda, threat.by)
                return say("due.ultimatum", name=name, text=threat.text)
    if duty.kind not in {"answer", "choice"}:
        return word("due_duty", duty.kind)
    for asked in view.demands:
        if duty.kind == "answer" and asked.id == duty.of:
            return say("due.answer", row=demand_text(view.agenda, asked))
    title = next((each.title for each in own.choosing if each.inject == duty.of), duty.of)
    return say("due.choose", title=one_line(title))


def _hand(view: View, name: str) -> str:
    is_free = view.is_to_act and not is_away(view)
    if is_without_order(view) and not is_sealed(view) and is_free:
        return say("due.open_hand", name=name, others=_turns(view))
    if sealed_words(view):
        return say("due.sealed_hand", what=sealed_words(view), name=name)
    return say("due.hand", name=name)


def _move(view: View) -> str:
    """The own turn: under turns how many moves are left, on other floors what they are like."""
    moves = moves_left(view)
    if view.own is None and not is_without_order(view):
        return say("due.chair", moves=counted("moves.left", moves))
    if is_away(view):
        return say("due.away")
    if is_sealed(view):
        return say("due.sealed", names=names(view, handed_in(view)) or say("due.nobody"))
    if is_without_order(view):
        return say(
            "due.open",
            count=own_turns(view),
            others=_turns(view),
            moves=counted("moves.left", moves),
        )
    return say("due.move", moves=moves)


def _wait(view: View, due: Next) -> str:
    if view.outcome is None and is_sealed(view) and sealed_words(view):
        waiting = names(view, still_to_hand_in(view)) or say("due.nobody")
        return say("due.sealed_done", what=sealed_words(view), names=waiting)
    if is_without_order(view) and not is_sealed(view) and not view.waiting:
        code = "due.open_others" if own_turns(view) else "due.open_done"
        return say(code, others=_turns(view))
    return say("due.others" if due == "others" else "due.wait")


def _turns(view: View) -> str:
    return turns_of_others(view, is_short=True)
