"""Advice to those who hold the chair, mediate or observe: what their office is for, and what a
patient hand would do with it now (rules, chapter 17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.offices import Mediate, Press, Report, TakePoll, Vouch
from summit.engine.view import View
from summit.opponents.attending import ScriptedGuest
from summit.opponents.chairing import chaired
from summit.present.catalogue import counted, say
from summit.present.commands.written import unparse
from summit.present.matters import credit_left, last_poll, single_text
from summit.present.numbers import trust
from summit.present.seated import has_floor, moves_left, presides

_CODES: Final = {
    Mediate: "single",
    TakePoll: "poll",
    Vouch: "vouch",
    Report: "report",
    Press: "press",
}


def office_advice(view: View) -> Action | None:
    """The act that a patient chair, mediator or observer would do next; `None` for nothing."""
    if view.seat is None or view.treaty is not None or not has_floor(view) or view.waiting:
        return None
    if view.attending is not None:
        decided = ScriptedGuest(view.seat).decide(view, _no_luck).actions
        return decided[0] if decided and not isinstance(decided[0], EndTurn) else None
    if not presides(view):
        return None
    acts = chaired(view, view.seat, moves_left(view))
    return acts[0] if acts else None


def guest_hint(view: View) -> tuple[str, ...]:
    """What the own office is for; where it has the floor, what could be done with it."""
    lines = tuple(_purposes(view))
    if not has_floor(view) or view.waiting or view.outcome is not None:
        return (*lines, say("hint.wait"))
    return (*lines, *chair_lines(view)) or (say("hint.nothing"),)


def chair_lines(view: View) -> tuple[str, ...]:
    """The next act of whoever holds the chair, mediates or observes, with its command; one line, or
    none for a seat without an office."""
    action = office_advice(view)
    if action is None:
        is_chair = view.seat is not None and presides(view)
        return (_rest(view),) if view.attending is not None or is_chair else ()
    command = unparse(action, view, short=True)
    return (say(f"hint.office.{_CODES[type(action)]}", command=command, **_values(view, action)),)


def _purposes(view: View) -> Iterator[str]:
    if view.seat is not None and presides(view):
        left = counted("credits", credit_left(view, view.seat))
        yield say("hint.office.mediator", credit=left)
    if view.attending is None:
        return
    if view.attending.reports:
        ready = len(view.attending.may_report)
        yield counted("hint.office.reports", len(view.attending.reports), ready=ready)
    if not presides(view):
        yield say("hint.office.observer")


def _values(view: View, action: Action) -> dict[str, str]:
    """The figures behind an advised act."""
    if isinstance(action, Vouch):
        place = view.agenda.index
        return {"trust": trust(view.readings[place(action.to)][place(action.of)])}
    return {"text": view.offices.single} if isinstance(action, TakePoll) else {}


def _rest(view: View) -> str:
    """Why there is nothing to do for a chair now."""
    text, poll = single_text(view), last_poll(view)
    if text is not None and poll is not None and poll.text == text.id and poll.is_read:
        yes = {opinion.seat for opinion in poll.opinions if opinion.yes}
        if yes >= set(view.agenda.needed):
            return say("hint.office.common", text=text.id)
    return say("hint.office.rest")


def _no_luck(name: str, weights: int) -> int:
    return 0
